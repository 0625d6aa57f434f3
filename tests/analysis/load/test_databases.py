"""Exports of newspaper databases give each of their documents, with title, source and date."""

from email.message import EmailMessage
from pathlib import Path

from analysis.article import Document, Quarantined
from analysis.clean import clean
from analysis.load import load

LEXIS = """


Download Request: Selected Items: 1-3



                               1 of 3 DOCUMENTS



                            The Harbour Post (Leeds)

                            January 11, 2010 Monday
                                   Edition 1;
                                National Edition

Ferry workers walk out;
crews want more sleep

BYLINE: Jo March

SECTION: NEWS; Pg. 3

LENGTH: 17 words

Deckhands walked out on Monday over a new
roster.

The operator said it regretted the strike. No ferry sailed.

LOAD-DATE: January 12, 2010

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                       Copyright 2010 Harbour Media
                           All Rights Reserved

                               2 of 3 DOCUMENTS

                                  Evening Echo

                            January 12, 2010

LENGTH: 900 words

LOAD-DATE: January 12, 2010

                               3 of 3 DOCUMENTS

                                  Evening Echo

                                 March 2, 2011

Rain at last

LENGTH: 4 words

It rained on Tuesday.

LANGUAGE: ENGLISH
"""

FACTIVA = """<html><head><title>Factiva</title></head><body><div class="article deArticle"><table>
<tr><td><b>SE</b>&nbsp;</td><td>Wirtschaft</td></tr><tr><td><b>HD</b>&nbsp;</td><td><b>Fähren stehen still</b></td></tr>
<tr><td><b>BY</b></td><td>Jo März</td></tr><tr><td><b>PD</b></td><td>29. Dezember 2011</td></tr><tr><td><b>ET</b></td><td>15:32</td></tr>
<tr><td><b>SN</b></td><td>Hafenpost</td></tr><tr><td><b>LA</b></td><td>Deutsch</td></tr>
<tr><td><b>LP</b></td><td><p>Die Fähren stehen still.</p><p>Niemand fährt.</p></td></tr>
<tr><td><b>TD</b></td><td><p>Der Streik dauert an.</p></td></tr>
<tr><td><b>AN</b></td><td>Document HAFEN00001</td></tr></table></div>
<div class="article deArticle"><table><tr><td><b>HD</b></td><td>Ohne Text</td></tr></table></div></body></html>"""

EUROPRESSE = """<html><head></head><body><table><tr><td><span class="DocPublicationName">Le Quai, no. 12</span><br>
<span class="DocHeader">Économie, </span><span class="DocHeader">jeudi </span><span class="DocHeader">5 octobre 2013</span><br><br>
<span class="TitreArticleVisu">Les bacs à quai : <b>la grève</b></span><br><br>Les bacs sont restés à quai.<p></p>Les marins veulent dormir.
<p></p><i>© 2013 Le Quai. Tous droits réservés.</i><p></p>Numéro de document : news·20131005·LQ·1</td></tr></table></body></html>"""


PROQUEST = """<html><body><div><a name="DocID_MSTAR_11"></a><p></p><p>Ferries Stop</p><p>Solheim, Ingrid. <strong>Harbour Post</strong></p>
<p><strong>Author:  </strong>Solheim, Ingrid</p>
<p><strong>Full text: </strong>
<Text WordCount="9"><html><head></head><body>
<div class="document_view_image">Enlarge this image.</div>
<p>Ferries stood still on Tuesday.</p><p>No one sailed.</p></body></html></Text></p>
<p><strong>Subject: </strong>Ferries; Strikes</p><p><strong>Publication title: </strong>Harbour Post; Leeds</p>
<p><strong>Publication date: </strong>Mar 10, 2022</p><p><strong>ProQuest document ID: </strong>11</p></div>
<div><a name="DocID_MSTAR_12"></a><p>Without Text</p><p><strong>Publication date: </strong>Mar 11, 2022</p></div></body></html>"""


def items(folder: Path, name: str, text: str) -> list[Document | Quarantined]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return list(load(str(path)))


def test_lexisnexis_text_gives_its_documents_and_names_the_empty_one(tmp_path: Path) -> None:
    first, empty, last = items(tmp_path, "lexis.TXT", LEXIS)
    assert isinstance(first, Document)
    assert dict(first.fields) == {
        "source": "The Harbour Post (Leeds)",
        "published": "January 11, 2010 Monday",
        "title": "Ferry workers walk out; crews want more sleep",
        "author": "Jo March",
        "section": "NEWS; Pg. 3",
        "language": "ENGLISH",
    }
    assert first.text == "Deckhands walked out on Monday over a new roster.\nThe operator said it regretted the strike. No ferry sailed."
    assert isinstance(empty, Quarantined)
    assert "without a text" in empty.reason
    assert isinstance(last, Document)
    assert clean(last).published == "2011-03-02"
    assert last.notes == ()


def test_a_length_that_does_not_hold_is_noted(tmp_path: Path) -> None:
    first = items(tmp_path, "lexis.txt", LEXIS.replace("17 words", "170 words"))[0]
    assert isinstance(first, Document)
    assert "170" in first.notes[0]


def test_a_factiva_page_gives_its_documents(tmp_path: Path) -> None:
    good, bad = items(tmp_path, "factiva.html", FACTIVA)
    assert isinstance(good, Document)
    article = clean(good)
    assert (article.title, article.source, article.published) == ("Fähren stehen still", "Hafenpost", "2011-12-29T15:32")
    assert (article.section, article.byline, article.language, article.id) == ("Wirtschaft", "Jo März", "de", "HAFEN00001")
    assert article.body == "Die Fähren stehen still.\nNiemand fährt.\nDer Streik dauert an."
    assert isinstance(bad, Quarantined)
    assert "document 2" in bad.reason


def test_a_europresse_page_gives_its_document(tmp_path: Path) -> None:
    (document,) = items(tmp_path, "europresse.html", EUROPRESSE)
    assert isinstance(document, Document)
    article = clean(document)
    assert (article.title, article.source, article.published) == ("Les bacs à quai : la grève", "Le Quai", "2013-10-05")
    assert article.body == "Les bacs sont restés à quai.\nLes marins veulent dormir."


def test_a_proquest_page_and_a_mail_of_it_give_the_same_documents(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Your documents"
    mail.set_content(PROQUEST, subtype="html", cte="quoted-printable")
    for name, text in (("page.html", PROQUEST), ("mail.eml", mail.as_string())):
        good, bad = items(tmp_path, name, text)
        assert isinstance(good, Document)
        article = clean(good)
        assert (article.title, article.source, article.published, article.id) == ("Ferries Stop", "Harbour Post; Leeds", "2022-03-10", "11")
        assert article.body == "Ferries stood still on Tuesday.\nNo one sailed."
        assert isinstance(bad, Quarantined)


def test_any_other_mail_is_one_document(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = "Ferries stop", "desk@harbour.example", "Tue, 14 Jan 2025 09:30:00 +0100"
    mail.set_content("Ferries stood still on Tuesday. No one sailed.")
    (document,) = items(tmp_path, "mail.eml", mail.as_string())
    assert isinstance(document, Document)
    article = clean(document)
    assert (article.title, article.published) == ("Ferries stop", "2025-01-14T09:30:00+01:00")
    assert article.body == "Ferries stood still on Tuesday. No one sailed."


def test_a_mail_without_text_is_unreadable(tmp_path: Path) -> None:
    (item,) = items(tmp_path, "mail.eml", "Subject: nothing\n\n")
    assert isinstance(item, Quarantined)
    assert "no text" in item.reason
