"""Who speaks: names, groups, pronouns, affiliations."""

from __future__ import annotations

import re

import pytest

from analysis.article import Mention
from tests.analysis.quotes.told import named as named_in
from tests.analysis.quotes.told import quotes


def test_a_hyphen_splits_no_speaker():
    body = "Park Geun-hye said the bridge is safe."
    (quote,) = quotes(body, (Mention(0, 9, "Park Geun", "PERSON", "Park Geun"),))
    assert (quote.speaker, quote.cue, body[quote.content_start : quote.content_end]) == ("Park Geun", "said", "the bridge is safe")


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("Foreign experts believe that it will rain.", False),
        ("Some critics say that it will rain.", False),
        ("Dealers say that it will rain.", False),
        ("A spokesman for the ministry said that it would rain.", False),
        ("Many observers believe that it will rain.", False),
        ("Ada Byron believes that it will rain.", True),
        ("The White House said that it would rain.", True),
    ],
)
def test_groups_and_nobodies_are_not_named(body: str, named: bool):
    assert [quote.named for quote in quotes(body)] == [named]


def test_a_surname_is_resolved_through_the_mentions():
    body = "Wei Lan teaches law. Wei said that the law was clear."
    mentions = (Mention(0, 7, "Wei Lan", "PERSON", "Wei Lan"), Mention(21, 24, "Wei", "PERSON", "Wei Lan"))
    (quote,) = quotes(body, mentions)
    assert (quote.speaker, quote.speaker_start, quote.speaker_end) == ("Wei Lan", 21, 24)


def test_a_pronoun_stands_for_the_last_person_and_keeps_its_own_place():
    body = "Ada Byron said that the bridge was safe. She added that it was old."
    first, second = quotes(body)
    assert second.speaker == first.speaker == "Ada Byron"
    assert body[second.speaker_start : second.speaker_end] == "She"


def test_a_pronoun_stands_for_the_subject_of_a_later_sentence():
    body = "Critics said that the bridge was old. Ada Byron disagrees. She explains that it was rebuilt."
    assert [quote.speaker for quote in quotes(body)] == ["critics", "Ada Byron"]


def test_a_name_of_several_words_is_one_speaker():
    body = "The bridge was rebuilt, as the Center for Roads and Bridges reports."
    start = body.index("Center")
    mention = Mention(start, start + 28, "Center for Roads and Bridges", "ORG", "Center for Roads and Bridges")
    (quote,) = quotes(body, (mention,))
    assert (quote.speaker, quote.named) == ("Center for Roads and Bridges", True)


