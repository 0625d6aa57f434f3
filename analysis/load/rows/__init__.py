"""Tables and JSON: a document a row or a record, its fields found by name or by what they hold."""
