"""Factiva's exports give their documents, whatever the layout: pages and rich text by codes or by order, and XML."""

from pathlib import Path

import pytest

from tests.analysis.load.exporting import facts, read, rich

ADDRESS = "HARB000020250203el2300001"
ORDERED = {
    "English": [
        "Ferries Stand Still",
        "By Ingrid Solheim",
        "19 words",
        "3 February 2025",
        "14:30",
        "The Harbour Post",
        "HARB",
        "12",
        "English",
        "© 2025 Harbour Media. All rights reserved.",
        f"Document {ADDRESS}",
    ],
    "French": [
        "Les bacs restent à quai",
        "Ingrid Solheim",
        "19 mots",
        "3 février 2025",
        "Le Quai",
        "QUAI",
        "Français",
        "Copyright 2025. Le Quai",
        f"Document {ADDRESS}",
    ],
    "German": [
        "Wirtschaft",
        "Die Fähren stehen seit Montag still",
        "19 Wörter",
        "3. Februar 2025",
        "Hafenpost",
        "HARB",
        "Deutsch",
        "(c) 2025 Hafenpost",
        f"Dokument {ADDRESS}",
    ],
    "Spanish": [
        "Los ferris se quedan en el puerto",
        "19 palabras",
        "3 de febrero de 2025",
        "El Muelle",
        "HARB",
        "Español",
        f"Documento {ADDRESS}",
    ],
}
PROSE = ["The ferries stood still on Monday after deckhands walked out over a roster.", "No one sailed, the operator said."]
EXPECTED = {
    "English": ("Ferries Stand Still", "The Harbour Post"),
    "French": ("Les bacs restent à quai", "Le Quai"),
    "German": ("Die Fähren stehen seit Montag still", "Hafenpost"),
    "Spanish": ("Los ferris se quedan en el puerto", "El Muelle"),
}
ROWS = [
    ("SE", "Business"),
    ("HD", "Ferries Stand Still"),
    ("BY", "By Ingrid Solheim"),
    ("WC", "19 words"),
    ("PD", "3 February 2025"),
    ("ET", "14:30"),
    ("SN", "The Harbour Post"),
    ("SC", "HARB"),
    ("LA", "English"),
    ("CY", "© 2025 Harbour Media"),
    ("LP", PROSE[0]),
    ("TD", PROSE[1]),
    ("NS", "gstrik : Strikes"),
    ("AN", f"Document {ADDRESS}"),
]


def ordered(language: str) -> list[str]:
    """The lines of a document in order: head, text, name."""
    *head, name = ORDERED[language]
    return [*head, *PROSE, name]


def judged(folder: Path, name: str, data: str, title: str, source: str) -> None:
    """Assert that a file gives the same document twice."""
    articles, bad = read(folder, name, data)
    assert bad == []
    assert [facts(article) for article in articles] == [(title, source, "2025-02-03")] * 2
    assert {article.body for article in articles} == {"\n".join(PROSE)}
    assert [note for article in articles for note in article.notes] == []
    assert articles[0].id == ADDRESS


@pytest.mark.parametrize("language", ORDERED)
def test_rich_text_in_order_is_read_in_every_language(tmp_path: Path, language: str) -> None:
    judged(tmp_path, "a.rtf", rich(*ordered(language) * 2), *EXPECTED[language])


@pytest.mark.parametrize("language", ORDERED)
def test_plain_text_is_read_with_any_line_ends_and_a_mark(tmp_path: Path, language: str) -> None:
    judged(tmp_path, "a.txt", "\ufeff" + "\r\n\r\n".join(ordered(language) * 2), *EXPECTED[language])


@pytest.mark.parametrize("language", ORDERED)
def test_a_page_in_order_is_read(tmp_path: Path, language: str) -> None:
    *head, name = ORDERED[language]
    inner = "".join(f"<div>{line}</div>" for line in head) + "".join(
        f'<p class="articleParagraph enarticleParagraph">{p}</p>' for p in PROSE
    )
    document = f"<div id='article-{ADDRESS}' class='article enArticle'>{inner}<p>{name}</p></div>"
    articles, _ = read(tmp_path, "a.html", f"<html><head><title>Factiva</title></head><body>{document * 2}</body></html>")
    assert [facts(article) for article in articles] == [(*EXPECTED[language], "2025-02-03")] * 2
    assert articles[0].body == "\n".join(PROSE)


