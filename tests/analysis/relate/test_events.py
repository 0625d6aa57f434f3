"""The events of a corpus, from the told dates as they are stored."""

from __future__ import annotations

import pyarrow as pa

from analysis.annotate import annotate
from analysis.article import Document
from analysis.clean import clean
from analysis.relate.events import told_events
from analysis.relate.reading import Row
from analysis.store.rows import tables
from tests.growth import grows_linearly


def stored(*texts: str) -> dict[str, pa.Table]:
    """The tables of articles of 3 February 2025."""
    articles = [clean(Document("a.txt", text, fields={"id": str(number), "published": "2025-02-03"})) for number, text in enumerate(texts)]
    return tables("batch", [("digest", article, found) for article, found in zip(articles, annotate(articles), strict=True)])


def told(*texts: str) -> list[Row]:
    """The rows of events of articles of 3 February 2025."""
    rows = stored(*texts)
    return told_events(lambda name, _: rows[name])


def test_articles_that_tell_one_day_in_like_words_tell_one_event() -> None:
    one, other = told("The mill at Harbour Lane closed on 20 January 2025.", "Harbour Lane lost its mill, closed on January 20.")
    assert one["event"] == other["event"]
    assert {(row["lane"], row["event_date"], row["lag_days"]) for row in (one, other)} == {("past", "2025-01-20", 14)}


def test_a_promise_is_the_speakers_and_else_that_of_the_names_beside_it() -> None:
    [quoted] = told("“Every mill in Norwood will be closed by 2030,” said Ann Marsh.")
    [plain] = told("Norwood will close every mill by 2030.")
    assert (quoted["lane"], quoted["who"], plain["who"]) == ("promise", "Ann Marsh", "Norwood")


def test_of_speakers_of_the_same_words_the_same_one_promises_in_any_order_of_rows() -> None:
    rows = stored("“Every mill in Norwood will be closed by 2030,” said Ann Marsh.")
    one = rows["quotes"].to_pylist()[0]
    for order in ([one, one | {"speaker": "Bo Hill"}], [one | {"speaker": "Bo Hill"}, one]):
        tied = rows | {"quotes": pa.Table.from_pylist(order, rows["quotes"].schema)}
        assert [event["who"] for event in told_events(lambda name, _, tied=tied: tied[name])] == ["Ann Marsh"]


def test_a_place_promises_only_where_it_acts() -> None:
    events = told("The Norwegian Railways will open a station in Leeds on 3 March 2031.", "Norway will close its mines by 9 May 2032.")
    assert [event["who"] for event in events] == ["Norwegian Railways", "Norway"]


def test_the_events_of_a_text_without_a_full_stop_take_linear_time() -> None:
    assert grows_linearly(told, "on May 5, 2024 Ann Lee of Norwood closed 6 mills and ", 20_000)
