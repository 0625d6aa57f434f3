"""What a mark that was clicked is called: a person's words, never the key it is known by."""

from __future__ import annotations

from analysis.charts.house.codes import DUE, LANES
from analysis.charts.house.numbers import day, days
from analysis.query import UNKNOWN, Facets, Mark
from pages.parts import filters

_UNPLACED = "without a place on this axis"
_ON_TOPIC = frozenset({"topic", "topic from", "topic of", "topic in", "topic on", "topic undated", "tone on"})
"""Kinds of marks whose value is the key of a topic."""
_IN_SOURCE = frozenset({"entity in", "topic from", "topic of", "tone in", "voice in", "speaker in", "asked by"})
"""Kinds of marks whose second value is a source."""
_NAMES = {
    "article": "How it begins",
    "passage": "How it begins",
    "sentence": "Where it stands",
    "hit": "Where it stands",
    "undated": f"Articles {_UNPLACED}",
    "family": "One story, several copies",
    "echo": "One sentence in several places",
    "copied": "{0}, after {1}",
    "claim": "A number given",
    "compared": "{1}",
    "quote": "A quotation",
    "quoted about": "Said of {0}",
    "cue": "“{0}”",
    "voice": "{0} voices",
    "voice in": "{0} voices, in {1}",
    "speaker in": "{0}, in {1}",
    "speaker as": "{0}, called “{1}”",
    "speaker undated": f"{{0}}, {_UNPLACED}",
    "stance of": "{0}, in {1} words",
    "stance in": "{0}, in {1} words",
    "stance beside": "All but {0}, in {1} words",
    "foretold": "What is said to come",
    "bound": "What bounds the day of publication",
    "region": "In this part of the map",
    "pair": "{0} and {1}",
    "alias": "{0}, written “{1}”",
    "entity in": "{0}, in {1}",
    "entity at": "{0}, in one article",
    "entity on topic": "{0}, on “{1}”",
    "entity undated": f"{{0}}, {_UNPLACED}",
    "topic from": "{0}, in {1}",
    "topic of": "{0}, in {1}",
    "topic in": "{0}, in one article",
    "topic undated": f"{{0}}, {_UNPLACED}",
    "tone in": "{0} sentences, in {1}",
    "tone on": "The tone on “{0}”",
    "tone bin": "{0} sentences",
    "tone pair": "Ours from {0}, TextBlob’s from {1}",
    "driver": "“{0}”",
    "listed": "“{0}”",
    "asked by": "{0}, in {1}",
    "asked in": "{0}, in one article",
}
_TIMED = frozenset({"entity on", "speaker on", "topic on", "asked on"})
"""Kinds of marks of a thing on the days from their second to their third value."""


def named(mark: Mark, facets: Facets) -> str:
    """What was clicked, in words."""
    name = filters.shown("topics", mark.value, facets) if mark.kind in _ON_TOPIC else mark.value
    if mark.kind in _TIMED:
        return f"{name}, {days(mark.second[:10], mark.third[:10]) if mark.third else _UNPLACED}"
    if mark.kind in ("day", "told", "told for", "tone then", "foretold for"):
        return _when(mark, facets)
    if mark.kind == "source" and name == UNKNOWN:
        return "Articles without a source"
    told = _NAMES.get(mark.kind, "{0}").format(name, _second(mark, facets)) if name else _beside(mark)
    told = told.replace("no evidence sentences", "sentences without evidence")
    return told[:1].upper() + told[1:] if mark.kind.startswith(("voice", "tone")) else told


def _when(mark: Mark, facets: Facets) -> str:
    """The days that a mark stands for."""
    if mark.kind == "foretold for":
        return f"Said to come in {day(mark.value)}" + (f", {DUE[mark.second].lower()}" if facets.last else "")
    if mark.kind == "told for":
        return f"{LANES[mark.second]}: {day(mark.value)}"
    if mark.kind == "told" and mark.third:
        return f"Told of {day(mark.third)}"
    return days(mark.value[:10], (mark.second or mark.value)[:10]) if mark.value else f"Articles {_UNPLACED}"


def _second(mark: Mark, facets: Facets) -> str:
    """The second part of what a mark stands for: a source, a topic by its label, or as it is."""
    if mark.kind == "entity on topic":
        return filters.shown("topics", mark.second, facets)
    return _beside(mark) if mark.kind in _IN_SOURCE else mark.second


def _beside(mark: Mark) -> str:
    """The source that a mark belongs to."""
    return "articles without a source" if mark.second == UNKNOWN else mark.second
