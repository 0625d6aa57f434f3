"""The lines of a raw text → their roles: what is headline, standfirst, metadata and furniture, and what is body.

Lines that state something by themselves get their role first; headline and standfirst are told by their place above the first
paragraph, leftovers by theirs below the last one. A subheading is no sentence of the article: it leaves the body with the role
"title". Whatever no rule is sure about stays in the body.
"""

from __future__ import annotations

import re
from collections import Counter

from analysis.article import Role
from analysis.clean.blocks import Block
from analysis.clean.boilerplate import is_boilerplate
from analysis.clean.facts import Fact, facts_of
from analysis.clean.lookalikes import folded, is_headline, is_outlet, is_prose, is_section, is_spoken, words
from analysis.clean.margins import mark_head, mark_headings, mark_tail
from analysis.clean.page import Page
from analysis.clean.published import find
from analysis.clean.standfirst import mark_standfirsts

_ORDER: tuple[Role, ...] = ("dateline", "published", "byline", "source", "tags", "section", "caption", "title", "standfirst", "furniture")
_SUFFIX = re.compile(r"(?P<title>.{10,}?)\s+[|–—-]\s+(?P<outlet>[^|–—]{2,40})$")
_SHORTEST = 4  # words of a headline that is known by nothing but standing alone
_STANDFIRSTS = 2  # paragraphs a byline may stand under: a standfirst, a note on the author
_LABELLED = ("published", "updated", "glued")


def read_page(blocks: list[Block]) -> Page:
    """The page with the roles of all blocks that are no body."""
    page = Page(blocks)
    facts = {i: found for i, block in enumerate(blocks) if (found := _facts(block.text))}
    for i, found in facts.items():
        page.roles[i] = next(role for role in _ORDER if any(fact.role == role for fact in found))
    first, last = _frame(page)
    _mark_title(page, first, next((f.value for found in facts.values() for f in found if f.role == "title"), None))
    _take_facts(page, facts, _head_end(page, first), last)
    mark_head(page, first)
    mark_tail(page, last)
    mark_headings(page, first, last)
    mark_standfirsts(page)
    return page


def _facts(text: str) -> list[Fact]:
    """What a block states by itself; a paragraph that speaks of the page is furniture."""
    return facts_of(text) or ([Fact("furniture")] if is_boilerplate(text) else [])


def _frame(page: Page) -> tuple[int, int]:
    """Places of the first and the last paragraph of prose; (number of blocks, -1) where there is none."""
    prose = [i for i in page.open() if is_prose(page.blocks[i].text)]
    return (prose[0], prose[-1]) if prose else (len(page.blocks), -1)


def _head_end(page: Page, first: int) -> int:
    """Where the head of the article ends: at the first paragraph, or below the byline where that stands under a standfirst."""
    if "byline" in [page.roles.get(i) for i in range(first)]:
        return first
    prose = [i for i in page.open() if i >= first][: _STANDFIRSTS + 1]
    end = prose[-1] if len(prose) > _STANDFIRSTS else first
    credited = [i for i in range(first, end) if page.roles.get(i) == "byline"]
    return end if credited else first


def _take_facts(page: Page, facts: dict[int, list[Fact]], first: int, last: int) -> None:
    """Take what the lines state, those below the headline before those above it; between the paragraphs only labels count."""
    title = min((i for i, role in page.roles.items() if role == "title"), default=0)
    foot = next((i for i in sorted(facts) if i > last and page.roles[i] == "furniture"), len(page.blocks))
    for i in sorted(facts, key=lambda i: (i < title, i)):
        if first < i < last and page.roles[i] == "source":
            page.roles[i] = "caption"
        elif _counts(page, facts[i], i, first, last, foot):
            for fact in facts[i]:
                page.found.take(fact, page.blocks[i].text)
        elif first < i and page.roles[i] == "published" and all(find(fact.value) is None for fact in facts[i]):
            del page.roles[i]


def _counts(page: Page, facts: list[Fact], place: int, first: int, last: int, foot: int) -> bool:
    """Whether a line speaks of the article: above its text, by a label, or between its text and the foot of the page."""
    if place < first or page.roles[place] in ("tags", "title") or any(fact.label in _LABELLED for fact in facts):
        return True
    return place > last and (page.roles[place] != "published" or place < foot)


def _mark_title(page: Page, first: int, stated: str | None) -> None:
    """Find the headline: one that is labelled, a line that is there twice, the first above the text, or one below a standfirst."""
    if stated:
        page.found.title = page.found.title_evidence = stated
        return
    places = (_repeated(page), _above(page, first), _below_standfirst(page, first))
    place = next((place for place in places if place is not None), None)
    if place is None:
        return
    evidence = page.blocks[place].text
    title, outlet = _without_outlet(evidence.lstrip("# "))
    page.found.title, page.found.title_evidence = title, evidence
    if outlet:
        page.found.take_source(outlet, "stated", evidence)
    for i in page.open():
        if i == place or folded(page.blocks[i].text) in (folded(evidence), folded(title)):
            page.give(i, "title")


def _repeated(page: Page) -> int | None:
    """The first place of a headline that is there more than once."""
    candidates = [i for i in page.open() if words(page.blocks[i].text) >= 3 and is_headline(page.blocks[i].text)]
    counts = Counter(folded(page.blocks[i].text) for i in candidates)
    return next((i for i in candidates if counts[folded(page.blocks[i].text)] > 1), None)


def _above(page: Page, first: int) -> int | None:
    """The place of the first headline above the first paragraph."""
    above = [i for i in page.open() if i < first and is_headline(page.blocks[i].text) and not is_spoken(page.blocks[i].text)]
    if first == len(page.blocks) and len(page.open()) < 2:
        return None
    marked = [i for i in above if page.blocks[i].text.startswith("# ")]
    named = [i for i in above if not is_section(page.blocks[i].text) and not is_outlet(page.blocks[i].text)]
    full = [i for i in named if words(page.blocks[i].text) >= 3]
    return next(iter(marked or full or named), None)


def _below_standfirst(page: Page, first: int) -> int | None:
    """The place of a headline right below the first paragraph, if it is the only short line of the text."""
    below = [i for i in page.open() if i > first]
    short = [i for i in below if is_headline(page.blocks[i].text) and not is_prose(page.blocks[i].text)]
    alone = len(short) == 1 and short[0] == below[0] and len(below) > 2
    return short[0] if alone and words(page.blocks[short[0]].text) >= _SHORTEST else None


def _without_outlet(text: str) -> tuple[str, str | None]:
    """(headline, outlet) of a headline as browsers show it: Headline | Outlet."""
    match = _SUFFIX.fullmatch(text)
    if match and is_outlet(match["outlet"]) and match["outlet"][0].isupper():
        return match["title"], match["outlet"]
    return text, None
