"""Nexis Uni's exports in Word files, rich text and plain text are cut where each document ends, and read by their labels."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.analysis.load.exporting import WORD, facts, read, rich

PROSE = ["No ferry sailed on Monday, the operator said.", "The crews want more sleep."]
COVER = [
    "User Name: Jo March",
    "Date and Time: Tuesday, February 4, 2025 9:12:00 AM GMT",
    "Job Number: 1234",
    "Documents (2)",
    "1. {}",
    "Client/Matter: -None-",
    "Search Terms: ferry",
    "2. {}",
    "Client/Matter: -None-",
    "Narrowed by:",
    "Content Type",
    "Narrowed by",
    "News",
    "Sources: The Harbour Post; Content Type: News; Timeline: Jan 20, 2017 to Jun 02, 2019",
]
DOCUMENTS = {
    "English": [
        "Ferries stand still",
        "The Harbour Post",
        "February 3, 2025 Monday",
        "Late Edition - Final",
        "Copyright 2025 Harbour Media All Rights Reserved",
        "Section: NEWS; Pg. 3",
        "Length:\u00a013 words",
        "Byline:\u00a0Jo March",
        "Body",
        *PROSE,
        "Graphic",
        "Photo: the quay",
        "Classification",
        "Language: ENGLISH",
        "Load-Date: February 4, 2025",
        "End of Document",
    ],
    "German": [
        "Die Fähren stehen still",
        "Hafenpost",
        "Montag 3. Februar 2025",
        "Copyright 2025 Hafenpost Alle Rechte vorbehalten",
        "Rubrik: NACHRICHTEN",
        "Länge: 13 Wörter",
        "Autor: Jo March",
        "Haupttext",
        *PROSE,
        "Sprache: GERMAN; DEUTSCH",
        "Ladedatum: 4. Februar 2025",
        "Ende des Dokuments",
    ],
    "French": [
        "Les bacs à quai",
        "Le Quai",
        "lundi 3 février 2025",
        "Copyright 2025 Le Quai Tous droits réservés",
        "Longueur: 13 mots",
        "Signature: Jo March",
        "Corps",
        *PROSE,
        "Langue: FRENCH; FRANÇAIS",
        "Date de chargement: 4 février 2025",
        "Fin du document",
    ],
}


def docx(lines: list[str]) -> bytes:
    """A Word file with a paragraph for each line."""
    body = "".join(f"<w:p><w:r><w:t xml:space='preserve'>{line}</w:t></w:r></w:p>" for line in lines)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return buffer.getvalue()


@pytest.mark.parametrize("language", DOCUMENTS)
@pytest.mark.parametrize("form", ["Word", "rich text", "text"])
@pytest.mark.parametrize("cover", [True, False])
def test_each_document_of_an_export_is_one(tmp_path: Path, language: str, form: str, cover: bool) -> None:
    document = DOCUMENTS[language]
    lines = [*(line.format(document[0]) for line in COVER if cover), *document, *document]
    name, data = {"Word": ("a.docx", docx(lines)), "rich text": ("a.rtf", rich(*lines)), "text": ("a.txt", "\r\n\r\n".join(lines))}[form]
    articles, bad = read(tmp_path, name, data)
    assert bad == []
    assert [facts(article) for article in articles] == [(document[0], document[1], "2025-02-03")] * 2
    assert {article.body for article in articles} == {"\n".join(PROSE)}
    assert {(article.byline, article.notes) for article in articles} == {("Jo March", ())}


def test_a_document_without_a_source_or_labels_keeps_its_text(tmp_path: Path) -> None:
    lines = [
        "Ferries stand still",
        "February 3, 2025",
        "Copyright 2025 Harbour Media",
        *PROSE,
        "Load-Date: February 4, 2025",
        "End of Document",
    ]
    (article,), _ = read(tmp_path, "a.docx", docx(lines))
    assert facts(article) == ("Ferries stand still", None, "2025-02-03")
    assert article.body == "\n".join(PROSE)


def test_a_blog_named_below_its_outlet_is_a_section(tmp_path: Path) -> None:
    title, outlet, *rest = DOCUMENTS["French"]
    (article,), _ = read(tmp_path, "a.txt", "\n".join([title, outlet, "(Carnet de bord)", *rest]))
    assert facts(article) == (title, outlet, "2025-02-03")
    assert article.section == "Carnet de bord"


def test_page_heads_and_an_error_document_are_no_articles(tmp_path: Path) -> None:
    paged = [
        line for each in DOCUMENTS["English"] for line in ([each, "Page 2 of 3", "Ferries stand still"] if each == PROSE[0] else [each])
    ]
    error = [
        "Untitled",
        "The Harbour Post",
        "February 3, 2025",
        "Body",
        "We are sorry but there is an error in this document and it is not possible to display it.",
        "End of Document",
    ]
    (article,), (bad,) = read(tmp_path, "a.docx", docx(paged + error))
    assert article.body == "\n".join(PROSE)
    assert "error document" in bad.reason


def test_a_text_that_only_speaks_of_ends_keeps_its_words(tmp_path: Path) -> None:
    (article,), _ = read(tmp_path, "a.rtf", rich("It was the End of Document sales.", "Nothing else."))
    assert article.body == "It was the End of Document sales.\nNothing else."
