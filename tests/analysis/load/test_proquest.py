"""ProQuest's documents are read from pages, mails, forwarded mails and plain text."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.analysis.load.exporting import facts, read

PROSE = ["Ferries stood still on Tuesday.", "No one sailed."]
LABELS = {
    "English": ("Author", "Full text", "Subject", "Publication title", "Publication date", "ProQuest document ID", "Mar 10, 2022"),
    "French": (
        "Auteur",
        "Texte intégral",
        "Sujet",
        "Titre de la publication",
        "Date de publication",
        "ID du document ProQuest",
        "10 mars 2022",
    ),
    "German": ("Autor", "Volltext", "Thema", "Publikationstitel", "Publikationsdatum", "ProQuest-Dokument-ID", "10. März 2022"),
    "Spanish": (
        "Autor",
        "Texto completo",
        "Materia",
        "Título de publicación",
        "Fecha de publicación",
        "ID del documento de ProQuest",
        "10 de marzo de 2022",
    ),
}


def values(language: str) -> list[tuple[str, str]]:
    """The labels and values below the text."""
    _, _, subject, title, date, number, day = LABELS[language]
    return [(subject, "Ferries; Strikes"), (title, "Harbour Post; Leeds"), (date, day), (number, "11")]


def page(language: str, *, element: bool, words: int = 7) -> str:
    """A page of two documents, the text in an element of its own or between its label and the next."""
    author, full, *_ = LABELS[language]
    inner = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    held = f'<Text WordCount="{words}" HTMLContent="true"><html><head></head><body>{inner}</body></html></Text>' if element else inner
    below = "".join(f"<p><strong>{label}:&nbsp; </strong>{value}</p>" for label, value in values(language))
    document = (
        f"<p>Email 1 of 2</p><p>Ferries Stop</p><p><strong>{author}: </strong>Solheim, Ingrid</p><p><a>ProQuest document link</a></p>"
    )
    return f"<html><body>{f'<div><a name=DocID_11></a>{document}<p><strong>{full}: </strong></p>{held}{below}</div>' * 2}</body></html>"


@pytest.mark.parametrize("language", LABELS)
@pytest.mark.parametrize("element", [True, False])
def test_labels_of_every_language_are_known(tmp_path: Path, language: str, element: bool) -> None:
    articles, bad = read(tmp_path, "a.html", page(language, element=element))
    assert bad == []
    assert [facts(article) for article in articles] == [("Ferries Stop", "Harbour Post; Leeds", "2022-03-10")] * 2
    assert {(article.body, article.byline, article.notes) for article in articles} == {("\n".join(PROSE), "Solheim, Ingrid", ())}


@pytest.mark.parametrize("torn", ["html&gt;", "html>", " &lt;html&gt;"])
def test_a_torn_tag_is_no_text(tmp_path: Path, torn: str) -> None:
    articles, _ = read(tmp_path, "a.html", page("English", element=True).replace('"true"><html>', f'"true">{torn}'))
    assert {article.body for article in articles} == {"\n".join(PROSE)}


def test_a_count_of_words_that_does_not_hold_is_told(tmp_path: Path) -> None:
    articles, _ = read(tmp_path, "a.html", page("English", element=True, words=900))
    assert all("900" in article.notes[0] for article in articles)


@pytest.mark.parametrize("how", ["attached", "forwarded"])
def test_a_mail_that_only_carries_the_export_gives_its_documents(tmp_path: Path, how: str) -> None:
    inner = EmailMessage()
    inner["Subject"] = "Your documents"
    inner.set_content(page("English", element=True), subtype="html", cte="quoted-printable")
    outer = EmailMessage()
    outer["Subject"] = "Fwd: Your documents"
    outer.set_content("See below.")
    outer.add_alternative("<p>See below.</p>", subtype="html")
    if how == "attached":
        outer.add_attachment(page("English", element=True).encode(), maintype="text", subtype="html", filename="ProQuest.html")
    else:
        outer.add_attachment(inner)
    articles, _ = read(tmp_path, "a.eml", outer.as_bytes())
    assert [facts(article)[0] for article in articles] == ["Ferries Stop"] * 2


@pytest.mark.parametrize("language", LABELS)
def test_plain_text_is_cut_at_its_rules(tmp_path: Path, language: str) -> None:
    author, full, *_ = LABELS[language]
    document = [
        "_" * 60,
        "Document 1 of 2",
        "Ferries Stop",
        f"{author}: Solheim, Ingrid",
        "ProQuest document link",
        f"{full}: {PROSE[0]}",
        PROSE[1],
    ]
    lines = [*document, *(f"{label}: {value}" for label, value in values(language))]
    articles, _ = read(tmp_path, "a.txt", "\r\n\r\n".join(lines * 2) + "\r\n" + "_" * 60 + "\r\nContact us at: ProQuest")
    assert [facts(article) for article in articles] == [("Ferries Stop", "Harbour Post; Leeds", "2022-03-10")] * 2
    assert {article.body for article in articles} == {"\n".join(PROSE)}
