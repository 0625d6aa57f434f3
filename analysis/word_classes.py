"""Classes of words as listed in a text file: paragraphs of a name, what it is for, and the words; the first paragraph explains them."""

from __future__ import annotations

from pathlib import Path


def word_classes(path: Path) -> dict[str, tuple[str, ...]]:
    """Class of words → its words, in the order of the list."""
    paragraphs = path.read_text(encoding="utf8").split("\n\n")[1:]
    heads_and_words = (paragraph.split("\n", 1) for paragraph in paragraphs)
    return {head.split(":")[0]: tuple(words.split()) for head, words in heads_and_words}


def word_sets(path: Path) -> dict[str, frozenset[str]]:
    """Class of words → its words, in no order."""
    return {name: frozenset(words) for name, words in word_classes(path).items()}
