"""Direct speech: whole quoted passages, over sentences and paragraphs, and turns of a conversation."""

from __future__ import annotations

import pytest

from tests.analysis.quotes.told import named, quotes, told

DIRECT = [
    ("“The bridge is safe,” said Ada Byron.", "Ada Byron", "“The bridge is safe,”"),
    ('"The bridge is safe," Ada Byron said on Monday.', "Ada Byron", '"The bridge is safe,"'),
    ("Ada Byron told reporters: “The bridge is safe.”", "Ada Byron", "“The bridge is safe.”"),
    ("“Is the bridge safe?” asked the mayor.", "mayor", "“Is the bridge safe?”"),
    ("‘The bridge is safe,’ said Ada Byron, an engineer’s daughter.", "Ada Byron", "‘The bridge is safe,’"),
    ("''The bridge is safe,'' Ada Byron said.", "Ada Byron", "''The bridge is safe,''"),
    (
        "“The bridge is safe,” Ada Byron said. “We tested it twice.”",
        "Ada Byron",
        "“The bridge is safe,” Ada Byron said. “We tested it twice.”",
    ),
    ("“The bridge is safe. It was built to last,” said Ada Byron.", "Ada Byron", "“The bridge is safe. It was built to last,”"),
    ("“She told me ‘go home’ and I went,” said Ada Byron.", "Ada Byron", "“She told me ‘go home’ and I went,”"),
    ("Ada Byron, who designed it, said, “The bridge is safe for everyone.”", "Ada Byron", "“The bridge is safe for everyone.”"),
    ("“The bridge is safe for everybody.” — Ada Byron", "Ada Byron", "“The bridge is safe for everybody.”"),
    ("„Die Brücke ist sicher“, said Ada Byron.", "Ada Byron", "„Die Brücke ist sicher“"),
    ("»Broen er sikker,« said Ada Byron.", "Ada Byron", "»Broen er sikker,«"),
    ("« Le pont est sûr », Ada Byron told the crowd.", "Ada Byron", "« Le pont est sûr »"),
    ("”The bridge is safe,” said Ada Byron.", "Ada Byron", "”The bridge is safe,”"),
    ("“It will hold the weight,” sobbed Ada Byron.", "Ada Byron", "“It will hold the weight,”"),
    ("Mayor: “It will hold”", "mayor", "“It will hold”"),
    ("«The bridge is safe,» said the mayor, Ada Byron.", "Ada Byron", "«The bridge is safe,»"),
    ("“The bridge is safe,” according to Ada Byron, who tested it.", "Ada Byron", "“The bridge is safe,”"),
    ("“The bridge moved,” one witness, who asked not to be named, told the paper.", "one witness", "“The bridge moved,”"),
    ("@adabyron wrote: “Closed again, third time this week.”", "@adabyron", "“Closed again, third time this week.”"),
    ("One rider, @adabyron, replied: “So who pays for the ferry?”", "@adabyron", "“So who pays for the ferry?”"),
    ("“It never paid,” one weaver, who has since left, told the inspectors.", "one weaver", "“It never paid,”"),
    ("“Never again,” read the banner above the gate.", "banner", "“Never again,”"),
    ("Ada Byron said: 「The bridge is safe.」", "Ada Byron", "「The bridge is safe.」"),
    ("LEEDS – “The bridge is safe,” said Ada Byron.", "Ada Byron", "“The bridge is safe,”"),
    ("“The bridge is safe,” said one.", "one", "“The bridge is safe,”"),
    ("Mayor Ada Byron:\n\n“The bridge is safe.”", "Ada Byron", "“The bridge is safe.”"),
    ("Ada Byron said: “The bridge is safe,” she added.", "Ada Byron", "“The bridge is safe,”"),
    ("Ada Byron stormed: “It will fall!”", "Ada Byron", "“It will fall!”"),
]


@pytest.mark.parametrize(("body", "speaker", "content"), DIRECT)
def test_direct_speech_has_its_speaker(body: str, speaker: str, content: str):
    assert told(body) == [("direct", speaker, content)]


@pytest.mark.parametrize(
    "body",
    [
        'The bridge moved in May."It is safe today," said Ada Byron.Nobody was hurt.',
        "The bridge moved in May.“It is safe today,” said Ada Byron.Nobody was hurt.",
        'It was "a ruin"."It is safe today," said Ada Byron.',
    ],
)
def test_speech_is_found_where_the_space_before_it_is_lost(body: str):
    assert [(speaker, content[1:-1]) for _, speaker, content in told(body)] == [("Ada Byron", "It is safe today,")]


