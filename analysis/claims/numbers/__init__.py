"""Numbers: the numerals written in a text, and the quantities they tell with range, unit, comparator and rate."""
