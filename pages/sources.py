"""Outlets side by side: how much of each, the words that set it apart, what it leaves out, what it shares."""

import pages
from analysis import charts
from analysis.charts import voices as findings
from pages.parts import marks
from pages.parts.panel import Panel, panel

page = pages.begin("Sources", "Outlets compared: what sets each apart, what it leaves out, what it copies.")

panel(
    page,
    Panel(
        view="source_sizes",
        finding=findings.sizes,
        about="Articles of each source.",
        figure=lambda frame: charts.ranked(frame, "source", "count", colours=page.colours),
        mark=marks.source,
        keys=("source",),
        columns=("source", "count", "ratio", "words", "undated"),
    ),
)