def test_paragraphs_of_which_only_the_last_is_closed_are_one_quotation():
    said = '"We began with nothing, and it took years.\n\n"We built the mill by hand.\n\n"And then it burned,"'
    assert told(f"Ada Byron spoke for an hour.\n\n{said} Byron said.") == [("direct", "Ada Byron", said)]


def test_what_is_never_closed_behind_a_colon_ends_with_its_line():
    body = 'Ada Byron said: "We began with nothing.\n\nThe mill burned in May.'
    assert told(body) == [("direct", "Ada Byron", '"We began with nothing.')]


DIRECT_OF_ANOTHER = [
    ("The Leeds Post quoted Ada Byron as saying in court: “I am sorry for all of it.”", ["Ada Byron"]),
    ("Ada Byron said: “They closed the bridge,” while another user said: “We are stuck in Leeds.”", ["Ada Byron", "another user"]),
    ("“It makes no difference,” the family’s representative, Leeds lawyer Ada Byron, told the paper.", ["Ada Byron"]),
    ("“The bridge is safe,” said Ada Byron. Then, after a pause: “Nobody needs to worry.”", ["Ada Byron", "Ada Byron"]),
    ("“It is safe for all of us,” Ada Byron, who checks bridges for a firm that is new here, told the Echo.", ["Ada Byron"]),
    ("In a letter to the city, Ada Byron wrote on, asking: “Who pays for the bridge?”", ["Ada Byron"]),
    ("“The bridge is safe,” Ada Byron said, according to a court transcript.", ["Ada Byron"]),
]


@pytest.mark.parametrize(("body", "speakers"), DIRECT_OF_ANOTHER)
def test_direct_speech_is_not_that_of_whoever_else_is_near(body: str, speakers: list[str]):
    mentions = named(body, "Ada Byron")
    assert [(quote.kind, quote.speaker) for quote in quotes(body, mentions)] == [("direct", speaker) for speaker in speakers]


def test_speech_that_runs_over_paragraphs_is_one_quotation():
    body = "“The bridge is safe,” said Ada Byron. “We tested it.\n\n“It held for a week.”"
    assert told(body) == [("direct", "Ada Byron", body)]


def test_a_quoted_paragraph_goes_on_with_the_speaker():
    body = "“The bridge is safe,” said Ada Byron.\n\n“We tested it for a whole week.”"
    assert told(body)[1] == ("direct", "Ada Byron", "“We tested it for a whole week.”")


def test_a_straight_mark_that_opens_again_goes_on_with_the_quotation():
    body = '"The bridge is safe," said Ada Byron. "We tested it. "It held for a week."'
    assert told(body) == [("direct", "Ada Byron", body)]


def test_one_word_is_speech_before_its_verb():
    assert told("“Shameful,” tweeted Ada Byron.") == [("direct", "Ada Byron", "“Shameful,”")]


def test_a_verb_behind_a_passage_goes_before_a_colon_ahead_of_it():
    body = "Not everyone is convinced: “It is another matter,” cautions Ada Byron."
    assert told(body) == [("direct", "Ada Byron", "“It is another matter,”")]


CONVERSATIONS = [
    ("Q: Is the bridge safe?\n\nA: It is. We tested it.\n\nQ: Twice?", [("Q", 1), ("A", 2), ("Q", 1)]),
    (
        "BYRON: The bridge is safe.\nLI: Is it so?\nBYRON: It is.\nAsk me.\nLI: No.",
        [("BYRON", 1), ("LI", 1), ("BYRON", 2), ("LI", 1)],
    ),
    ("Is it safe?\n\nAda Byron: It is. We tested it.\n\nTwice?\n\nAda Byron: Three times.", [("Ada Byron", 2), ("Ada Byron", 1)]),
    ("Post: Is it safe, then?\nAda Byron: It is safe.\nPost: Why is it?\nAda Byron: We tested it.", [("Post", 1), ("Ada Byron", 1)] * 2),
]


@pytest.mark.parametrize(("body", "turns"), CONVERSATIONS)
def test_the_turns_of_a_printed_conversation_are_direct_speech(body: str, turns: list[tuple[str, int]]):
    found = told(body)
    assert [(speaker, content.count(".") + content.count("?")) for _, speaker, content in found] == turns
    assert {kind for kind, *_ in found} == {"direct"}


