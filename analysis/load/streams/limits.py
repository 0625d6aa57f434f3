"""How much of anything is read: the bounds that keep one bad input from taking the machine.

Each bound named MAX_…, and the pause, is a setting: the environment variable BROADSHEET_MAX_… holds another whole number for it.
"""

from __future__ import annotations

import os

from analysis.errors import InputError

_WRONG: list[str] = []


def _setting(name: str, usual: int) -> int:
    """The number that the environment gives for a limit, or the usual one; one that is no number is remembered as wrong."""
    given = os.environ.get(f"BROADSHEET_{name}", "").strip()
    if not given:
        return usual
    if given.isascii() and given.isdigit() and int(given[:18]) > 0:
        return int(given[:18])
    _WRONG.append(f"BROADSHEET_{name} is {given[:40]!r}, not a whole number above zero; the usual one is {usual}")
    return usual


def check() -> None:
    """Nothing, if the settings in the environment are numbers."""
    if _WRONG:
        raise InputError("; ".join(_WRONG))


MAX_TEXT = _setting("MAX_TEXT", 2_000_000)  # characters of one article: the longest books of the press have a tenth of it
MAX_LINE = _setting("MAX_LINE", 16 << 20)  # bytes of one line of a table or of JSON Lines
MAX_CELL_LINES = _setting("MAX_CELL_LINES", 50_000)  # lines a quoted cell may span before its quote counts as never closed
MAX_PAGE = _setting("MAX_PAGE", 32 << 20)  # bytes of a saved web page, a mail or the text of an Office document
MAX_VALUE = _setting("MAX_VALUE", 256 << 20)  # bytes of one JSON value that is no list of records, and of what is held in memory whole
MAX_RATIO = _setting("MAX_RATIO", 200)  # bytes inflated from one byte: text packs 3 to 30 times, a bomb a thousand
MAX_WINDOW = _setting("MAX_WINDOW", 128 << 20)  # bytes that Zstandard may look back: what its longest usual mode asks for
MAX_MEMBERS = _setting("MAX_MEMBERS", 100_000)  # files of one archive
MAX_ARCHIVE = _setting("MAX_ARCHIVE", 16 << 30)  # bytes that the files of one archive have together
MAX_NESTING = _setting("MAX_NESTING", 2)  # archives within each other: an archive, and archives in it
MAX_PAGES = _setting("MAX_PAGES", 2_000)  # pages of one PDF
MAX_SECONDS = _setting("MAX_SECONDS", 60)  # time for one PDF
MAX_FETCHED = _setting("MAX_FETCHED", 10 << 20)  # bytes of one page or feed that is fetched
MAX_FETCH_SECONDS = _setting("MAX_FETCH_SECONDS", 20)  # time for one answer
MAX_REDIRECTS = _setting("MAX_REDIRECTS", 5)  # places a link may be sent on to
MAX_LINKS = _setting("MAX_LINKS", 2_000)  # links fetched in one build
FETCH_PAUSE = _setting("FETCH_PAUSE", 1_000)  # milliseconds between two requests to one host
ALLOW_PRIVATE = os.environ.get("BROADSHEET_ALLOW_PRIVATE", "") == "1"  # whether links to addresses inside this network may be fetched
REPAIR = os.environ.get("BROADSHEET_REPAIR", "") == "1"  # whether texts that were encoded twice are read as they were meant
FREE_BYTES = 16 << 20  # inflated bytes below which the ratio is not asked for
MAX_SOURCE_NAME = 500  # characters of an outlet's name
HEAD = 1 << 16  # bytes that are looked at to tell what a file is
