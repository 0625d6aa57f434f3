"""Which paragraphs below or above the headline sum the article up instead of telling it."""

from __future__ import annotations

import re

from analysis.clean.dateline import has_dateline
from analysis.clean.facts import Fact
from analysis.clean.lookalikes import is_prose, sentences, words
from analysis.clean.page import Page

_DEFINED = re.compile(r"\(([A-Z][A-Za-z]{1,7})\)")
_STEM = re.compile(r"[^\W\d_]{5,}")
_LONGEST = 80  # words
_TELLS = re.compile(r",? (?:is|was|has|writes|teaches|covers|works|reports|lives|leads|edits|est|écrit|ist|schreibt|es|escribe)\b")
_LAST_NOTES = 2  # paragraphs at the end among which a note on the author stands
_NOTE = 40  # words of a note on the author
_MOST_SENTENCES = 3
_REPEATED = 0.38  # share of the summary's words of weight that the paragraph below says again
_ONE_SENTENCE = 35  # words of a second summary, of one sentence


def mark_standfirsts(page: Page) -> None:
    """Give the role to paragraphs above the headline, and to those below it that the text begins anew after."""
    _mark_notes_on_authors(page)
    texts = [i for i in page.open() if is_prose(page.blocks[i].text)]
    titles = [i for i, role in page.roles.items() if role == "title"]
    above = [i for i in page.open() if titles and i < min(titles)]
    if above and len(above) <= 2 and len(page.open()) - len(above) >= 2 and all(_is_short(page.blocks[i].text) for i in above):
        for i in above:
            _give(page, i)
        title: int | None = min(titles)
    else:
        title = max((i for i in titles if not texts or i < texts[0]), default=None)
    if title is None:
        return
    _mark_below(page, title, summed=bool(above))


def _mark_notes_on_authors(page: Page) -> None:
    """Give the byline's role to a short paragraph between the byline and the date: it tells who the author is."""
    for i in page.open():
        if page.roles.get(i - 1) == "byline" and page.roles.get(i + 1) == "published" and words(page.blocks[i].text) <= _NOTE:
            page.give(i, "byline")
    name = (page.found.byline or "").split(",")[0]
    for i in page.open()[-_LAST_NOTES:]:
        text = page.blocks[i].text
        if words(name) > 1 and text.startswith(name) and _TELLS.match(text, len(name)) and words(text) <= _NOTE and len(page.open()) > 2:
            page.give(i, "byline")


def _mark_below(page: Page, title: int, *, summed: bool) -> None:
    """Give the role to the paragraph below the headline, if the next one begins anew."""
    below = [i for i in page.open() if i > title][:2]
    if len(below) < 2 or len(page.open()) < 3:
        return
    one, two = (page.blocks[i].text for i in below)
    if not _is_short(one):
        return
    lone = summed and sentences(one) <= 1 and words(one) <= _ONE_SENTENCE and words(two) > words(one)
    if lone or has_dateline(two) or _credited_between(page, *below) or _defines_again(one, two) or _says_again(one, two):
        _give(page, below[0])


def _give(page: Page, place: int) -> None:
    text = page.blocks[place].text
    page.give(place, "standfirst", Fact("standfirst", text))


def _is_short(text: str) -> bool:
    return words(text) <= _LONGEST and sentences(text) <= _MOST_SENTENCES and not has_dateline(text)


def _credited_between(page: Page, one: int, two: int) -> bool:
    """Whether byline or date stand between two paragraphs and nowhere else: more dates below are those of a chronicle."""
    places = [i for i, role in page.roles.items() if role in ("byline", "published")]
    between = [i for i in places if one < i < two]
    dated = [i for i in places if page.roles[i] == "published"]
    return bool(between) and min(places) > one and (page.roles[between[0]] == "byline" or max(dated) < two)


def _defines_again(one: str, two: str) -> bool:
    """Whether the second paragraph explains an abbreviation that the first took for granted."""
    explained = [name for name in _DEFINED.findall(two) if name.isupper()]
    return any(re.search(rf"(?<!\()\b{name}\b", one) for name in explained)


def _says_again(one: str, two: str) -> bool:
    """Whether the second paragraph says most of the words of weight of the first again."""
    first, second = ({word.lower()[:6] for word in _STEM.findall(text)} for text in (one, two))
    return len(first) >= 6 and len(first & second) >= _REPEATED * len(first)
