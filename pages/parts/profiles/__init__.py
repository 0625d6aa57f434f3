"""The own page of one entity, speaker or topic."""
