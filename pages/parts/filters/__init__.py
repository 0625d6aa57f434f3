"""The filters: widgets bound to the URL in the sidebar, the Selection they make, and chips that take them away again.

Each widget's key is the filter's name in links and on the command line, so a link, a widget and an option are one thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import parse_qs

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from analysis.charts.figures.tone import TONES
from analysis.charts.house.numbers import count
from analysis.query import PARAMETERS, Corpus, Facet, Facets, Selection
from analysis.query.selection import Chip
from pages.parts.text import safe

_LISTS = ("sources", "entities", "topics", "speakers", "tones", "not_sources", "not_entities", "not_topics")
_TOPICS = ("topics", "not_topics")
SEARCHING = (
    'Words side by side must all be there, in title or text. `"a phrase"`, `chip*` for words that begin so, `AND`, `OR`, `NOT` or `-`, '
    "parentheses, `/a regular expression/`. Case and accents do not count."
)
FEWEST_TOPICS = 2
GRANULARITY = "granularity"
"""The number of topics in the URL."""
TOLD = ("told-from", "told-to")
"""The days that the events shown are to lie within, in the URL."""
_PAGE = "page-shown"


def keep_in_address(title: str, page: Any) -> None:
    """Writes the filters in force into the address where another page was shown before.

    Streamlit takes them out of it on the way, and forgets to put them back where a link is clicked, or Back pressed, before the page is
    drawn. What the browser asked for then is asked for again.
    """
    if st.session_state.get(_PAGE) != title:
        st.session_state[_PAGE] = title
        asked = _asked()
        if asked.keys() - st.query_params.keys():
            st.switch_page(page, query_params=asked)
        for name in ("corpus", GRANULARITY, *PARAMETERS.values()):
            if name in st.session_state and name not in st.query_params:
                st.session_state[name] = st.session_state[name]


def _asked() -> dict[str, list[str]]:
    """The parameters in the address as the browser sent it."""
    context = get_script_run_ctx()
    return parse_qs(context.query_string, keep_blank_values=True) if context else {}


def granularity(corpus: Corpus) -> int | None:
    """The number of topics asked for with the slider in the sidebar; None where it is the corpus's own, or there is nothing to choose."""
    if corpus.most_topics <= FEWEST_TOPICS:
        return None
    chosen = st.sidebar.slider(
        "Number of topics",
        FEWEST_TOPICS,
        corpus.most_topics,
        corpus.granularity,
        key=GRANULARITY,
        bind="query-params",
        help="Coarser or finer topics, on every page; nothing is computed again.",
    )
    return None if chosen == corpus.granularity else int(chosen)


def sidebar(facets: Facets, place: Any) -> Selection:
    """Draws the filters in their place of the sidebar and returns what they select.

    Raises SelectionError where the days are turned round.
    """
    _read_topic_links(facets)
    with place:
        hint = 'words, "phrases", -without'
        st.text_input("Search", key="q", bind="query-params", placeholder=hint, icon=":material/search:", help=SEARCHING)
        _choose("sources", "Source", facets.sources)
        _days(facets)
        _choose("entities", "Name", facets.entities)
        _choose("topics", "Topic", _offered("topics", facets))
        with st.expander("More filters"):
            _more(facets)
    return _selection(facets)


def _more(facets: Facets) -> None:
    """The filters that few need."""
    _choose("tones", "Tone", [Facet(tone, tone, 0) for tone in reversed(TONES)])
    _choose("speakers", "Quotes", facets.speakers)
    _choose("not_sources", "Not from", facets.sources)
    _choose("not_entities", "Does not name", facets.entities)
    _choose("not_topics", "Not on", _offered("not_topics", facets))
    st.text_input(
        "Part of the map of topics",
        key="region",
        bind="query-params",
        help="Least and largest x, least and largest y; or x and y of each corner of an outline. A drag over the map writes it.",
    )
    st.checkbox("Count each story once", key="once", bind="query-params", help="Copies of one agency story count as one article.")
    st.checkbox(
        "Nationalities as countries",
        key="folded",
        bind="query-params",
        help="“Chinese” counts as China wherever names are counted.",
    )


def chips(selection: Selection, facets: Facets) -> None:
    """A button for each active filter that takes it away, and one for all of them."""
    active = selection.chips()
    if not active:
        return
    with st.container(horizontal=True, gap="xsmall", key="chips"):
        for chip in active:
            label = safe(words(chip, facets), 60)
            st.button(
                label,
                key=f"chip-{chip.field}-{chip.value}",
                icon=":material/close:",
                icon_position="right",
                on_click=remove,
                args=(chip.field, shown(chip.field, chip.value, facets)),
            )
        st.button("Clear all", key="clear-all", type="tertiary", on_click=clear)


def add(field: str, value: str, facets: Facets) -> None:
    """Narrows a field to one more value. Call it in a callback, before the widgets are drawn."""
    held = shown(field, value, facets)
    now = st.session_state.get(PARAMETERS[field]) or []
    st.session_state[PARAMETERS[field]] = now if held in now else [*now, held]


