"""The sentences that head panels: what the data say, computed, with their numbers, hedged where there are few cases."""
