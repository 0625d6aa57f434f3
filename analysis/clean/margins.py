"""The short lines around and between the paragraphs that state nothing by themselves: above, below, and subheadings."""

from __future__ import annotations

import re
from itertools import pairwise

from analysis.article import Role
from analysis.clean.facts import Fact
from analysis.clean.lookalikes import capitals, ends_sentence, is_headline, is_outlet, is_person, is_prose, is_section, is_spoken, words
from analysis.clean.page import Page, host_of, tags_of
from analysis.clean.resources import labels

_LIST_ITEM = re.compile(r"(?:[-•·*–—▪◦]|\(?\d{1,2}[.)]|\d{1,3})\s")
_RELATED = re.compile(labels("related"), re.IGNORECASE)
_TAG_LABEL = re.compile(rf"(?:{labels('tags')})\s?[:：]", re.IGNORECASE)
_TAG_WORD = re.compile(rf"(?:{labels('tags')}|categories)\s?[:：]?", re.IGNORECASE)
_OFFICE = re.compile(r"(,\s|\s(?:in|for|at|[|–—-])\s)")
_PROVIDED = re.compile(r"(?:news )?provided by:?", re.IGNORECASE)
_OFFICES = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){1,2}(?=,? (?:in |the )?[A-Z][\w’' -]{2,40}$),?)? ?[A-Z][\w’'& -]{0,40}?"
    r"\b(?:correspondent|reporter|editor|columnist|writer|journalist|critic|producer|bureau chief|analyst)"
    r"(?:,? (?:in )?[A-Z][\w -]{2,20})?",
)
_SHORT = 120  # characters of a line that names an author and an office
_LONGEST_HEADING = 14  # words; also of a leftover below the text
_LONGEST_TAG = 4  # words of a tag
_MOST_TAGS, _MOST_LINKS = 50, 20  # lines below a label that it counts for
_LONGEST_BYLINE = 10  # words


def mark_head(page: Page, first: int) -> None:
    """Give roles to what stands above the first paragraph and is no headline: section, outlet, byline, standfirst."""
    if first == len(page.blocks):
        return
    title = min((i for i, role in page.roles.items() if role == "title"), default=-1)
    menu = _menu(page, first)
    for i in [i for i in page.open() if i < first]:
        role, fact = ("furniture", None) if i in menu else _of_head(page, i, title)
        if role:
            page.give(i, role, fact)


def _of_head(page: Page, place: int, title: int) -> tuple[Role | None, Fact | None]:
    """(role, what it states) of a line above the text, by what it looks like and whether it stands below the headline."""
    text = page.blocks[place].text
    if is_section(text):
        return "section", Fact("section", text)
    if is_outlet(text) or (place and _PROVIDED.fullmatch(page.blocks[place - 1].text)):
        return "source", Fact("source", text, "stated")
    if place > title and _is_byline(text):
        return "byline", Fact("byline", text)
    if place > title and words(text) <= _LONGEST_BYLINE and len(text) <= _SHORT and (office := _OFFICES.fullmatch(text)):
        return "byline", Fact("byline", office["name"] or "")
    if words(text) <= 2 and not ends_sentence(text):
        return "furniture", None
    return ("standfirst", Fact("standfirst", text)) if place > title >= 0 and not is_spoken(text) else (None, None)


def mark_tail(page: Page, last: int) -> None:
    """Give roles to the short lines below the last paragraph: tags and leftovers of the page; sentences and lists stay body."""
    tail = [i for i in page.open() if i > last >= 0]
    listed = _listed(page, tail)
    for i in tail:
        text = page.blocks[i].text
        if i in listed or _is_sentence(text):
            continue
        if _is_tags(text):
            page.give(i, "tags", Fact("tags", text))
        elif words(text) <= _LONGEST_TAG and _is_in_tag_list(page, i):
            page.give(i, "tags")
            page.found.tags += tags_of(text)
        elif page.found.byline and text == page.found.byline:
            page.give(i, "byline")
        elif is_outlet(text) and host_of(text) is None:
            page.give(i, "source", Fact("source", text, "stated"))
        elif words(text) <= 2 or (is_headline(text) and words(text) <= _LONGEST_HEADING):
            page.give(i, "furniture")


