"""Sentences as a person reads them: the words that drive their tone on a coloured ground, and a way to the article."""

from __future__ import annotations

from typing import Any

import streamlit as st

from analysis.charts import Frame
from analysis.charts.heads.wording import spans
from analysis.charts.house.numbers import count, counted, polarity, signed
from pages.parts.text import marked, safe

_SHOWN = 8
_LONG = 44  # characters that a telephone shows of a link, which does not break
_COLOUR = {True: "blue", False: "orange"}


def listed(frame: Frame) -> None:
    """The first sentences of a frame (id, start, text, polarity, drivers, title, total), each with its drivers marked."""
    for row in frame.head(_SHOWN).to_dict("records"):
        _sentence(row)
    if len(frame) > _SHOWN:
        st.caption(_more(len(frame), int(frame["total"].iloc[0])))


def _more(listed: int, total: int) -> str:
    """How many sentences there are, and how many of them the table lists."""
    lists = "them all" if listed == total else f"the first {count(listed)}"
    return f"The first {count(_SHOWN)} of {counted(total, 'sentence')}; the table lists {lists}."


def read(frame: Frame) -> None:
    """The first sentences of a frame (id, start, text, title, media_name), each with a way to its article."""
    for row in frame.head(_SHOWN).to_dict("records"):
        st.markdown(f"{safe(row['text'])} {_source(row)}")
        _open(row)


def _sentence(row: dict[Any, Any]) -> None:
    told = f"**{polarity(row['polarity'])}**"
    if "textblob_polarity" in row:
        told += f" · TextBlob **{polarity(row['textblob_polarity'])}**"
    st.markdown(f"{told} {_marked(row['text'], row['drivers'])} {_source(row)}")
    if "textblob_drivers" in row:
        st.caption(f"Ours: {safe(signed(row['drivers']), 160)}. TextBlob: {safe(signed(row['textblob_drivers']), 160)}.")
    _open(row)


def _source(row: dict[Any, Any]) -> str:
    """Where a sentence stands, in grey."""
    return f":gray[{safe(row['media_name'] if isinstance(row['media_name'], str) else 'unknown source', _LONG)}]"


def _open(row: dict[Any, Any]) -> None:
    """A way to a sentence in its article."""
    place = {"article": row["id"], "at": str(row["start"])}
    st.page_link("pages/articles.py", label=safe(row["title"] or "Untitled", _LONG), icon=":material/arrow_forward:", query_params=place)


def _marked(text: str, drivers: str) -> str:
    """The text with the words that drive it on blue ground where they are favourable, on orange where not."""
    found = sorted(spans(text, drivers))
    return marked(text, [(start, end, _COLOUR[favourable]) for start, end, favourable in found])
