"""The text of a record that declares its title: prose stays as it is, only lines that repeat the record's fields or are furniture go."""

from __future__ import annotations

from analysis.article import Role
from analysis.clean.blocks import Block
from analysis.clean.facts import facts_of, is_furniture
from analysis.clean.lookalikes import folded, is_prose
from analysis.clean.page import Found, Page

_HEAD = 5  # blocks at the top among which bylines and dates are looked for
_SHORT = 120  # characters of the longest line of furniture


def read_record(blocks: list[Block], found: Found) -> Page:
    """The page of a record's text, with the roles of all blocks that are no body."""
    page = Page(blocks, found)
    title = folded(found.title or "")
    for i, block in enumerate(blocks):
        if len(block.text) <= _SHORT and is_furniture(block.text):
            page.give(i, "furniture")
    for i in page.open()[:_HEAD]:
        text = blocks[i].text
        if title and len(text) < 2 * len(found.title or "") + 20 and folded(text) == title:
            page.give(i, "title")
        elif is_prose(text) or not (role := _stated(page, i)):
            break
        else:
            page.roles[i] = role
    return page


def _stated(page: Page, place: int) -> Role | None:
    """The role of a byline or date line at the top of a text; what it states counts where the record's fields are silent."""
    facts = facts_of(page.blocks[place].text)
    roles = [fact.role for fact in facts]
    if not facts or not {"published", "byline"} & set(roles):
        return None
    for fact in facts:
        page.found.take(fact, page.blocks[place].text)
    return "published" if "published" in roles else "byline"
