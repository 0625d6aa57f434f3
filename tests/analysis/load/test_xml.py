"""XML of agencies and archives, and XML that lists articles in words of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.article import Document, Quarantined
from analysis.clean import clean
from analysis.load import load

FIRST = "The council of Lindau voted for the bridge on Monday, builders said."
SECOND = "They begin in May & hope for a dry summer."
PARAGRAPHS = """<p>The council of <location>Lindau</location> voted for the bridge on Monday, builders said.<!-- cut --></p>
<p>They begin in May &amp; hope for a dry summer.</p>"""
NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.example.org/nitf-3-3.dtd">
<nitf><head><title>Bridge agreed</title><docdata><doc-id id-string="77"/><date.issue norm="20250203T000000"/></docdata>
<pubdata name="The Ledger" position.section="A" ex-ref="https://x.example/1"/></head>
<body><body.head><hedline><hl1>Bridge agreed at last</hl1></hedline><byline class="print_byline">By JO MARCH</byline></body.head>
<body.content><block class="lead_paragraph"><p>The council of Lindau voted.</p></block>
<block class="full_text">{PARAGRAPHS}</block></body.content></body></nitf>"""
RCV1 = f"""<newsitem itemid="77" date="2025-02-03" xml:lang="en"><title>GERMANY: Bridge agreed.</title>
<headline>Bridge agreed at last</headline>
<byline>Jo March</byline><text>{PARAGRAPHS}</text><metadata><dc element="dc.publisher" value="The Ledger"/></metadata></newsitem>"""
NEWSML_G2 = f"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="77"><itemMeta><provider literal="The Ledger"/>
<versionCreated>2025-02-04T09:00:00Z</versionCreated></itemMeta><contentMeta><contentCreated>2025-02-03</contentCreated><by>Jo March</by>
<headline>Bridge agreed at last</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body>{PARAGRAPHS}</body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"""
TEI = f"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Bridge agreed at last</title>
<author>Jo March</author></titleStmt>
<publicationStmt><publisher>The Ledger</publisher><date when="2025-02-03"/></publicationStmt></fileDesc></teiHeader>
<text><body>{PARAGRAPHS}</body></text></TEI>"""
LISTED = f"""<export made="2025-03-01"><articles><article id="77"><headline>Bridge agreed at last</headline><date>2025-02-03</date>
<newspaper>The Ledger</newspaper><author>Jo March</author><body>{PARAGRAPHS}</body></article></articles></export>"""


def items(folder: Path, text: str, name: str = "news.xml") -> list[Document | Quarantined]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return list(load(str(path)))


@pytest.mark.parametrize("text", [NITF, RCV1, NEWSML_G2, TEI, LISTED], ids=["NITF", "RCV1", "NewsML-G2", "TEI", "listed"])
def test_each_standard_gives_headline_day_outlet_author_and_paragraphs(tmp_path: Path, text: str) -> None:
    (document,) = items(tmp_path, text)
    assert isinstance(document, Document)
    assert document.text == f"{FIRST}\n{SECOND}"
    article = clean(document)
    assert (article.title, article.source, article.published) == ("Bridge agreed at last", "The Ledger", "2025-02-03")
    assert document.fields["author"].removeprefix("By ").casefold() == "jo march"
    assert document.fields.get("id", "77") == "77"


def test_a_list_gives_each_article_and_names_the_line_of_one_without_a_text(tmp_path: Path) -> None:
    article = "<doc><title>{}</title><text>{}</text></doc>"
    found = items(
        tmp_path,
        f"<docs>{article.format('One', FIRST)}\n{article.format('Two', '')}\n{article.format('Three', SECOND.replace('&', 'and'))}</docs>",
    )
    assert [item.fields["title"] for item in found if isinstance(item, Document)] == ["One", "Three"]
    assert [item.line for item in found if isinstance(item, Quarantined)] == [2]


def test_a_text_is_called_as_the_page_it_stands_alone_in(tmp_path: Path) -> None:
    page = "<page><title>{}</title><id>7</id><revision><timestamp>2025-02-03T10:00:00Z</timestamp><text>{}</text></revision></page>"
    found = items(tmp_path, f"<wiki><title>All pages</title>{page.format('One', FIRST)}{page.format('Two', FIRST)}</wiki>")
    assert [item.fields for item in found if isinstance(item, Document)] == [
        {"title": name, "published": "2025-02-03T10:00:00Z", "id": "7"} for name in ("One", "Two")
    ]


def test_markup_within_a_list_is_read_as_lines(tmp_path: Path) -> None:
    (document,) = items(
        tmp_path, f"<docs><doc><title>One</title><text>&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;In May.&lt;/p&gt;</text></doc></docs>"
    )
    assert isinstance(document, Document)
    assert document.text == f"{FIRST}\nIn May."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (NITF.replace('.dtd">', '.dtd" [<!ENTITY a "aaaa">]>'), "not allowed"),
        (NITF[:-30], "cut or damaged"),
        ("<newsMessage><header/></newsMessage>", "without an article"),
        ("<newsItem guid='1'><contentMeta><headline>A picture</headline></contentMeta></newsItem>", "without a text"),
    ],
)
def test_dangerous_and_empty_deliveries_are_one_clear_line(tmp_path: Path, text: str, reason: str) -> None:
    (item,) = items(tmp_path, text)
    assert isinstance(item, Quarantined)
    assert reason in item.reason
