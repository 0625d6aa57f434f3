"""What is to be said of the articles of a build as a whole: how many have no date, no text, or are not in English."""

from __future__ import annotations

from collections import Counter

from analysis.article import Note
from analysis.clean.language import language_name

REMARKED = ["path", "published", "extent", "language"]
"""What of an article is looked at."""

_TOLD = {
    "undated": "{} no date: counted as undated, on no day",
    "none": "{} no text: counted in volumes alone",
    "summary": "{} only a summary or the first lines of the text: marked as such",
    "foreign": "{} a text that is not in English ({languages}): counted, dated and searched; "
    "names, tone, topics and the rest are read in English only",
}


class Remarks:
    """Counts what is to be said of articles."""

    def __init__(self) -> None:
        self.total = 0
        self.paths = {kind: Counter[str]() for kind in _TOLD}
        self.languages = Counter[str]()

    def take(self, path: str, published: str | None, extent: str, language: str | None) -> None:
        """Counts an article, read from a path."""
        foreign = extent != "none" and language not in (None, "en")
        kinds = ["undated"] * (not published) + [extent] * (extent != "full") + ["foreign"] * foreign
        self.total += 1
        for kind in kinds:
            self.paths[kind][path] += 1
        if foreign and language:
            self.languages[language_name(language)] += 1

    def notes(self) -> list[Note]:
        """A note for each thing to be said, at the first of the files it is said of."""
        named = ", ".join(f"{number:,} {name}" for name, number in sorted(self.languages.items(), key=lambda pair: (-pair[1], pair[0])))
        return [
            Note(min(paths), None, _TOLD[kind].format(self._share(paths), languages=named)) for kind, paths in self.paths.items() if paths
        ]

    def _share(self, paths: Counter[str]) -> str:
        """How many articles, of how many, in how many files: "3 of 5 articles, in 3 files, have"."""
        files = f", in {len(paths):,} files," if len(paths) > 1 else ""
        return (
            f"{paths.total():,} of {self.total:,} article{'' if self.total == 1 else 's'}{files} {'has' if paths.total() == 1 else 'have'}"
        )
