"""Mails, mailboxes and pages saved with their parts."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from analysis.article import Document, Quarantined
from analysis.clean import clean
from analysis.load import load

GOOD = "The council voted for the bridge on Monday, and the builders begin in May. Caf\u00e9s along the river will stay open until then."
PAGE = f"<html><head><title>Bridge</title></head><body><article><h1>A bridge at last</h1><p>{GOOD}</p><p>{GOOD}</p></article></body></html>"


def mail(subject: str, text: str) -> bytes:
    """A mail of a text."""
    message = EmailMessage()
    message["Subject"], message["From"], message["Date"] = subject, "Jo March <jo@post.example>", "Mon, 03 Feb 2025 10:00:00 +0000"
    message.set_content(text)
    return bytes(message)


def saved(page: str, charset: str = "utf-8") -> bytes:
    """A page as browsers save it with its parts."""
    message = EmailMessage()
    message["From"], message["Date"] = "<Saved by a browser>", "Mon, 03 Feb 2025 10:00:00 +0000"
    message["Snapshot-Content-Location"] = "https://post.example/bridge"
    message.set_content(page, subtype="html", charset=charset, cte="quoted-printable")
    message.add_related(b"\x89PNG", "image", "png", cid="<picture>")
    return bytes(message)


def loaded(folder: Path, name: str, data: bytes) -> tuple[list[Document], list[Quarantined]]:
    """(documents, what was quarantined) of a file of these bytes."""
    path = folder / name
    path.write_bytes(data)
    items = list(load(str(path)))
    return [i for i in items if isinstance(i, Document)], [i for i in items if isinstance(i, Quarantined)]


def test_each_mail_of_a_mailbox_is_a_document(tmp_path: Path) -> None:
    mails = [mail("One", GOOD), mail("Two", "From now on ferries sail.\n\n>From here to there.\n"), mail("Three", " ")]
    data = b"".join(
        b"From jo@post.example Mon Feb  3 10:00:00 2025\n" + each.replace(b"\nFrom now", b"\n>From now") + b"\n" for each in mails
    )
    for name in ("post.mbox", "Inbox"):
        documents, bad = loaded(tmp_path, name, data)
        assert [(document.line, document.fields["title"]) for document in documents] == [(1, "One"), (2, "Two")]
        assert documents[1].text.startswith("From now on")
        assert documents[0].fields["published"].startswith("Mon, 03 Feb 2025")
        assert [item.line for item in bad] == [3]


def test_a_page_saved_with_its_parts_is_read_as_a_page(tmp_path: Path) -> None:
    for name, charset in (("a.mhtml", "utf-8"), ("b.mht", "iso-8859-1"), ("c.eml", "utf-8")):
        documents, bad = loaded(tmp_path, name, saved(PAGE, charset))
        assert bad == []
        assert documents[0].fields["title"] == "A bridge at last"
        assert documents[0].fields["url"] == "https://post.example/bridge"
        assert "Caf\u00e9s along" in documents[0].text
        assert clean(documents[0]).published is None


def test_an_export_saved_with_its_parts_gives_its_documents(tmp_path: Path) -> None:
    page = '<html><head><title>Factiva</title></head><body><div class="article enArticle"><table><tr><td>HD</td><td>Ferries</td></tr>'
    page += "<tr><td>LP</td><td><p>No ferry sailed.</p></td></tr></table></div></body></html>"
    documents, _ = loaded(tmp_path, "a.mhtml", saved(page))
    assert [(document.fields["title"], document.text) for document in documents] == [("Ferries", "No ferry sailed.")]


@pytest.mark.parametrize("name", ["a.eml", "a.mbox", "a.mhtml"])
@pytest.mark.parametrize(
    "data",
    [
        b"Subject: x\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 2000,
        b"Subject: =?utf-8?b?w?=\nDate: ,,,\nFrom: <<@@>>\nContent-Type: text/html; charset=nothing\n\n",
        b"Content-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n\n@@@\n",
    ],
)
def test_a_mail_that_breaks_the_rules_is_one_clear_line(tmp_path: Path, name: str, data: bytes) -> None:
    documents, bad = loaded(tmp_path, name, data)
    assert documents == []
    assert len(bad) == 1
