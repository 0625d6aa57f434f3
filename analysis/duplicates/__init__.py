"""One story, many copies: families of articles that share their text, and what was changed from copy to copy."""
