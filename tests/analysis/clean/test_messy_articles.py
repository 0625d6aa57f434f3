"""Pasted articles come out with their facts, their body and nothing else."""

from pathlib import Path

import pytest

from analysis.article import Article, Document
from analysis.clean import clean

TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "articles").glob("*.txt"))}


def cleaned(text: str) -> Article:
    return clean(Document("paste.txt", text))


def roles(article: Article, role: str) -> list[str]:
    return [removed.text for removed in article.removed if removed.role == role]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("broadsheet", "Ferry workers walk out over new rosters in Bergen"),
        ("wire", "UPDATE 2-Copper climbs as Chilean mine halts output"),
        ("agency", "Storm leaves thousands without power in Maine"),
        ("blog", "Why Small Phones Are Coming Back"),
        ("german", "Bahn verschiebt Eröffnung des neuen Tunnels"),
        ("french", "Le gouvernement repousse la réforme des lycées"),
        ("chinese", "新能源汽车出口增长两成"),
        ("press_release", "Meridian Optics Opens Research Centre in Lyon"),
        ("opinion", "Let the Rivers Run"),
        ("interview", "'We thought the glacier would outlive us'"),
        ("listed", "Five things we learned from the budget"),
        ("wrapped", "Village wins fight for its bridge"),
        ("pasted_tab", "Markets slip as rate hopes fade"),
        ("yearless", "Council votes to keep night buses"),
        ("chronicle", "How the dam came to fail"),
    ],
)
def test_the_headline_is_found_among_the_furniture(name: str, title: str) -> None:
    assert cleaned(TEXTS[name]).title == title


@pytest.mark.parametrize(
    ("name", "published", "precision", "kind"),
    [
        ("broadsheet", "2025-01-14T09:30Z", "minute", "stated"),
        ("blog", "2025-02-07", "day", "stated"),
        ("german", "2025-03-12T14:05", "minute", "stated"),
        ("french", "2025-02-05T18:30", "minute", "stated"),
        ("chinese", "2025-03-12T08:30", "minute", "stated"),
        ("press_release", "2025-04-02", "day", "stated"),
        ("opinion", "2025-02-20", "day", "stated"),
        ("interview", "2024-11-09", "day", "stated"),
        ("wrapped", "2025-02-03", "day", "stated"),
        ("pasted_tab", "2025-02-18", "day", "url"),
        ("wire", None, None, "absent"),
        ("agency", None, None, "absent"),
        ("listed", None, None, "absent"),
        ("yearless", None, None, "absent"),
        ("chronicle", None, None, "absent"),
    ],
)
def test_the_date_is_the_one_stated_and_none_is_invented(name: str, published: str | None, precision: str | None, kind: str) -> None:
    article = cleaned(TEXTS[name])
    assert (article.published, article.published_precision, article.published_kind) == (published, precision, kind)


@pytest.mark.parametrize(
    ("name", "source", "kind"),
    [
        ("broadsheet", "The Harbour Guardian", "stated"),
        ("wire", "Reuters", "dateline"),
        ("agency", "Associated Press", "stated"),
        ("chinese", "财经日报", "stated"),
        ("press_release", "PRNewswire", "dateline"),
        ("pasted_tab", "The Evening Ledger", "stated"),
        ("interview", None, "unknown"),
        ("listed", None, "unknown"),
    ],
)
def test_the_source_is_the_one_stated_and_no_outlet_the_text_speaks_of(name: str, source: str | None, kind: str) -> None:
    article = cleaned(TEXTS[name])
    assert (article.source, article.source_kind) == (source, kind)


@pytest.mark.parametrize(
    ("name", "byline"),
    [
        ("broadsheet", "Ingrid Solheim in Bergen"),
        ("wire", "Tomás Rivas"),
        ("agency", "PATRICIA LOWELL"),
        ("blog", "Priya Nair"),
        ("german", "Klaus Hartmann"),
        ("opinion", "Hannah Okafor"),
        ("wrapped", "Ellen Brandt"),
        ("french", None),
    ],
)
def test_the_byline_is_the_name_alone(name: str, byline: str | None) -> None:
    assert cleaned(TEXTS[name]).byline == byline


