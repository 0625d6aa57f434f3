"""SQL for what is said: which names stand within the words of a quotation."""

from __future__ import annotations

_CLOSED = r'(?:[^\s(—–"]"|”)[^"“”]*$'
"""The end of a text in which the last quotation mark is a closing one."""


def says(quote: str) -> str:
    """The condition under which a quotation, by its alias, names what `n` names: not beside its marks, where who says it is told."""
    return f"""n.id = {quote}.id AND n.start >= {quote}.content_start AND n."end" <= {quote}.content_end
           AND NOT ({quote}.kind = 'direct' AND regexp_matches(left({quote}.content, n.start - {quote}.content_start), '{_CLOSED}'))"""
