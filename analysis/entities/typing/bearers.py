"""Names whose neighbours say that a person bears them: who says something, holds a post, speaks in a transcript, wrote the article."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.entities.resources import ROLES, SURNAMES

_SAYING = frozenset(
    "said says told tells argued argues wrote writes added explained insisted acknowledged recalled testified tweeted joked replied"
    " admitted denied declined called claimed conceded stressed".split()
)  # what people do, though bodies may too
_JOINING = frozenset("and but or as that while when where because after before if then although though what which so since".split())
_LIVING = frozenset("wrote writes tweeted recalled joked testified laughed smiled nodded shrugged".split())  # what only people do
_KIN = ROLES | frozenset(
    "rival adviser advisor aide ally deputy successor predecessor colleague friend opponent lawyer brother-in-law".split()
)
_OWNERS = frozenset({"a", "an", "the", "his", "her", "their", "its", "'s", "whose"})
_APPOSED = 9  # words that an apposition may have up to the post it names
_BYLINES = frozenset({"reporting", "editing", "writing", "Reporting", "Editing", "Writing"})
_BYLINE = 9  # words before a name in which a byline opens


def is_someone(forms: Sequence[str], first: int, last: int) -> bool:
    """Whether a name that no list holds is that of a person who says something or has a post ("Mutua, the president's closest aide,")."""
    if not _stands_alone(forms, first, last) or last == len(forms):
        return False
    return forms[last] in _SAYING or (forms[last] == "," and (forms[last + 1 : last + 2] == ["who"] or _is_apposed(forms, last + 1)))


def lives(forms: Sequence[str], first: int, last: int) -> bool:
    """Whether a name that may be a town's too is a person's here, who does what only people do ("Messina wrote")."""
    return _stands_alone(forms, first, last) and last < len(forms) and forms[last] in _LIVING


def is_labelled(forms: Sequence[str], first: int, last: int) -> bool:
    """Whether a family name in capitals at the start of a line says who speaks ("HORSLEY: Well, ..."); towns stand there too."""
    return first == 0 and last == 1 and list(forms[1:2]) == [":"] and forms[0].isupper() and forms[0].capitalize() in SURNAMES


def is_byline(forms: Sequence[str], first: int, last: int) -> bool:
    """Whether a name of several words stands where an article says who wrote and edited it ("Reporting by")."""
    opening = forms[max(0, first - _BYLINE) : first] if last - first > 1 else ()
    return "by" in opening and not _BYLINES.isdisjoint(opening)


def _stands_alone(forms: Sequence[str], first: int, last: int) -> bool:
    """Whether a name is one word, not in capitals, with nothing before it or a word that joins clauses, not it to another name."""
    before = forms[first - 1].lower() if first else ""
    if before == "and" and first > 1 and forms[first - 2][0].isupper():
        return False
    return last - first == 1 and not forms[first].isupper() and (not before.isalpha() or before in _JOINING)


def _is_apposed(forms: Sequence[str], start: int) -> bool:
    """Whether an apposition that starts at a token names somebody's post."""
    words = []
    for form in forms[start : start + _APPOSED]:
        if form in {",", "."}:
            break
        words.append(form)
    return bool(words) and words[-1] in _KIN and not _OWNERS.isdisjoint(words[:3])
