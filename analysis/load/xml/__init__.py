"""XML: feeds, what agencies deliver, and lists of articles in words of their own."""
