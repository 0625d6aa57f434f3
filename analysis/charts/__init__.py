"""Frame in, figure out: one module for each family of figures. Every mark's `customdata` holds the keys its evidence is found by."""

from pandas import DataFrame as Frame
from plotly.graph_objects import Figure

from analysis.charts.figures.bars import ranked, stacked
from analysis.charts.figures.bounds import bounded, undated
from analysis.charts.figures.events import about_events, about_ledger, events, ledger
from analysis.charts.figures.extent import are_many, told_extent
from analysis.charts.figures.intervals import intervals, left_out
from analysis.charts.figures.leaders import leaders
from analysis.charts.figures.matrix import matrix, mixture
from analysis.charts.figures.network import about_network, network
from analysis.charts.figures.plane import against, passage_map
from analysis.charts.figures.strip import has_stretches, strip
from analysis.charts.figures.tone import TONES, diverging, shares, subjectivity, weights
from analysis.charts.figures.tone_spread import distribution, pairs
from analysis.charts.figures.tone_time import course
from analysis.charts.figures.volumes import volume
from analysis.charts.house.style import OTHER, STANCE, TONE, colours, of_sources

__all__ = [
    "OTHER", "STANCE", "TONE", "TONES", "Figure", "Frame", "about_events", "about_ledger", "about_network", "against", "are_many",
    "bounded", "colours", "course", "distribution", "diverging", "events", "has_stretches", "intervals", "leaders", "ledger", "left_out",
    "matrix", "mixture", "network", "of_sources", "pairs", "passage_map", "ranked", "shares", "stacked", "strip", "subjectivity",
    "told_extent", "undated", "volume", "weights",
]  # fmt: skip
