"""Files that hold one document: texts, rich text, Word, OpenDocument, PDF, mail."""
