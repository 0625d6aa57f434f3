"""What finds names in sentences: the model built in, or an engine of another make that a person has installed."""