@pytest.mark.parametrize(
    ("body", "affiliation"),
    [
        ("Ada Byron, a professor at Leeds, said that it would rain.", "a professor at Leeds"),
        ("“It will rain,” said Ada Byron, an engineer from Leeds.", "an engineer from Leeds"),
        ("Council leader Ada Byron said that it would rain.", "Council leader"),
        ("Mrs. Ada Byron said that it would rain.", None),
        ("Ada Byron, a fisher from Leeds who has worked here since 1979, said that it would rain.", "a fisher from Leeds"),
        ("Ada Byron, 54, an engineer from Leeds, said that it would rain.", "an engineer from Leeds"),
        ("Ada Byron, Leeds's chief engineer, said that it would rain.", "Leeds's chief engineer"),
        ("His lawyer, Ada Byron, said that it would rain.", "His lawyer"),
        ("Experts said that it would rain.", None),
        ("A lawyer for the family, Ada Byron, said that it would rain.", "A lawyer for the family"),
        ("Ada Byron, of the University of Leeds, said that it would rain.", "of the University of Leeds"),
        ("Lead author Dr Ada Byron said that it would rain.", "Lead author"),
        ("Ada Byron - the firm's boss - said that it would rain.", "the firm's boss"),
        ("Sen. Ada Byron, D-Leeds, said that it would rain.", "Sen., D-Leeds"),
        ("Gov. Ada Byron (R) said that it would rain.", "Gov., R"),
        ("Ada Byron, marketing manager at Acme, said that it would rain.", "marketing manager at Acme"),
        ("Ada Byron, co-chair of the Leeds fund, said that it would rain.", "co-chair of the Leeds fund"),
        ("Ada Byron, Leeds's first woman rower, said that it would rain.", "Leeds's first woman rower"),
        ("Ada Byron, who is also the mayor of Leeds, said that it would rain.", "the mayor of Leeds"),
        ("Ada Byron, who leads the Leeds council, said that it would rain.", "who leads the Leeds council"),
        ("Ada Byron, who sits on the board of Acme, said that it would rain.", "who sits on the board of Acme"),
        ("Ada Byron, who now works for Acme, said that it would rain.", "who now works for Acme"),
        ("Ada Byron, who sits on the floor, said that it would rain.", None),
        ("Former minister Ada Byron, who had welcomed the plan, said that it would rain.", "Former minister"),
        ("Ada Byron, who was in Leeds that day, said that it would rain.", None),
        ("Culture minister Ada Byron, from the Leeds party, said that it would rain.", "Culture minister, from the Leeds party"),
        ("Ada Byron, a powerful voice in Leeds, said that it would rain.", "a powerful voice in Leeds"),
        ("Ada Byron, two weeks into the job, said that it would rain.", None),
        ("According to Ada Byron, the firm wants to go on with its plan to mend the bridge.", None),
        ("In a talk with the people of Leeds, Ada Byron said that it would rain.", None),
    ],
)
def test_a_named_speaker_has_the_affiliation_told_beside_the_name(body: str, affiliation: str | None):
    assert [quote.affiliation for quote in quotes(body)] == [affiliation]


def test_a_pronoun_does_not_mean_who_is_named_in_what_was_said():
    body = "Ada Byron said she was confident Eva Lund would act. “I spoke to her,” she told the paper."
    assert [quote.speaker for quote in quotes(body, named_in(body, "Ada Byron", "Eva Lund"))] == ["Ada Byron", "Ada Byron"]


def test_it_means_the_group_that_spoke_rather_than_one_named_since():
    body = "The ministry said the bridge was a link to Acme. It said the bridge was old."
    mentions = (Mention(44, 48, "Acme", "ORG", "Acme"),)
    assert [quote.speaker for quote in quotes(body, mentions)] == ["ministry", "ministry"]


def test_only_pronouns_are_inferred():
    body = "Ada Byron said that the bridge was safe. She added that it was old."
    assert [quote.inferred for quote in quotes(body)] == [False, True]


def test_a_sentence_may_break_off_anywhere():
    text = "Members of the union who called for a strike told the mayor that Ada Byron, asked to comment, said: “It is safe,” and urged"
    words = text.split()
    assert [quotes(" ".join(words[:end])) is not None for end in range(len(words) + 1)]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The minister thanked them. Later he tweeted that it was over.", "minister"),
        ("The firm disputes this. It said that the claim was wrong.", "firm"),
        ("Her daughter, Ada Byron, drives to work. She said that it was far.", "Ada Byron"),
        ("But Ada Byron, a welder, fears the worst. She said that it was over.", "Ada Byron"),
    ],
)
def test_a_pronoun_stands_for_whoever_began_the_sentence_before(body: str, speaker: str):
    assert [(quote.speaker, quote.inferred) for quote in quotes(body)][-1] == (speaker, True)


