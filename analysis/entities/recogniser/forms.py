"""Features of a word form by itself: spelling, shape, affixes, the clusters and the lists that hold it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from analysis.entities.recogniser.clusters import clusters
from analysis.entities.resources import CLASSES

_KEPT = 200_000  # word forms whose kinds are kept
_RUN = re.compile(r"(.)\1+")
_PUNCTUATION = {",": 7, ".": 8, "'s": 9, "'": 10, '"': 11, "(": 12, ")": 13, "-": 14, ":": 15, "&": 16, "/": 17}
_SMALL = {"of": 18, "the": 19, "and": 20, "in": 21, "for": 22, "de": 23, "said": 24, "at": 25, "to": 26, "by": 27, "from": 28, "a": 29}
_KINDS = {"A": 0, "Aa": 1, "a": 2, "0": 3, "A.": 4}
_LISTED = {  # the first list that holds a form tells its kind
    "title": 32,
    "calendar": 33,
    "demonym:S": 34,
    "country:S": 35,
    "ending": 36,
    "orghead": 37,
    "first surname": 38,
    "first": 39,
    "surname": 40,
    "city:S": 41,
    "region:S": 42,
    "company:S": 43,
    "organisation:S": 44,
    "team:S": 45,
    "product:S": 46,
    "event:S": 46,
    "placehead": 47,
    "eventhead": 48,
    "role": 49,
}
KINDS = 51  # number of kinds of form; the last is the padding's


class _Drawn(dict[int, str]):
    """Code point → how it is drawn in a shape, worked out once: capitals A, small letters a, digits 0, all else itself."""

    def __missing__(self, code: int) -> str:
        c = chr(code)
        drawn = self[code] = "A" if c.isupper() else "a" if c.isalpha() else "0" if c.isdigit() else c
        return drawn


_DRAWN = _Drawn()


def shape(form: str) -> str:
    """The form's shape: capitals A, small letters a, digits 0, runs cut to two ("DeepSeek-R1" → "AaaAaa-A")."""
    return _cut(form[:24].translate(_DRAWN))


@lru_cache(_KEPT)
def _cut(drawn: str) -> str:
    """A drawn form with runs cut to two."""
    return _RUN.sub(r"\1\1", drawn)[:8]


@lru_cache(_KEPT)
def kind(form: str) -> int:
    """The kind of form, 0 to KINDS - 2: a joint of names, a word of some list, or else capitalised, all capitals, small, number."""
    known = _SMALL.get(form) or _PUNCTUATION.get(form)
    if known:
        return known
    listed = _listed_kind(classes(form))
    if listed:
        return listed
    return _shaped_kind(shape(form), form[:1].isalpha())


@lru_cache(_KEPT)
def _shaped_kind(shape: str, word: bool) -> int:
    """The kind that the shape of a form tells."""
    return _KINDS.get(_RUN.sub(r"\1", shape), 5 if word else 6)


@cache
def _listed_kind(held: tuple[str, ...]) -> int:
    """The kind that the lists of a form tell, 0 where none does."""
    return next((number for name, number in _LISTED.items() if all(part in held for part in name.split())), 0)


def own_features(form: str) -> list[str]:
    """Features of the form at its own place."""
    low = form.lower()
    starts = f"p1={low[:1]}", f"p2={low[:2]}", f"p3={low[:3]}", f"p4={low[:4]}"
    ends = f"x1={low[-1:]}", f"x2={low[-2:]}", f"x3={low[-3:]}", f"x4={low[-4:]}"
    return ["b", f"w={form}", *starts, *ends, *near_features(form)]


def near_features(form: str) -> list[str]:
    """Features of the form that its neighbours see."""
    alike = clusters(form)
    return [*_far_features(form, alike), *alike[::2], *[f"g={name}" for name in classes(form)]]


def far_features(form: str) -> list[str]:
    """Features of the form seen from two places away."""
    return _far_features(form, clusters(form))


def _far_features(form: str, alike: Sequence[str]) -> list[str]:
    """Features of the form seen from two places away, from the clusters that hold it."""
    return [f"l={form.lower()}", f"s={shape(form)}", *alike[1:2]]


def classes(form: str) -> tuple[str, ...]:
    """Names of the lists that hold the form or, where it is all capitals, its capitalised spelling."""
    found = CLASSES.get(form, ())
    if not found and len(form) > 3 and form.isupper():
        return CLASSES.get(form.capitalize(), ())
    return found