@pytest.mark.parametrize("row", ["{}|{}|", "{}  {}", "{}\t{}", "{}\n{}", "{}: {}", "{}\u00a0\u00a0{}"])
def test_codes_are_read_in_two_columns_and_one(tmp_path: Path, row: str) -> None:
    lines = "\n".join(row.format(*each) for each in ROWS).split("\n")
    judged(tmp_path, "a.rtf", rich(*(line.replace("\t", "\\tab ") for line in lines * 2)), "Ferries Stand Still", "The Harbour Post")


def test_the_order_of_rows_and_missing_ones_do_not_matter(tmp_path: Path) -> None:
    kept = [row for row in reversed(ROWS[:-1]) if row[0] not in ("SE", "BY", "ET", "LA", "TD")]
    table = "<table>" + "".join(f"<tr><td><b>{code}</b>&nbsp;</td><td>{value}</td></tr>" for code, value in kept) + "</table>"
    page = f'<html><head><title>Factiva</title></head><body><div class="article enArticle">{table}</div></body></html>'
    (article,), _ = read(tmp_path, "a.html", page)
    assert facts(article) == ("Ferries Stand Still", "The Harbour Post", "2025-02-03")
    assert (article.body, article.language) == (PROSE[0], "en")


XML = """<?xml version="1.0" encoding="UTF-8"?><r:Response xmlns:r="http://types.factiva.com/x"><r:result><r:set>
<article><reference>distdoc:archive/ArchiveDoc::Article/{address}</reference>
<headline><paragraph>Ferries <b>Stand</b> Still</paragraph></headline>
<byline>Ingrid Solheim</byline><wordCount>{words}</wordCount><publicationDate><date>2025-02-03</date></publicationDate>
<sourceName>The Harbour Post</sourceName><baseLanguage>en</baseLanguage><sectionName>Business</sectionName>
<leadParagraph><paragraph>{lead}</paragraph></leadParagraph><tailParagraphs><paragraph>{tail}</paragraph></tailParagraphs></article>
<article><headline><paragraph>Without a text</paragraph></headline></article></r:set></r:result></r:Response>"""


@pytest.mark.parametrize(("words", "notes"), [(19, 0), (400, 1)])
def test_xml_gives_its_articles_and_tells_a_length_that_does_not_hold(tmp_path: Path, words: int, notes: int) -> None:
    data = XML.format(address=ADDRESS, words=words, lead=PROSE[0], tail=PROSE[1])
    (article,), (bad,) = read(tmp_path, "a.xml", data)
    assert facts(article) == ("Ferries Stand Still", "The Harbour Post", "2025-02-03")
    assert (article.body, article.byline, article.section, article.id) == ("\n".join(PROSE), "Ingrid Solheim", "Business", ADDRESS)
    assert len(article.notes) == notes
    assert "document 2" in bad.reason


def test_xml_of_the_older_kind_is_read(tmp_path: Path) -> None:
    data = f"""<distdoc><ArchiveDoc><Article lang="en"><HandL><Title><Headline><para>Ferries Stand Still</para></Headline></Title>
    <LeadPara><para>{PROSE[0]}</para></LeadPara></HandL><TailParas><para>{PROSE[1]}</para></TailParas>
    <PubData><PubDate value="20250203"/><SrcName>The Harbour Post</SrcName></PubData></Article></ArchiveDoc></distdoc>"""
    (article,), _ = read(tmp_path, "a.xml", data)
    assert facts(article) == ("Ferries Stand Still", "The Harbour Post", "2025-02-03")
    assert article.body == "\n".join(PROSE)


def test_a_page_that_marks_the_paragraphs_of_the_text_gives_neither_the_publisher_nor_the_place_in_the_list(tmp_path: Path) -> None:
    head = "".join(f"<div>{line}</div>" for line in ORDERED["English"][1:-1])
    paragraphs = "".join(f'<p class="articleParagraph enarticleParagraph">{line}</p>' for line in PROSE)
    for publisher in ("Harbour Media", "Quay Publications and Co. Ltd", "The Ferry Company Inc."):
        page = f"""<html><body><div class="article"><div class="article enArticle"><div id="hd"><span class="enHeadline counted">
        1) Ferries Stand Still</span></div>{head}{paragraphs}<p>{publisher}</p><p>Document {ADDRESS}</p></div></div></body></html>"""
        (article,), _ = read(tmp_path, "a.html", page)
        assert facts(article) == ("Ferries Stand Still", "The Harbour Post", "2025-02-03")
        assert article.body == "\n".join(PROSE)
