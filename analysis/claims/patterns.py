"""The patterns that read the text just before and just behind a number. Those for the text before end at it; all are short and bounded."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analysis.claims.resources import (
    ABOUT,
    APART,
    BACK,
    COMPARATIVES,
    CURRENCY_PEOPLE,
    DISTANCES,
    FORETELLING,
    HEDGES,
    LESS,
    MONEY_SIGNS,
    MONEY_WORDS,
    MONTHS,
    MORE,
    NAMES_BEFORE,
    PER,
    PLAIN,
    SCALES,
    SCORE_WORDS,
    TELLING,
    TRADES,
    YEAR_BEFORE,
)

_FLAGS = re.IGNORECASE | re.VERBOSE


def _any(words: Iterable[str]) -> str:
    """A pattern for any of some words or phrases, the longest first, for use in verbose patterns."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_SIZE = r"(?:cost|size|price|number|amount|rate|level|value)"
SIGN = re.compile(rf"(?:{_any(MONEY_SIGNS)})\s?\Z", re.VERBOSE)
COMPARED = re.compile(
    rf"(?<![\w-]) (?: (?P<more>{_any(MORE)}) | (?P<less>{_any(LESS)}) | (?P<about>{_any(ABOUT)}) | (?P<plain>{_any(PLAIN)}) ) \s+ \Z",
    _FLAGS,
)
RANGE_BEFORE = re.compile(r"\b (?: between | from ) \s+ (?: [$€£¥]\s? )? \Z", _FLAGS)
RANGE_NOUN = re.compile(
    r"((?:[a-z][\w’'-]*\s+){0,3} [a-z][\w’'-]*s) \s+ (?:\w+ing\s+)? (?:anywhere\s+)? (?:from|between|of) \s+ (?:[$€£¥]\s?)? \Z", _FLAGS
)
RANGE = re.compile(
    rf"""(?: \s? [-–—] \s? | \s+ (?P<word>to|and|or) \s+ (?: (?:as\s(?:much|many)\sas|more\sthan|about|around|nearly|almost|over) \s+ )? )
    (?: (?:{_any(MONEY_SIGNS)}) \s? )?""",
    _FLAGS,
)
SCALE = re.compile(
    rf"""[\s-]? (?P<scale>{_any(word for word in SCALES if len(word) > 1)}) \b
    | (?P<letter>[mbk]) \b (?! \s (?: {_any(DISTANCES)} ) \b )""",
    _FLAGS,
)
PERCENT = re.compile(r"\s? (?: % | -? \s? (?: percentage[ -]points? | percent | per\ cent | pct ) \b ) (?:\s points? \b)?", _FLAGS)
MONEY = re.compile(rf"\s+ (?: (?P<people>{_any(CURRENCY_PEOPLE)}) \s+ )? (?P<word>{_any(MONEY_WORDS)}) \b", _FLAGS)
TIMES = re.compile(
    rf"\s+ times \b (?= \s+ (?: as | the | that | its | their | what | over | {_any(COMPARATIVES)} ) \b ) | [\s-]? fold \b | x \b", _FLAGS
)
TWICE = re.compile(r"\s+ (?: as \s+ (?! an?\b | the\b ) \w+ | the | that | its | their | what ) \b", _FLAGS)
OF_WHOLE = re.compile(r"\s+ (?: of | the | as | in | that\ of ) \b | \s* [—–-]{1,2} \s* of \b", _FLAGS)
OUT_OF = re.compile(r"\s+ (?: in | out\ of | of ) (?: \s+ (?:every|each) )? \s+", _FLAGS)
BEHIND = re.compile(
    r"""\s+ (?P<more> or\ more | or\ higher | or\ above | and\ up ) \b | (?P<plus>\+)
    | \s+ (?P<less> or\ less | or\ fewer | or\ below | at\ most ) \b | \s+ (?P<about>or\ so) \b""",
    _FLAGS,
)
RATE = re.compile(
    rf"""[\s-]+ (?: (?P<adverb>hourly|daily|weekly|monthly|quarterly|annually|yearly|a\ piece|apiece)
    | (?: per | an? | each | every ) [\s-]+ (?P<unit>{_any(PER)}) ) \b (?! \s+ (?: ago | earlier | before | later ) \b )""",
    _FLAGS,
)
NOUN = re.compile(r"\s+ (?P<of>of\s+)? (?P<word>[A-Za-z][\w’'&/-]*)", re.VERBOSE)