def test_a_colon_announces_the_next_paragraph():
    body = "The Leeds Post reports:\n\n“The bridge will fall within a year.”"
    assert told(body) == [("direct", "Leeds Post", "“The bridge will fall within a year.”")]


def test_speech_in_single_marks_counts_beside_double_marks_around_a_word():
    body = "It was a \"nightmare\". 'The bridge is safe,' said Ada Byron. Bo Li told us: 'He said \"go\" and I went.'"
    assert told(body) == [("direct", "Ada Byron", "'The bridge is safe,'"), ("direct", "Bo Li", "'He said \"go\" and I went.'")]


def test_a_heading_in_single_marks_is_no_speech_beside_double_marks():
    body = "\"The bridge is safe,\" said Ada Byron.\n\n'All Bets Are Off.'\n\nThe town voted."
    assert told(body) == [("direct", "Ada Byron", '"The bridge is safe,"')]


def test_a_mark_without_a_partner_swallows_no_more_than_the_speech():
    body = '"The bridge is safe, said Ada Byron. The town will vote. "It is old," Bo Li said.'
    assert told(body) == [("direct", "Ada Byron", '"The bridge is safe'), ("direct", "Bo Li", '"It is old,"')]


@pytest.mark.parametrize("sign", [":", ", adding:"])
def test_what_is_reported_before_a_passage_counts_too(sign: str):
    body = f"Ada Byron said the bridge was dead{sign} “It is over.”"
    assert told(body) == [("indirect", "Ada Byron", "the bridge was dead"), ("direct", "Ada Byron", "“It is over.”")]


def test_a_passage_that_goes_on_with_a_clause_is_part_of_it():
    body = "Ada Byron said that the bridge would hold, “and not only today.”"
    assert told(body) == [("mixed", "Ada Byron", "the bridge would hold, “and not only today.”")]


def test_a_label_may_tell_who_speaks():
    body = "ANCHOR: Is it safe?\nADA BYRON, ENGINEER: It is.\nANCHOR: For how long?\nBYRON: For ever, I hope."
    assert [(quote.speaker, quote.named, quote.affiliation) for quote in quotes(body)] == [
        ("ANCHOR", False, None),
        ("ADA BYRON", True, "ENGINEER"),
        ("ANCHOR", False, None),
        ("ADA BYRON", True, None),
    ]


SPOKEN = [
    ("“The bridge is safe,” the engineer Ada Byron, told the Echo.", "Ada Byron"),
    ("“The bridge is safe for us all” Ada Byron said.", "Ada Byron"),
    ("“Shameful,” Ada Byron simply wrote below a picture of it.", "Ada Byron"),
    ("“The bridge is safe,” Ada Byron went on, pointing at it.", "Ada Byron"),
    ("The engineer gave several reasons why it would hold: “It is new. It is built of steel.”", "engineer"),
]


@pytest.mark.parametrize(("body", "speaker"), SPOKEN)
def test_the_speaker_of_a_passage_stands_beside_it(body: str, speaker: str):
    assert [(kind, who) for kind, who, _ in told(body)] == [("direct", speaker)]


def test_a_passage_with_a_remark_behind_it_goes_on_with_the_one_before():
    body = "“The bridge is old,” said Ada Byron. “It will not hold,” referring to the ice on it."
    assert [(kind, who) for kind, who, _ in told(body)] == [("direct", "Ada Byron"), ("direct", "Ada Byron")]


def test_a_sentence_that_lost_the_blank_before_it_hides_no_verb():
    assert told("“The bridge is old,” she wrote.Ada Byron left.")[0][2] == "“The bridge is old,”"


def test_a_statement_and_a_colon_lead_to_the_paragraph_behind_them():
    body = "The council that owns the bridge released a statement Sunday:\n“We are sad that the bridge has to be shut.”\nIt is old."
    assert [(kind, who) for kind, who, _ in told(body)] == [("direct", "council")]


def test_a_mark_without_a_partner_does_not_reach_the_next_paragraph_where_a_speaker_is_told():
    body = '"The bridge is safe, said Ada Byron. The town will vote.\n\n"It is old," Bo Li said.'
    assert told(body) == [("direct", "Ada Byron", '"The bridge is safe'), ("direct", "Bo Li", '"It is old,"')]
