"""Whose number it is: the entity that a quantity is said of."""