def test_a_clause_behind_a_name_is_no_affiliation():
    (quote,) = quotes("According to Ada Byron, the city's plan for the director was a mistake.")
    assert (quote.speaker, quote.affiliation) == ("Ada Byron", None)


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Mary Byron met Peter Li. Peter Li said that it was over. She disagreed, saying that it was not.", "Mary Byron"),
        ("Mr Byron left. Ms Li left. He said that it was over.", "Mr Byron"),
        ("Peter Li's deputy, Mary Byron, refused. She said that it was over.", "Mary Byron"),
        ("Peter Li left. A spokeswoman said that it was over. He said that it was not.", "Peter Li"),
        ("Firm director Mary Byron left. “Peter Li was late,” she said.", "Mary Byron"),
        ("Peter Li said that it was over. She said that it was not.", None),
        ("Li Wei said that it was over. Opposite number Mary Byron disagreed. “It is not,” she said.", "Mary Byron"),
        ("Li Wei said that it was over. He stood next to Peter Li. “It is over,” he said.", "Li Wei"),
    ],
)
def test_she_is_a_woman_and_he_a_man_where_names_and_titles_tell(body: str, speaker: str | None):
    names = {name: name for name in ("Mary Byron", "Peter Li", "Mr Byron", "Ms Li", "Li Wei")}
    found = [Mention(m.start(), m.end(), m[0], "PERSON", names[m[0]]) for m in re.finditer("|".join(names), body)]
    assert quotes(body, tuple(found))[-1].speaker == speaker


def test_a_court_that_hears_something_is_no_named_speaker():
    (quote,) = quotes("Leeds Crown Court heard that the bridge was old.")
    assert (quote.speaker, quote.named, quote.cue) == ("Leeds Crown Court", False, "heard")


def test_a_firm_with_an_ampersand_is_one_name():
    assert [quote.speaker for quote in quotes("Barlow & Co said that it would rain.")] == ["Barlow & Co"]


def test_a_pronoun_means_whoever_was_named_shortly_before_where_nobody_spoke_or_acted():
    body = "For Noor Vale it was a hard year. “We slept in the van,” she said."
    (quote,) = quotes(body, (Mention(4, 13, "Noor Vale", "PERSON", "Noor Vale"),))
    assert (quote.speaker, quote.inferred) == ("Noor Vale", True)


def test_they_are_who_was_named_after_another_spoke():
    body = (
        "Globex stated that rain fell. Ada Byron said that snow fell. "
        "On Monday, Acme's mill joined a firm to lay bricks. They said that the wall would hold."
    )
    firms = tuple(Mention(m.start(), m.end(), m[0], "ORG", m[0]) for m in re.finditer("Globex|Acme", body))
    said = quotes(body, tuple(sorted(firms + named_in(body, "Ada Byron"), key=lambda mention: mention.start)))
    assert [quote.speaker for quote in said] == ["Globex", "Ada Byron", "Acme"]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The road ministry has shut the bridge, it said in a statement.", "road ministry"),
        ("Museum officials came to see the bridge, and they confirmed that it was old.", "museum officials"),
        ("Many fear the worst. Ada Byron built it. Some say it is old. She said it was new.", "Ada Byron"),
        ("Bo Li left. On Monday, Ada Byron came to Leeds. “It is old,” she said.", "Ada Byron"),
        ("According to the Echo, Eva Lund came. She said it was old.", "Eva Lund"),
        ("“It is old,” says designer and co-founder Ada Byron of the bridge.", "Ada Byron"),
        ("Ada Byron came down from her house in Leeds saying: “It is old and grey.”", "Ada Byron"),
        ("Leeds road minister Ada Byron has left the office, saying it was old.", "Ada Byron"),
    ],
)
def test_a_pronoun_or_a_participle_stands_for_who_acts_in_the_sentence(body: str, speaker: str):
    assert quotes(body)[-1].speaker == speaker


def test_whoever_is_told_to_be_somebody_is_a_person():
    body = 'Norfell, a 36-year-old broker, said the bridge was old. "It will fall," he told the Echo.'
    assert quotes(body, (Mention(0, 7, "Norfell", "PLACE", "Norfell"),))[-1].speaker == "Norfell"


def test_an_office_of_which_only_the_last_word_is_known_keeps_its_name():
    body = "The Leeds Road Office said the bridge was old."
    assert quotes(body, (Mention(15, 21, "Office", "ORG", "Office"),))[0].speaker == "Leeds Road Office"
