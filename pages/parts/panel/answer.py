"""The panel of an answer to a question in SQL: bars where it has names and numbers, its rows, its CSV."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.charts import Frame
from analysis.charts.figures import answers as charts
from analysis.charts.house.numbers import listed
from analysis.query import answers
from analysis.query.frames.reach import Reads
from pages.parts import cached
from pages.parts.evidence.known import of_columns
from pages.parts.panel import Panel

if TYPE_CHECKING:
    from pages import Page

_OPENS = "A click opens the sentences of the {} in a row."
_OPENS_NOT = "With id, entity, speaker, topic or source among the columns, a click on a row opens its sentences."


@dataclass(frozen=True)
class Answer(Panel):
    """What a panel shows of an answer."""

    sql: str = ""

    @property
    def reads(self) -> Reads:
        """What the question's tables are made of."""
        return answers.reads(self.sql)

    def frame(self, page: Page) -> Frame:
        """The rows of the answer."""
        return cached.answer(page.corpus, page.selection, self.sql)


def answered(page: Page, sql: str) -> Answer:
    """The panel for the answer to a question.

    Raises BadQuestion, NoSuchView.
    """
    frame = cached.answer(page.corpus, page.selection, sql)
    keys, mark = of_columns(frame.columns)
    drawn = charts.plotted(frame)
    return Answer(
        view="answer",
        finding=charts.finding,
        about=" ".join([*([charts.about(frame, *drawn)] if drawn else []), _OPENS.format(_named(keys)) if mark else _OPENS_NOT]),
        figure=(lambda rows: charts.bars(rows, *drawn, keys)) if drawn else None,
        mark=mark,
        keys=keys,
        verbatim=True,
        nothing="No row answers this",
        sql=sql,
    )


def _named(keys: Sequence[str]) -> str:
    """The columns that a click goes by, in words: the place of a sentence is that of its article."""
    return "article" if keys[0] == "id" else listed(list(keys))