BASELINE = re.compile(
    rf"""(?: \s* [—–]+ \s* | \s+ (?: (?:{_any(COMPARATIVES)}) \s+ (?:\w+\s+)? )? )
    (?: that\ of | of | than | as\ (?:large|much|many|big|high|fast|expensive)\ as | as | compared\ (?:with|to) | (?=the\ {_SIZE}\ of) ) \s*
    (?: the\ {_SIZE}\ of \s+ )?
    (?: what \s+ (?: it\ (?:costs|takes|took|cost)\ to\ \w+ \s+ )? | (?:training|making|building|running|buying) \s+ )?
    (?: the \s+ (?= \d ) )? (?: \d[\d,]* \s+ )?
    (?P<what> (?: (?:the|its|their|his|her|all|a|an) \s+ )? [A-Za-z][\w’'.-]* (?: \s+ (?:[A-Za-z]|\d+[A-Za-z])[\w’'-]* ){{0,4}} )""",
    _FLAGS,
)
WHOLE = re.compile(
    r"""\s* [—–-]? \s* (?P<link>of|in|for|on|the) \s+ (?: (?:the|its|their|his|her|all|an?) \s+ )? (?: \d[\d,]* \s+ )?
    (?P<what> [a-z][\w’'-]* (?:\s+(?:[a-z]|\d+[a-z])[\w’'-]*){0,6} )""",
    _FLAGS,
)
HEDGED = re.compile(rf"\b (?: {_any(HEDGES)} ) \b", _FLAGS)
ELSEWHEN = re.compile(rf"\s+ (?:(?:as|that|it)\s+)? (?: {_any(FORETELLING)} ) \b | .{{0,40}}? \b (?: {_any(APART)} ) \b", _FLAGS)
AFAR = re.compile(r"\b (?: since | due | until | from | before | after ) \s+ (?:the\s+)? \Z", _FLAGS)
YEAR_BEHIND = re.compile(r"\b (?: in | by | since | as\ of | during ) \s+ ( (?:1[89]|20) \d\d ) \b", _FLAGS)

TOP = re.compile(r"\b (?: top | bottom | richest | wealthiest | poorest | highest | lowest | upper | lower | other ) \s \Z", _FLAGS)
NAMED = re.compile(rf"\b (?: {_any(NAMES_BEFORE)} ) \.? [\s-] \Z", _FLAGS)
NAME_BEFORE = re.compile(r"\b ( [A-Z][\w’'.&]* ) [\s-] \Z", re.VERBOSE)
SENTENCE_START = re.compile(r"(?: ^ | [.!?:\n“\"] \s? ) \Z", re.VERBOSE)
SCORE_BEFORE = re.compile(rf"\b (?: {_any(SCORE_WORDS)} ) \W+ (?: \w+ \W+ ){{0,3}} \Z", _FLAGS)
SCORE_BEHIND = re.compile(rf"\s? [-–—] \s? (?P<second>\d{{1,3}}) \b (?P<word> \s+ (?: \w+ \s+ )? (?: {_any(SCORE_WORDS)} ) \b )?", _FLAGS)
SCORE_SECOND = re.compile(r"\d \s? [-–—] \s? \Z", re.VERBOSE)
TIED = re.compile(
    r"[-–][a-z] | (?:st|nd|rd|th) \b | :\d | \s? (?: a\.m | p\.m | [ap]m \b | o['’]clock ) | [-/]\d+[-/]\d | \.\d+\.\d | \.\d*[a-z] | °",
    _FLAGS,
)
TIED_UNIT = re.compile(r"[-–] (?: fold | per | [mbtr]+illion | thousand | dollar | euro | pound | yuan )", _FLAGS)
LIST_START = re.compile(r"(?: ^ | \n ) [ \t(]* \Z", re.VERBOSE)
LIST_MARK = re.compile(r"[.):] \s", re.VERBOSE)
YEAR_LEAD = re.compile(rf"\b (?: {_any([*YEAR_BEFORE, *MONTHS])} | \d{{1,2}}, ) [\s-]+ \Z", _FLAGS)
ATTRIBUTIVE_BEHIND = re.compile(r"[ ][a-z]{3,}", re.VERBOSE)
DATE_LEAD = re.compile(r"\b (?: in | last | this | next | of | since | during | by | until | the | early | late | mid ) [\s-]+ \Z", _FLAGS)
MONTH_LEAD = re.compile(rf"\b (?: {_any(MONTHS)} ) \.? \s+ \Z", _FLAGS)
MONTH_BEHIND = re.compile(rf"\s+ (?:of\s+)? (?: {'|'.join(month.title() for month in MONTHS)} ) \b", re.VERBOSE)
PLURAL_BEHIND = re.compile(r"\s+ [a-z]{3,}s \b", re.VERBOSE)
WORD_BEHIND = re.compile(r"\s+ [a-z]+", re.VERBOSE)
UNIT_BEHIND = re.compile(r"\s? (?: % | percent | per\ cent | [mbtr]+illion | thousand | times )", _FLAGS)
ONE_BEHIND = re.compile(r"\s (?: [mbtr]+illion | thousand | hundred | percent | per\ cent | in | out\ of | of\ every ) \b", _FLAGS)
POINTING_BACK = re.compile(rf"\b (?: {_any(BACK)} ) \b", _FLAGS)

