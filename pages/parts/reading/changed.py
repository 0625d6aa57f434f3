"""What was changed from the first of a story's articles to each copy: sentences kept, dropped and added, told apart by sign and style."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import streamlit as st

from analysis.charts import Frame
from analysis.charts.house.numbers import counted, day, percent
from pages.parts.text import safe

_MOST_COPIES, _MOST_CHANGES = 10, 40
_STYLES = {"dropped": "− ~~{}~~", "added": "\\+ **{}**"}


def changed(frame: Frame) -> None:
    """Draws the changes (id, kind, text, source, publish_date, similarity) of the first copies; runs of kept sentences are counted."""
    st.caption("= kept from the first article · − ~~dropped~~ · \\+ **added**")
    copies = [(key, list(rows)) for key, rows in groupby(frame.to_dict("records"), key=lambda row: row["id"])]
    for _, rows in copies[:_MOST_COPIES]:
        st.markdown(f"**{_whence(rows[0])}**")
        st.markdown("  \n".join(_lines(rows)))
    if len(copies) > _MOST_COPIES:
        st.caption(f"The first {_MOST_COPIES} of {counted(len(copies), 'copy', 'copies')}; table and CSV hold them all.")


def _lines(rows: list[dict[Any, Any]]) -> list[str]:
    lines = []
    for kind, run in groupby(rows, key=lambda row: row["kind"]):
        sentences = list(run)
        if kind == "kept":
            lines.append(f":gray[= {counted(len(sentences), 'sentence')} kept]")
        else:
            lines += [_STYLES[kind].format(safe(sentence["text"].strip())) for sentence in sentences]
    rest = len(lines) - _MOST_CHANGES
    return [*lines[:_MOST_CHANGES], *([f":gray[… {counted(rest, 'line')} more in the table]"] if rest > 0 else [])]


def _whence(row: dict[Any, Any]) -> str:
    when = day(row["publish_date"]) if isinstance(row["publish_date"], str) else "undated"
    return safe(f"{row['source']} · {when} · {percent(row['similarity'])} of the shorter text in common")
