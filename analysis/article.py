"""The data classes that flow from stage to stage. Offsets are code points of `Article.body`; polarity is -1..1, subjectivity 0..1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Role = Literal["furniture", "title", "standfirst", "dateline", "byline", "section", "tags", "published", "source", "caption"]
SourceKind = Literal["metadata", "stated", "dateline", "original", "url", "user", "unknown"]
PublishedKind = Literal["metadata", "stated", "url", "inferred", "user", "absent"]
Extent = Literal["full", "summary", "none"]
Precision = Literal["minute", "day", "month", "year"]
EntityType = Literal["PERSON", "ORG", "PLACE", "PRODUCT", "EVENT", "OTHER"]
ToneName = Literal["favourable", "neutral", "unfavourable"]
ToneState = Literal["scored", "uncertain", "no evidence"]
Relation = Literal["past", "present", "future", "deadline", "recurring"]
AnchorKind = Literal["stated", "inferred", "none"]
QuoteKind = Literal["direct", "indirect", "mixed"]
ForecastKind = Literal["predicted", "planned", "held possible", "announced"]
Comparator = Literal["=", ">", "<", "~", "range"]


class Span(NamedTuple):
    """A stretch of a body: start included, end excluded, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A file's raw record: its text and the fields its file declares, before cleaning."""

    path: str
    text: str
    line: int | None = None  # line or row in the file, from 1; None where the file is one document
    fields: Mapping[str, str] = field(default_factory=dict)  # id title source published url author language, where declared
    tags: tuple[str, ...] = ()
    targets: tuple[Span, ...] = ()  # spans whose tone is asked for, in `text`
    notes: tuple[str, ...] = ()  # what was assumed or repaired in reading it; a file's notes are on its first document
    summary: bool = False  # whether its text is a summary or the first lines alone


@dataclass(frozen=True, slots=True)
class Quarantined:
    """An input that could not be read, with the reason and the remedy in one line."""

    path: str
    reason: str
    line: int | None = None
    member: str | None = None  # the archive member or sheet, where the file holds several
    head: str = ""  # the first characters, printable

    @property
    def place(self) -> str:
        """Where it lies: path, member and line, as far as they are known."""
        where = self.path if self.member is None else f"{self.path}!{self.member}"
        return where if self.line is None else f"{where}:{self.line}"


class Note(NamedTuple):
    """What was assumed, repaired or left out in reading an input, and where."""

    path: str
    line: int | None
    note: str


class Removed(NamedTuple):
    """A stretch of the raw text that is not body, and what it is instead."""

    text: str
    role: Role
    line: int  # in the raw text, from 1


class Segment(NamedTuple):
    """A run of characters that body and raw text share: body[start:start+length] == raw[raw_start:raw_start+length]."""

    start: int
    raw_start: int
    length: int


