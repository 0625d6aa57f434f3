"""Claims of different articles about the same quantity, side by side, with a verdict and what follows from them."""
