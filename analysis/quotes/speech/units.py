"""A unit of reading: a sentence, or several that one quoted passage holds together, as tokens with its reporting verbs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from analysis.article import Quote, QuoteKind, Span
from analysis.quotes.grammar.clauses import opening
from analysis.quotes.grammar.helpers import past_habit
from analysis.quotes.grammar.phrases import Phrase, is_helper, is_nominal, is_pronoun
from analysis.quotes.speakers.speakers import NOBODY, Cast, Speaker
from analysis.quotes.wording.resources import (
    ACCORDING,
    ARTICLES,
    CUES,
    FORUMS,
    NEGATIONS,
    NOUN_FORMS,
    PASSIVES,
    REPORTING,
    TRIGGERS,
    VERBS_ALONE,
    Cue,
)
from analysis.quotes.wording.tokens import Token, tokens

_TO_COME = frozenset({"will", "shall"})  # who will announce something has not said it
_VERBS_BEHIND_NOUNS = frozenset("says said shows showed suggest suggests suggested indicate indicates indicated put".split())
_MANY = frozenset("all few five four many most other several some such these those three two".split())
_STOPS = frozenset({".", "!", "?"})
_TRIM = " \t\xa0,;:—–―-"


class Verb(NamedTuple):
    """A reporting verb: its tokens first:last and what is known of it."""

    first: int
    last: int
    cue: Cue


@dataclass
class Unit:
    """One stretch of the body as tokens, and the speaker who has the word in it."""

    body: str
    cast: Cast
    tokens: list[Token]
    passages: Sequence[Span]  # its quoted passages
    speaker: Speaker = NOBODY
    subject: Phrase | None = None
    lead: int = 0  # tokens before a passage and its verb, which may hold speech of their own
    found: list[Quote] = field(default_factory=list)
    triggers: list[int] = field(init=False)  # its tokens without which nothing tells of speech but quotation marks
    quoted: list[int] = field(init=False)  # its tokens that stand for its quoted passages

    def __post_init__(self) -> None:
        """Finds the passages, and the words that may tell of speech."""
        self.quoted = [index for index, token in enumerate(self.tokens) if token.quoted] if self.passages else []
        self.triggers = [index for index, token in enumerate(self.tokens) if token.low in TRIGGERS]

    @property
    def start(self) -> int:
        """Where its first token starts in the body."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where its last token ends in the body."""
        return self.tokens[-1].end

    def triggers_in(self, first: int, last: int) -> list[int]:
        """Those of its tokens first:last that may tell of speech."""
        return self.triggers[bisect_left(self.triggers, first) : bisect_left(self.triggers, last)]

    def leading(self) -> Unit:
        """The part of it that leads to a passage, as a unit of its own."""
        return Unit(self.body, self.cast, self.tokens[: self.lead], self.passages)

    def verbs(self, first: int = 0) -> Sequence[Verb]:
        """Its reporting verbs from a token on, in order; capitalised ones only where the unit begins."""
        return self._verbs[bisect_left(self._verbs, first, key=lambda verb: verb.first) :] if first else self._verbs

    @cached_property
    def _verbs(self) -> list[Verb]:
        """All its reporting verbs, found once."""
        return [verb for index in self.triggers if (verb := self._verb(index)) is not None]

    def _verb(self, index: int) -> Verb | None:
        """The reporting verb that a token begins."""
        token = self.tokens[index]
        cue = CUES.get(token.low)
        if cue is not None and token.low == "told":
            cue = self._heard(index) or cue
        if cue is None or (token.capital and index > 0) or self._is_noun(index) or self._is_undone(index, cue):
            return None
        if not cue.particle:
            return Verb(index, index + 1, cue)
        led = index + 1 < len(self.tokens) and self.tokens[index + 1].low == cue.particle
        return Verb(index, index + 2, cue) if led else None

    def _heard(self, index: int) -> Cue | None:
        """The cue of what a court is told: "an inquest was told that"."""
        passive = index > 1 and self.tokens[index - 1].low in PASSIVES
        return CUES["heard"] if passive and self.tokens[index - 2].low in FORUMS else None

    def _is_noun(self, index: int) -> bool:
        """Whether a form stands as a noun, or before one: "the report", "his claims", "the firm's repeated claims"."""
        before = self.tokens[index - 1] if index > 0 else None
        if self.tokens[index].low in NOUN_FORMS and index + 1 < len(self.tokens) and self.tokens[index + 1].low in _VERBS_BEHIND_NOUNS:
            return True  # "the latest forecast shows"
        if self.tokens[index].low in NOUN_FORMS and index + 2 < len(self.tokens) and self.tokens[index + 2].low in REPORTING:
            return is_nominal(self.tokens[index + 1]) and not self.tokens[index + 1].capital  # "state media reported"
        plural = self.tokens[index].low.endswith("s") and CUES[self.tokens[index].low].lemma in NOUN_FORMS
        return before is not None and (
            before.low in ARTICLES
            or (plural and before.low in _MANY)  # "several reasons"
            or (before.low.endswith(("'s", "s'")) and not is_pronoun(before) and self.tokens[index].low not in VERBS_ALONE)
        )

    def _is_undone(self, index: int, cue: Cue) -> bool:
        """Whether helpers make a verb say nothing: a negation, the future, or the passive, whose subject does not speak."""
        predicate = "adjective" in cue.frames
        active = predicate or "hearing" in cue.frames or self.tokens[index].low.endswith("ing")
        at = past_habit(self.tokens, index - 1)
        linked = False
        while at >= 0 and is_helper(self.tokens[at]):
            low = self.tokens[at].low
            linked = linked or low in PASSIVES
            if low in _TO_COME or low in NEGATIONS or low.endswith("n't") or (low in PASSIVES and not active):
                return True
            at -= 1
        said_of = at >= 0 and self.tokens[at].low == "it's" and not self.tokens[index].low.endswith("ing")  # "it's said that"
        return (predicate and not linked) or said_of or (at >= 0 and self.tokens[at].low == "to")

    def say(self, phrase: Phrase | None) -> Speaker:
        """Gives the word to whom a phrase names and returns them."""
        self.speaker = self.cast.speaker(self.tokens, phrase) if phrase else self.speaker
        return self.speaker

    def opening(self, verb: int) -> Phrase | None:
        """The subject of the clause that leads to a verb without one."""
        return opening(self.tokens, verb)

    def add(self, kind: QuoteKind | None, speaker: Speaker, cue: str | None, content: Span, around: Sequence[int] = ()) -> None:
        """Adds a quotation with that content, without the signs at its edges; no kind: mixed if it holds quoted words, else indirect."""
        start, end = trimmed(self.body, *content)
        kind = kind or self._kind(start, end)
        own = [place for place in (speaker.start, speaker.end) if place is not None and self.start <= place <= self.end]
        edges = [start, end, *around, *own]
        if self.found and (self.found[-1].content_start, self.found[-1].content_end) == (start, end):
            self.found.pop()  # "…, letters published in Leeds show"
        told = (speaker.name, speaker.start, speaker.end, speaker.named)
        if (cue or "").lower() != ACCORDING.lemma:  # what is only ascribed to a paper goes on as the story does
            self.cast.told.append(Span(start, end))
        self.found.append(Quote(min(edges), max(edges), kind, *told, cue, start, end, speaker.affiliation, speaker.inferred))

    def _kind(self, start: int, end: int) -> QuoteKind:
        """The kind of a content by the quoted passages in it: direct if it is nothing but one, mixed if it holds any."""
        first, behind = bisect_left(self.passages, (start, -1)), bisect_left(self.passages, (end, -1))
        if first == behind:
            return "indirect"
        return "direct" if self.passages[first] == (start, end) else "mixed"

    def cut(self, end: int) -> None:
        """Ends the content added last before a place, if it reaches beyond it and enough of it is left."""
        if self.found and self.found[-1].content_start + 12 < end < self.found[-1].content_end:
            last = self.found[-1]
            content_end = trimmed(self.body, last.content_start, end).end
            kind = last.kind if last.kind == "direct" else self._kind(last.content_start, content_end)
            self.found[-1] = replace(last, kind=kind, end=max(content_end, last.start), content_end=content_end)

    def emit(self, verb: Verb, speaker: Speaker, content: Span, least: int) -> bool:
        """Adds indirect or mixed speech if it is at least so many characters and two words long, and returns whether it is."""
        if content.end - content.start < least or " " not in self.body[slice(*content)].strip():
            return False
        if any(
            quote.kind == "direct" and content.start <= quote.content_start and quote.content_end <= content.end for quote in self.found
        ):
            return True  # "…," Ada Byron said, according to the Leeds Post
        told = speaker._replace(named=False) if "hearing" in verb.cue.frames else speaker  # a court that hears something does not say it
        self.add(None, told, self.text(verb), content, (self.tokens[verb.first].start, self.tokens[verb.last - 1].end))
        return True

    def past_dateline(self) -> int:
        """Index of the first token behind a dateline such as "LEEDS, England (AP) —"."""
        for index, token in enumerate(self.tokens[:12]):
            if token.text in {"—", "–", "―", "--"}:
                return index + 1 if index + 1 < len(self.tokens) and not self.tokens[index + 1].text[0].islower() else 0
            if token.text[0].isalpha() and not token.capital:
                break
        return 0

    def closing(self) -> int:
        """Where the unit ends without its full stop."""
        last = self.tokens[-1]
        return last.start if last.text in _STOPS else last.end

    def text(self, verb: Verb) -> str:
        """The words of a reporting verb."""
        return self.body[self.tokens[verb.first].start : self.tokens[verb.last - 1].end]


def unit(body: str, cast: Cast, span: Span, quoted: Sequence[Span]) -> Unit:
    """The unit of a span that holds the quoted passages."""
    words = tokens(body, span.start, span.end, quoted, cast.names(span))
    return Unit(body, cast, words, quoted)


def trimmed(body: str, start: int, end: int) -> Span:
    """A span without blanks and separating signs at its edges."""
    while start < end and body[start] in _TRIM:
        start += 1
    while start < end and body[end - 1] in _TRIM:
        end -= 1
    return Span(start, end)
