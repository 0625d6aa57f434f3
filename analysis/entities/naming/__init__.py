"""The canonical name of each mention, in one article and across a corpus."""
