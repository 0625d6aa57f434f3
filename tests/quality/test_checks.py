"""A reading that agrees with the gold has no fault in it; one that finds nothing misses everything; traps are noticed."""

from dataclasses import replace
from typing import Any

import pytest

from analysis.article import Annotations, Article, Claim, Quote, Removed, Segment, Span, ToldDate
from tests.quality import claims, clean, dates, quotes
from tests.quality.check import FAULTS, figures
from tests.quality.gold import Gold, read_all
from tests.quality.reading import Reading

EACH = pytest.mark.parametrize("gold", read_all(), ids=lambda gold: gold.file)
PARTS = (clean, dates, quotes, claims)


def article_of(gold: Gold) -> Article:
    """The article a reader would take out of the page."""
    body, segments, removed = "", [], []
    for line in gold.lines:
        cut = next((span.end + 1 for span in gold.cut if span.start == line.span.start), line.span.start)
        text = gold.text[cut : line.span.end]
        if line.kept:
            body += "\n\n" if body else ""
            segments.append(Segment(len(body), cut, len(text)))
            body += text
        else:
            removed.append(Removed(text, sorted(line.roles)[-1], line.number))  # type: ignore[arg-type]  # a role by its name
    fields: dict[str, Any] = {name: accepted[0] for name, accepted in gold.items["article"].items()}
    fields["tags"] = tuple(fields["tags"])
    return Article(gold.file, gold.file, None, body, removed=tuple(removed), segments=tuple(segments), **fields)


def date_of(item: dict[str, Any], place: Span) -> ToldDate:
    return ToldDate(*place, item["at"], item["values"][0], "day", item["relations"][0])


def quote_of(item: dict[str, Any], place: Span) -> Quote:
    return Quote(*place, item["kinds"][0], item["speakers"][0], None, None, item["named"][0], item["cue"], *place)


def claim_of(item: dict[str, Any], place: Span) -> Claim:
    unit, subject, baseline = (item.get(name, [""])[0] for name in ("unit", "subject", "baseline"))
    value, low, high = (item.get(name) for name in ("value", "low", "high"))
    return Claim(*place, item["at"], value, low, high, unit, item["comparator"], subject, baseline=baseline)


def reader(gold: Gold) -> Reading:
    """The gold as if the engine had found it."""
    blank = Reading(gold, article_of(gold), Annotations(()))

    def placed(name: str, make: Any, where: Any) -> tuple[Any, ...]:
        spans = [(item, blank.body_span(gold.at(where(item)))) for item in gold.items[name]]
        return tuple(make(item, span) for item, span in spans if span)

    found = Annotations(
        (),
        not_before=gold.items["not_before"][0],
        dates=placed("dates", date_of, lambda item: item["at"]),
        quotes=placed("quotes", quote_of, lambda item: item["contents"][0]),
        claims=placed("claims", claim_of, lambda item: item["at"]),
    )
    return replace(blank, found=found)


def spans(reading: Reading, name: str) -> list[Span]:
    """The spans of the body that a list of references names."""
    return [span for place in reading.gold.places(name) if (span := reading.body_span(place))]


def worst(reading: Reading) -> dict[str, float]:
    """Figures short of perfect."""
    found = figures(check for part in PARTS for check in part.checks(reading))
    return {name: figure.value for name, figure in found.items() if figure.missed}


@EACH
def test_the_reader_agrees_with_the_gold(gold: Gold) -> None:
    assert not worst(reader(gold))


@EACH
def test_finding_nothing_misses_everything_but_commits_no_fault(gold: Gold) -> None:
    missed = worst(replace(reader(gold), found=Annotations(())))
    assert set(missed.values()) == {0.0}
    assert not missed.keys() & FAULTS


@EACH
def test_each_trap_read_as_a_date_is_a_fault(gold: Gold) -> None:
    reading = reader(gold)
    traps = tuple(ToldDate(*span, "", "2024", "year", "past") for span in spans(reading, "date_traps"))
    assert worst(replace(reading, found=replace(reading.found, dates=traps)))["dates.traps"] == len(traps)


@EACH
def test_each_trap_taken_for_a_claim_is_a_fault(gold: Gold) -> None:
    reading = reader(gold)
    traps = tuple(Claim(*span, "", 1.0, None, None, "", "=") for span in spans(reading, "claim_traps"))
    assert worst(replace(reading, found=replace(reading.found, claims=traps)))["claims.traps"] == len(traps)


@EACH
def test_a_scare_quote_taken_for_a_quotation_is_a_fault(gold: Gold) -> None:
    reading = reader(gold)
    taken = tuple(Quote(*span, "direct", None, None, None, False, None, *span) for span in spans(reading, "scare_quotes"))
    assert worst(replace(reading, found=Annotations((), quotes=taken))).get("quotes.scare", 0) == len(taken)
