"""Records that declare their fields keep them, and every line of prose they hold."""

import pytest

from analysis.article import Article, Document, Span
from analysis.clean import clean, verbatim
from analysis.load.web.markdown import as_words, is_markdown
from analysis.load.web.markup import as_lines, is_markup
from tests.growth import grows_linearly

TEXT = "Rail workers voted to strike.\n\nAdvertisement\n\nThe vote was close, their union said on Friday.\n\nA short line"


def record(text: str = TEXT, **fields: str) -> Document:
    return Document("records.jsonl", text, 3, fields)


def test_declared_fields_are_metadata_with_their_value_as_evidence() -> None:
    article = clean(record(title="Rail strike", source="The Ledger", published="2025-02-03", author="Jo March", language="English"))
    assert (article.title, article.source, article.source_kind) == ("Rail strike", "The Ledger", "metadata")
    assert (article.published, article.published_kind, article.published_evidence) == ("2025-02-03", "metadata", "2025-02-03")
    assert (article.byline, article.language, article.line) == ("Jo March", "en", 3)


def test_a_date_in_the_text_does_not_replace_the_declared_one() -> None:
    article = clean(record("Published 5 March 2025\nRail workers voted to strike.", title="Rail strike", published="2025-02-03"))
    assert (article.published, article.published_kind) == ("2025-02-03", "metadata")
    assert article.body == "Rail workers voted to strike."


def test_only_furniture_leaves_the_text_of_a_record() -> None:
    article = clean(record(title="Rail strike"))
    assert article.body == "Rail workers voted to strike.\nThe vote was close, their union said on Friday.\nA short line"
    assert [removed.role for removed in article.removed] == ["furniture"]


def test_a_headline_repeated_in_the_text_and_a_dateline_are_no_body() -> None:
    article = clean(record("Rail Strike!\nLEEDS (PA) - Rail workers voted to strike.", title="Rail strike", source="The Ledger"))
    assert article.body == "Rail workers voted to strike."
    assert [removed.role for removed in article.removed] == ["title", "dateline"]
    assert article.source == "The Ledger"


def test_the_agency_of_a_dateline_is_the_source_of_a_record_without_one() -> None:
    article = clean(record("LEEDS (PA) - Rail workers voted to strike.", title="Rail strike"))
    assert (article.source, article.source_kind) == ("PA", "dateline")


@pytest.mark.parametrize("published", ["2025-02-31", "03/02/2025", "yesterday"])
def test_a_date_that_is_none_is_evidence_and_noted_and_never_guessed(published: str) -> None:
    article = clean(record(title="Rail strike", published=published))
    assert (article.published, article.published_kind, article.published_evidence) == (None, "absent", published)
    assert any("undated" in note and published in note for note in article.notes)


def test_an_author_of_no_letter_is_none() -> None:
    assert [clean(record(title="Rail strike", author=author)).byline for author in ("-", "Ann Lee")] == [None, "Ann Lee"]


def test_outlet_and_day_of_a_link_count_only_where_nothing_else_states_them() -> None:
    url = "https://www.ledger.example/news/2025/02/03/strike"
    inferred = clean(record(title="Rail strike", url=url))
    assert (inferred.source, inferred.source_kind) == ("ledger.example", "url")
    assert (inferred.published, inferred.published_kind) == ("2025-02-03", "url")
    stated = clean(record(title="Rail strike", url=url, source="The Ledger", published="2025-02-04"))
    assert (stated.source_kind, stated.published, stated.published_kind) == ("metadata", "2025-02-04", "metadata")


@pytest.mark.parametrize(
    ("url", "source", "published"),
    [
        ("https://web.archive.org/web/20240102030405/http://www.ledger.example/2023/11/30/strike", "ledger.example", "2023-11-30"),
        ("https://www.google.com/amp/s/ledger.example/strike", "ledger.example", None),
        ("https://wapo.st/3xyz", "washingtonpost.com", None),
        ("https://bit.ly/3xyz", None, None),
    ],
)
def test_an_outlet_is_told_behind_links_that_lead_elsewhere(url: str, source: str | None, published: str | None) -> None:
    article = clean(record(title="Rail strike", url=url))
    assert (article.source, article.published) == (source, published)


def test_a_record_without_a_headline_is_read_line_by_line() -> None:
    prose = "The council met on Friday and voted for the new bridge, which will be built by the end of next year."
    article = clean(record(f"Council Votes for Bridge\n\nPublished March 1, 2024\n\n{prose}", source="The Ledger"))
    assert (article.title, article.published, article.source, article.body) == (
        "Council Votes for Bridge",
        "2024-03-01",
        "The Ledger",
        prose,
    )


def test_the_same_article_has_the_same_id_wherever_it_comes_from() -> None:
    one = clean(Document("a.txt", TEXT, None, {"title": "Rail strike"}))
    two = clean(Document("b.jsonl", TEXT.replace("\n", "\r\n"), 7, {"title": "Rail strike"}))
    assert one.id == two.id
    assert len(one.id) == 16
    assert clean(record(title="Another")).id != one.id
    assert clean(record(title="Rail strike", id="r-7")).id == "r-7"


