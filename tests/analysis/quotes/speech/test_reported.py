"""Indirect and mixed speech: what a reporting verb gives to somebody."""

from __future__ import annotations

import pytest

from tests.analysis.quotes.told import told

MIXED = [
    ("Ada Byron says the bridge “would be one way to lose.”", "Ada Byron", "the bridge “would be one way to lose.”"),
    ("The builders “saw the bridge as a danger,” said Ada Byron.", "Ada Byron", "The builders “saw the bridge as a danger,”"),
    ("Ada Byron blasted the plan as a “disgrace”.", "Ada Byron", "the plan as a “disgrace”"),
    (
        "“The only way out is to build a bridge” for all of them, Ada Byron said.",
        "Ada Byron",
        "“The only way out is to build a bridge” for all of them",
    ),
    (
        "The worry is “how long the bridge will last,” Ada Byron, an engineer, said by phone.",
        "Ada Byron",
        "The worry is “how long the bridge will last,”",
    ),
    (
        "The bridge’s “state is grave,” the council’s engineer, Ada Byron, wrote in a letter.",
        "Ada Byron",
        "The bridge’s “state is grave,”",
    ),
    ("Ada Byron built the bridge, which Bo Li called a “grave mistake”.", "Bo Li", "a “grave mistake”"),
    ("Ada Byron deemed the bridge “a mistake” and “a disaster”.", "Ada Byron", "the bridge “a mistake” and “a disaster”"),
    (
        "The mayor mocked it as “the worst bridge in Leeds” because “every time it rains, it sways”.",
        "mayor",
        "it as “the worst bridge in Leeds” because “every time it rains, it sways”",
    ),
]


@pytest.mark.parametrize(("body", "speaker", "content"), MIXED)
def test_words_of_the_speaker_within_those_of_the_writer_are_mixed_speech(body: str, speaker: str, content: str):
    assert told(body) == [("mixed", speaker, content)]


