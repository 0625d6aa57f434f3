"""The patterns that tell to whom a number belongs: pronouns, names behind it, and names that own nothing."""

from __future__ import annotations

import re

from analysis.claims.patterns import any_of
from analysis.claims.resources import AUXILIARIES, BACK, CHANGES, FINITE, MEASURES, MONTHS, OPENS, STOPS, TIME_UNITS

_FLAGS = re.IGNORECASE | re.VERBOSE

AT_NAME = re.compile(r"\s+ (?: in | at | for | from | of | to ) \s+ (?: the \s+ )?", _FLAGS)
NEXT_LISTED = re.compile(r"(?: [^.;:] | \.(?=\d) ){0,60}", _FLAGS)
ANNOUNCED = re.compile(
    r"""[\s“"]* (?: (?! [^,;]{0,60} \b (?: would | will | could | may | might | has | had | have | was | were | is | are ) \b )
    (?: (?: an? | its | net | first | second | third | fourth | quarterly | annual | full ) \b | \d | [$€£¥] ) [^,;]{0,60} )? \Z""",
    _FLAGS,
)
ASIDE_BEHIND = re.compile(
    r"""\$ | -(?: based | born | led | owned | listed | backed | made ) \b
    | \s (?: [a-z-]+ \s )? (?: poll | polls | survey | analysis | study | report | review | investigation ) \b""",
    _FLAGS,
)
SEASON = re.compile(rf"(?: {any_of(MONTHS)} ) - ", _FLAGS)
PLACE_BEHIND = re.compile(
    rf"""(?-i: \s (?: (?! (?: {any_of((STOPS | FINITE | CHANGES | AUXILIARIES) - {"and"})} ) \b ) [a-z-]+ \s ){{0,4}}
    (?: company | firm | group | concern | bank | maker | carmaker | retailer | airline | brewer | publisher | lender
    | utility | business\w* | factory | plant | suburb | resident | native | investor | analyst | economist ) s? \b)""",
    _FLAGS,
)
AGENCY_BEHIND = re.compile(r"\s (?: - | – | — | -- ) \s", _FLAGS)
IT_COSTS = re.compile(r"it \s (?: (?: would | will | could | may | might ) \s )? costs? \b", _FLAGS)
HE_THINKS = re.compile(
    r"(?:he|she|it|they) \s (?: (?:had|has|have) \s )? (?: expect | believ | th(?:ink|ought) | hope | want | estimat | doubt )", _FLAGS
)
BRACKETED = re.compile(r"\( \s? \Z", re.VERBOSE)
TOLD_TO = re.compile(r"\b (?: (?: told | tells | telling ) \s+ (?:the\s+)? | according \s to \s [^,.;]{0,60} ) \Z", _FLAGS)
OF_NAME = re.compile(
    rf"""(?: \s+ (?! \d | (?: {any_of(OPENS)} | and | unless | before | said ) \b ) [\w’'-]+ ){{0,5}}?
    \s+ (?: of | in | at | for | from | across ) \s+ (?: the \s+ )? (?: \w+ern \s+ )?""",
    _FLAGS,
)
POINTING_BACK = re.compile(
    rf"""\b (?: {any_of(BACK)} ) \b (?! \s (?: {any_of([*TIME_UNITS, *MONTHS, "summer", "winter", "autumn", "spring", "time"])} ) \b )
    (?! \s (?: is | was | has\ been ) \s (?: \w+ed | thought | said | clear | likely | about | around | some ) \b )""",
    _FLAGS,
)
DESCRIBED = re.compile(r"\bthe ([a-z]{3,})\b")
OPENING_PHRASE = re.compile(r"[\s“\"]* (?: with | at | by | despite | after | having | using | \w+ing ) \s", _FLAGS)
BEHIND_COMMA = re.compile(r", \s (?: the \s )? \Z", _FLAGS)
OPENING_PLACE = re.compile(r"[\s“\"]* (?: in | at | across | throughout ) \s (?: the \s )?", _FLAGS)
MEASURED_OF = re.compile(
    rf"\b (?: {any_of(MEASURES)} ) \s (?: of | in | at | for | on | with ) \s (?: the \s )? (?: [a-z-]+ \s ){{0,3}} \Z", _FLAGS
)
WHERE = re.compile(r",? \s where \b", _FLAGS)
PARTED = re.compile(r"[,;:] | \b (?: and | but | while | that | who | which ) \b", _FLAGS)
GOES_ON = re.compile(rf"\s (?: who \b | (?: {any_of(FINITE | AUXILIARIES - {'to'})} ) \b )", _FLAGS)
THAT = re.compile(r"\b that \b", _FLAGS)
DATELINE = re.compile(r"[A-Z][A-Z ]{3,30}\b(?=[ ][A-Z]|\s?:)")
