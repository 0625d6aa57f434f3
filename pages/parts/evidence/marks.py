"""What a click on a mark asks for, by the keys of the row it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from numbers import Integral

from analysis.charts.heads.voices import thing
from analysis.query import Chosen, Mark
from analysis.query.sql.region import outlined, rectangle
from analysis.timeline.volume import DIGITS, Period, ends


def article(key: str) -> Mark:
    """How an article begins."""
    return Mark("article", key)


def source(name: str) -> Mark:
    """How a source's articles begin."""
    return Mark("source", name)


def published(start: object, period: Period) -> Mark:
    """Articles published in the period that starts then, or those that have no place on an axis of such periods."""
    return Mark("day", *ends(start, period)) if isinstance(start, str) and start else Mark("undated", str(DIGITS[period]))


def told_within(days: Mark) -> Mark:
    """Sentences that tell of the days that a mark of publication stands for."""
    return Mark("told", days.value[:10], days.second[:10])


def entity(name: str) -> Mark:
    """Sentences that name an entity."""
    return Mark("entity", name)


def pair(one: str, two: str | None = None) -> Mark:
    """Sentences that name either of two entities in the articles that name both; of one, where only one was clicked."""
    return Mark("pair", one, two) if two else entity(one)


def topic(key: str) -> Mark:
    """Passages on a topic."""
    return Mark("topic", key)


def tone(name: str) -> Mark:
    """Sentences of a tone."""
    return Mark("tone", name)


def driver(word: str) -> Mark:
    """Sentences whose tone a word moves."""
    return Mark("driver", word)


def told(event: object, date: str, dated: str = "") -> Mark:
    """Sentences that tell of an event, or of a date that belongs to none; those of a bar, by its period, lane and how they are dated."""
    if dated:
        return Mark("told for", str(event), date, dated)
    return Mark("told", event if isinstance(event, str) and event else date, third=date)


def speaker(name: str) -> Mark:
    """What a named speaker is quoted with."""
    return Mark("speaker", name)


def voice(named: str) -> Mark:
    """Quotations by named people ("named"), or by people not named ("anonymous")."""
    return Mark("voice", named)


def claim(key: str, start: int) -> Mark:
    """The sentence that gives a number."""
    return Mark("claim", key, str(int(start)))


def compared(group: str, entity_: str, measure: str, dimension: str) -> Mark:
    """The sentences that give the numbers of a group."""
    return Mark("compared", group, thing(entity_, measure, dimension))


def foretold(key: str, start: object, dated: str = "") -> Mark:
    """The sentence of a forecast; those of a bar, by its period, its lane and how these were dated."""
    return Mark("foretold for" if dated else "foretold", key, str(start), dated)


def family(key: str) -> Mark:
    """How the copies of one story begin."""
    return Mark("family", key)


def entity_in(name: str, source_: str) -> Mark:
    """Sentences of one source that name an entity."""
    return Mark("entity in", name, source_)


def entity_on(name: str, start: object, period: Period) -> Mark:
    """Sentences that name an entity in articles of the period that starts then, or in those without a place on an axis of such periods."""
    if not (isinstance(start, str) and start):
        return Mark("entity undated", name, str(DIGITS[period]))
    return Mark("entity on", name, *ends(start, period))


def entity_at(name: str, article_: str) -> Mark:
    """Sentences of one article that name an entity."""
    return Mark("entity at", name, article_)


def alias(name: str, written: str) -> Mark:
    """Sentences that name an entity in these words."""
    return Mark("alias", name, written)


def topic_of(key: str, source_: str) -> Mark:
    """Passages of one source on a topic."""
    return Mark("topic of", key, source_)


def topic_on(key: str, start: object, period: Period) -> Mark:
    """How articles begin that are mainly on a topic and were published in the period that starts then, or have no place on such an axis."""
    return (
        Mark("topic on", key, *ends(start, period)) if isinstance(start, str) and start else Mark("topic undated", key, str(DIGITS[period]))
    )


def entity_on_topic(name: str, key: str) -> Mark:
    """Sentences that name an entity in passages on a topic."""
    return Mark("entity on topic", name, key)


def region(xs: Sequence[float], ys: Sequence[float]) -> Mark:
    """How the passages begin that lie between two corners on the map, or within an outline of more."""
    return Mark("region", rectangle(xs, ys) if len(xs) == 2 else outlined(xs, ys))


def topic_in(key: str, article_: str) -> Mark:
    """Passages of one article on a topic."""
    return Mark("topic in", key, article_)


def said(kind: str, term: str, source_: str) -> Mark:
    """Sentences of one source that hold a word or phrase, or name an entity."""
    return entity_in(term, source_) if kind == "names" else Mark("asked by", f'"{term}"', source_)


def said_among(kind: str, term: str, among: Chosen) -> Mark:
    """Sentences of some articles that hold a word or phrase, or name an entity."""
    return Mark("entity", term, among=among) if kind == "names" else Mark("asked", f'"{term}"', among=among)


