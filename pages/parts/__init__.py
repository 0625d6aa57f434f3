"""What pages are made of: filters, panels, evidence, empty states, marked text, and the caches beneath them."""
