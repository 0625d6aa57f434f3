"""The caches: open corpora and small frames. Keys are a corpus's name and state and the Selection, never frames."""

from __future__ import annotations

import logging
from typing import Any

import streamlit as st

from analysis import default, intake
from analysis.charts import Frame
from analysis.intake import Preview
from analysis.query import (
    Corpus,
    Facets,
    Holdings,
    Mark,
    Reach,
    Reading,
    Scope,
    Selection,
    answers,
    behind_groups,
    evidence,
    facets,
    holdings,
    open_corpus,
    reader,
    scope,
    state,
    summary,
    view,
)
from analysis.query import reach as reached
from analysis.query.frames import entities
from analysis.store import Manifest, columns, damaged
from analysis.store import corpora as wholes
from analysis.store.faults import refused_by_system

Key = tuple[str, str]
_log = logging.getLogger("broadsheet")


@st.cache_resource(show_spinner="Reading the five articles that come with Broadsheet…")
def default_corpus() -> str:
    """Why the default corpus cannot be built, "" where it is there and up to date; looked after once for each start of the server."""
    try:
        default.ensure()
    except Exception as wrong:  # noqa: BLE001 - logged with its trace; other corpora can be read
        _log.exception("the default corpus could not be built")
        return refused_by_system(wrong) or str(wrong)
    return ""


def corpus(name: str) -> Corpus:
    """The last complete version of a corpus, opened once for all sessions.

    Raises NoSuchCorpus.
    """
    return _open(name, state(name))


def frame(corpus: Corpus, selection: Selection, name: str, options: dict[str, Any]) -> Frame:
    """The frame of a view; what is changed in it stays there, for pandas copies what is written to."""
    return _frame(corpus, _key(corpus), selection, name, tuple(sorted(options.items()))).copy(deep=False)


def told(corpus: Corpus, selection: Selection, name: str, options: dict[str, Any]) -> Frame:
    """The small frame that stands for a view of very many rows."""
    return _told(corpus, _key(corpus), selection, name, tuple(sorted(options.items())))


def answer(corpus: Corpus, selection: Selection, sql: str) -> Frame:
    """The rows of a question in SQL.

    Raises BadQuestion, NoSuchView.
    """
    return _answer(corpus, _key(corpus), selection, sql)


def counted(corpus: Corpus, selection: Selection) -> Scope:
    """How much of the corpus is selected."""
    return _scope(corpus, _key(corpus), selection)


def reach(corpus: Corpus, selection: Selection) -> Reach:
    """How many of the selected articles have a text that can be read."""
    return _reach(corpus, _key(corpus), selection)


def names(corpus: Corpus, selection: Selection) -> list[str]:
    """The entities that the selected articles name, most widely named first."""
    return _names(corpus, _key(corpus), selection)


def how_many_names(corpus: Corpus, selection: Selection) -> int:
    """How many entities the selected articles name."""
    return _how_many_names(corpus, _key(corpus), selection)


def choices(corpus: Corpus, granularity: int | None = None) -> Facets:
    """What there is to filter by, with so many topics."""
    return _facets(corpus, _key(corpus), granularity)


def sentences(corpus: Corpus, selection: Selection, mark: Mark, limit: int) -> Frame:
    """The first sentences behind a mark."""
    return _evidence(corpus, _key(corpus), selection, mark, limit)


def behind(corpus: Corpus, selection: Selection, groups: tuple[str, ...], limit: int) -> Frame:
    """The first sentences behind each of some groups of numbers."""
    return _behind(corpus, _key(corpus), selection, groups, limit)


def reading(corpus: Corpus, article: str) -> Reading | None:
    """Everything about one article; None where there is none of that id."""
    return _reading(corpus, _key(corpus), article)


def held(manifest: Manifest) -> Holdings:
    """What a corpus holds, after its corrections."""
    return _held(manifest, state(manifest.corpus))


def size(name: str) -> int:
    """Bytes that deleting a corpus frees."""
    return _size(name, "" if name in damaged() else state(name))


def preview(paths: tuple[str, ...]) -> Preview:
    """What uploads hold; a path stands for their content."""
    return _preview(paths, columns.revision())


@st.cache_data(max_entries=16, show_spinner="Reading the files…")
def _preview(paths: tuple[str, ...], now: str) -> Preview:
    return intake.preview(paths)


def _key(corpus: Corpus) -> Key:
    return corpus.name, corpus.state


@st.cache_data(max_entries=64, show_spinner=False)
def _held(_manifest: Manifest, now: str) -> Holdings:
    return holdings(_manifest)


@st.cache_data(max_entries=64, show_spinner=False)
def _size(name: str, now: str) -> int:
    return wholes.size(name)


@st.cache_resource(max_entries=8, show_spinner=False)
def _open(name: str, now: str) -> Corpus:
    return open_corpus(name)


@st.cache_resource(max_entries=256, show_spinner=False)  # st.cache_data would unpickle each large frame at every rerun
def _frame(_corpus: Corpus, key: Key, selection: Selection, name: str, options: tuple[tuple[str, Any], ...]) -> Frame:
    return view(_corpus, selection, name, **dict(options))


@st.cache_resource(max_entries=64, show_spinner=False)
def _told(_corpus: Corpus, key: Key, selection: Selection, name: str, options: tuple[tuple[str, Any], ...]) -> Frame:
    return summary(_corpus, selection, name, **dict(options))


@st.cache_resource(max_entries=16, show_spinner="Asking the tables…")
def _answer(_corpus: Corpus, key: Key, selection: Selection, sql: str) -> Frame:
    return answers.answer(_corpus, selection, sql)


@st.cache_data(max_entries=256, show_spinner=False)
def _scope(_corpus: Corpus, key: Key, selection: Selection) -> Scope:
    return scope(_corpus, selection)


@st.cache_data(max_entries=256, show_spinner=False)
def _reach(_corpus: Corpus, key: Key, selection: Selection) -> Reach:
    return reached(_corpus, selection)


@st.cache_resource(max_entries=64, show_spinner=False)
def _names(_corpus: Corpus, key: Key, selection: Selection) -> list[str]:
    return entities.names(_corpus, selection)


@st.cache_data(max_entries=256, show_spinner=False)
def _how_many_names(_corpus: Corpus, key: Key, selection: Selection) -> int:
    return entities.how_many(_corpus, selection)


@st.cache_data(max_entries=16, show_spinner=False)
def _facets(_corpus: Corpus, key: Key, granularity: int | None) -> Facets:
    return facets(_corpus, granularity)


@st.cache_data(max_entries=64, show_spinner=False)
def _evidence(_corpus: Corpus, key: Key, selection: Selection, mark: Mark, limit: int) -> Frame:
    return evidence(_corpus, selection, mark, limit)


@st.cache_data(max_entries=64, show_spinner=False)
def _behind(_corpus: Corpus, key: Key, selection: Selection, groups: tuple[str, ...], limit: int) -> Frame:
    return behind_groups(_corpus, selection, groups, limit)


@st.cache_data(max_entries=32, show_spinner=False)
def _reading(_corpus: Corpus, key: Key, article: str) -> Reading | None:
    return reader(_corpus, article)
