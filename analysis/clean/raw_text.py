"""The lines of a raw text → their roles: what is headline, standfirst, metadata and furniture, and what is body.

The lines that state something by themselves come first (facts), then headline and standfirst by their place above the first
paragraph, then what is left below the last paragraph, then subheadings. A subheading is no sentence of the article: it leaves the
body with the role "title". Whatever no rule is sure about stays in the body.
"""

from __future__ import annotations

import re
from collections import Counter

from analysis.article import Role
from analysis.clean.blocks import Block
from analysis.clean.boilerplate import is_boilerplate
from analysis.clean.facts import Fact, facts_of
from analysis.clean.lookalikes import (
    capitals,
    ends_sentence,
    folded,
    is_headline,
    is_outlet,
    is_person,
    is_prose,
    is_section,
    words,
)
from analysis.clean.page import Page, host_of, tags_of
from analysis.clean.resources import labels
from analysis.clean.standfirst import mark_standfirsts

_MAIN: tuple[Role, ...] = ("published", "byline", "source", "tags", "section", "caption", "title", "standfirst", "furniture")
_LIST_ITEM = re.compile(r"(?:[-•·*–—▪◦]|\(?\d{1,2}[.)])\s")
_RELATED = re.compile(labels("related"), re.IGNORECASE)
_TAG_WORD = re.compile(rf"{labels('tags')}|categories", re.IGNORECASE)
_TAG_LABEL = re.compile(rf"(?:{labels('tags')})\s?[:：]", re.IGNORECASE)
_SUFFIX = re.compile(r"(?P<title>.{10,}?)\s+[|–—-]\s+(?P<outlet>[^|–—]{2,40})$")
_BEFORE_OFFICE = re.compile(r",\s|\s(?:in|for|at)\s")
_SPOKEN = re.compile(r"[^\s:]{1,20}(?: [^\s:]{1,20})?: ")
_LONGEST_HEADING = 14  # words


def read_page(blocks: list[Block]) -> Page:
    """The page with the roles of all blocks that are no body."""
    page = Page(blocks)
    _state_facts(page)
    first, last = _frame(page)
    _mark_title(page, first)
    _mark_head(page, first)
    _mark_tail(page, last)
    _mark_headings(page, first, last)
    mark_standfirsts(page)
    return page


def _state_facts(page: Page) -> None:
    """Give a role to each block that states facts by itself."""
    for i, block in enumerate(page.blocks):
        facts = facts_of(block.text)
        if facts:
            for fact in facts:
                page.give(i, fact.role, fact)
            page.roles[i] = next(role for role in _MAIN if any(fact.role == role for fact in facts))
        elif is_boilerplate(block.text):
            page.give(i, "furniture")


def _frame(page: Page) -> tuple[int, int]:
    """Places of the first and the last paragraph of prose; (number of blocks, -1) where there is none."""
    prose = [i for i in page.open() if is_prose(page.blocks[i].text)]
    return (prose[0], prose[-1]) if prose else (len(page.blocks), -1)


def _mark_title(page: Page, first: int) -> None:
    """Find the headline: a line that is there twice, the first headline above the text, or the only one below a standfirst."""
    if page.found.title:
        return
    place = _repeated(page)
    if place is None:
        place = _above(page, first)
    if place is None:
        place = _below_standfirst(page, first)
    if place is None:
        return
    title, outlet = _without_outlet(page.blocks[place].text.lstrip("# "))
    page.found.title, page.found.title_evidence = title, page.blocks[place].text
    if outlet:
        page.found.take_source(outlet, "stated", page.blocks[place].text)
    for i in page.open():
        if i == place or folded(page.blocks[i].text) in (folded(page.blocks[place].text), folded(title)):
            page.give(i, "title")


def _repeated(page: Page) -> int | None:
    """The first place of a headline that is there more than once."""
    candidates = [i for i in page.open() if words(page.blocks[i].text) >= 3 and is_headline(page.blocks[i].text)]
    counts = Counter(folded(page.blocks[i].text) for i in candidates)
    return next((i for i in candidates if counts[folded(page.blocks[i].text)] > 1), None)


def _above(page: Page, first: int) -> int | None:
    """The place of the first headline above the first paragraph."""
    above = [i for i in page.open() if i < first and is_headline(page.blocks[i].text)]
    if first == len(page.blocks) and len(page.open()) < 2:
        return None
    named = [i for i in above if not is_section(page.blocks[i].text) and not is_outlet(page.blocks[i].text)]
    marked = [i for i in above if page.blocks[i].text.startswith("# ")]
    full = [i for i in named if words(page.blocks[i].text) >= 3]
    return next(iter(marked or full or named), None)


def _below_standfirst(page: Page, first: int) -> int | None:
    """The place of a headline right below the first paragraph, if it is the only short line of the text."""
    below = [i for i in page.open() if i > first]
    short = [i for i in below if is_headline(page.blocks[i].text) and not is_prose(page.blocks[i].text)]
    alone = len(short) == 1 and short[0] == next(iter(below), None)
    return short[0] if alone and len(below) > 2 and words(page.blocks[short[0]].text) >= 4 else None


