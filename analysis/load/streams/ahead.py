"""Looking at the first items of a stream without losing any of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import TypeVar

from analysis.errors import Unreadable

T = TypeVar("T")


def ahead(items: Iterator[T], count: int) -> tuple[list[T], Iterator[T]]:
    """(the first items, all items); where the stream breaks off among the first, it does so again after them."""
    first: list[T] = []
    try:
        first.extend(islice(items, count))
    except Unreadable as wrong:
        return first, chain(first, _broken(wrong))
    return first, chain(first, items)


def _broken(wrong: Unreadable) -> Iterator[T]:
    raise wrong
    yield