@dataclass(frozen=True, slots=True)
class Article:
    """A document after cleaning: body and stated facts, each with the kind and text of its evidence."""

    id: str
    path: str
    line: int | None
    body: str
    title: str | None = None
    title_evidence: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None  # ISO 639-1
    extent: Extent = "full"  # how much there is of its text: all, a summary or the first lines, nothing
    source: str | None = None
    source_kind: SourceKind = "unknown"
    source_evidence: str | None = None
    published: str | None = None  # ISO 8601, to the precision stated
    published_precision: Precision | None = None
    published_kind: PublishedKind = "absent"
    published_evidence: str | None = None
    removed: tuple[Removed, ...] = ()
    segments: tuple[Segment, ...] = ()
    targets: tuple[Span, ...] = ()
    raw: str = ""  # the text as it was read
    notes: tuple[str, ...] = ()  # what was assumed, repaired or left out in reading and cleaning it, one line each

    @property
    def words(self) -> int:
        """Number of whitespace-separated words in the body."""
        return len(self.body.split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the body and the canonical entity it stands for."""

    start: int
    end: int
    text: str
    type: EntityType
    entity: str


class Driver(NamedTuple):
    """A word or phrase that moved a tone, and what it adds to the logarithm of the odds of favourable against unfavourable."""

    word: str
    weight: float


@dataclass(frozen=True, slots=True)
class Tone:
    """Polarity -1..1, subjectivity 0..1, the tone they are called by, confidence 0..1 and the words that drive them.

    neutral is the probability 0..1 of a neutral wording, None where there is no evidence or there are several sentences.
    """

    polarity: float
    subjectivity: float
    tone: ToneName
    confidence: float = 0.0
    state: ToneState = "scored"
    drivers: tuple[Driver, ...] = ()
    neutral: float | None = None
    textblob: float = 0.0  # TextBlob's polarity of the same words, -1..1; subjectivity is TextBlob's too


class Towards(NamedTuple):
    """Tone of one sentence towards what it names: the sentence's number in the article, and the probability 0..1 of a neutral wording."""

    number: int
    polarity: float
    neutral: float
    drivers: tuple[Driver, ...]


@dataclass(frozen=True, slots=True)
class TargetTone:
    """Tone towards an entity, or towards a span of the body where one was asked for; n sentences name it."""

    polarity: float
    tone: ToneName
    n: int
    entity: str | None = None
    start: int | None = None
    end: int | None = None
    drivers: tuple[Driver, ...] = ()
    sentences: tuple[Towards, ...] = ()


class Polarity(NamedTuple):
    """TextBlob's own pair: polarity -1..1 and subjectivity 0..1."""

    polarity: float
    subjectivity: float


@dataclass(frozen=True, slots=True)
class ArticleTone:
    """The tone of an article: of each sentence in order, of the whole, TextBlob's of the body, and towards each target."""

    sentences: tuple[Tone, ...]
    article: Tone
    textblob: Polarity
    targets: tuple[TargetTone, ...] = ()
    method: str = ""  # what judged it, with its version


@dataclass(frozen=True, slots=True)
class ToldDate:
    """A date, time or period the text tells of. value is TIMEX3 style: 2025-01-20, 2024-12, 2030, 2024-W03, PRESENT_REF, P3D."""

    start: int
    end: int
    text: str
    value: str
    precision: str  # minute hour day week weekend month season quarter half year decade century duration set vague
    relation: Relation
    anchor: str | None = None  # the date it was reckoned from
    anchor_kind: AnchorKind = "none"


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody says: start:end is the whole attribution, content_start:content_end what is said."""

    start: int
    end: int
    kind: QuoteKind
    speaker: str | None  # canonical; None where nobody is told
    speaker_start: int | None
    speaker_end: int | None
    named: bool  # False for "experts", "critics", nobody
    cue: str | None
    content_start: int
    content_end: int
    affiliation: str | None = None  # what the text says of the speaker beside the name: "a professor at Leeds"
    inferred: bool = False  # the speaker is the one a pronoun stands for


@dataclass(frozen=True, slots=True)
class Claim:
    """A number said of something. value, or low and high for a range; money in its currency's units, percentages as 0..100."""

    start: int
    end: int
    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    comparator: Comparator
    subject: str | None = None
    entity: str | None = None
    baseline: str | None = None
    as_of: str | None = None
    speaker: str | None = None
    hedged: bool = False
    minor: bool = False  # dull, a small count or a number of nothing named: kept, hidden by default
    also: str | None = None  # the same told anew in other units, inside the text: "$70 million" of "500 million yuan ($70 million)"
    also_value: float | None = None  # the first of those, where it is no range
    also_unit: str | None = None
    previous: float | None = None  # what it was before, in the same unit: 4.1 of "fell to 3.2% from 4.1%"


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is foretold for a time: start:end is the time in the text, content_start:content_end what is to come."""

    start: int
    end: int
    text: str
    value: str  # the time, TIMEX3 style; of a span that has begun, its end
    deadline: bool  # to come by then, not in it
    kind: ForecastKind
    cue: str
    content_start: int
    content_end: int
    speaker: str | None  # who foretells it, canonical; None where the article does
    named: bool  # False for "analysts", nobody
    hedged: bool


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything found in one article. A part that was not asked for is None."""

    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...] | None = None
    tone: ArticleTone | None = None
    dates: tuple[ToldDate, ...] | None = None
    quotes: tuple[Quote, ...] | None = None
    claims: tuple[Claim, ...] | None = None
    forecasts: tuple[Forecast, ...] | None = None
    not_before: str | None = None
    not_before_evidence: str | None = None
