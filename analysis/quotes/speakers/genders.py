"""Whether a name or a word stands for a woman or a man, as the pronouns "she" and "he" do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from analysis.article import Mention
from analysis.quotes.wording.resources import MEN, WOMEN

Gender = Literal["she", "he"]

_PRONOUNS: dict[str, Gender] = {"she": "she", "her": "she", "he": "he", "his": "he"}
_TITLE_BACK = 12  # characters before a name that are looked through for a title


def _given() -> dict[str, Gender]:
    """Given name in lower case → the pronoun that stands for it, read once from given_names.txt."""
    text = Path(__file__).with_name("given_names.txt").read_text(encoding="utf8")
    women, men = (paragraph.partition("\n")[2].split() for paragraph in text.split("\n\n")[1:])
    return {**dict.fromkeys(women, "she"), **dict.fromkeys(men, "he")}


_GIVEN = _given()


def of_pronoun(low: str) -> Gender | None:
    """The gender that a pronoun in lower case tells; None for those that tell none."""
    return _PRONOUNS.get(low)


def of_words(words: Iterable[str]) -> Gender | None:
    """The gender that the first telling word gives: "spokeswoman", "Mr", "mother"."""
    for word in words:
        low = word.lower().rstrip(".,")
        if low in WOMEN or low in MEN:
            return "she" if low in WOMEN else "he"
        if low.endswith("woman"):
            return "she"
    return None


def of_people(body: str, mentions: Sequence[Mention]) -> dict[str, Gender]:
    """Person → gender, of those whose title somewhere in the body or whose given name tells it."""
    found: dict[str, Gender] = {}
    for mention in mentions:
        if mention.type == "PERSON" and mention.entity not in found and (told := _titled(body, mention) or _named(mention.entity)):
            found[mention.entity] = told
    return found


def _titled(body: str, mention: Mention) -> Gender | None:
    """The gender that the title before or in a mention tells."""
    before = body[max(0, mention.start - _TITLE_BACK) : mention.start].split()[-1:]
    return of_words(before + mention.text.split()[:1])


def _named(name: str) -> Gender | None:
    """The gender that the given name of a full name tells: a word that stands alone may be a surname."""
    first, _, rest = name.partition(" ")
    return _GIVEN.get(first.lower()) if rest else None
