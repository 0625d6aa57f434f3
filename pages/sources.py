"""Outlets side by side: how much of each, the words that set it apart, what it leaves out, what it shares with others."""

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
panel(
    page,
    Panel(
        view="keyness",
        finding=findings.keyness,
        about="Words a source uses more than the others, by log-odds with its 95 % interval; at most 5 % of those listed are chance.",
        mark=marks.term,
        keys=("source", "term"),
        columns=("source", "term", "count", "doc_count", "ratio", "other_ratio", "log_odds", "low", "high", "q"),
        nothing="No word sets a source apart: a difference must show in at least three articles of a source to be more than chance.",
    ),
)
panel(
    page,
    Panel(
        view="silences",
        finding=findings.silences,
        about="Names a source leaves out although others name them so often that chance is no explanation.",
        mark=marks.entity,
        keys=("entity",),
        columns=("source", "entity", "expected", "other_sources", "other_doc_count", "q"),
        nothing="No notable silence: where fewer than three mentions would be expected, their absence says nothing.",
    ),
)
panel(
    page,
    Panel(
        view="duplicates",
        finding=findings.copies,
        about="Articles that share most of their wording, grouped by story; the first is the earliest dated.",
        mark=marks.family,
        keys=("family",),
        columns=("family", "title", "media_name", "publish_date", "similarity", "first"),
        nothing="No article is a copy of another.",
    ),
)
