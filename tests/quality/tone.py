"""Tone: right where a reader has no doubt."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.article import Span, Tone
from tests.quality.check import Check
from tests.quality.reading import Reading, fold, touch


def checks(reading: Reading) -> Iterator[Check]:
    """The tone of the article, of some sentences, and towards some entities."""
    tone, gold = reading.found.tone, reading.gold.items["tone"]
    if tone is None:
        raise ValueError(f"{reading.gold.file} was given no tone")
    own = tone.article.tone
    yield Check("tone.articles", own in gold["article"], f"the article is {' or '.join(gold['article'])}, scored {own}")
    for sentence in gold["sentences"]:
        told = _sentence(reading, reading.gold.at(sentence["at"]))
        yield Check("tone.sentences", told in sentence["tone"], f"{sentence['at']!r} is {' or '.join(sentence['tone'])}, scored {told}")
    towards = {fold(target.entity): target.tone for target in tone.targets}
    for target in gold["targets"]:
        told = towards.get(fold(target["entity"]), "not scored")
        note = f"towards {target['entity']} it is {' or '.join(target['tone'])}, scored {told}"
        yield Check("tone.targets", told in target["tone"], note)


def _sentence(reading: Reading, place: Span) -> str:
    """The tone of the sentence a place of the file stands in."""
    span = reading.body_span(place)
    tones: tuple[Tone, ...] = reading.found.tone.sentences if reading.found.tone else ()
    pairs = zip(reading.found.sentences, tones, strict=True)
    return next((tone.tone for sentence, tone in pairs if span and touch(sentence, span)), "not in the body")
