"""The two timelines: publication volume, its periods and bursts; and, apart from it, the events that articles tell of."""
