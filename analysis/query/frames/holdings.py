"""How much a corpus holds, in a line of a list: articles, sources and days, without those left out and with what was put right."""

from __future__ import annotations

from typing import NamedTuple

from analysis.errors import CorpusError
from analysis.query.corpus import open_corpus
from analysis.store import Manifest
from analysis.store.corrections import revision

_COUNTED = "SELECT count(*), count(DISTINCT source), min(left(published, 10)), max(left(published, 10)) FROM articles"


class Holdings(NamedTuple):
    """Articles, their sources, and the first and last day of publication, to the precision stated; None where none is dated."""

    articles: int
    sources: int
    first: str | None
    last: str | None


def holdings(manifest: Manifest) -> Holdings:
    """What a corpus holds: as its manifest says, or counted anew where something was corrected and the corpus can be opened."""
    built = Holdings(manifest.articles, manifest.sources, manifest.first, manifest.last)
    if not revision(manifest.corpus):
        return built
    try:
        return Holdings(*open_corpus(manifest.corpus).rows(_COUNTED)[0])
    except CorpusError:  # told to whoever opens it
        return built