def test_targets_move_with_the_text_that_is_left() -> None:
    text = "Advertisement\nLEEDS (PA) - Rail workers voted to strike."
    start = text.index("workers")
    document = Document("r.jsonl", text, 1, {"title": "Rail strike"}, targets=(Span(start, start + 7), Span(0, 5)))
    article = clean(document)
    assert [article.body[s:e] for s, e in article.targets] == ["workers"]


def test_verbatim_leaves_the_text_untouched() -> None:
    document = Document("r.jsonl", TEXT, 1, {"title": "Rail strike", "published": "2025-02-03"}, targets=(Span(0, 4),))
    article: Article = verbatim(document)
    assert article.body == TEXT
    assert article.targets == (Span(0, 4),)
    assert article.removed == ()
    assert article.published == "2025-02-03"


def test_an_article_of_furniture_alone_keeps_its_text() -> None:
    assert clean(Document("a.txt", "Share")).body == "Share"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the and of to", True),
        ("No. 7 the and of to", True),
        ("the storm and of to Bergen", False),
        ("", False),
        ("12 .", True),
        ("😀 🔥", True),
    ],
)
def test_a_text_of_the_smallest_words_alone_is_told(text: str, told: bool) -> None:
    assert any("hardly a word" in note for note in clean(record(text, title="Rail strike")).notes) is told


MARKUP = "<p>The council voted for the bridge &amp; the road.</p><script>alert(1)</script>\n<div>Builders <b>begin</b> in May.</div>"


@pytest.mark.parametrize("fields", [{}, {"title": "Bridge"}])
def test_a_text_that_is_markup_is_read_as_a_browser_shows_it(fields: dict[str, str]) -> None:
    article = clean(Document("a.jsonl", MARKUP, 1, fields))
    assert article.body.split("\n") == ["The council voted for the bridge & the road.", "Builders begin in May."]
    assert any("markup" in note for note in article.notes)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("**Nothing** else, he wrote.", "Nothing else, he wrote."),
        ("He wrote <b>bold</b> words; if a<b and c>d then stop.", "He wrote bold words; if a<b and c>d then stop."),
        (
            'Said <a href="https://x.example?a=1&b=2" rel=no>Ada Quill</a>.\n\nThen <i>nothing</i>.',
            "Said Ada Quill.\nThen nothing.",
        ),
        (
            'Said [Ada Quill](https://x.example/q "who") on [![a photo](/p.png)](/p) **Monday** \\- *late*.',
            "Said Ada Quill on Monday - late.",
        ),
        (
            "# Roads\n\n* The [road](/r) is wide and is to be wider soon.\n\n> Nobody knows.",
            "Roads\nThe road is wide and is to be wider soon.\nNobody knows.",
        ),
    ],
)
def test_marks_within_the_lines_of_a_text_are_left_out(text: str, seen: str) -> None:
    assert clean(Document("a.jsonl", text, 1, {"title": "T"})).body == seen


@pytest.mark.parametrize(
    "text",
    [
        "Profits < 5 and > 3 rose, said AT&T & Co.",
        "If a<b and c>d then stop.",
        "A list[0](x) * 2 ** 3, 2**3 or 4**5 of __init__ [1].",
    ],
)
def test_a_text_with_marks_that_are_no_markup_stays_as_it_is(text: str) -> None:
    assert clean(Document("a.jsonl", text, 1, {"title": "T"})).body == text


def test_a_text_taken_verbatim_keeps_its_markup() -> None:
    assert verbatim(Document("a.jsonl", MARKUP)).body == MARKUP


@pytest.mark.parametrize(
    ("declared", "read"),
    [
        ({"title": "Norfell &amp; Globex &#8216;<i>merge</i>&#8217;"}, {"title": "Norfell & Globex ‘merge’"}),
        ({"source": "Vale &amp; Tarn"}, {"source": "Vale & Tarn", "source_evidence": "Vale &amp; Tarn"}),
        ({"author": "By Mara Lind"}, {"byline": "Mara Lind"}),
        ({"author": "['Mara Lind', \"Pat O'Hale\"]"}, {"byline": "Mara Lind, Pat O'Hale"}),
        ({"author": '{"Mara Lind","Ben Holt"}'}, {"byline": "Mara Lind, Ben Holt"}),
        ({"author": "[]"}, {"byline": None}),
        ({"author": "Stand by Me"}, {"byline": "Stand by Me"}),
    ],
)
def test_what_a_field_says_is_read_without_the_marks_it_was_written_with(declared: dict[str, str], read: dict[str, str | None]) -> None:
    article = clean(Document("a.jsonl", "The council voted for the bridge.", 1, {"title": "T"} | declared))
    assert {name: getattr(article, name) for name in read} == read


MARKED = ["<a b=", "**a ", " **a", "<a b=c d", "[a](b:", "[", "![](/", "**a", "*a *", "__", "\\"]


@pytest.mark.parametrize("piece", MARKED)
def test_marks_within_lines_are_read_in_linear_time(piece: str) -> None:
    assert grows_linearly(lambda text: is_markdown(text) or as_words(as_lines(text)), piece * 9, 100_000)


@pytest.mark.parametrize("piece", ["<p>", "<div ", "</p>", "&amp", "&#", "<p>a</p>", "<br>", "<b><p>"])
def test_markup_is_read_in_linear_time(piece: str) -> None:
    assert grows_linearly(lambda text: as_lines(text) if is_markup(text) else None, f"</p>{piece * 9}", 100_000)
