"""A selection to take home: a view as CSV, or all of them with the main charts and a guide."""
