"""What stands around a reporting verb: its subject, its helpers, and where the content begins."""
