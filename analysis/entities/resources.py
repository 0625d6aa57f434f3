"""The word lists, read once: names of places, people, organisations, products and events, and the words that tell them apart."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from analysis.article import EntityType

_FOLDER = Path(__file__).with_name("lists")


def _lines(name: str) -> list[str]:
    """The entries of a list, one a line; lines that start with # are remarks."""
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _pairs(name: str) -> dict[str, str]:
    """A list of "name = alias, alias" as alias → name, each name being its own alias."""
    pairs = {}
    for line in _lines(name):
        head, _, aliases = line.partition(" = ")
        for alias in (head, *filter(None, aliases.split(", "))):
            pairs[alias] = head
    return pairs


COUNTRIES = _pairs("countries")
ALIASES = COUNTRIES | _pairs("aliases")
DEMONYMS = _pairs("demonyms")
COUNTRY_OF = dict(line.split(" = ") for line in _lines("nationality"))
"""Nationality → the country or region it is of."""
NAMES = {
    "country": tuple(COUNTRIES),
    "demonym": tuple(DEMONYMS),
    **{name: tuple(_lines(name)) for name in ("city", "region", "company", "organisation", "team", "product", "event", "group")},
}
NATIONS = frozenset(_lines("nation"))
FIRST_NAMES = frozenset(_lines("first_name"))
SURNAMES = frozenset(_lines("surname"))
PEOPLE = FIRST_NAMES | SURNAMES
STATES = {form: state for form, state in _pairs("state").items() if form != state}
"""Abbreviation → the state it stands for."""
TITLES = frozenset(_lines("title"))
HONORIFICS = frozenset(_lines("honorific"))
POSTS = HONORIFICS | frozenset(_lines("post"))
STORMS = frozenset(_lines("storm"))
ORG_HEADS = frozenset(_lines("org_head"))
COMPANY_ENDINGS = frozenset(_lines("company_ending"))
PLACE_HEADS = frozenset(_lines("place_head"))
EVENT_HEADS = frozenset(_lines("event_head"))
HEADS = ORG_HEADS | PLACE_HEADS | EVENT_HEADS | COMPANY_ENDINGS
"""The words that end the names of bodies, places and events."""
ROLES = frozenset(_lines("role"))
PRODUCT_NOUNS = frozenset(_lines("product_noun"))
SPORT, TRADE = frozenset(_lines("sport")), frozenset(_lines("trade"))
"""The plain words by which an article is about sport, or about business."""
CALENDAR = frozenset(_lines("calendar"))
NO_ENTITY = frozenset(_lines("no_entity"))
COMMON = frozenset(_lines("common"))
LISTED = {
    entry: name
    for name in ("event", "product", "team", "organisation", "company", "city", "region", "group", "demonym", "country")
    for entry in NAMES[name]
}
UNCLEAR: frozenset[EntityType] = frozenset({"PLACE", "OTHER"})  # types that a name's words and neighbours may overrule
LISTED_TYPES: dict[str, EntityType] = {
    "country": "PLACE",
    "city": "PLACE",
    "region": "PLACE",
    "company": "ORG",
    "organisation": "ORG",
    "team": "ORG",
    "product": "PRODUCT",
    "event": "EVENT",
    "group": "OTHER",
    "demonym": "OTHER",
}
"""The type of the names of each list."""


def _classes() -> dict[str, tuple[str, ...]]:
    """Word → the classes of lists it stands in: whole entries (S), first words (B) and later words (I) of longer ones."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, entries in NAMES.items():
        for entry in entries:
            first, *rest = entry.split()
            found[first].add(f"{name}:{'B' if rest else 'S'}")
            for word in rest:
                found[word].add(f"{name}:I")
    singles = {"first": FIRST_NAMES, "surname": SURNAMES, "title": TITLES, "orghead": ORG_HEADS, "ending": COMPANY_ENDINGS,
               "placehead": PLACE_HEADS, "eventhead": EVENT_HEADS, "role": ROLES, "calendar": CALENDAR}  # fmt: skip
    for name, words in singles.items():
        for word in words:
            found[word].add(name)
    return {word: tuple(sorted(names)) for word, names in found.items()}


def _long_names() -> dict[tuple[str, str], tuple[tuple[tuple[str, ...], str], ...]]:
    """First two words → the entries that start with them, longest first, each with its list's name."""
    found: dict[tuple[str, str], set[tuple[tuple[str, ...], str]]] = defaultdict(set)
    for name, entries in NAMES.items():
        for entry in entries:
            words = tuple(entry.replace("'s", " 's").split())
            if len(words) > 1:
                found[words[0], words[1]].add((words, name))
    return {start: tuple(sorted(entries, key=lambda entry: (-len(entry[0]), entry))) for start, entries in found.items()}


CLASSES = _classes()
LONG_NAMES = _long_names()
LONG_STARTS = frozenset(first for first, _ in LONG_NAMES)
