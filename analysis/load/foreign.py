"""Kinds of files that are not read: what each is, by its first bytes or its suffix, and what to do with it instead."""

from __future__ import annotations

_TEXT = "save it as .docx, .pdf or .txt"
_TABLE = "save it as .xlsx or .csv"
_ARCHIVE = "unpack it, or pack its files as .zip"
_REFERENCES = "it names articles without their texts; give the texts, or save the list as .csv"
_PICTURE = "a text in a picture must be recognised first; save it as a .pdf with a text layer"

_BY_BYTES = (
    (b"\x89PNG", "a PNG image", _PICTURE),
    (b"\xff\xd8\xff", "a JPEG image", _PICTURE),
    (b"GIF8", "a GIF image", _PICTURE),
    (b"SQLite format 3", "an SQLite database", _TABLE),
    (b"MZ", "a Windows program", ""),
    (b"\x7fELF", "a program", ""),
    (b"\x93NUMPY", "a NumPy array", _TABLE),
    (b"\x80\x02", "a Python pickle", _TABLE),
    (b"\x80\x04", "a Python pickle", _TABLE),
    (b"\x80\x05", "a Python pickle", _TABLE),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save it as .docx or .xlsx"),
    (b"7z\xbc\xaf", "a 7-Zip archive", _ARCHIVE),
    (b"Rar!", "a RAR archive", _ARCHIVE),
    (b"version https://git-lfs.", "a pointer of Git LFS (not the file it stands for)", "fetch the file (git lfs pull)"),
    (b"bplist00", "a web archive of Safari", "save the page as .html"),
)
_BY_SUFFIX = {
    ".doc": ("an old Word document", _TEXT),
    ".pages": ("a Pages document", _TEXT),
    ".wpd": ("a WordPerfect document", _TEXT),
    ".epub": ("an electronic book", _TEXT),
    ".mobi": ("an electronic book", _TEXT),
    ".azw3": ("an electronic book", _TEXT),
    ".ppt": ("a presentation", "save it as .pdf"),
    ".pptx": ("a presentation", "save it as .pdf"),
    ".odp": ("a presentation", "save it as .pdf"),
    ".key": ("a presentation", "save it as .pdf"),
    ".xls": ("an old Excel workbook, or a page saved as one", _TABLE),
    ".xlsb": ("a binary Excel workbook", _TABLE),
    ".ods": ("an OpenDocument table", _TABLE),
    ".numbers": ("a Numbers document", _TABLE),
    ".sav": ("an SPSS file", _TABLE),
    ".dta": ("a Stata file", _TABLE),
    ".rds": ("an R object", _TABLE),
    ".rdata": ("an R workspace", _TABLE),
    ".ris": ("a list of references", _REFERENCES),
    ".bib": ("a list of references", _REFERENCES),
    ".enw": ("a list of references", _REFERENCES),
    ".nbib": ("a list of references", _REFERENCES),
    ".opml": ("a list of feeds", "give the addresses of the feeds to be fetched"),
    ".msg": ("an Outlook message", "save it as .eml"),
    ".pst": ("an Outlook mailbox", "save its mails as .mbox or .eml"),
    ".webarchive": ("a web archive of Safari", "save the page as .html"),
    ".wacz": ("a packed web archive", "give the .warc files inside"),
    "": ("a file without a suffix", "if it is text, rename it to .txt"),
    ".log": ("a log", "if it is an article, rename it to .txt"),
    ".srt": ("a list of subtitles", "if it is an article, rename it to .txt"),
}


def by_bytes(head: bytes) -> str:
    """What a file is by its first bytes, and what to do with it; "" where they say nothing."""
    return next((_told(what, remedy) for sign, what, remedy in _BY_BYTES if head.startswith(sign)), "")


def by_suffix(suffix: str) -> str:
    """What a file is by its suffix, and what to do with it; "" where the suffix says nothing."""
    return _told(*_BY_SUFFIX[suffix]) if suffix in _BY_SUFFIX else ""


def _told(what: str, remedy: str) -> str:
    """The sentence for a person."""
    return f"{what} is not read" + (f"; {remedy}" if remedy else "")
