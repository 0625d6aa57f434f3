"""Saved pages give their article, with the facts their markup states."""

from pathlib import Path

import pytest

from analysis.article import Document, Quarantined
from analysis.clean import clean
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


def test_a_comment_between_words_does_not_end_the_sentence(tmp_path: Path) -> None:
    document = page(tmp_path, META, BODY.replace("four hundred", "four <!-- react-text: 7 -->hundred<!-- /react-text -->"))
    assert isinstance(document, Document)
    assert "after four hundred deckhands" in document.text


def test_an_article_in_several_elements_of_one_class_is_read_whole(tmp_path: Path) -> None:
    chunk = f'<div class="grid"><div class="body">{PROSE}</div></div><div class="advert">Buy now</div>'
    second = chunk.replace("Ferries along", "Trains below").replace("operator", "railway")
    document = page(tmp_path, META, f"<body><article><h1>Ferries Stop</h1><div>{chunk}{second}</div></article></body>")
    assert isinstance(document, Document)
    assert "Ferries along" in document.text
    assert "Trains below" in document.text


def test_a_text_that_the_page_declares_counts_where_less_of_it_is_found(tmp_path: Path) -> None:
    lines = [f"Paragraph {number} of the report says what the crews of the ferries on line {number} ask for." for number in range(30)]
    shown = "".join(f"<span>{line}</span>" for line in lines)
    declared = '<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "' + "\\n".join(lines) + '"}</script>'
    for body, expected in ((shown, "\n".join(lines)), ("<p>Elsewhere.</p>", None)):
        document = page(
            tmp_path, META + declared, f"<body><div>{body}</div><article><p>{'Read on below for more. ' * 12}</p></article></body>"
        )
        assert isinstance(document, Document)
        assert (document.text == expected) is (expected is not None)


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (
            '<meta property="article:published_time" content="2025-01-15T03:30:00Z"><link rel="canonical" href="https://a.example/2025/01/14/x">',
            "2025-01-14",
        ),
        (
            '<meta property="article:published_time" content="2025-01-15T03:30:00Z"><link rel="canonical" href="https://a.example/2025/01/10/x">',
            "2025-01-15",
        ),
        (
            '<meta property="article:published_time" content="2025-01-15T03:30:00-05:00"><link rel="canonical" href="https://a.example/2025/01/14/x">',
            "2025-01-15",
        ),
    ],
)
def test_a_time_of_universal_time_gives_way_to_the_day_at_the_outlet(tmp_path: Path, head: str, published: str) -> None:
    document = page(tmp_path, head)
    assert isinstance(document, Document)
    assert document.fields["published"][:10] == published


def test_the_day_beside_the_headline_is_the_outlet_s_and_comes_before_any_other_shown(tmp_path: Path) -> None:
    told = '<meta property="article:published_time" content="2025-01-14T22:10:00Z">'
    elsewhere = "<aside><p>Updated: 3 March 2024</p></aside>"
    body = BODY.replace("<body>", f"<body>{elsewhere}<main><header>").replace("</h1>", '</h1><p class="date">15 January 2025</p></header>')
    for head in (told, ""):
        document = page(tmp_path, head, body)
        assert isinstance(document, Document)
        assert (clean(document).published or "")[:10] == "2025-01-15"


def test_a_page_published_again_is_of_the_day_in_its_address(tmp_path: Path) -> None:
    head = '<meta property="article:published_time" content="2021-06-17T18:28:00+02:00"><link rel="canonical" href="https://a.example/b/2017/7/12/x">'
    document = page(tmp_path, head)
    assert isinstance(document, Document)
    article = clean(document)
    assert (article.published, article.published_kind) == ("2017-07-12", "url")


def test_a_page_is_read_as_one_whatever_its_file_is_called(tmp_path: Path) -> None:
    for name in ("ferries.example", "story", "index.php"):
        (tmp_path / name).write_text(f"<!DOCTYPE html><html><head></head>{BODY}</html>", encoding="utf-8")
        (document,) = load(str(tmp_path / name))
        assert isinstance(document, Document), name


def test_a_page_laid_out_by_a_table_has_no_bars_in_its_text(tmp_path: Path) -> None:
    prose = PROSE.replace("<p>", "").replace("</p>", "<br><br>")
    document = page(tmp_path, "<title>Ferries Stop</title>", f"<body><table><tr><td>Menu</td></tr><tr><td>{prose}</td></tr></table></body>")
    assert isinstance(document, Document)
    assert "withdraw the roster." in document.text
    assert "|" not in document.text


def test_times_of_other_articles_are_not_this_one_s(tmp_path: Path) -> None:
    teasers = "".join(f'<article><h2>Other {n}</h2><time datetime="2019-05-0{n}">x</time></article>' for n in range(1, 9))
    document = page(tmp_path, "", BODY.replace("<body>", f"<body><div><div><div><div>{teasers}</div></div></div></div>"))
    assert isinstance(document, Document)
    assert "published" not in document.fields


def test_a_day_that_is_only_shown_is_inferred_and_a_year_is_no_day(tmp_path: Path) -> None:
    shown = page(tmp_path, "", BODY.replace("</h1>", '</h1><div class="byline">Posted by Jo on 14 January 2025 in Sea</div>'))
    assert isinstance(shown, Document)
    article = clean(shown)
    assert (article.published, article.published_kind) == ("2025-01-14", "inferred")
    bare = page(tmp_path, "", BODY.replace("</article>", "</article><footer>Copyright 2019</footer>"))
    assert isinstance(bare, Document)
    assert clean(bare).published is None
