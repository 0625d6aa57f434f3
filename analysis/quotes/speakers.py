"""Who speaks: the canonical name behind a phrase, through the article's mentions; pronouns go to the last person."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from analysis.article import Mention, Span
from analysis.quotes.phrases import Phrase, is_nominal, kind
from analysis.quotes.resources import DETERMINERS, LINKS, TITLES
from analysis.quotes.tokens import Token

_NAME = re.compile(r"[A-Z][\w’'-]+(?: (?:(?:de|van|von|al|bin|der|la|of) )?[A-Z][\w’'-]*\.?){1,3}")
_PERSONAL = {"he", "she", "who"}
_PARTICLES = {"of", "the", "de", "van", "von", "al", "bin"}
_CROWD = {"some", "many", "most", "several", "few", "other", "both", "all", "no", "these", "those"}


class Speaker(NamedTuple):
    """A canonical name, the span that gives it, whether it is a name, and whether it was inferred from a pronoun."""

    name: str | None
    start: int | None
    end: int | None
    named: bool
    inferred: bool = False


NOBODY = Speaker(None, None, None, named=False)


class Cast:
    """The names of one article, and who spoke last."""

    def __init__(self, body: str, mentions: Sequence[Mention]) -> None:
        self._body = body
        self._mentions = sorted(mentions or _names(body), key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]
        self._surnames = {m.entity.rpartition(" ")[2]: m.entity for m in self._mentions if " " in m.entity}
        self.last: Speaker = NOBODY
        self._last_person: Speaker = NOBODY

    def speaker(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker:
        """The speaker whom a phrase names; it is remembered for the pronouns that follow."""
        speaker = self._resolved(tokens, phrase)
        if speaker.name is not None:
            self.last = speaker
            if kind(tokens, phrase) != "document" and (speaker.named or kind(tokens, phrase) == "person"):
                self._last_person = speaker
        return speaker

    def _resolved(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker:
        head = tokens[phrase.head]
        form = kind(tokens, phrase)
        if form == "pronoun":
            return self._antecedent(tokens, phrase)
        core = tokens[_core(tokens, phrase) : phrase.head + 1]
        mention = self._mention(core[0].start, head.start, head.end)
        crowd = tokens[phrase.first].low in _CROWD
        if mention is not None and not crowd and (head.capital or form == "name"):
            return Speaker(mention.entity, mention.start, mention.end, named=True)
        if form == "name" and not crowd:
            return self._name(core)
        first = phrase.first + (tokens[phrase.first].low in {"the", "a", "an"} and phrase.last - phrase.first > 1)
        start, end = tokens[first].start, tokens[phrase.last - 1].end
        name = self._body[start:end]
        return Speaker(name, start, end, named=form == "body" and any(token.capital for token in core[1:]))

    def _mention(self, first: int, start: int, end: int) -> Mention | None:
        """The last mention that begins at first or later and reaches into start:end."""
        for index in range(bisect_right(self._starts, end - 1) - 1, -1, -1):
            mention = self._mentions[index]
            if mention.start < first:
                break
            if mention.end > start:
                return mention
        return None

    def _name(self, core: Sequence[Token]) -> Speaker:
        """The capitalised words at the end of a phrase, for a name that no mention covers."""
        first = len(core) - 1
        while first > 0 and (core[first - 1].capital or (core[first - 1].low in _PARTICLES and first > 1)):
            first -= 1
        while first < len(core) - 1 and (core[first].low.rstrip(".") in TITLES or not core[first].capital):
            first += 1
        start, end = core[first].start, core[-1].end
        text = re.sub(r"['’]s\Z", "", self._body[start:end])
        return Speaker(self._surnames.get(text, text), start, start + len(text), named=True)

    def _antecedent(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker:
        """The person or group a pronoun stands for."""
        token = tokens[phrase.head]
        low = token.low.split("'", 1)[0]
        end = token.start + len(low)
        if low in {"i", "we"}:
            return Speaker(None, token.start, end, named=False)
        known = self._person_before(token.start) if low in _PERSONAL else self.last
        return Speaker(known.name, token.start, end, known.named, inferred=True)

    def _person_before(self, position: int) -> Speaker:
        """The last person who spoke, or a person whom the text named after that as a subject."""
        index = bisect_left(self._starts, position) - 1
        spoke = self._last_person.start if self._last_person.start is not None else -1
        while index >= 0 and self._mentions[index].start > spoke and self._last_person.name is None:
            mention = self._mentions[index]
            if mention.type == "PERSON":
                return Speaker(mention.entity, mention.start, mention.end, named=True)
            index -= 1
        return self._last_person


def _core(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Index of the first token that may belong to the name at the head."""
    first = phrase.head
    while first > phrase.first and (is_nominal(tokens[first - 1]) or tokens[first - 1].low in LINKS | DETERMINERS):
        first -= 1
    return first


def _names(body: str) -> list[Mention]:
    """Names of two and more capitalised words, for an article whose entities are not known."""
    return [Mention(*found.span(), found[0], "PERSON", found[0]) for found in _NAME.finditer(body)]


def affiliation(body: str, tokens: Sequence[Token], phrase: Phrase) -> str | None:
    """The apposition behind a speaker: "a professor at Leeds" in "Ada Byron, a professor at Leeds, said"."""
    if phrase.last + 1 >= len(tokens) or tokens[phrase.last].text != "," or tokens[phrase.head].low in _PERSONAL:
        return None
    first = tokens[phrase.last + 1]
    closing = next((token for token in tokens[phrase.last + 2 : phrase.last + 30] if token.text in {",", ".", ";"}), None)
    if closing is None or not (first.low in {"a", "an", "the"} or is_nominal(first)):
        return None
    return body[first.start : closing.start].strip() if closing.start - first.start > 3 else None


def spans_of(passages: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """The passages that begin in start:end; both lie in order."""
    return passages[bisect_left(passages, (start, -1)) : bisect_left(passages, (end, -1))]