def _without_outlet(text: str) -> tuple[str, str | None]:
    """(headline, outlet) of a headline as browsers show it: Headline | Outlet."""
    match = _SUFFIX.fullmatch(text)
    if match and is_outlet(match["outlet"]) and match["outlet"][0].isupper():
        return match["title"], match["outlet"]
    return text, None


def _mark_head(page: Page, first: int) -> None:
    """Give roles to what else stands above the first paragraph."""
    if first == len(page.blocks):
        return
    title = min((i for i, role in page.roles.items() if role == "title"), default=-1)
    for i in [i for i in page.open() if i < first]:
        text = page.blocks[i].text
        if is_section(text):
            page.give(i, "section", Fact("section", text))
        elif is_outlet(text):
            page.give(i, "source", Fact("source", text, "stated"))
        elif i > title and is_person(_BEFORE_OFFICE.split(text, maxsplit=1)[0]) and words(text) <= 10:
            page.give(i, "byline", Fact("byline", text))
        elif words(text) <= 2 and not ends_sentence(text):
            page.give(i, "furniture")
        elif i > title >= 0:
            page.give(i, "standfirst", Fact("standfirst", text))


def _mark_tail(page: Page, last: int) -> None:
    """Give roles to the short lines below the last paragraph: tags and leftovers of the page; a sentence stays body."""
    tail = [i for i in page.open() if i > last >= 0]
    for i in tail:
        text = page.blocks[i].text
        listed = tags_of(text)
        if _is_sentence(text):
            page.body.add(i)
        elif (len(listed) > 1 and all(words(tag) <= 4 for tag in listed)) or (text.startswith("#") and words(text) < 12):
            page.give(i, "tags", Fact("tags", text))
        elif words(text) <= 5 and _is_tag_list(page, i):
            page.give(i, "tags")
            page.found.tags += tags_of(text)
        elif is_outlet(text) and host_of(text) is None:
            page.give(i, "source", Fact("source", text, "stated"))
        elif (
            words(text) <= 2
            or (is_headline(text) and (_after_label(page, i, _RELATED, "furniture") or not page.blocks[i].gap))
            or (is_headline(text) and not _LIST_ITEM.match(text))
        ):
            page.give(i, "furniture")


def _is_tag_list(page: Page, place: int) -> bool:
    """Whether a short line stands right below a label for tags that has no tags on its own line, or below others that do."""
    above = place - 1
    while page.roles.get(above) == "tags" and not _TAG_WORD.fullmatch(page.blocks[above].text.rstrip(" :：")):
        if _TAG_LABEL.match(page.blocks[above].text):
            return False
        above -= 1
    return above >= 0 and bool(_TAG_WORD.fullmatch(page.blocks[above].text.rstrip(" :：")))


def _is_sentence(text: str) -> bool:
    """Whether a short line is said by the article: it ends as a sentence does, or is quoted."""
    return text[-1] in '.!?…。！？"”’»' or text[0] in '"“‘«'


def _after_label(page: Page, place: int, label: re.Pattern[str], role: Role) -> bool:
    """Whether the blocks right above, of one role, begin with a label."""
    above = place - 1
    while above >= 0 and page.roles.get(above) in (role, "furniture"):
        if label.match(page.blocks[above].text):
            return True
        above -= 1
    return False


def _mark_headings(page: Page, first: int, last: int) -> None:
    """Give roles to the short lines between paragraphs: subheadings, and links to other articles."""
    for run in _short_runs(page, first, last):
        texts = [page.blocks[i].text for i in run]
        if _after_label(page, run[0], _RELATED, "furniture"):
            for i in run:
                page.give(i, "furniture")
        elif len(run) <= 2 and all(_is_heading(text) for text in texts):
            for i in run:
                bare = len(run) == 2 and words(page.blocks[i].text) <= 2
                page.give(i, "furniture" if bare else "title")


def _short_runs(page: Page, first: int, last: int) -> list[list[int]]:
    """Runs of short lines between paragraphs of prose."""
    runs: list[list[int]] = []
    previous = -2
    for i in page.open():
        if first < i < last and not is_prose(page.blocks[i].text):
            if previous >= 0 and runs:
                runs[-1].append(i)
            else:
                runs.append([i])
            previous = i
        else:
            previous = -2
    return runs


def _is_heading(text: str) -> bool:
    """Whether a short line between paragraphs is a subheading: no item of a list, nothing said, no question in lower case."""
    if words(text) > _LONGEST_HEADING or not is_headline(text) or _LIST_ITEM.match(text) or (_SPOKEN.match(text) and capitals(text) < 0.6):
        return False
    if (text[-1] in '"”’».' and text[0] in '"“‘«') or ends_sentence(text):
        return False
    return text[-1] not in "?!" or capitals(text) >= 0.6
