"""Who speaks: from a noun phrase to the canonical name, and what the article says they are."""