def tone_in(source_: str, tone_: str | None = None) -> Mark:
    """Sentences of one source of a tone, or of any, where none was clicked."""
    return Mark("tone in", (tone_ or "").replace("_", " "), source_)


def toned_on(topic_: str) -> Mark:
    """Sentences on a topic that give evidence of tone."""
    return Mark("tone on", topic_)


def toned_then(start: object, period: Period) -> Mark:
    """Sentences that give evidence of tone in articles published in a period, or in those that have no place on such an axis."""
    return Mark("tone then", *ends(start, period)) if isinstance(start, str) and start else Mark("tone then", "", str(DIGITS[period]))


def tone_bin(state: str, low: object = "") -> Mark:
    """Sentences of a state whose polarity falls into a bin, by its lower end."""
    return Mark("tone bin", state, str(low) if low == low else "")  # noqa: PLR0124 - NaN


def listed(word: str) -> Mark:
    """Sentences that hold a word of the person's own list."""
    return Mark("listed", word)


def tone_pair(ours: object, theirs: object) -> Mark:
    """Sentences of one bin of our polarity and TextBlob's."""
    return Mark("tone pair", str(ours), str(theirs))


def sentence(key: str, start: int) -> Mark:
    """One sentence."""
    return Mark("sentence", key, str(int(start)))


def bound(key: str, start: object) -> Mark:
    """The sentence that bounds when an undated article can have appeared; how it begins, where none does."""
    return Mark("bound", key, str(start)) if isinstance(start, Integral) else article(key)


def passage(key: str, start: int) -> Mark:
    """How a passage begins."""
    return Mark("passage", key, str(int(start)))


def voice_in(source_: str, named: str | None = None) -> Mark:
    """What a source quotes from named people ("named") or from people not named ("anonymous")."""
    return Mark("voice in", named, source_) if named else source(source_)


def speaker_in(name: str, source_: str) -> Mark:
    """What a source quotes a speaker with."""
    return Mark("speaker in", name, source_)


def speaker_on(name: str, start: object, period: Period) -> Mark:
    """What a speaker is quoted with in articles of the period that starts then, or in those without a place on an axis of such periods."""
    if not (isinstance(start, str) and start):
        return Mark("speaker undated", name, str(DIGITS[period]))
    return Mark("speaker on", name, *ends(start, period))


def speaker_as(name: str, affiliation: object) -> Mark:
    """What a speaker is quoted with where an article says that of who they are, or nothing."""
    return Mark("speaker as", name, affiliation if isinstance(affiliation, str) else "")


def stance_of(name: str, stance: str | None = None) -> Mark:
    """What a speaker is quoted with in words of a stance; all of it, where none was clicked."""
    return Mark("stance of", name, stance) if stance else speaker(name)


def stance_beside(name: str, stance: str | None = None) -> Mark:
    """What all but one speaker are quoted with in words of a stance; what that one is, where none was clicked."""
    return Mark("stance beside", name, stance) if stance else speaker(name)


def stance_in(source_: str, stance: str | None = None) -> Mark:
    """What a source quotes in words of a stance; how its articles begin, where none was clicked."""
    return Mark("stance in", source_, stance) if stance else source(source_)


def cue(verb: str) -> Mark:
    """What is quoted by a reporting verb."""
    return Mark("cue", verb)


def quoted_about(name: str) -> Mark:
    """Quotations whose words name an entity."""
    return Mark("quoted about", name)


def quote(key: str, start: int) -> Mark:
    """The sentence of a quotation."""
    return Mark("quote", key, str(int(start)))


def hit(key: str, part: str, start: int, end: int) -> Mark:
    """The sentence of a hit; how its article begins, where the title is hit."""
    return article(key) if part == "title" else place(key, start, end)


def asked_in(key: str, query: str) -> Mark:
    """The sentences of an article that hold what is searched for."""
    return Mark("asked in", query, key)


def asked_on(query: str, start: object, period: Period) -> Mark:
    """The sentences that hold what is searched for, of articles of the period that starts then, or without a place on such an axis."""
    return Mark("asked on", query, *(ends(start, period) if isinstance(start, str) and start else (str(DIGITS[period]),)))


def echo(key: str, article_: str = "") -> Mark:
    """Where a shared sentence stands, in all articles or in one."""
    return Mark("echo", key, article_)


def copied(later: str, first: str) -> Mark:
    """How the copies begin that one source ran of stories that another had run first."""
    return Mark("copied", later, first)


def topic_from(key: str, source_: str) -> Mark:
    """Passages of one source on a topic."""
    return Mark("topic from", key, source_)


def place(key: str, start: int, end: int | None = None) -> Mark:
    """The sentence of a place in a text."""
    return Mark("hit", key, str(int(start)), str(int(start if end is None else end)))
