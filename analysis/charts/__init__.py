"""Frame in, figure out: one module for each family of figures. Every mark's `customdata` holds the keys its evidence is found by."""

from pandas import DataFrame as Frame
from plotly.graph_objects import Figure

from analysis.charts.bars import ranked, stacked
from analysis.charts.bounds import bounded, undated
from analysis.charts.events import about_events, about_ledger, events, ledger
from analysis.charts.extent import are_many, told_extent
from analysis.charts.intervals import intervals
from analysis.charts.leaders import leaders
from analysis.charts.matrix import matrix, mixture
from analysis.charts.network import about_network, network
from analysis.charts.plane import against, passage_map
from analysis.charts.strip import has_stretches, strip
from analysis.charts.style import OTHER, STANCE, TONE, colours, of_sources
from analysis.charts.tone import TONES, diverging, shares, subjectivity, weights
from analysis.charts.tone_spread import distribution, pairs
from analysis.charts.tone_time import course
from analysis.charts.volumes import volume

__all__ = [
    "OTHER", "STANCE", "TONE", "TONES", "Figure", "Frame", "about_events", "about_ledger", "about_network", "against", "are_many",
    "bounded", "colours", "course", "distribution", "diverging", "events", "has_stretches", "intervals", "leaders", "ledger", "matrix",
    "mixture", "network", "of_sources", "pairs", "passage_map", "ranked", "shares", "stacked", "strip", "subjectivity", "told_extent",
    "undated", "volume", "weights",
]  # fmt: skip