@pytest.mark.parametrize(
    ("name", "first", "last", "paragraphs"),
    [
        ("broadsheet", "Ferries along", "fell 3% in Oslo.", 4),
        ("wire", "Copper prices rose", "nobody was hurt.", 3),
        ("agency", "A winter storm", "told reporters.", 2),
        ("blog", "After a decade", "fashions pass.", 4),
        ("german", "Der neue Tunnel", "Paul Engel.", 3),
        ("french", "La ministre", "établissements.", 2),
        ("chinese", "三月以来", "增速最快。", 2),
        ("press_release", "Meridian Optics, a maker", "Claire Fontaine.", 2),
        ("opinion", "When I was a child", "have moved on.", 3),
        ("listed", "The finance minister", "in the end.", 6),
        ("wrapped", "After six years", "all his life.", 3),
        ("pasted_tab", "Stocks in London", "0.7% lower.", 2),
        ("chronicle", "Engineers had warned", "valley sleeps.", 3),
    ],
)
def test_the_body_is_the_prose_one_paragraph_a_line(name: str, first: str, last: str, paragraphs: int) -> None:
    body = cleaned(TEXTS[name]).body
    assert body.startswith(first)
    assert body.endswith(last)
    assert body.count("\n") + 1 == paragraphs


def test_questions_of_an_interview_stay_in_the_body() -> None:
    assert "\nDid people believe him?\n" in cleaned(TEXTS["interview"]).body


def test_a_standfirst_below_the_headline_is_no_body() -> None:
    assert cleaned(TEXTS["broadsheet"]).standfirst == TEXTS["broadsheet"].splitlines()[5]
    assert (cleaned(TEXTS["opinion"]).standfirst or "").startswith("Dams were a promise")


def test_captions_and_subheadings_leave_the_body() -> None:
    article = cleaned(TEXTS["broadsheet"])
    assert roles(article, "caption") == ["Passengers wait at the terminal in Bergen. Photograph: Ola Berg/NTB"]
    assert "Sleep is not a luxury" in roles(article, "title")


def test_links_to_other_articles_are_furniture() -> None:
    assert "How we test batteries" in roles(cleaned(TEXTS["blog"]), "furniture")


def test_tags_come_without_their_label() -> None:
    assert cleaned(TEXTS["blog"]).tags == ("phones", "batteries", "design")
    assert cleaned(TEXTS["chinese"]).tags == ("新能源汽车", "出口", "港口")


@pytest.mark.parametrize(("name", "language"), [("blog", "en"), ("german", "de"), ("french", "fr"), ("chinese", "zh")])
def test_the_language_is_told(name: str, language: str) -> None:
    assert cleaned(TEXTS[name]).language == language


def test_a_doubled_headline_is_one_title_and_the_paragraph_above_it_a_standfirst() -> None:
    summary = "The harvest was the poorest in a generation, growers say, and the worst may be yet to come."
    prose = "Growers across the plain gathered the last of the wheat on Friday. They had hoped for rain in May, and none fell."
    article = cleaned(f"{summary}\nWheat Harvest Fails Again\nWheat Harvest Fails Again\n{prose}\n{prose[::1]} It was too late.")
    assert article.title == "Wheat Harvest Fails Again"
    assert article.standfirst == summary
    assert roles(article, "title") == ["Wheat Harvest Fails Again"] * 2


def test_a_section_glued_to_the_date_is_a_section() -> None:
    article = cleaned(f"Quiet Night on the Border\n\nTrending2024-12-30 07:15:09\n标签:,\n\n{TEXTS['chronicle'].splitlines()[2]}")
    assert (article.section, article.published) == ("Trending", "2024-12-30T07:15:09")
    assert article.published_evidence == "Trending2024-12-30 07:15:09"
    assert article.tags == ()


def test_an_original_source_is_named_without_www() -> None:
    text = "A Headline of Some Words\n\n" + TEXTS["chronicle"].splitlines()[2] + "\n\nOriginal Source: www.example.com\n\nPost Comment"
    article = cleaned(text)
    assert (article.source, article.source_kind) == ("example.com", "original")
    assert article.source_evidence == "Original Source: www.example.com"