INDIRECT = [
    ("The letter came from the ministry, which said the bridge was old.", "ministry", "the bridge was old"),
    ("Ada Byron, who says the bridge is old, has left Leeds.", "Ada Byron", "the bridge is old"),
    ("Ada Byron, who is from Leeds, said that rain, as in May, had hit it.", "Ada Byron", "rain, as in May, had hit it"),
    ("Ada Byron claims, without any evidence, that the bridge was old.", "Ada Byron", "the bridge was old"),
    ("Ada Byron did say that the bridge was old.", "Ada Byron", "the bridge was old"),
    ("She gave a speech in which Ada Byron claimed the bridge was old.", "Ada Byron", "the bridge was old"),
    ("The council said since the flood, the bridge had been closed.", "council", "since the flood, the bridge had been closed"),
    ("The trailer description states that the bridge was old.", "trailer description", "the bridge was old"),
    ("Roadwise letters posted in Leeds show the bridge was old.", "Roadwise letters", "the bridge was old"),
    ("Ada Byron said Sunday that she’s glad of the bridge.", "Ada Byron", "she’s glad of the bridge"),
    ("Ada Byron condemned the attack on the bridge.", "Ada Byron", "the attack on the bridge"),
    ("Ada Byron promised a bridge of steel.", "Ada Byron", "a bridge of steel"),
    ("Ada Byron promised to mend the bridge after the storm.", "Ada Byron", "to mend the bridge after the storm"),
    ("Ada Byron said outside court the bridge had been safe.", "Ada Byron", "the bridge had been safe"),
    ("The court heard that the bridge was old.", "court", "the bridge was old"),
    ("The bridge was old last year, says the Road Office (RO).", "Road Office", "The bridge was old last year"),
    ("Only 12% said they would pay more.", "12%", "they would pay more"),
    ("A study of 280,000 people suggests that bridges age.", "study of 280,000 people", "bridges age"),
    ("The mayor went on to say that the bridge was old.", "mayor", "the bridge was old"),
    ("Critics called it the finest bridge of its age.", "critics", "it the finest bridge of its age"),
    ("The union accused the firm of betrayal.", "union", "the firm of betrayal"),
    ("The mayor says there'll be no bridge this year.", "mayor", "there'll be no bridge this year"),
    ("The works would end in May, the mayor said.", "mayor", "The works would end in May"),
    ("Builders as well as engineers said that bridges age.", "engineers", "bridges age"),
    ("The mayor is confident that the bridge will hold.", "mayor", "the bridge will hold"),
    ("The bridge was old, an inquest was told on Thursday.", "inquest", "The bridge was old"),
    ("The bridge is unsafe, the builders' union has warned.", "builders' union", "The bridge is unsafe"),
    ("The bridge is old, a survey by Roadwise has found.", "Roadwise", "The bridge is old"),
    ("Ada Byron released a statement saying that the bridge was old.", "Ada Byron", "the bridge was old"),
    ("A woman who lives nearby said the bridge was old.", "woman", "the bridge was old"),
    ("Two owners, who asked not to be named, said the bridge was old.", "two owners", "the bridge was old"),
    ("Ada Byron said in a blog post that the bridge was old.", "Ada Byron", "the bridge was old"),
    ("Ada Byron told the Echo on Tuesday the bridge would fall.", "Ada Byron", "the bridge would fall"),
    ("A poll showed 61% of voters favour a bridge.", "poll", "61% of voters favour a bridge"),
    ("In a letter to the Echo, which has many readers, Ada Byron said Monday that it would fall.", "Ada Byron", "it would fall"),
    ("It is a bridge that builders say is far too old.", "builders", "is far too old"),
    ("The council shut the bridge, which Ada Byron said had cost too much, on Monday.", "Ada Byron", "had cost too much"),
    ("The line Ada Byron drew, which she says is hers alone, is famed.", "Ada Byron", "is hers alone"),
    ("The Post cited an engineer as saying the bridge was old.", "engineer", "the bridge was old"),
    ("Ada Byron described Bo Li, 49, as the finest engineer in Leeds.", "Ada Byron", "Bo Li, 49, as the finest engineer in Leeds"),
    ("Ada Byron can be heard saying that the bridge was old.", "Ada Byron", "the bridge was old"),
    ("Ada Byron left in anger saying the bridge was old.", "Ada Byron", "the bridge was old"),
    ("The bridge could cost twice as much, according to a Sunday filing.", "Sunday filing", "The bridge could cost twice as much"),
    ("Ada Byron charged that the bridge was old.", "Ada Byron", "the bridge was old"),
    ("We met an expert on Leeds who maintains that the bridge is old.", "expert on Leeds", "the bridge is old"),
    ("The report said even more would fall this year.", "report", "even more would fall this year"),
    ("Ada Byron has in the past said that the bridge was old.", "Ada Byron", "the bridge was old"),
    ("Even though it was mended, the bridge was closed, Ada Byron said.", "Ada Byron", "Even though it was mended, the bridge was closed"),
    ("Ada Byron said, after her walk, at a meeting in Leeds, that the bridge was old.", "Ada Byron", "the bridge was old"),
    ("An aide to the U.K.'s road council said the bridge was old.", "aide to the U.K.'s road council", "the bridge was old"),
    ("The bridge may fall soon, state media reported.", "state media", "The bridge may fall soon"),
    ("Moody's said the bridge was old.", "Moody", "the bridge was old"),
    ("His widow, Ada, said the bridge was old.", "Ada", "the bridge was old"),
    ("Ada Byron denied the bridge was old, a charge she calls absurd.", "Ada Byron", "the bridge was old"),
    ("According to the road office, Viatop, the bridge was old.", "road office", "the bridge was old"),
    ("Ada Byron said that the bridge was safe.", "Ada Byron", "the bridge was safe"),
    ("Ada Byron said the bridge was safe.", "Ada Byron", "the bridge was safe"),
    ("Ada Byron, an engineer from Leeds, has repeatedly warned that the bridge will fall.", "Ada Byron", "the bridge will fall"),
    ("The bridge will fall within a year, Ada Byron warned.", "Ada Byron", "The bridge will fall within a year"),
    ("The bridge will fall within a year, experts said on Sunday.", "experts", "The bridge will fall within a year"),
    ("The bridge will fall within a year, according to Ada Byron.", "Ada Byron", "The bridge will fall within a year"),
    ("According to Ada Byron, an engineer from Leeds, the bridge will fall.", "Ada Byron", "the bridge will fall"),
    ("The bridge will fall within a year, as suggested by Ada Byron.", "Ada Byron", "The bridge will fall within a year"),
    ("The bridge will fall within a year, as the ministry reports.", "ministry", "The bridge will fall within a year"),
    ("The founder, Ada Byron, described the ban as a grave mistake.", "Ada Byron", "the ban as a grave mistake"),
    ("The bridge has about 40 cables of steel, said Ada Byron, an engineer.", "Ada Byron", "The bridge has about 40 cables of steel"),
    ("Lawyers for Ann Smith and Bob Dean denied that they knew of it.", "lawyers for Ann Smith and Bob Dean", "they knew of it"),
    ("The company's spokesman, Ada Byron, said the plant would close.", "Ada Byron", "the plant would close"),
    ("Ada Byron stressed the need for a second bridge.", "Ada Byron", "the need for a second bridge"),
    ("Ada Byron is convinced that the bridge will hold.", "Ada Byron", "the bridge will hold"),
    ("Ada Byron accused the council of hiding the report.", "Ada Byron", "hiding the report"),
    ("Ada Byron vowed to build another bridge.", "Ada Byron", "to build another bridge"),
    ("Ada Byron asked whether the bridge was safe.", "Ada Byron", "whether the bridge was safe"),
    ("Ada Byron pointed out that bridges age.", "Ada Byron", "bridges age"),
    ("The bridge, Ada Byron said, would fall within a year.", "Ada Byron", "The bridge, Ada Byron said, would fall within a year"),
    ("Ada Byron told the Leeds Post that the bridge would fall.", "Ada Byron", "the bridge would fall"),
    ("A study that appeared in Leeds found that bridges age.", "study", "bridges age"),
    ("Ada Byron said no decision had been made.", "Ada Byron", "no decision had been made"),
    ("Ada Byron told the Leeds Post it was too late.", "Ada Byron", "it was too late"),
    ("Ada Byron asked the city whether it would pay.", "Ada Byron", "whether it would pay"),
    ("Ada Byron called the charges unfounded.", "Ada Byron", "the charges unfounded"),
    ("Ada Byron called it a mistake.", "Ada Byron", "it a mistake"),
    ("Ada Byron denied having seen the report.", "Ada Byron", "having seen the report"),
    ("Critics say that is not enough.", "critics", "that is not enough"),
    ("Ada Byron began by saying the bridge was safe.", "Ada Byron", "the bridge was safe"),
    ("But by Monday, engineers gave in, insisting the bridge was safe.", "engineers", "the bridge was safe"),
    (
        "Sixty per cent of them said they would pay, up from 40 per cent.",
        "Sixty per cent of them",
        "they would pay",
    ),
    ("More than half of respondents (54%) agreed that bridges age.", "half of respondents", "bridges age"),
    ("The court in Leeds found the city was to blame.", "court in Leeds", "the city was to blame"),
    ("The Leeds Post quoted Ada Byron as saying that the bridge was safe.", "Ada Byron", "the bridge was safe"),
    ("The old bridge is quite safe, Ada Byron has been quoted as saying.", "Ada Byron", "The old bridge is quite safe"),
    ("The bridge will be closed, engineer Ada Byron told a news conference.", "Ada Byron", "The bridge will be closed"),
    (
        "The owner, Ada Byron, plans to go, said a spokesman.",
        "spokesman",
        "The owner, Ada Byron, plans to go",
    ),
    ("Soldiers who guard the bridge said privately that it was safe.", "soldiers", "it was safe"),
    ("Ada Byron said the bridge was safe, while Bo Li argued for a new one.", "Ada Byron", "the bridge was safe"),
    (
        "One bridge which, according to Ada Byron, is safe.",
        "Ada Byron",
        "One bridge which, according to Ada Byron, is safe",
    ),
    ("The old bridge fell down, its chief engineer, Ada van Byron, told reporters.", "Ada van Byron", "The old bridge fell down"),
    ("The family says it will sue the builders.", "family", "it will sue the builders"),
    ("His old rival, Bo Lin Dee, thought the bridge had been closed.", "Bo Lin Dee", "the bridge had been closed"),
    ("The porter replied that the bridge was closed.", "porter", "the bridge was closed"),
    ("A Friends of the Bridge spokesman said it was safe.", "Friends of the Bridge spokesman", "it was safe"),
    ("Ada Byron told the crew to close the bridge.", "Ada Byron", "to close the bridge"),
    ("Ada Byron called on the city to close the bridge.", "Ada Byron", "the city to close the bridge"),
    ("Ada Byron expects traffic to grow by a tenth.", "Ada Byron", "traffic to grow by a tenth"),
    ("Ada Byron called it convincing.", "Ada Byron", "it convincing"),
    ("The old bridge is safe, engineers insisted, suggesting otherwise.", "engineers", "The old bridge is safe"),
    ("Ada Byron looked at the bridge, even suggesting it would fall.", "Ada Byron", "it would fall"),
    ("After saying the bridge was safe, Ada Byron left the hall.", "Ada Byron", "the bridge was safe"),
    ("Warning that the bridge could fall, the mayor left the hall.", "mayor", "the bridge could fall"),
    ("The ban was backed by some builders, saying they needed more time.", "some builders", "they needed more time"),
    ("Last month, Ada Byron shut the mill, saying it had lost money.", "Ada Byron", "it had lost money"),
    ("Earlier on Friday, Globex cut its price, citing the fall in demand.", "Globex", "the fall in demand"),
    ("Two days later, the mayor left the hall, saying it was not safe.", "mayor", "it was not safe"),
    ("Prior to the vote, the mayor left the hall, saying it was not safe.", "mayor", "it was not safe"),
    ("Ada Byron told MPs the bridge was losing money.", "Ada Byron", "the bridge was losing money"),
    ("The bridge must be closed first, said the report.", "report", "The bridge must be closed first"),
    ("The bridge will need new cables, Ada Byron said - far too many.", "Ada Byron", "The bridge will need new cables"),
    ("A builder who travelled to Leeds said the bridge was safe.", "builder", "the bridge was safe"),
    ("Ada Byron spoke of the need for patience.", "Ada Byron", "the need for patience"),
    ("The mayor maintains it's safe.", "mayor", "it's safe"),
    ("Many hope they will reopen the bridge.", "many", "they will reopen the bridge"),
    ("The two firms built a bridge, and say it is safe.", "two firms", "it is safe"),
    ("LEEDS, 3 March (AP) - The bridge is closed, police said.", "police", "The bridge is closed"),
    ("Another, who walked there, said the bridge was closed.", "another", "the bridge was closed"),
    ("The note came from a builder who said the bridge was safe.", "builder", "the bridge was safe"),
]


