"""Broadsheet's engine: from files to articles, annotations, a corpus on disk, and the small frames that charts are drawn from."""

VERSION = "0.1.0"
"""The version of the tool."""

ANALYSIS = "19"
"""The version of the analyses: articles stored under another one are analysed again."""
