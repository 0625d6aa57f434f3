"""LexisNexis exports give their documents, in text, pages and rich text, in every language of their labels."""

from pathlib import Path

import pytest

from tests.analysis.load.exporting import facts, read, rich

PROSE = ["Deckhands walked out on Monday over a new roster.", "CITY hall said it regretted the strike. No ferry sailed."]
LANGUAGES = {
    "English": (
        "{} of {} DOCUMENTS",
        "February 3, 2025 Monday",
        "BYLINE",
        "SECTION",
        "LENGTH: 19 words",
        "LOAD-DATE: February 4, 2025",
        "LANGUAGE: ENGLISH",
    ),
    "German": (
        "Dokument {} von {}",
        "Montag 3. Februar 2025",
        "AUTOR",
        "RUBRIK",
        "LÄNGE: 19 Wörter",
        "UPDATE: 4. Februar 2025",
        "SPRACHE: GERMAN; DEUTSCH",
    ),
    "French": (
        "Document {} de {}",
        "lundi 3 février 2025",
        "AUTEUR",
        "RUBRIQUE",
        "LONGUEUR: 19 mots",
        "DATE-CHARGEMENT: 4 février 2025",
        "LANGUE: FRENCH",
    ),
    "Dutch": (
        "{} van {} DOCUMENTEN",
        "3 februari 2025 maandag",
        "AUTEUR",
        "RUBRIEK",
        "LENGTE: 19 woorden",
        "LAADDATUM: 4 februari 2025",
        "TAAL: DUTCH",
    ),
}


def text(language: str, *, edition: bool = False, title: bool = True, page: bool = False) -> str:
    """An export of two documents in plain text."""
    counter, date, author, section, length, loaded, spoken = LANGUAGES[language]
    documents = []
    for number in (1, 2):
        head = [
            counter.format(number, 2).rjust(50),
            "The Harbour Post".rjust(50),
            date.rjust(50) + ("\n" + "Late Edition - Final".rjust(50)) * edition,
        ]
        labels = [f"{author}: Jo March", f"{section}: NEWS; Pg. 3", length]
        lines = [
            *head,
            *(["EUROPE: Ferry workers\nwalk out"] if title else []),
            *labels,
            *PROSE,
            loaded,
            spoken,
            "Copyright 2025 Harbour Media".rjust(50),
        ]
        documents.append("\n\n".join(lines))
    return ("\n\nPage 2 of 3\n\n" if page else "\n\n\n").join(documents)


def page(language: str) -> str:
    """The same export as a page."""
    counter, date, author, section, length, loaded, spoken = LANGUAGES[language]
    parts = []
    for number in (1, 2):
        lines = [counter.format(number, 2), "The Harbour Post", f"{date}<br>Late Edition - Final", "EUROPE: Ferry workers walk out"]
        fields = [f"{author}: </span><span>Jo March", f"{section}: </span><span>NEWS", length.replace(": ", ": </span><span>")]
        parts += [
            f'<a name="DOC_ID_0_{number}"></a>',
            *(f'<div class="c{n}"><p class="c1"><span>{line}</span></p></div>' for n, line in enumerate(lines)),
        ]
        parts += [f'<div class="c5"><p class="c6"><span>{field}</span></p></div>' for field in fields]
        parts.append('<div class="c4">' + "".join(f'<p class="c8"><span>{paragraph}</span></p>' for paragraph in PROSE) + "</div>")
        parts += [f'<div class="c5"><p><span>{field}</span></p></div>' for field in (loaded, spoken)]
        parts.append('<br><div class="c0"><p class="c1"><span>Copyright 2025 Harbour Media<br>All Rights Reserved</span></p></div>')
    return f"<html><head><style>.c1 {{ text-align: left }}</style></head><body>{''.join(parts)}</body></html>"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["text", "mark and returns", "page", "rich text"])
def test_every_language_is_read_in_every_form(tmp_path: Path, language: str, form: str) -> None:
    lines = [line.strip() for line in text(language).replace("workers\nwalk", "workers walk").split("\n") if line.strip()]
    name, data = {
        "text": ("a.TXT", text(language)),
        "mark and returns": ("a.txt", "\ufeff" + text(language).replace("\n", "\r\n")),
        "page": ("a.html", page(language)),
        "rich text": ("a.rtf", rich(*lines)),
    }[form]
    articles, bad = read(tmp_path, name, data)
    assert bad == []
    assert [facts(article) for article in articles] == [("EUROPE: Ferry workers walk out", "The Harbour Post", "2025-02-03")] * 2
    assert {article.body for article in articles} == {"\n".join(PROSE)}
    assert {(article.byline, article.notes) for article in articles} == {("Jo March", ())}


def test_an_edition_is_no_title_and_a_page_number_no_text(tmp_path: Path) -> None:
    articles, _ = read(tmp_path, "a.txt", text("English", edition=True, page=True))
    assert [facts(article)[0] for article in articles] == ["EUROPE: Ferry workers walk out"] * 2
    assert {article.body for article in articles} == {"\n".join(PROSE)}


def test_a_document_without_a_headline_has_none(tmp_path: Path) -> None:
    articles, _ = read(tmp_path, "a.txt", text("English", title=False))
    assert "EUROPE: Ferry workers walk out" not in {article.title for article in articles}
    assert all("Deckhands walked out" in article.body for article in articles)


def test_a_message_in_the_place_of_a_text_is_quarantined(tmp_path: Path) -> None:
    excuse = "We are sorry but there is an error in this document and it is not possible to display it."
    data = text("English").replace("\n\n".join(PROSE), excuse, 1)
    (article,), (bad,) = read(tmp_path, "a.txt", data)
    assert "error document" in bad.reason
    assert article.body == "\n".join(PROSE)


def test_labels_may_stand_in_any_order_and_below_each_other(tmp_path: Path) -> None:
    data = text("English").replace(
        "BYLINE: Jo March\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 19 words", "LENGTH: 19 words\nHIGHLIGHT: Crews want sleep\nBYLINE:Jo March"
    )
    articles, _ = read(tmp_path, "a.txt", data)
    assert {(article.byline, article.standfirst, article.body) for article in articles} == {
        ("Jo March", "Crews want sleep", "\n".join(PROSE))
    }
