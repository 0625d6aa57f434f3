"""The main charts of a selection, each drawn in the light colours of the dashboard as a page of its own that needs no network."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import plotly.io as pio
from plotly.offline import get_plotlyjs

from analysis import charts
from analysis.charts import Figure, Frame, findings, publication, speech, stories, voices, wording
from analysis.charts.style import INK, PAPER, SERIES
from analysis.query import Corpus, Selection, facets, scope, view
from analysis.volume import Period

_TONE = ", −1 unfavourable to 1 favourable, with its 95 % interval; n counts sentences that tell."
SCRIPT = "plotly.min.js"
"""The name of the script that every page asks for, beside it."""
_CONFIG = Path(__file__).parents[1] / ".streamlit" / "config.toml"
_STAND_IN = re.compile(rf"(?<=[\":])(?:{'|'.join((*SERIES, INK, PAPER))})\b")  # as a colour: a value, or in a style
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
<style>body {{ font: 16px sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: {ink}; background: {paper} }}
h1 {{ font: 600 1.5rem serif }}</style></head>
<body><h1>{title}</h1><p>{about}</p><div id="chart"></div>
<script src="{script}"></script>
<script>const drawn = {drawn};
Plotly.newPlot("chart", drawn.data, drawn.layout, {{responsive: true, displayModeBar: false}});</script></body></html>
"""


class Chart(NamedTuple):
    """A view with what its chart says, and how it is drawn."""

    view: str
    finding: Callable[[Frame], str]
    figure: Callable[[Frame], Figure]
    about: str = ""  # what is counted, and what its marks mean
    options: Mapping[str, Any] = MappingProxyType({})


class Drawn(NamedTuple):
    """A chart that was drawn: the name of its view, what it says, its page."""

    view: str
    title: str
    page: str


def script() -> str:
    """The script that draws the pages, as Plotly ships it."""
    return str(get_plotlyjs())


def drawn(corpus: Corpus, selection: Selection) -> Iterator[Drawn]:
    """The charts of what is selected; none of a view that has no rows."""
    extent = scope(corpus, selection)
    about = f"Corpus {corpus.name}, {extent.selected:,} of {extent.total:,} articles."
    for chart in _charts(corpus, selection, extent.selected):
        frame = view(corpus, selection, chart.view, **chart.options)
        if len(frame):
            title = chart.finding(frame)
            yield Drawn(chart.view, title, _page(title, f"{chart.about} {about}".strip(), chart.figure(frame)))


def _charts(corpus: Corpus, selection: Selection, selected: int) -> Iterator[Chart]:
    """What the first pages of the dashboard show."""
    known = facets(corpus)
    colours = charts.of_sources(source.value for source in known.sources)
    voiced, plain = charts.colours(["named"]) | {"anonymous": charts.OTHER}, {"nationalities": False}

    def by(period: Period) -> Frame:
        return view(corpus, selection, "timeline", period=period)

    period = publication.period(publication.AUTO, by)
    volume = publication.Volume(by(period), period, until=known.last)
    if len(volume.dated):
        undated = int(by("year")["count"].sum() - publication.dated(by("year"))["count"].sum())
        about = publication.about(volume, undated)
        yield Chart(
            "timeline", lambda _: publication.finding(volume), lambda frame: charts.volume(frame, volume), about, {"period": period}
        )
    told = charts.about_events(view(corpus, selection, "event_timeline"))
    yield Chart("event_timeline", lambda frame: findings.event_timeline(frame, selected), charts.events, told)
    yield Chart(
        "entities",
        lambda frame: findings.entities(frame, selected),
        lambda frame: charts.ranked(frame, "entity", "doc_count"),
        "Articles that name each.",
        plain,
    )
    named = "Pairs named in the same articles; the thicker a line, the more articles."
    yield Chart("cooccurrence", lambda frame: findings.pairs(frame, selected), charts.network, named, plain)
    yield Chart(
        "sentiment", findings.tone, lambda frame: charts.diverging(wording.ends(frame), "title"), f"Mean polarity of each article{_TONE}"
    )
    yield Chart(
        "source_tone",
        lambda frame: wording.compared(frame, "source", "sources"),
        lambda frame: charts.diverging(wording.ends(frame), "source"),
        f"Mean polarity of each source{_TONE}",
    )
    yield Chart("tone_distribution", wording.states, charts.distribution, "Sentences by their polarity, −1 to 1.")
    counted = f"{corpus.topic_unit.capitalize()}s on each topic."
    yield Chart(
        "topics", lambda frame: findings.topics(frame, corpus.topic_unit), lambda frame: charts.ranked(frame, "label", "passages"), counted
    )
    quoted = "Quotations of each named speaker."
    yield Chart("speakers", speech.ranking("quote_count"), lambda frame: charts.ranked(frame, "speaker", "quote_count"), quoted)
    yield Chart("voices", voices.voices, lambda frame: charts.stacked(frame, "source", voiced), voices.ABOUT)
    due = charts.about_ledger(view(corpus, selection, "forecasts"), known.last)
    yield Chart("forecasts", voices.forecasts, charts.ledger, due)
    yield Chart(
        "source_profiles",
        stories.profiles,
        lambda frame: charts.ranked(frame, "source", "doc_count", colours=colours),
        "Articles of each source.",
    )


def _page(title: str, about: str, figure: Figure) -> str:
    """A page with the figure; nothing in it is read as markup."""
    ink, paper = _light()[INK], _light()[PAPER]
    figure.update_layout(template=pio.templates["plotly_white"])
    told = _STAND_IN.sub(lambda found: _light()[found[0]], figure.to_json())
    for mark in "<>&":
        told = told.replace(mark, f"\\u{ord(mark):04x}")
    return _PAGE.format(title=escape(title), about=escape(about), ink=ink, paper=paper, script=SCRIPT, drawn=told)


@cache
def _light() -> dict[str, str]:
    """Stand-in → the colour that the dashboard has for it on a light page."""
    theme = tomllib.loads(_CONFIG.read_text(encoding="utf-8"))["theme"]["light"]
    return dict(zip((*SERIES, INK, PAPER), (*theme["chartCategoricalColors"], theme["textColor"], theme["backgroundColor"]), strict=True))
