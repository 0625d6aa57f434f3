"""Sentences as a person reads them: the words that drive their tone on a coloured ground, and a way to the article."""

from __future__ import annotations

from typing import Any

import streamlit as st

from analysis.charts import Frame
from analysis.charts.numbers import count, counted, polarity
from analysis.charts.wording import spans
from pages.parts.text import marked, safe

_SHOWN = 8
_COLOUR = {True: "blue", False: "orange"}


def listed(frame: Frame) -> None:
    """The first sentences of a frame (id, start, text, polarity, drivers, title), each with its drivers marked."""
    for row in frame.head(_SHOWN).to_dict("records"):
        _sentence(row)
    if len(frame) > _SHOWN:
        st.caption(f"The first {count(_SHOWN)} of {counted(len(frame), 'sentence')}; the table lists them all.")


def _sentence(row: dict[Any, Any]) -> None:
    told = f"**{polarity(row['polarity'])}**"
    if "textblob_polarity" in row:
        told += f" · TextBlob **{polarity(row['textblob_polarity'])}**"
    st.markdown(f"{told} {_marked(row['text'], row['drivers'])}")
    if "textblob_drivers" in row:
        st.caption(f"Ours: {safe(row['drivers'], 160)}. TextBlob: {safe(row['textblob_drivers'], 160)}.")
    source = row["media_name"] if isinstance(row["media_name"], str) else "unknown source"
    place = {"article": row["id"], "at": str(row["start"])}
    st.page_link(
        "pages/articles.py", label=safe(f"{row['title'] or 'Untitled'} · {source}", 64), icon=":material/arrow_forward:", query_params=place
    )


def _marked(text: str, drivers: str) -> str:
    """The text with the words that drive it on blue ground where they are favourable, on orange where not."""
    found = sorted(spans(text, drivers))
    return marked(text, [(start, end, _COLOUR[favourable]) for start, end, favourable in found])
