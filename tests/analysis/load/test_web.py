"""Saved pages give their article, with the facts their markup states."""

from pathlib import Path

import pytest

from analysis.article import Document, Quarantined
from analysis.load import load

PROSE = (
    "<p>Ferries along the west coast stood still on Tuesday after four hundred deckhands walked out over a new roster that, "
    "they say, leaves them too little time to sleep.</p><p>The operator said it regretted the strike, and promised talks with "
    "the unions before the end of the week. It would not withdraw the roster.</p>"
)
BODY = f'<body><nav><a href="/">Home</a></nav><article><h1>Ferries Stop</h1>{PROSE}<script>var x = 1</script></article></body>'
LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle",
"headline": "Ferries Stop", "datePublished": "2025-01-14T09:30:00+01:00", "author": [{"name": "Ingrid Solheim"}],
"publisher": {"name": "The Harbour Guardian"}}]}</script>"""
META = """<meta property="og:title" content="Ferries Stop"><meta property="article:published_time" content="2025-01-14T09:30:00+01:00">
<meta property="og:site_name" content="The Harbour Guardian"><meta name="author" content="Ingrid Solheim">"""


def page(folder: Path, head: str, body: str = BODY, encoding: str = "utf-8") -> Document | Quarantined:
    path = folder / "page.html"
    path.write_bytes(f'<!doctype html><html lang="en"><head>{head}</head>{body}</html>'.encode(encoding))
    (item,) = load(str(path))
    return item


@pytest.mark.parametrize("head", [LINKED, META, "<script type='application/ld+json'>{broken</script>" + META])
def test_title_date_source_and_author_are_those_the_markup_states(tmp_path: Path, head: str) -> None:
    document = page(tmp_path, head)
    assert isinstance(document, Document)
    assert dict(document.fields) == {
        "title": "Ferries Stop",
        "published": "2025-01-14T09:30:00+01:00",
        "source": "The Harbour Guardian",
        "author": "Ingrid Solheim",
        "language": "en",
    }


def test_the_text_is_the_article_without_menus_and_scripts(tmp_path: Path) -> None:
    document = page(tmp_path, META)
    assert isinstance(document, Document)
    assert "Ferries along the west coast" in document.text
    assert "withdraw the roster." in document.text
    assert "Home" not in document.text
    assert "var x" not in document.text


def test_a_page_that_states_no_date_has_none(tmp_path: Path) -> None:
    document = page(tmp_path, "<title>Ferries Stop</title>")
    assert isinstance(document, Document)
    assert document.fields["title"] == "Ferries Stop"
    assert "published" not in document.fields


def test_a_time_tag_of_the_article_is_its_date(tmp_path: Path) -> None:
    document = page(tmp_path, "", BODY.replace("<h1>", '<time datetime="2025-01-14">Tuesday</time><h1>'))
    assert isinstance(document, Document)
    assert document.fields["published"] == "2025-01-14"


def test_bytes_count_for_more_than_the_charset_a_page_claims(tmp_path: Path) -> None:
    claimed = '<meta charset="iso-8859-1">'
    for encoding in ("utf-8", "iso-8859-1"):
        document = page(tmp_path, claimed, BODY.replace("Ferries along", "Café ferries along"), encoding)
        assert isinstance(document, Document)
        assert "Café ferries" in document.text


def test_a_page_without_an_article_and_one_nested_without_end_are_unreadable(tmp_path: Path) -> None:
    for body, reason in (("<body></body>", "no article text"), ("<body>" + "<div>" * 5000 + "x", "nested")):
        item = page(tmp_path, "", body)
        assert isinstance(item, Quarantined)
        assert reason in item.reason
