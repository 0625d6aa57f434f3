"""Training of the recogniser: `python -m analysis.entities.training FOLDER` (needs python-crfsuite)."""
