"""A query as SQL: the articles whose title or text it finds. The index answers what it can; only then are texts read."""

from __future__ import annotations

from typing import Any

from analysis.query.corpus import Corpus
from analysis.search import Either, Every, Not, Pattern, Query, expression

_REGEX = "(regexp_matches(coalesce(title, ''), {0}) OR regexp_matches(body, {0}))"


def found(corpus: Corpus, query: Query, values: dict[str, Any]) -> str:
    """The condition on an article; what it binds is added to the values."""
    asked = expression(query)
    if asked:
        return f"id IN (SELECT id FROM indexed WHERE number IN (SELECT unnest({_bound(values, corpus.index.numbers(asked))})))"
    match query:
        case Pattern():
            return _REGEX.format(_bound(values, inline(query)))
        case Not():
            return f"NOT {found(corpus, query.part, values)}"
        case Either():
            return f"({' OR '.join(found(corpus, part, values) for part in query.parts)})"
        case Every():
            return _all_of(corpus, query, values)
    raise TypeError(query)


def inline(pattern: Pattern) -> str:
    """The regular expression in the words of RE2: of any case, a dot being no line's end."""
    return f"(?i-s:{pattern.regex})"


def _all_of(corpus: Corpus, query: Every, values: dict[str, Any]) -> str:
    """What the index knows first: only of what it finds are texts read."""
    known = tuple(part for part in query.parts if expression(part.part if isinstance(part, Not) else part))
    rest = [found(corpus, part, values) for part in query.parts if part not in known]
    positive = any(not isinstance(part, Not) for part in known)
    at_once = [found(corpus, Every(known), values)] if positive and len(known) > 1 else [found(corpus, part, values) for part in known]
    if not (at_once and rest):
        return f"({' AND '.join([*at_once, *rest])})"
    return f"CASE WHEN {' AND '.join(at_once)} THEN {' AND '.join(rest)} ELSE false END"


def _bound(values: dict[str, Any], value: Any) -> str:
    """The parameter that stands for a value."""
    name = f"found{len(values)}"
    values[name] = value
    return f"${name}"