@pytest.mark.parametrize(
    ("body", "speaker", "content"),
    [
        ("In Ada Byron's view, the bridge is safe.", "Ada Byron", "the bridge is safe"),
        ("The bridge is safe, in the view of Ada Byron", "Ada Byron", "The bridge is safe"),
        ("The bridge is safe, in the opinion of Ada Byron.", "Ada Byron", "The bridge is safe"),
        ("The firm's claim that the bridge is safe was met with laughter.", "firm", "the bridge is safe"),
        ("People laughed at the firm's repeated claims that the bridge is safe.", "firm", "the bridge is safe"),
        ("People laughed at claims by the firm that the bridge is safe.", "firm", "the bridge is safe"),
        ("The builders stood by their promise to close the bridge.", "builders", "to close the bridge"),
        ("Nobody heeded Ada Byron's warning that the bridge, an old one, could fall.", "Ada Byron", "the bridge, an old one, could fall"),
    ],
)
def test_nouns_of_speech_speak_for_whom_they_belong_to(body: str, speaker: str, content: str):
    assert told(body) == [("indirect", speaker, content)]


def test_a_noun_of_speech_leaves_pronouns_to_who_spoke():
    body = "Ada Byron said it was late. She laughed at Bo Li's claim that the bridge was safe. She said it would fall."
    assert [speaker for _, speaker, _ in told(body)] == ["Ada Byron", "Bo Li", "Ada Byron"]


