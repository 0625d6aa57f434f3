"""The frame every page draws for itself: the menu, the corpus, the filters, and what they select.

A page calls `begin` first. It works the same whether app.py ran before it or a cold server was asked for the page by its own address.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import streamlit as st

from analysis.charts import Frame, of_sources
from analysis.charts.house.numbers import count, counted
from analysis.errors import BroadsheetError, CorpusError, NoSuchCorpus, SelectionError
from analysis.query import Corpus, Facets, Reach, Scope, Selection
from analysis.store import manifests
from pages.parts import cached, empty, filters, look
from pages.parts.text import safe

_IN_MATRIX = 12  # sources side by side whose names can be read
_FIRST = "overview"  # it has the address /, and by its name as well
_BESIDE = ("ask", "compare", "copies")  # reached from the search and from the sources: the menu has no room for more
_MENU = (
    ("overview", "Overview", "The corpus at a glance."),
    ("timeline", "Timeline", "When articles were published, and when what they tell of happened."),
    ("entities", "Entities", "Who and what is named, how often, where, next to whom."),
    ("sentiment", "Sentiment", "Tone by article, source and entity, with the words that drive it."),
    ("topics", "Topics", "What the coverage is about, and in what mix."),
    ("quotes", "Quotes", "Who says what, where, by name or without one."),
    ("claims", "Claims", "The numbers given, side by side."),
    ("sources", "Sources", "Outlets compared: words, names, tone, silences, shared copy."),
    ("search", "Search", "Words and phrases in their context, counted and over time."),
    ("articles", "Articles", "All articles, and each with everything marked in its text."),
    ("corpus", "Corpus", "What was read, removed, dated and refused, and why."),
    ("method", "Method", "How each number is made and where it fails."),
)


@dataclass(frozen=True)
class Page:
    """What a page draws from: the corpus, what is selected of it, and what there is to choose from."""

    title: str
    corpus: Corpus
    selection: Selection
    facets: Facets
    scope: Scope

    def frame(self, view: str, **options: Any) -> Frame:
        """The frame of a view for what is selected."""
        return cached.frame(self.corpus, self.selection, view, options)

    def summary(self, name: str, **options: Any) -> Frame:
        """The small frame that stands for a view of very many rows, for what is selected."""
        return cached.told(self.corpus, self.selection, name, options)

    @property
    def reach(self) -> Reach:
        """How many of the selected articles have a text that can be read."""
        return cached.reach(self.corpus, self.selection)

    @property
    def names(self) -> list[str]:
        """The entities that the selected articles name, most widely named first."""
        return cached.names(self.corpus, self.selection)

    @property
    def named(self) -> int:
        """How many entities the selected articles name."""
        return cached.how_many_names(self.corpus, self.selection)

    @property
    def topic_unit(self) -> str:
        """What topics are found in: passage, or article in a large corpus."""
        return self.corpus.topic_unit

    @property
    def no_topics(self) -> str:
        """Why there is nothing to show of topics."""
        reason = self.corpus.manifest.summary.get("topics", {}).get("reason")
        return str(reason).rstrip(".") if reason else "No topic in these articles"

    @property
    def colours(self) -> dict[str, str]:
        """Source → its colour, the same on every page and under every filter; grey where no source is known."""
        return of_sources(source.value for source in self.facets.sources)

    def outlets(self, names: Iterable[str]) -> dict[str, str]:
        """Those of some sources that a matrix has room for, the largest first, each under its own name."""
        held = frozenset(names)
        return dict(islice(((source.value, source.value) for source in self.facets.sources if source.value in held), _IN_MATRIX))

    @property
    def outlets_drawn(self) -> str:
        """What is said beneath a matrix of sources, where there are more than it has room for."""
        many = len(self.facets.sources)
        return f" Drawn are the {_IN_MATRIX} sources with most articles of {count(many)}; the table has all." if many > _IN_MATRIX else ""

    @property
    def extent(self) -> str:
        """How much is selected: "2 of 5 articles · 1 filter"."""
        if not self.scope.filters:
            return f"all {counted(self.scope.total, 'article')}" if self.scope.total > 1 else "1 article"
        return f"{count(self.scope.selected)} of {counted(self.scope.total, 'article')} · {counted(self.scope.filters, 'filter')}"


def menu() -> Any:
    """The navigation, with the page that was asked for."""
    st.set_page_config("Broadsheet", "📰", layout="wide")
    pages = [
        st.Page(f"pages/{name}.py", title=title, help=about, default=name == _FIRST, url_path=_path(name)) for name, title, about in _MENU
    ]
    beside = [st.Page(f"pages/{name}.py", visibility="hidden") for name in _BESIDE]
    return st.navigation([*pages, *beside, st.Page(_first, url_path=_FIRST, visibility="hidden")], position="top")


def run() -> None:
    """Draws the page that was asked for; one that fails beside its panels says so, and the trace is in the log."""
    page = menu()
    try:
        page.run()
    except BroadsheetError as known:
        empty.failed(f"page {page.title}", str(known))
    except Exception:  # noqa: BLE001 - logged with its trace
        empty.failed(f"page {page.title}")


def _first() -> None:
    """Leads from the first page's name to its address, with the filters."""
    st.switch_page(f"pages/{_FIRST}.py", query_params={name: st.query_params.get_all(name) for name in st.query_params})


