"""Of which type a name is: a person, an organisation, a place, a product, an event."""