def test_speech_is_told_of_speech():
    body = "Ada Byron said the bridge was safe, the Leeds Post reported."
    assert told(body) == [
        ("indirect", "Leeds Post", "Ada Byron said the bridge was safe"),
        ("indirect", "Ada Byron", "the bridge was safe"),
    ]


def test_what_stands_before_a_last_speaker_is_all_said_by_them():
    body = "The findings suggest that bridges age with use, says Ada Byron."
    assert told(body) == [
        ("indirect", "Ada Byron", "The findings suggest that bridges age with use"),
        ("indirect", "findings", "bridges age with use"),
    ]


def test_who_is_blamed_for_words_has_said_them():
    body = "Critics criticised Ada Byron for saying that the bridge was safe."
    assert told(body)[1] == ("indirect", "Ada Byron", "the bridge was safe")


def test_a_name_given_in_quotation_marks_is_mixed_speech():
    body = "The city closed what Ada Byron called a “grave” danger."
    assert told(body) == [("mixed", "Ada Byron", "a “grave” danger")]


def test_a_phrase_that_opens_a_sentence_keeps_its_words_apart():
    body = "In a statement announcing the sale, Ada Byron called it a mistake."
    assert told(body) == [("indirect", "statement", "the sale"), ("indirect", "Ada Byron", "it a mistake")]


