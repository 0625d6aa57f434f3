"""Saved web pages and web archives: the text of an article, and what its page states of it."""
