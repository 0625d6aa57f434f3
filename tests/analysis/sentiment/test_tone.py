"""Tone of the wording: what moves it, what must not, and what holds for any article."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import ArticleTone, Mention, Span
from analysis.sentences import split
from analysis.sentiment import METHOD, score
from analysis.sentiment.drivers import MOST
from analysis.sentiment.pattern import sentiment
from tests.growth import grows_linearly


def toned(*bodies: str, mentions: tuple[Mention, ...] = (), targets: tuple[Span, ...] = ()) -> list[ArticleTone]:
    each = len(bodies)
    return score(bodies, [split(body) for body in bodies], [mentions] * each, [targets] * each)


def polarity(body: str) -> float:
    return toned(body)[0].article.polarity


def named(body: str, *names: str) -> tuple[Mention, ...]:
    found = []
    for name in names:
        start = body.find(name)
        while start >= 0:
            found.append(Mention(start, start + len(name), name, "ORG", name))
            start = body.find(name, start + 1)
    return tuple(found)


@pytest.mark.parametrize(
    "text",
    [
        "The court found the broker guilty of fraud.",
        "Thousands of workers were laid off as orders collapsed.",
        "Rebels attacked the convoy and killed two drivers.",
        "The regulator banned the drug after several patients died.",
        "Quarterly profit fell by a third.",
        "Unemployment rose to its highest level in years.",
        "The repair is not good.",
        "The bridge isn't safe.",
    ],
)
def test_plain_bad_news_is_unfavourable(text: str) -> None:
    assert polarity(text) < 0


@pytest.mark.parametrize(
    "text",
    [
        "The orchestra won an award for its brilliant performance.",
        "Rescuers saved all of the miners.",
        "Quarterly profit rose by a third.",
        "Unemployment fell for the sixth month.",
        "Readers praised the reporter for her courage.",
        "The new vaccine is safe and highly effective.",
    ],
)
def test_plain_good_news_is_favourable(text: str) -> None:
    assert polarity(text) > 0


@pytest.mark.parametrize(
    "phrase",
    [
        "artificial grass",
        "artificial intelligence",
        "crude oil",
        "the defence budget",
        "an intelligence agency",
        "sick leave",
        "a hard drive",
        "the death rate",
        "gay couples",
        "Black voters",
        "Muslim students",
        "an old man",
        "deaf children",
        "foreign workers",
        "a young woman",
    ],
)
@pytest.mark.parametrize("frame", ["The leaflet is about {}.", "They wrote a report on {} in May.", "A page deals with {}."])
def test_topics_and_groups_of_people_carry_no_tone(phrase: str, frame: str) -> None:
    assert abs(polarity(frame.format(phrase))) < 0.1


def test_a_name_carries_no_tone() -> None:
    body = "On Monday the members of the board of Hope Victory Bank met with Mr Savage under the roof of Grace Hall."
    assert toned(body)[0].article.state == "no evidence"


def test_no_evidence_is_another_state_than_neutral() -> None:
    silent, empty, foreign = toned("The train leaves at 10:30.", "", "列车将于十点半出发。")
    for tone in (silent.article, empty.article, foreign.article):
        assert (tone.state, tone.polarity, tone.tone, tone.drivers) == ("no evidence", 0.0, "neutral", ())


def test_a_text_without_a_word_that_tells_is_as_sure_to_be_neutral_as_such_texts_are_and_an_unknown_language_is_not() -> None:
    silent, empty, foreign, french = toned(
        "The train leaves at 10:30.", "", "列车将于十点半出发。", "Le train partira demain vers dix heures."
    )
    assert 0.5 < silent.article.confidence < 1
    assert empty.article.confidence == foreign.article.confidence == french.article.confidence == 0.0


def test_a_headline_of_names_is_english_by_its_other_words() -> None:
    told, french = toned("Anglican and Catholic churches meet Wimbledon", "Paris et Lyon ont signé hier")
    assert told.article.confidence > 0.5
    assert french.article.confidence == 0.0


def test_few_sentences_are_called_by_what_they_most_probably_are_and_many_by_what_they_lean_to() -> None:
    mixed = "The plan was brilliant. The plan was a disaster."
    few, many = toned(mixed, " ".join([mixed] * 5))
    good, bad = few.sentences
    told = np.mean(
        [[(1 - one.neutral - one.polarity) / 2, one.neutral, (1 - one.neutral + one.polarity) / 2] for one in (good, bad)], axis=0
    )
    assert few.article.confidence == pytest.approx(told.max(), abs=1e-3)
    assert many.article.polarity == pytest.approx(few.article.polarity, abs=1e-4)
    assert many.article.confidence != few.article.confidence


def test_what_is_called_is_more_probable_than_not() -> None:
    tones = toned("The plan was brilliant.", "The plan was a disaster.", "The plan moved on.", "The plan was safe and dull.")
    assert {(tone.article.state == "scored") == (tone.article.confidence >= 0.5) for tone in tones if tone.article.drivers} == {True}


def test_drivers_are_words_of_the_text_with_the_sign_they_pull_to() -> None:
    drivers = dict(toned("The brilliant plan ended in a disaster.")[0].sentences[0].drivers)
    assert drivers["brilliant"] > 0 > drivers["disaster"]


def test_a_negated_word_is_shown_with_its_negation() -> None:
    words = [driver.word for driver in toned("The mayor's answer wasn't honest.")[0].article.drivers]
    assert words == ["not honest"]


def test_not_just_negates_nothing() -> None:
    assert polarity("It is not just brilliant but also cheap.") > 0.1 > polarity("It is not brilliant.")


def test_a_noun_that_only_says_which_thing_is_meant_carries_no_tone() -> None:
    named, bare = toned("The shelf holds a plagiarism handbook.", "The shelf holds a case of plagiarism.")
    assert named.article.state == "no evidence"
    assert bare.article.polarity < 0


def test_a_word_of_a_pair_that_names_a_thing_tells_nothing_with_its_other_neighbour_either() -> None:
    named, bare = toned("The attack helicopter stood by the gate.", "The attack stood in every paper.")
    assert named.article.state == "no evidence"
    assert bare.article.polarity < 0


def test_a_listed_pair_drives_as_a_whole() -> None:
    (tone,) = toned("The search was called off.")
    assert [driver.word for driver in tone.article.drivers] == ["called off"]


def test_a_quantity_is_told_with_what_becomes_of_it() -> None:
    words = [driver.word for driver in toned("Net losses at the firm narrowed.")[0].article.drivers]
    assert "losses … narrowed" in words


def test_tone_turns_on_the_side_of_the_verb() -> None:
    body = "Northwind praised the brilliant engineers, while Southgate was condemned for fraud."
    tones = {tone.entity: tone for tone in toned(body, mentions=named(body, "Northwind", "Southgate"))[0].targets}
    assert tones["Northwind"].polarity > tones["Southgate"].polarity
    assert tones["Southgate"].tone == "unfavourable"


def test_targets_are_the_spans_asked_for_and_then_the_entities_by_name() -> None:
    body = "Zeta sued Alpha. Alpha won. It rained on Zeta."
    asked = (Span(10, 15), Span(0, 4))
    found = toned(body, mentions=named(body, "Zeta", "Alpha"), targets=asked)[0].targets
    assert [(tone.entity, tone.start, tone.end, tone.n) for tone in found] == [
        (None, 10, 15, 1),
        (None, 0, 4, 1),
        ("Alpha", None, None, 2),
        ("Zeta", None, None, 2),
    ]


def test_a_target_outside_every_sentence_has_no_tone() -> None:
    tone = score(["Good."], [()], [()], [(Span(0, 4),)])[0].targets[0]
    assert (tone.polarity, tone.tone, tone.n, tone.drivers) == (0.0, "neutral", 0, ())


def test_many_sentences_that_lean_one_way_are_surer_than_one() -> None:
    sentence = "The volunteers were praised for their work."
    one, many = toned(sentence, " ".join([sentence] * 12))
    assert one.article.polarity == many.article.polarity
    assert many.article.confidence > one.article.confidence


def test_the_article_is_the_mean_of_its_telling_sentences() -> None:
    tone = toned("The pianist was brilliant. The train leaves at ten. The hall was dreadful.")[0]
    good, silent, bad = tone.sentences
    assert silent.state == "no evidence"
    assert tone.article.polarity == pytest.approx((good.polarity + bad.polarity) / 2, abs=1e-4)


def test_textblobs_pair_is_that_of_the_body_and_subjectivity_that_of_each_sentence() -> None:
    body = "A great day! Not bad at all."
    tone = toned(body)[0]
    assert tone.textblob == sentiment(body)
    assert [each.subjectivity for each in tone.sentences] == [sentiment(body[span.start : span.end]).subjectivity for span in split(body)]


def test_an_article_scores_the_same_in_any_batch() -> None:
    bodies = ["Fraud ruined Acme. Acme was saved.", "", "Sales rose.\nCosts fell.", "😀 \ud800 \x00 好", "ACME WINS PRIZE"]
    mentions = [named(body, "Acme") for body in bodies]
    sentences = [split(body) for body in bodies]
    targets: list[tuple[Span, ...]] = [(Span(0, 5),), (), (Span(0, 5), Span(0, 5)), (), ()]
    together = score(bodies, sentences, mentions, targets)
    alone = [
        score([body], [spans], [names], [asked])[0] for body, spans, names, asked in zip(bodies, sentences, mentions, targets, strict=True)
    ]
    turned = score(bodies[::-1], sentences[::-1], mentions[::-1], targets[::-1])[::-1]
    assert together == alone == turned
    assert score([], [], [], []) == []


@given(st.text(max_size=200))
@settings(max_examples=80, deadline=None)
def test_any_text_has_a_tone_within_bounds(body: str) -> None:
    tone = toned(body, targets=(Span(0, min(3, len(body))),))[0]
    for each in (*tone.sentences, tone.article):
        assert -1 <= each.polarity <= 1
        assert 0 <= each.confidence <= 1
        assert len(each.drivers) <= MOST
    assert len(tone.sentences) == len(split(body))
    assert len(tone.targets) == 1


@pytest.mark.parametrize("unit", ["a", "good ", "not ", "Bad", "profit rose ", "!", "a-", "7.", "’"])
def test_time_grows_with_the_text_and_not_with_its_square(unit: str) -> None:
    assert grows_linearly(lambda body: score([body], [(Span(0, len(body)),)], [()], [(Span(0, 3),)]), unit, 64_000)


def test_the_method_names_itself_and_its_version() -> None:
    assert METHOD.count("/") == 1
