"""What was read, how it was cleaned, why each date and source is believed, and what was refused."""

import pages
from analysis.charts.heads import provenance
from pages.parts.corpus import corrections, intake, refused, shelf, snapshot
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel

page = pages.begin("Corpus", "What was read, what was taken out, and why each date and source is believed.", needs_articles=False)

intake.bring_your_own()
panel(
    page,
    Panel(
        view="provenance",
        finding=provenance.believed,
        about="Each article with its file, and the words that give its title, source and date. No date is better than an invented one.",
        mark=marks.article,
        keys=("id",),
        columns=(
            "title",
            "media_name",
            "source_kind",
            "source_evidence",
            "publish_date",
            "published_kind",
            "published_evidence",
            "not_before",
            "not_before_evidence",
            "words",
            "removed_count",
            "path",
        ),
    ),
)
panel(
    page,
    Panel(
        view="removed",
        finding=provenance.removed,
        about="Headlines, bylines, tags, captions and page furniture, by line of the file: none of it is counted as text.",
        mark=marks.article,
        keys=("id",),
        columns=("role", "text", "line", "title"),
        nothing="Nothing was taken out of these articles",
    ),
)
refused.refused(page)
refused.noted(page)
corrections.one_source(page)
corrections.corrected(page)
shelf.shelf(page)
snapshot.take_home(page)
