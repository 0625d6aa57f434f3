"""What a number is said of: the noun it counts or the measure it tells."""
