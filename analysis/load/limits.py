"""How much of anything is read: the bounds that keep one bad input from taking the machine."""

from __future__ import annotations

MAX_TEXT = 2_000_000  # characters of one article: the longest books of the press have a tenth of it
MAX_LINE = 16 << 20  # bytes of one line of a table or of JSON Lines
MAX_CELL_LINES = 50_000  # lines a quoted cell may span before its quote counts as never closed
MAX_PAGE = 32 << 20  # bytes of a saved web page
MAX_VALUE = 256 << 20  # bytes of one JSON value that is no list of records
MAX_RATIO = 200  # bytes inflated from one byte: text packs 3 to 30 times, a bomb a thousand
FREE_BYTES = 16 << 20  # inflated bytes below which the ratio is not asked for
MAX_SOURCE_NAME = 500  # characters of an outlet's name
HEAD = 1 << 16  # bytes that are looked at to tell what a file is
