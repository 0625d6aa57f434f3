"""Names that open a sentence, where the recogniser found none and only the words behind tell them from any other first word."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.entities.candidates import Candidate, candidate_at
from analysis.entities.document import Document
from analysis.entities.resources import CALENDAR, COMMON, FIRST_NAMES, NO_ENTITY, STORMS, SURNAMES, TITLES
from analysis.entities.typing.bearers import is_labelled

_MARKS = frozenset({'"', "'"})
_PREFIXES = ("Un", "Non", "Over", "Under", "Out", "Pre", "Re", "Anti")
_ENDINGS = ("ing", "ers", "ly", "ed", "able", "ible", "ism", "ists", "less", "ness")  # of words that are none of names
_MOVES = frozenset("rose fell gained jumped dropped slid tumbled climbed shed surged".split())  # what shares do
_VERBS = _MOVES | frozenset(
    "said says told tells argued wrote writes added has had is was will would also did does called declined denied insisted became"
    " plans makes took won lost beat drew scored".split()
)
_APPOSITIONS = frozenset("who which whose a an the".split())
_SHORTEST = 3  # letters


def opener(document: Document, line: int) -> Candidate | None:
    """The name that a sentence opens with, if its first word is one that English does not know and does something ("Mukasa denied")."""
    forms = document.lines[line]
    first = int(forms[0] in _MARKS)
    if first + 1 >= len(forms):
        return None
    if forms[first] in STORMS and forms[first + 1].istitle():
        return candidate_at(document, line, first, first + 2, "EVENT")
    if is_labelled(forms, first, first + 1) and _is_unknown(forms[first].capitalize()):
        return candidate_at(document, line, first, first + 1, "PERSON")
    if not (_is_unknown(forms[first]) and _acts(forms, first + 1)):
        return None
    firm = document.subject == "B" or forms[first + 1] in _MOVES
    person = not firm or forms[first] in FIRST_NAMES or forms[first] in SURNAMES
    return candidate_at(document, line, first, first + 1, "PERSON" if person else "ORG")


def _is_unknown(form: str) -> bool:
    """Whether a capitalised word is none that English writes small, by itself or with a prefix, nor made by its endings."""
    if not (form.istitle() and form.isalpha() and len(form) >= _SHORTEST) or form in NO_ENTITY or form in TITLES or form in CALENDAR:
        return False
    return form.lower() not in COMMON and not form.startswith(_PREFIXES) and not form.endswith(_ENDINGS)


def _acts(forms: Sequence[str], at: int) -> bool:
    """Whether a token goes on as behind a subject: a possessive, a verb, an apposition."""
    form = forms[at]
    if form == ",":
        return not _APPOSITIONS.isdisjoint(forms[at + 1 : at + 2]) or list(forms[at + 2 : at + 3]) == ["'s"]
    return form == "'s" or form in _VERBS or (form.islower() and form.endswith("ed") and form in COMMON)
