"""The main charts of a selection, each drawn in the light colours of the dashboard as a page of its own that needs no network."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import plotly.io as pio
from plotly.offline import get_plotlyjs

from analysis import charts
from analysis.charts import Figure, Frame
from analysis.charts.heads import findings, publication, speech, stories, voices, wording
from analysis.charts.house.style import INK, PAPER, SERIES
from analysis.query import Corpus, Facets, Selection, facets, scope, view
from analysis.timeline.volume import Period

_TONE = ", −1 unfavourable to 1 favourable, with its 95 % interval; n counts sentences that tell."
SCRIPT = "plotly.min.js"
"""The name of the script that every page asks for, beside it."""
_CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"
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


class _Selected(NamedTuple):
    """What charts are drawn of: a selection, how many articles it has, and what there is to choose from."""

    corpus: Corpus
    selection: Selection
    total: int
    facets: Facets

    def frame(self, name: str, **options: Any) -> Frame:
        """The frame of a view."""
        return view(self.corpus, self.selection, name, **options)

    def volume(self, period: Period) -> Frame:
        """The volume of what is selected, by a period."""
        return self.frame("timeline", period=period)


def script() -> str:
    """The script that draws the pages, as Plotly ships it."""
    return str(get_plotlyjs())


def drawn(corpus: Corpus, selection: Selection) -> Iterator[Drawn]:
    """The charts of what is selected; none of a view that has no rows."""
    extent = scope(corpus, selection)
    about = f"Corpus {corpus.name}, {extent.selected:,} of {extent.total:,} articles."
    of = _Selected(corpus, selection, extent.selected, facets(corpus))
    for chart in _charts(of):
        frame = of.frame(chart.view, **chart.options)
        if len(frame):
            title = chart.finding(frame)
            yield Drawn(chart.view, title, _page(title, f"{chart.about} {about}".strip(), chart.figure(frame)))


def _charts(of: _Selected) -> Iterator[Chart]:
    """What the first pages of the dashboard show."""
    for part in (_times, _names, _tones, _topics, _voices, _sources):
        yield from part(of)


def _times(of: _Selected) -> Iterator[Chart]:
    """When the articles were published, where dates are known, and what they tell of."""
    period = publication.period(publication.AUTO, of.volume)
    volume = publication.Volume(of.volume(period), period, until=of.facets.last)
    if len(volume.dated):
        yearly = of.volume("year")
        about = publication.about(volume, int(yearly["count"].sum() - publication.dated(yearly)["count"].sum()))
        drawn = partial(charts.volume, shown=volume)
        yield Chart("timeline", lambda _: publication.finding(volume), drawn, about, {"period": period})
    told = charts.about_events(of.frame("event_timeline"))
    yield Chart("event_timeline", partial(findings.event_timeline, total=of.total), charts.events, told)


def _names(of: _Selected) -> Iterator[Chart]:
    """Who and what is named, and with whom."""
    plain = {"nationalities": False}
    named = charts.about_network(of.frame("cooccurrence", **plain))
    bars = partial(charts.ranked, name="entity", value="doc_count")
    yield Chart("entities", partial(findings.entities, total=of.total), bars, "Articles that name each.", plain)
    yield Chart("cooccurrence", partial(findings.pairs, total=of.total), charts.network, named, plain)


def _tones(_: _Selected) -> Iterator[Chart]:
    """The tone of articles, sources and sentences."""
    yield Chart("sentiment", findings.tone, _diverging("title"), f"Mean polarity of each article{_TONE}")
    yield Chart(
        "source_tone",
        lambda frame: wording.compared(frame, "source", "sources"),
        _diverging("source"),
        f"Mean polarity of each source{_TONE}",
    )
    yield Chart("tone_distribution", wording.states, charts.distribution, "Sentences by their polarity, −1 to 1.")


def _diverging(name: str) -> Callable[[Frame], Figure]:
    """The chart of the tone of what stands in a column."""
    return lambda frame: charts.diverging(wording.ends(frame), name)


def _topics(of: _Selected) -> Iterator[Chart]:
    """What the articles are about."""
    unit = of.corpus.topic_unit
    bars = partial(charts.ranked, name="label", value="passages")
    yield Chart("topics", lambda frame: findings.topics(frame, unit), bars, f"{unit.capitalize()}s on each topic.")


def _voices(of: _Selected) -> Iterator[Chart]:
    """Who is quoted, by name or without one, and what is said to come."""
    voiced = charts.colours(["named"]) | {"anonymous": charts.OTHER}
    bars = partial(charts.ranked, name="speaker", value="quote_count")
    yield Chart("speakers", speech.ranking("quote_count"), bars, "Quotations of each named speaker.")
    yield Chart("voices", voices.voices, lambda frame: charts.stacked(frame, "source", voiced), voices.ABOUT)
    yield Chart("forecasts", voices.forecasts, charts.ledger, charts.about_ledger(of.frame("forecasts"), of.facets.last))


def _sources(of: _Selected) -> Iterator[Chart]:
    """Which sources the articles are of."""
    colours = charts.of_sources(source.value for source in of.facets.sources)
    bars = partial(charts.ranked, name="source", value="doc_count", colours=colours)
    yield Chart("source_profiles", stories.profiles, bars, "Articles of each source.")


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
