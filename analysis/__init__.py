"""Broadsheet's engine: from files to articles, annotations, a corpus on disk, and the small frames that charts are drawn from."""