@pytest.mark.parametrize(("body", "speaker", "content"), INDIRECT)
def test_indirect_speech_has_its_speaker(body: str, speaker: str, content: str):
    assert told(body) == [("indirect", speaker, content)]


def test_words_in_quotation_marks_make_reported_speech_mixed():
    body = "Ada Byron said the bridge was “a disgrace to the city” and should go."
    assert told(body) == [("mixed", "Ada Byron", "the bridge was “a disgrace to the city” and should go")]


def test_a_participle_goes_on_with_the_speaker():
    body = "“The bridge is safe,” said Ada Byron, noting that it had been tested."
    assert told(body) == [("direct", "Ada Byron", "“The bridge is safe,”"), ("indirect", "Ada Byron", "it had been tested")]


def test_a_second_verb_goes_on_with_the_speaker():
    body = "Ada Byron emphasizes that bridges are cheap, but warns that they age."
    assert told(body) == [("indirect", "Ada Byron", "bridges are cheap"), ("indirect", "Ada Byron", "they age")]


def test_a_content_that_ends_before_quoted_words_is_indirect():
    body = "Ada Byron said the bridge was safe, but critics say it is “a disgrace” to them."
    assert [kind for kind, *_ in told(body)] == ["indirect", "mixed"]


def test_who_said_what_stands_before_also_adds_to_it():
    body = "The leaders met in Leeds, Ada Byron said in a statement, adding: “We will meet again.”"
    assert [(kind, speaker) for kind, speaker, _ in told(body)] == [("indirect", "Ada Byron"), ("direct", "Ada Byron")]


def test_two_speakers_share_a_sentence():
    body = "Ada Byron said that the bridge was safe, and Mary Shelley warned that it was not safe at all."
    assert told(body) == [("indirect", "Ada Byron", "the bridge was safe"), ("indirect", "Mary Shelley", "it was not safe at all")]


def test_a_dateline_is_no_part_of_what_is_said():
    assert told("LEEDS (AP) — The bridge is closed, police said.") == [("indirect", "police", "The bridge is closed")]


def test_a_relative_clause_ends_before_the_reporting_verb_it_parts_from_its_subject():
    contents = [content for _, _, content in told("The council, which denies closing the bridge, says it is safe.")]
    assert contents == ["closing the bridge", "it is safe"]
