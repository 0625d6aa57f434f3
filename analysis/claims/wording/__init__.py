"""The words around numbers: word classes, patterns and noun phrases that every other room of claims reads."""
