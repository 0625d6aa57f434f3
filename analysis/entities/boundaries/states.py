"""Abbreviated states behind their towns: "Phoenix, Ariz." names two places, the second of them Arizona."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.entities.candidates import Candidate
from analysis.entities.document import Document
from analysis.entities.resources import STATES


def name_states(document: Document, candidates: Sequence[Candidate]) -> None:
    """Gives abbreviated states their names, and makes them and the towns before them places."""
    ends = {(candidate.line, candidate.last): candidate for candidate in candidates}
    for candidate in candidates:
        if candidate.name in STATES and _follows_town(document.lines[candidate.line], candidate):
            town = ends.get((candidate.line, candidate.first - 1))
            for place in (candidate, town) if town else (candidate,):
                place.type, place.certain = "PLACE", True
            candidate.name = STATES[candidate.name]


def _follows_town(forms: Sequence[str], state: Candidate) -> bool:
    """Whether an abbreviation stands behind a capitalised word and a comma, and ends in a point."""
    before = forms[state.first - 2 : state.first] if state.first > 1 else []
    pointed = forms[state.last - 1].endswith(".") or (state.last < len(forms) and forms[state.last][0] == ".")
    return len(before) == 2 and before[0][0].isupper() and before[1] == "," and pointed