CARRIED = re.compile(
    r"""[\s,;()–—-]* (?: (?:in|for|at|by|on) \s+ (?:\w+\s+){0,2} \d{4} [\s,()]* )?
    (?: (?: (?P<moved>from|to|versus|against|than|compared) | or | and | of | up | down | off | as | with | by ) [\s(]+ ){0,3}""",
    _FLAGS,
)
AMONG = re.compile(
    r"""(?: (?-i: \b (?: Of | Among ) ) | (?: , | \b (?: but | and | that ) ) \s+ (?: of | among ) ) \s+
    (?: (?:the|those|its|all) \s+ ){0,2} (?: [\d,]+ \s+ )? (?P<what> [a-z][\w’'-]* (?:\s+[a-z][\w’'-]*){0,3} ) [^,]{0,40} , \s* \Z""",
    _FLAGS,
)
TRADED = re.compile(rf"\b (?: {_any(TRADES)} ) \b [^,;:]{{0,120}} \s for \s+ \Z", _FLAGS)
PASSIVE = re.compile(
    r"""\s+ (?: (?: is | are | was | were | being | (?:has|have|had)\ been | (?:will|would)\ be ) \s+ )?
    (?: \w+ly \s+ )? (?P<verb> \w+ (?:ed|nt|id|st) \b )""",
    _FLAGS,
)
OR_ELSE = re.compile(r"[\s(,–—-]* (?: or \s+ | off \s+ | up \s+ | down \s+ )?", _FLAGS)
FORMERLY = re.compile(r"\b (?: from | than | compared\ (?:with|to) | versus ) \s+ (?: (?:the|an?|just|only) \s+ )? \Z", _FLAGS)
BREAK = re.compile(r"; | \b (?: though | although | while | whereas ) \b", _FLAGS)
CLAUSE = re.compile(
    r"""[;:] | ,(?! \s+ (?: \w+ing | or | up | down | off | an?\s+(?:increase|decrease|rise|gain|jump|drop|decline|fall) ) \b )
    | \b (?: and | but | that | which | who | with | as | than | when | where | though | although | while | whereas | because ) \b""",
    _FLAGS,
)
TOLD_ON = re.compile(rf"\b (?: {_any(TELLING)} ) \s+ (?: (?:late|early|earlier|on) \s+ ){{0,2}} \Z", _FLAGS)
GOES_ON = re.compile(
    r"""\s (?! (?: from | to | and | or | compared | versus | by | on | in | at | when | after | as | but | up | down | while | ended
    | ending | alone ) \b ) [a-z\d]""",
    _FLAGS,
)
NAME_BEHIND = re.compile(r"[ ][A-Z][a-z]", re.VERBOSE)
ARTICLE_LEAD = re.compile(r"\b (?: the | an? | his | her | its | their ) \s \Z", _FLAGS)
ASIDE = re.compile(r"\s* \( [^()\d]{0,5} \d [^()]{0,30} \) | (?: ; \s [^()\d]{0,5} \d [^()]{0,20} )? \)", _FLAGS)
OPENING = re.compile(r"(?: in | on | at | for | by | during | after ) \s [^,;:]{0,80} \Z", _FLAGS)
PARTED = re.compile(r", | \b (?: and | but | while ) \b", _FLAGS)
TOLD_BEHIND = re.compile(rf"\s (?: {_any(TELLING)} ) \b", _FLAGS)
SUBORDINATE = re.compile(r"[\W_]* (?: since | after | before | until | when | because | although | though | if | as ) \b", _FLAGS)
DESCRIBED = re.compile(r"\bthe ([a-z]{3,})\b")
AS_CLAUSE = re.compile(
    r"\s+ as \s+ (?! (?: much | many | large | big | high | fast | expensive ) \b )", _FLAGS
)  # "fell 2 percent as demand cooled"
CONVERTED = re.compile(r"\s? \( | ; \s", _FLAGS)
NEXT_CLAUSE = re.compile(
    r"\b (?: and | but | which | who ) \s+ (?: \w+ed | is | are | was | were | has | had | will ) \b | \b that \b", _FLAGS
)
