"""Who speaks: the canonical name behind a phrase, through the article's mentions; pronouns go to the last person."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from analysis.article import Mention, Span
from analysis.entities.resources import COUNTRY_OF
from analysis.quotes.grammar.agreement import group_acting, reports
from analysis.quotes.grammar.institutions import is_crowd, is_institution
from analysis.quotes.grammar.owners import led_by
from analysis.quotes.grammar.phrases import Kind, Phrase, joint, kind
from analysis.quotes.speakers.epithets import Epithets
from analysis.quotes.speakers.genders import Gender, of_people, of_pronoun, of_words
from analysis.quotes.speakers.names import capitalised, is_quoted, is_subject, short_names, spans_of, stands_as_one, with_ending
from analysis.quotes.speakers.roles import affiliation, is_human
from analysis.quotes.wording.resources import BODIES, CONJUNCTIONS, DETERMINERS, DOCUMENTS, LINKS, PERSONS, PLURALS, TITLES
from analysis.quotes.wording.tokens import Token

_ROLE = re.compile(r"(?:\A|[.!?\n][\"”’']?\s)\s{0,3}(?:The|A|An)((?:\s[a-z-]{2,20}){1,3})")
_ROLE_BACK = 400  # characters in which a role stands before a pronoun for it, where nobody was named
_POSSESSIVE = re.compile(r"['’]s?\Z")
_ACTS = re.compile(r" (?:has|had|is|was|will|would|also|then|[a-z]+e[ds]|[a-z]+s)\b")  # a verb right behind a name
_NAMES_BACK = 40  # mentions that are looked through for the one a pronoun stands for
_PERSONS_BACK = 12  # people who spoke or acted that are looked through for the one whom "he" or "she" means
_PERSONAL = {"he", "she", "who", "his", "her"}
_PARTICLES = {"of", "the", "de", "van", "von", "al", "bin"}
_NO_NAMES = TITLES | DETERMINERS  # words before a name that belong to none
_LEGAL = {"plc"}  # what a company's name may end with
_COMMON = PERSONS | BODIES | DOCUMENTS
_PARTISANS = {"republican", "democrat"}
_CROWD = {"some", "many", "most", "several", "few", "other", "both", "all", "no", "these", "those"}


class Speaker(NamedTuple):
    """A canonical name, the span that gives it, whether it is a name, whether a pronoun stands for it, and what the person is."""

    name: str | None
    start: int | None
    end: int | None
    named: bool
    inferred: bool = False
    affiliation: str | None = None


NOBODY = Speaker(None, None, None, named=False)


class Cast:
    """The names of one article, and who spoke last."""

    def __init__(self, body: str, mentions: Sequence[Mention], marked: Sequence[Span]) -> None:
        self._body = body
        self._long = [Span(*with_ending(body, mention)) for mention in mentions if stands_as_one(mention, marked)]
        self._mentions = sorted(mentions or capitalised(body), key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]
        self._marked = marked
        self._epithets = Epithets(body, self._mentions)
        self.last: Speaker = NOBODY
        self.told: list[Span] = []  # what was said so far
        self._spoke: list[Speaker] = []  # single persons, in order
        self._last_group: Speaker = NOBODY

    @cached_property
    def _surnames(self) -> dict[str, str]:
        """The short names of people → their full names."""
        return short_names(self._mentions)

    @cached_property
    def _capitals(self) -> dict[str, str]:
        """The same in capitals, as the labels of turns have them."""
        return {short.upper(): name for short, name in self._surnames.items()}

    @cached_property
    def _subjects(self) -> list[Mention]:
        """The people named where the subject of a sentence stands, whom a pronoun may mean."""
        people = (mention for mention in self._mentions if mention.type == "PERSON")
        return [person for person in people if not is_quoted(person, self._marked) and is_subject(self._body, person)]

    @cached_property
    def _genders(self) -> dict[str, Gender]:
        """Person → the pronoun that stands for them, where the text or the name tells."""
        return of_people(self._body, self._mentions)

    def names(self, span: Span) -> Sequence[Span]:
        """Names of several words in a span, each of which stands as one word there."""
        return spans_of(self._long, span.start, span.end)

    def voice(self, label: str, start: int) -> Speaker:
        """The speaker whom the label of a turn names: "ADA BYRON", "BYRON", or "Q" without a name."""
        end = start + len(label)
        if label in {"Q", "A"} or label.lower() in PERSONS:
            return Speaker(label, start, end, named=False)
        name = self._capitals.get(label.upper().rpartition(" ")[2].rstrip("."), label)
        return Speaker(name, start, end, named=True)

    def meant(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker:
        """The speaker whom a phrase names, with what the text says of them."""
        speaker = self._resolved(tokens, phrase)
        if joint(tokens, phrase):
            return speaker._replace(start=tokens[phrase.first].start, end=tokens[phrase.last - 1].end)
        if speaker.named and not speaker.inferred:
            return speaker._replace(affiliation=affiliation(self._body, tokens, phrase, speaker.start or 0))
        return speaker

    def speaker(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker:
        """The speaker whom a phrase names; it is remembered for the pronouns that follow."""
        speaker = self.meant(tokens, phrase)
        if speaker.name is not None:
            self.last = speaker
            self._remember(speaker, kind(tokens, phrase), tokens[phrase.head], tokens[phrase.first].low == "the")
        return speaker

    def _remember(self, speaker: Speaker, form: Kind, head: Token, definite: bool) -> None:
        """Keeps a speaker for "he" and "she", or for "it" and "they", which a name behind "the" is: "the Post"."""
        person = form == "person" and not head.low.endswith("s") and head.low not in PLURALS
        if form == "pronoun":
            person = head.low.split("'", 1)[0] in _PERSONAL
        elif form == "name":
            mention = self._mention(speaker.start or 0, speaker.start or 0, speaker.end or 0)
            known = mention.type if mention is not None else "ORG" if definite else "PERSON"
            person = known == "PERSON" or (known != "ORG" and is_human(speaker.affiliation or ""))
        if person:
            self._spoke.append(speaker)
        else:
            self._last_group = speaker

    def _resolved(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker:
        head = tokens[phrase.head]
        form = kind(tokens, phrase)
        if form == "pronoun":
            return self._antecedent(tokens, phrase)
        core = tokens[_core(tokens, phrase) : phrase.head + 1]
        named = core[-2] if head.low in _LEGAL and len(core) > 1 else head
        mention = self._mention(core[0].start, named.start, named.end)
        crowd = tokens[phrase.first].low in _CROWD
        people = mention is not None and mention.entity in COUNTRY_OF  # "the American", "Palestinians"
        if mention is not None and head.low in BODIES and mention.text == head.text and len(core) > 1 and core[-2].capital:
            return self._name(tokens[phrase.first : phrase.head + 1])  # "Leeds’s Road Office", of which only the last word is known
        if head.low in _PARTISANS:
            mention = None  # "the Texas Republican" tells whom a person belongs to
        if mention is not None and not crowd and not people and (head.capital or form == "name" or head.low in _LEGAL):
            return Speaker(mention.entity, mention.start, mention.end, named=True)
        if form == "name" and not (crowd or people) and not (phrase.first == 0 and is_crowd(core)):
            return self._name(core)
        if not crowd and (known := self._epithets.meant(tokens, phrase)) is not None:
            return Speaker(known, tokens[phrase.first].start, tokens[phrase.head].end, named=True, inferred=True)
        first = phrase.first + (tokens[phrase.first].low in {"the", "a", "an"} and phrase.last - phrase.first > 1)
        links = phrase.head + 1 < phrase.last and tokens[phrase.head + 1].low in LINKS
        start, end = tokens[first].start, tokens[phrase.last - 1 if links else phrase.head].end
        name = _POSSESSIVE.sub("", self._body[start:end])
        end = start + len(name)
        return Speaker(self._plain(tokens, first, name), start, end, named=is_institution(tokens, core, form))

    def _plain(self, tokens: Sequence[Token], first: int, name: str) -> str:
        """The words for somebody without a name, without the capital that only the start of the sentence gives them."""
        word = tokens[first]
        opens = first == 0 and word.text[1:].islower() and (word.low in _COMMON or word.low in DETERMINERS)
        return name[0].lower() + name[1:] if opens else name

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
        while first < len(core) - 1 and (core[first].low.rstrip(".") in _NO_NAMES or not core[first].capital):
            first += 1
        start, end = core[first].start, core[-1].end
        text = _POSSESSIVE.sub("", self._body[start:end])
        return Speaker(self._surnames.get(text, text), start, start + len(text), named=True)

    def _antecedent(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker:
        """The person or group a pronoun stands for."""
        token = tokens[phrase.head]
        low = token.low.split("'", 1)[0]
        end = token.start + len(low)
        if low in {"i", "we"}:
            return Speaker(None, token.start, end, named=False)
        if low == "who" and (meant := led_by(tokens, phrase.head)) is not None:
            return self._resolved(tokens, meant)._replace(start=token.start, end=end, inferred=True)
        if low in _PERSONAL:
            known = self._person_before(token.start, of_pronoun(low))
        else:
            known = self._group_acting(tokens, phrase.head) or self._group_before(token.start, low)
        known = known if known.name else self._role_before(token.start, PERSONS if low in _PERSONAL else BODIES)
        known = known if known.name or low not in _PERSONAL else self._unknown_before(token.start)
        return Speaker(known.name, token.start, end, known.named, inferred=True)

    def _person_before(self, position: int, gender: Gender | None) -> Speaker:
        """The last person who spoke, or one who was the subject of a later clause, whom a pronoun of that gender can mean."""
        at = bisect_left(self._subjects, position, key=lambda mention: mention.start)
        acting = [mention for mention in self._subjects[max(0, at - _PERSONS_BACK) : at] if not self._is_told(mention)]
        acted = [Speaker(mention.entity, mention.start, mention.end, named=True) for mention in acting]
        met = sorted(self._spoke[-_PERSONS_BACK:] + acted, key=lambda speaker: speaker.start or 0)
        meant = next((speaker for speaker in reversed(met) if self._gender(speaker) in {gender, None} or gender is None), None)
        named = None if meant and self._gender(meant) == gender else self._named_before(position, gender)
        acts = named is not None and named.end is not None and _ACTS.match(self._body, named.end) is not None
        if meant is None or (named is not None and acts and (named.start or 0) > (meant.start or 0)):
            return named or NOBODY
        return meant

    def _is_told(self, mention: Mention) -> bool:
        """Whether a name stands in what somebody said lately."""
        return any(said.start < mention.start < said.end for said in self.told[-_PERSONS_BACK:])

    def _named_before(self, position: int, gender: Gender | None) -> Speaker:
        """The last person of a gender who is named at all."""
        at = bisect_left(self._starts, position)
        for mention in reversed(self._mentions[max(0, at - _NAMES_BACK) : at]):
            if mention.type == "PERSON" and gender is not None and self._genders.get(mention.entity) == gender:
                return Speaker(mention.entity, mention.start, mention.end, named=True)
        return NOBODY

    def _unknown_before(self, position: int) -> Speaker:
        """The last person named shortly before, where nothing tells a gender: "It was hard for Sam. “I slept in the van,” he said."."""
        at = bisect_left(self._starts, position)
        for mention in reversed(self._mentions[max(0, at - _NAMES_BACK) : at]):
            if mention.start < position - _ROLE_BACK:
                break
            if mention.type == "PERSON" and mention.entity not in self._genders:
                return Speaker(mention.entity, mention.start, mention.end, named=True)
        return NOBODY

    def _gender(self, speaker: Speaker) -> Gender | None:
        """The gender of a speaker, by the name or by what they are called."""
        called = f"{speaker.affiliation or ''} {speaker.name or ''}".split()
        return self._genders.get(speaker.name or "") or of_words(reversed(called))

    def _role_before(self, position: int, heads: frozenset[str]) -> Speaker:
        """The last person or group that begins a sentence without a name: "The minister", "The firm"."""
        for role in reversed(list(_ROLE.finditer(self._body, max(0, position - _ROLE_BACK), position))):
            words = role[1].split()
            last = next((i for i, word in enumerate(words) if word in heads and (i + 1 == len(words) or words[i + 1] not in heads)), None)
            if last is not None:
                return Speaker(" ".join(words[: last + 1]), role.start(1) + 1, role.end(1), named=False)
        return NOBODY

    def _group_acting(self, tokens: Sequence[Token], at: int) -> Speaker | None:
        """The group that acts in the sentence before a pronoun for it, if no other group has the word."""
        tied = at > 0 and tokens[at - 1].low in CONJUNCTIONS  # "and they said"
        telling = self.last is self._last_group is not NOBODY
        subject = group_acting(tokens, at) if tied or not telling else None
        if subject is None or (not tied and reports(tokens[subject.last : at])):
            return None
        if kind(tokens, subject) != "name":
            return self._resolved(tokens, subject)
        mention = self._mention(tokens[subject.first].start, tokens[subject.head].start, tokens[subject.head].end)
        group = mention is not None and mention.type in {"ORG", "OTHER"} and mention.entity not in COUNTRY_OF
        return self._resolved(tokens, subject) if group else None

    def _group_before(self, position: int, low: str) -> Speaker:
        """The last speaker who is no single person, or an organisation that was named after that; "it" is no crowd."""
        spoke = self._last_group.start if self._last_group.start is not None else -1
        telling = spoke >= 0 and self.last is self._last_group  # nobody else spoke since
        at = bisect_left(self._starts, position)
        for mention in reversed(self._mentions[max(0, at - _NAMES_BACK) : at]):
            if mention.start <= spoke:
                break
            if mention.type == "ORG" and (not telling or is_subject(self._body, mention)):
                return Speaker(mention.entity, mention.start, mention.end, named=True)
        last = (self._last_group.name or "").rpartition(" ")[2]
        crowd = low == "it" and not self._last_group.named and (last.endswith("s") or last in PLURALS)
        return NOBODY if crowd else self._last_group


def _core(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Index of the first token that may belong to the name at the head: behind the title or the role before it."""
    for index in range(phrase.head - 1, phrase.first - 1, -1):
        low = tokens[index].low.rstrip(".")
        if low in TITLES or low in PERSONS:
            return index + 1
    return phrase.first
