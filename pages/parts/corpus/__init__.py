"""The corpora a person brings: taking them in, what was understood and refused, putting it right, taking it home."""