def _path(name: str) -> str:
    """The last part of a page's address; the first page leaves its own to one that leads to it."""
    return "first" if name == _FIRST else name


def begin(title: str, about: str, *, needs_articles: bool = True) -> Page:
    """Draws the frame and returns what the page is to draw from. Stops the page where there is nothing to draw."""
    shown = menu()
    _heading()
    filters.keep_in_address(title, shown)
    corpus = _corpus()
    place = st.sidebar.container()
    granularity = filters.granularity(corpus)
    facets = _facets(corpus, granularity)
    selection = replace(_selection(facets, place), granularity=granularity)
    page = Page(title, corpus, selection, facets, cached.counted(corpus, selection))
    st.title(title, anchor=False)
    st.caption(f"{about} Corpus {safe(corpus.name)}, {page.extent}.")
    filters.chips(selection, facets)
    if needs_articles and not page.scope.selected:
        empty.excluded(page)
        st.stop()
    return page


def _heading() -> None:
    """Heads the sidebar, with the style and the keys beneath it: they are to be there before anything can be clicked."""
    with st.sidebar.container(gap=None):
        st.header("Broadsheet", anchor=False)
        look.look()


def _corpus() -> Corpus:
    """The corpus that the URL names, or the first; chosen in the sidebar."""
    hindered = cached.default_corpus()
    names = [manifest.corpus for manifest in manifests()]
    if not names:
        _stop_with(lambda: empty.nothing_loaded(hindered))
    asked = st.query_params.get("corpus")
    if asked is not None and asked not in names and st.session_state.get("corpus") not in names:  # one just renamed is still in the address
        _stop_with(lambda: empty.no_such_corpus(asked))
    default = names.index("default") if "default" in names else 0
    chosen = st.sidebar.selectbox("Corpus", names, index=default, key="corpus", bind="query-params", on_change=filters.turned)
    try:
        return cached.corpus(chosen)
    except NoSuchCorpus:
        _stop_with(lambda: empty.no_such_corpus(chosen))
        raise
    except CorpusError as wrong:
        cause = str(wrong)
        _stop_with(lambda: empty.unreadable(cause))
        raise


def _facets(corpus: Corpus, granularity: int | None) -> Facets:
    """What there is to choose from; a corpus that cannot be read ends the page with a card."""
    try:
        return cached.choices(corpus, granularity)
    except Exception:  # noqa: BLE001 - logged with its trace; the page ends here
        empty.failed(f"corpus {corpus.name}", f"The corpus {corpus.name} cannot be read by this version: build it again.")
        st.stop()


def _selection(facets: Facets, place: Any) -> Selection:
    try:
        return filters.sidebar(facets, place)
    except SelectionError as wrong:
        st.warning(safe(wrong), icon=":material/event_busy:")
        st.stop()


def _stop_with(draw: Any) -> None:
    draw()
    st.stop()
