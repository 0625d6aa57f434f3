"""Synthetic exports of newspaper databases, written to a file and read: what their tests share."""

from pathlib import Path

from analysis.article import Article, Document, Quarantined
from analysis.clean import clean
from analysis.load import load

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(folder: Path, name: str, data: str | bytes) -> tuple[list[Article], list[Quarantined]]:
    """(articles, what was quarantined) of a file with these contents."""
    path = folder / name
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    items = list(load(str(path)))
    articles = [clean(item) for item in items if isinstance(item, Document)]
    return articles, [item for item in items if isinstance(item, Quarantined)]


def facts(article: Article) -> tuple[str | None, str | None, str | None]:
    """Title, source and day of an article."""
    return article.title, article.source, (article.published or "")[:10] or None


def rich(*lines: str) -> str:
    """Rich text with a paragraph for each line, letters beyond ASCII escaped."""
    escaped = ("".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in line) for line in lines)
    return "{\\rtf1\\ansi " + "".join(f"{line}\\par\n" for line in escaped) + "}"
