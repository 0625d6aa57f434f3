"""Claims of an article: every quantity said of something, with what is known about it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from analysis.article import Claim, Mention, Quote, Span, ToldDate
from analysis.claims.baselines import baseline
from analysis.claims.context import Context, giver
from analysis.claims.numbers.bare import bare
from analysis.claims.numbers.changes import with_previous
from analysis.claims.numbers.conversions import convert
from analysis.claims.numbers.ellipses import Before, alike, name_others, tied
from analysis.claims.numbers.joined import joined, odds
from analysis.claims.numbers.numerals import Numeral, numerals
from analysis.claims.numbers.quantities import Quantity, quantity
from analysis.claims.numbers.shared import shared
from analysis.claims.numbers.traps import Ground
from analysis.claims.numbers.votes import vote
from analysis.claims.wording import patterns
from analysis.claims.wording.resources import CASUALTIES

_LEADS = frozenset({"lead", "gap", "margin", "advantage", "deficit"})  # which tell however small they are
_SMALL = 12  # counts up to here are dull unless something makes them tell


def find_claims(
    body: str, sentences: Sequence[Span], mentions: Sequence[Mention], quotes: Sequence[Quote], dates: Sequence[ToldDate]
) -> tuple[Claim, ...]:
    """Claims in the order of the text; mentions, quotes and dates may be empty, the claims then know less."""
    found = numerals(body)
    if not found:
        return ()
    ground = Ground(body, mentions, dates)
    context = Context(body, sentences, mentions, quotes, dates)
    starts = [sentence.start for sentence in sentences]
    claims: list[Claim] = []
    before = Before()
    index = 0
    while index < len(found):
        at = bisect_right(starts, found[index].start) - 1
        taken = 1
        if at >= 0:
            read = _read(body, sentences[at], found, index, ground, before)
            if read is not None and not (read.dimension == "count" and ground.is_person(read.end)):
                convert(body, sentences[at], found, index + _taken(found, index, read), read)
                name_others(read, sentences[at], before.last)
                claims.append(_claim(body, read, context, sentences, at))
                taken, before = _taken(found, index, read), before.then(read)
        index += taken
    return with_previous(body, claims)


def _read(body: str, sentence: Span, found: Sequence[Numeral], index: int, ground: Ground, before: Before) -> Quantity | None:
    """The quantity that a numeral begins, by the words beside it or by the quantity before; None where it counts nothing."""
    numeral = found[index]
    taken = ground.is_taken(numeral)
    cast = None if taken else _paired(body, sentence, numeral)
    if cast is not None:
        return cast
    if patterns.SIGN.search(body, max(0, numeral.start - 5), numeral.start) is None:  # a sum is no date and no name
        named = taken and patterns.PERCENT.match(body, numeral.end) is None  # which no name ends before
        if named or ground.is_trap(numeral):
            return None
    read = quantity(body, sentence, found, index) or tied(body, sentence, numeral, before.last) or bare(body, sentence, numeral)
    return read or shared(body, sentence, found, index) or alike(body, sentence, numeral, before.amounts)


def _paired(body: str, sentence: Span, numeral: Numeral) -> Quantity | None:
    """The quantity of a number that a hyphen or a "to" joins to another word or number: votes, odds, "250-bed"."""
    return vote(body, sentence, numeral) or odds(body, sentence, numeral) or joined(body, sentence, numeral)


def _taken(found: Sequence[Numeral], index: int, read: Quantity) -> int:
    """How many numerals from one on belong to a quantity, those that it spans included."""
    taken = read.numerals
    while index + taken < len(found) and found[index + taken].start < read.end:
        taken += 1
    return taken


def _claim(body: str, read: Quantity, context: Context, sentences: Sequence[Span], at: int) -> Claim:
    """A quantity with its subject, entity, baseline, date, speaker and hedge."""
    sentence = sentences[at]
    subject, against, quote = context.subject(read, sentence), baseline(body, read, sentence), context.quote(read)
    entity = context.entity(read, sentence, subject, against, quote)
    return Claim(
        start=read.start,
        end=read.end,
        text=body[read.start : read.end],
        value=None if read.ranged else read.low,
        low=read.low if read.ranged else None,
        high=read.high if read.ranged else None,
        unit=read.unit,
        comparator=read.comparator,
        subject=subject if against else context.named(read, subject, entity),
        entity=entity,
        baseline=against,
        as_of=context.as_of(read, sentence),
        speaker=giver(quote),
        hedged=context.hedged(read, sentence, quote),
        minor=(subject is None and entity is None) or (subject not in _LEADS and _is_minor(body, read, sentence)),
        **_also(body, read),
    )


def _also(body: str, read: Quantity) -> dict[str, Any]:
    """The fields of a claim that say how it is told in other units."""
    if not read.also:
        return {}
    first = read.also[0]
    value = None if read.ranged or first.ranged else first.low
    return {"also": "; ".join(body[each.start : each.end] for each in read.also), "also_value": value, "also_unit": first.unit}


def _is_minor(body: str, read: Quantity, sentence: Span) -> bool:
    """Whether a quantity is a dull small count: "two key factors"."""
    if read.dimension != "count" or read.high > _SMALL or read.comparator != "=" or read.measure or "/" in read.unit:
        return False
    around = body[max(sentence.start, read.start - 60) : min(sentence.end, read.end + 60)].lower()
    return CASUALTIES.isdisjoint(around.replace(",", " ").replace(".", " ").split())
