"""The words of reported speech: reporting verbs and word classes, tokens, and the stretches in quotation marks."""
