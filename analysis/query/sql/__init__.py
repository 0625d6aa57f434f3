"""What the questions are made of: selections, searches and means as SQL, and what a connection may reach."""
