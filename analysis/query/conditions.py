"""A query as SQL: the articles whose title or text it finds. The index answers what it can; only then are texts read."""

from __future__ import annotations

from functools import reduce
from typing import Any

import numpy as np

from analysis.query.corpus import Corpus
from analysis.search import Demand, Either, Every, Holds, Index, Not, Pattern, Query, Some, demand, expression
from analysis.search.index import Numbers

_REGEX = "(regexp_matches(coalesce(stated_title, ''), {0}) OR regexp_matches(body, {0}))"


class Conditions:
    """Makes conditions on articles, and keeps the values that these bind under names that begin with a prefix."""

    def __init__(self, corpus: Corpus, prefix: str) -> None:
        self.corpus, self.prefix = corpus, prefix
        self.values: dict[str, Any] = {}

    def on(self, query: Query) -> str:
        """The condition that an article is found by the query."""
        asked = expression(query)
        if asked:
            return self._among(self.corpus.index.numbers(asked))
        match query:
            case Pattern():
                return self._matching(query)
            case Not():
                return f"NOT {self.on(query.part)}"
            case Either():
                return f"({' OR '.join(map(self.on, query.parts))})"
            case Every():
                return self._all_of(query)
        raise TypeError(query)

    def _matching(self, query: Pattern) -> str:
        """That a text holds what the regular expression demands, as far as the index knows that, and then that it is found there."""
        matches = _REGEX.format(self._bound(inline(query)))
        numbers = demanded(self.corpus.index, demand(query.regex))
        return matches if numbers is None else f"CASE WHEN {self._among(numbers)} THEN {matches} ELSE false END"

    def _among(self, numbers: Numbers) -> str:
        """That an article has one of these numbers in the index."""
        return f"id IN (SELECT id FROM indexed WHERE number IN (SELECT unnest({self._bound(numbers)})))"

    def _all_of(self, query: Every) -> str:
        """What the index knows first: only of what it finds are texts read."""
        known = tuple(part for part in query.parts if expression(part.part if isinstance(part, Not) else part))
        rest = [self.on(part) for part in query.parts if part not in known]
        together = Every(known)
        at_once = [self.on(together)] if expression(together) else [self.on(part) for part in known]
        if not (at_once and rest):
            return f"({' AND '.join([*at_once, *rest])})"
        return f"CASE WHEN {' AND '.join(at_once)} THEN {' AND '.join(rest)} ELSE false END"

    def _bound(self, value: Any) -> str:
        """The parameter that stands for a value."""
        name = f"{self.prefix}{len(self.values)}"
        self.values[name] = value
        return f"${name}"


def demanded(index: Index, what: Demand) -> Numbers | None:
    """The numbers of the articles that hold what is demanded, or more than these; None where the index does not narrow them down."""
    if isinstance(what, Holds):
        return index.holding(what.letters)
    parts = [demanded(index, part) for part in what.parts]
    known = [part for part in parts if part is not None]
    if isinstance(what, Some):
        return reduce(np.union1d, known) if len(known) == len(parts) else None
    return reduce(np.intersect1d, known) if known else None


def inline(pattern: Pattern) -> str:
    """The regular expression in the words of RE2: of any case, a dot being no line's end."""
    return f"(?i-s:{pattern.regex})"