def mark_headings(page: Page, first: int, last: int) -> None:
    """Give roles to the short lines between paragraphs: subheadings, and links to other articles."""
    for run in _short_runs(page, first, last):
        texts = [page.blocks[i].text for i in run]
        if _is_below(page, run[0], _RELATED, ("furniture",)):
            roles: list[Role] = ["furniture"] * len(run)
        elif _is_below_credits(page, run[0]):
            roles = ["furniture"] * len(run)
        elif len(run) <= 2 and all(map(_is_heading, texts)):
            roles = ["furniture" if len(run) == 2 and words(text) <= 2 else "title" for text in texts]
        else:
            continue
        for i, role in zip(run, roles, strict=True):
            page.give(i, role)


def _menu(page: Page, first: int) -> set[int]:
    """The names of sections that stand above the text in a row: a menu, of which none is the article's."""
    sections = [i for i in page.open() if i < first and is_section(page.blocks[i].text)]
    return {i for run in _runs(sections) if len(run) > 1 for i in run}


def _is_below_credits(page: Page, place: int) -> bool:
    """Whether only furniture stands between a line and a date or byline above it: buttons follow those, subheadings do not."""
    above = place - 1
    while page.roles.get(above) in ("furniture", "caption"):
        above -= 1
    return page.roles.get(above) in ("published", "byline")


def _listed(page: Page, tail: list[int]) -> set[int]:
    """The lines of a list at the end of a text: three and more, most of them with figures, brackets or bullets."""
    found: set[int] = set()
    for run in _runs(tail):
        odd = sum(any(c.isdigit() or c in "()" for c in page.blocks[i].text) or bool(_LIST_ITEM.match(page.blocks[i].text)) for i in run)
        if len(run) > 2 and odd >= len(run) / 2:
            found.update(run)
    return found


def _short_runs(page: Page, first: int, last: int) -> list[list[int]]:
    """Runs of short lines between paragraphs of prose."""
    short = [i for i in page.open() if first < i < last and not is_prose(page.blocks[i].text)]
    return _runs(short)


def _runs(places: list[int]) -> list[list[int]]:
    """The places in runs of neighbours."""
    runs = [places[:1]] if places else []
    for one, two in pairwise(places):
        if two == one + 1:
            runs[-1].append(two)
        else:
            runs.append([two])
    return runs


def _is_byline(text: str) -> bool:
    """Whether a line names its author, with an office, an outlet or a place after the name."""
    name, office, rest = (*_OFFICE.split(text, maxsplit=1), "", "")[:3]
    placed = not office.strip().isalpha() or capitals(rest) == 1
    return words(text) <= _LONGEST_BYLINE and is_person(name) and placed


def _is_sentence(text: str) -> bool:
    """Whether a short line is said by the article: it ends as a sentence does, or is quoted."""
    return text[-1] in '.!?…。！？"”’»' or text[0] in '"“‘«'


def _is_tags(text: str) -> bool:
    """Whether a line below the text is a list of tags: several short ones between separators, or hashtags."""
    tags = tags_of(text)
    several = len(tags) > 1 and all(words(tag) <= _LONGEST_TAG for tag in tags) and "(" not in text
    return several or (text.startswith("#") and words(text) <= 3 * _LONGEST_TAG)


def _is_in_tag_list(page: Page, place: int) -> bool:
    """Whether a line stands below a label for tags that has none on its own line, with only tags between."""
    above = place - 1
    while above > place - _MOST_TAGS and page.roles.get(above) == "tags" and not _TAG_LABEL.match(page.blocks[above].text):
        above -= 1
    return above >= 0 and bool(_TAG_WORD.fullmatch(page.blocks[above].text))


def _is_below(page: Page, place: int, label: re.Pattern[str], roles: tuple[Role, ...]) -> bool:
    """Whether one of the blocks right above, all of these roles, begins with a label."""
    above = place - 1
    while above > place - _MOST_LINKS and page.roles.get(above) in roles:
        if label.match(page.blocks[above].text):
            return True
        above -= 1
    return False


def _is_heading(text: str) -> bool:
    """Whether a short line between paragraphs is a subheading: no item of a list, nothing said, no question in lower case."""
    if words(text) > _LONGEST_HEADING or not is_headline(text) or _LIST_ITEM.match(text) or is_spoken(text):
        return False
    if ends_sentence(text) or (text[-1] in '"”’»' and text[0] in '"“‘«'):
        return False
    return text[-1] not in "?!" or capitals(text) >= 0.6
