"""How many of the selected articles have a text, and one that the analyses made for English apply to."""

from __future__ import annotations

from typing import Literal, NamedTuple

from analysis.query.corpus import Corpus
from analysis.query.selected import ask
from analysis.query.selection import Selection

Reads = Literal["facts", "texts", "English"]
"""What a view is made of: the facts stated of all articles, their texts, or texts in English."""
_COUNTED = """
SELECT count(*) FILTER (extent = 'none') AS textless, count(*) FILTER (extent = 'summary') AS summaries, count(*) AS total
FROM articles JOIN selected USING (id)
"""
_FOREIGN = """
SELECT language, count(*) AS n FROM articles JOIN selected USING (id) WHERE extent <> 'none' AND language <> 'en'
GROUP BY language ORDER BY n DESC, language
"""


class Reach(NamedTuple):
    """The selected articles: those without a text, those with a summary alone, and how many of each language but English."""

    total: int
    textless: int
    summaries: int
    foreign: tuple[tuple[str, int], ...]  # (ISO 639-1 code, articles with a text in it), most first


def reach(corpus: Corpus, selection: Selection) -> Reach:
    """What of the selected articles can be read."""
    counted = ask(corpus, selection, _COUNTED).iloc[0]
    foreign = ask(corpus, selection, _FOREIGN)
    named = zip(foreign["language"], map(int, foreign["n"]), strict=True)
    return Reach(int(counted["total"]), int(counted["textless"]), int(counted["summaries"]), tuple(named))