def turn_to(field: str, value: str) -> None:
    """Gives a filter that takes one value this one. Call it in a callback."""
    st.session_state[PARAMETERS[field]] = value


def between(first: date, last: date) -> None:
    """Narrows the days of publication. Call it in a callback."""
    st.session_state["from"], st.session_state["to"] = first, last
    _days_changed()


def remove(field: str, held: str) -> None:
    """Takes one value of a filter away. Call it in a callback."""
    name = PARAMETERS[field]
    if field in _LISTS:
        st.session_state[name] = [one for one in st.session_state.get(name, []) if one != held]
    else:
        st.session_state[name] = _nothing(field)
    if field in ("date_from", "date_to"):
        _days_changed()


def read(corpus: str) -> None:
    """Turns to another corpus, without filters. Call it in a callback."""
    st.session_state["corpus"] = corpus
    turned()


def turned() -> None:
    """Forgets filters, number of topics and days of events, which were another corpus's. Call it in a callback."""
    st.session_state.pop(GRANULARITY, None)
    st.session_state.update(dict.fromkeys(TOLD))
    clear()


def clear() -> None:
    """Takes all filters away. Call it in a callback."""
    for field, name in PARAMETERS.items():
        st.session_state[name] = _nothing(field)
    _days_changed()


def _nothing(field: str) -> Any:
    if field in _LISTS:
        return []
    return {"date_from": None, "date_to": None, "q": "", "region": "", "undated": not _bounded()}.get(field, False)


def _choose(field: str, label: str, options: Sequence[Facet]) -> None:
    """A list of values to choose from; a link may hold others, save topics and tones, which are a closed list."""
    closed = field in (*_TOPICS, "tones")
    st.multiselect(
        label,
        [option.label if field in _TOPICS else option.value for option in options],
        key=PARAMETERS[field],
        bind="query-params",
        placeholder="All" if not field.startswith("not_") else "None",
        accept_new_options=not closed,
        select_all=False,
    )


def _days(facets: Facets) -> None:
    """From, to, and whether undated articles are in: they are until a day is set, and then only if asked for."""
    earliest, latest = (date.fromisoformat(day) if day and len(day) == 10 else None for day in (facets.first, facets.last))
    limits: dict[str, Any] = {"min_value": date(1600, 1, 1), "max_value": date(2100, 12, 31), "format": "YYYY-MM-DD"}
    told = f"Articles here: {earliest} to {latest}" if earliest and latest else "No article here is dated to the day."
    st.date_input("Published from", value=None, key="from", bind="query-params", on_change=_days_changed, help=told, **limits)
    st.date_input("Published to", value=None, key="to", bind="query-params", on_change=_days_changed, **limits)
    st.checkbox(f"Include undated ({count(facets.undated)})", value=not _bounded(), key="undated", bind="query-params")


def _days_changed() -> None:
    """A first day takes undated articles out, the last one taken away brings them back."""
    if st.session_state.get("undated") == _bounded():
        st.session_state["undated"] = not _bounded()


def _bounded() -> bool:
    return bool(st.session_state.get("from") or st.session_state.get("to"))


def _selection(facets: Facets) -> Selection:
    values: dict[str, Any] = {field: st.session_state.get(name) for field, name in PARAMETERS.items()}
    values |= {field: tuple(hidden(field, held, facets) for held in values[field] or ()) for field in _LISTS}
    values |= {field: values[field].isoformat() if values[field] else None for field in ("date_from", "date_to")}
    values["undated"] = None if values["undated"] == (not _bounded()) else values["undated"]
    return Selection(
        **values
        | {"q": (values["q"] or "").strip(), "region": (values["region"] or "").strip()}
        | {name: bool(values[name]) for name in ("once", "folded")}
    )


def _read_topic_links(facets: Facets) -> None:
    """Lets links name topics by their id as well as by their label."""
    for field in _TOPICS:
        name = PARAMETERS[field]
        asked = st.query_params.get_all(name)
        labels = {topic.value: topic.label for topic in (*facets.topics, *facets.tree)}
        if name not in st.session_state and any(one in labels for one in asked):
            st.session_state[name] = [labels.get(one, one) for one in asked]


def _offered(field: str, facets: Facets) -> list[Facet]:
    """The topics there are, and those of other numbers of topics that are asked for."""
    name = PARAMETERS[field]
    held = {*st.session_state.get(name, ()), *st.query_params.get_all(name)}
    return [*facets.topics, *(topic for topic in facets.tree if topic.label in held)]


def shown(field: str, value: str, facets: Facets) -> str:
    """A value as its widget holds it: topics by their label."""
    known = (*facets.topics, *facets.tree) if field in _TOPICS else ()
    return next((topic.label for topic in known if topic.value == value), value)


def hidden(field: str, held: str, facets: Facets) -> str:
    """The value behind what a widget holds."""
    known = (*facets.topics, *facets.tree) if field in _TOPICS else ()
    return next((topic.value for topic in known if topic.label == held), held)


def words(chip: Chip, facets: Facets) -> str:
    """What a chip says, topics by their label."""
    return chip.label.replace(chip.value, shown(chip.field, chip.value, facets)) if chip.field in _TOPICS else chip.label
