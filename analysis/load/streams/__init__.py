"""Inputs as bytes and lines on their way to a reader: opened, bounded, decoded."""
