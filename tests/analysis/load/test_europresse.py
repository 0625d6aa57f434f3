"""Europresse's pages give their documents, in the older cells and in the newer elements of their own."""

from pathlib import Path

import pytest

from tests.analysis.load.exporting import facts, read

PROSE = ["Les bacs sont restés à quai lundi, et personne n'a embarqué.", "Les marins veulent <mark>dormir</mark>."]
BODY = "\n".join(PROSE).replace("<mark>", "").replace("</mark>", "")
NEW = """<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">{name}</span></div>
<span class="DocHeader">{header}</span><div class="titreArticle">
<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Les bacs à quai</p></div>
</header><div class="docAuthors">Jo March</div><div class="DocText clearfix"><div class="docOcurrContainer">{text}</div></div>
<footer><small>© 2025 Le Quai. Tous droits réservés.</small><p>Numéro de document : news·20250203·LQ·1</p></footer></article>"""
OLD = """<td><span class="DocPublicationName">{name}</span><br><span class="DocHeader">{header}</span><br><br>
<span class="TitreArticleVisu">Les bacs à quai</span><br>Jo March<br><br>{text}<p></p><i>© 2025 Le Quai</i><p></p>news·20250203·LQ·1</td>"""


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("Le Quai, no. 12345", "Économie, lundi 3 février 2025, p. 12"),
        ("Le Quai", "Monday, February 3, 2025 - 10:30 UTC +01:00"),
        ("Le Quai (site web)\n                 lequai.example", "Économie, lundi 3 février 2025 1204 mots, p. 3"),
        ("Le\u00a0Quai", "sans date"),
    ],
)
@pytest.mark.parametrize("layout", [NEW, OLD])
def test_both_layouts_give_name_day_headline_and_text(tmp_path: Path, layout: str, name: str, header: str) -> None:
    text = f"<p>{PROSE[0]}</p><p>{PROSE[1]}</p>" if layout is NEW else f"{PROSE[0]}<p></p>{PROSE[1]}"
    documents = layout.format(name=name, header=header, text=text) * 2
    page = f"<html><body>{documents if layout is NEW else f'<table><tr>{documents}</tr></table>'}</body></html>"
    articles, bad = read(tmp_path, "a.html", page.replace("\n", "\r\n").encode("iso-8859-1"))
    assert bad == []
    assert [(facts(article)[0], (facts(article)[1] or "")[:7], facts(article)[2]) for article in articles] == [
        ("Les bacs à quai", "Le Quai", "2025-02-03")
    ] * 2
    assert {(article.body, article.byline) for article in articles} == {(BODY, "Jo March")}


def test_a_document_without_a_text_is_quarantined(tmp_path: Path) -> None:
    page = (
        "<html><body>"
        + NEW.format(name="Le Quai", header="3 février 2025", text="")
        + NEW.format(name="L'Écho", header="4 février 2025", text=f"<p>{PROSE[0]}</p>")
    )
    (article,), (bad,) = read(tmp_path, "a.html", page)
    assert facts(article) == ("Les bacs à quai", "L'Écho", "2025-02-04")
    assert "document 1" in bad.reason
