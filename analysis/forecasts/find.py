"""Forecasts of an article: what somebody predicts, plans or announces to come by a time."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from analysis.article import Forecast, Mention, Quote, Span, ToldDate
from analysis.claims.hedges import has_hedge
from analysis.forecasts.cues import Cue, cues
from analysis.forecasts.foretellers import foreteller
from analysis.forecasts.governing import governing, is_appointment, is_unreal
from analysis.forecasts.resources import TRIGGERS
from analysis.forecasts.times import Time, to_come
from analysis.forecasts.told import clause, told
from analysis.quotes.speakers.speakers import Cast
from analysis.quotes.wording.marks import passages
from analysis.quotes.wording.tokens import Token, tokens

_WORD = re.compile(r"[a-z]+")
_TO_BE = re.compile(r"[’']ll\b|\b(?:is|are) to\b")
_IF = re.compile(r"\b(?:if|unless)\b", re.IGNORECASE)
_JOINTS = frozenset({"to", "and", "–", "-", "—"})  # between the ends of a range


def find_forecasts(
    body: str,
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    quotes: Sequence[Quote],
    dates: Sequence[ToldDate],
    published: str | None,
) -> tuple[Forecast, ...]:
    """Forecasts in the order of the text, one for each time to come that a word of prediction, intent or the future governs."""
    reader = _Reader(body, mentions, quotes)
    found: list[Forecast] = []
    for sentence, times in _ahead(body, sentences, dates, published):
        found.extend(reader.read(sentence, times))
    return tuple(found)


def _ahead(body: str, sentences: Sequence[Span], dates: Sequence[ToldDate], published: str | None) -> Iterator[tuple[Span, list[Time]]]:
    """The sentences that may foretell something, with their times to come; of a range, its end."""
    starts = [sentence.start for sentence in sentences]
    ahead: dict[Span, list[Time]] = {}
    for date in dates:
        at = bisect_right(starts, date.start) - 1
        if at >= 0 and (time := to_come(body, date, sentences[at], published)):
            times = ahead.setdefault(sentences[at], [])
            if times and body[times[-1].end : time.start].strip() in _JOINTS:
                times.pop()
            times.append(time)
    for sentence, times in ahead.items():
        text = body[slice(*sentence)]
        if not text.rstrip("”\"’' ").endswith("?") and (not TRIGGERS.isdisjoint(_WORD.findall(text.lower())) or _TO_BE.search(text)):
            yield sentence, times


class _Reader:
    """Reads the sentences of one article."""

    def __init__(self, body: str, mentions: Sequence[Mention], quotes: Sequence[Quote]) -> None:
        self._body = body
        self._mentions = mentions
        self._quotes = quotes
        self._people = {mention.entity for mention in mentions if mention.type == "PERSON"}

    @cached_property
    def _cast(self) -> Cast:
        return Cast(self._body, self._mentions, passages(self._body))

    def read(self, sentence: Span, times: Sequence[Time]) -> Iterator[Forecast]:
        """The forecasts of a sentence for its times to come."""
        words = tokens(self._body, *sentence, (), self._cast.names(sentence))
        found = cues(words)
        for time in times:
            cue = governing(self._body, words, found, time)
            if cue is None or is_appointment(words, cue, time):
                continue
            quote = self._said(words[cue.first].start, time)
            if not is_unreal(words, cue, reported=quote is not None and quote.kind != "direct"):
                yield self._forecast(sentence, words, cue, time, quote)

    def _said(self, cue: int, time: Time) -> Quote | None:
        """The shortest quotation that a time stands in, with its cue or behind that."""
        around = [quote for quote in self._quotes if quote.content_start <= time.start and time.end <= quote.content_end]
        inside = [quote for quote in around if quote.start <= cue < quote.end]
        return min(inside or around, key=lambda quote: quote.content_end - quote.content_start, default=None)

    def _forecast(self, sentence: Span, words: Sequence[Token], cue: Cue, time: Time, quote: Quote | None) -> Forecast:
        """The forecast that a cue makes for a time."""
        who = foreteller(words, cue, self._cast, self._people, quote)
        said = Span(quote.content_start, quote.content_end) if quote else sentence
        reached = said.start <= words[cue.first].start and words[cue.last - 1].end <= said.end
        within = Span(max(sentence.start, said.start), min(sentence.end, said.end)) if reached else sentence
        own = (
            cue.passive
            or time.start < words[cue.first].start
            or who.name is None
            or (quote is not None and reached and who.name == quote.speaker)
        )
        content = (clause if own else told)(self._body, within, words, cue, time)
        given = _IF.search(self._body, *sentence) is not None
        return Forecast(
            start=time.start,
            end=time.end,
            text=self._body[time.start : time.end],
            value=time.value,
            deadline=time.deadline,
            kind=cue.kind,
            cue=self._body[words[cue.first].start : words[cue.last - 1].end],
            content_start=content.start,
            content_end=content.end,
            speaker=who.name,
            named=who.named,
            hedged=cue.kind == "held possible" or given or has_hedge(self._body, content),
        )
