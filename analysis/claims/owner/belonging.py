"""The patterns that tell to whom a number belongs: pronouns, names behind it, and names that own nothing."""

from __future__ import annotations

import re

from analysis.claims.owner.roles import BODIES
from analysis.claims.wording.endings import Ending, any_of
from analysis.claims.wording.resources import (
    ABOUT,
    AUXILIARIES,
    BACK,
    CHANGES,
    FINITE,
    LESS,
    MEASURE_VERBS,
    MEASURES,
    MONTHS,
    MORE,
    OF_COUNTRIES,
    OF_FIRMS,
    OPENS,
    PLAIN,
    PREPOSITIONS,
    REPORTING,
    TIME_UNITS,
)
from analysis.claims.wording.resources import (
    TELLING as TOLD,
)

_FLAGS = re.IGNORECASE | re.VERBOSE

OF_COMPANIES = frozenset({"revenue", "profit", "loss", "share"})  # what they have
_PEOPLE = r"(?-i: [A-Z][a-z]+ (?: an | ese | ish | ch | ss | i | ic ) )"
_WHENCE = rf"(?: (?: [A-Z][\w.]+ , \s )? [A-Z][\w.]+ -(?: based | headquartered ) | {_PEOPLE} ) \s"
AT_NAME = re.compile(r"\s+ (?: in | at | for | from | of | to ) \s+ (?: the \s+ )?", _FLAGS)
NEXT_LISTED = re.compile(r"(?: [^.;:] | \.(?=\d) ){0,60}", _FLAGS)
PROMISED = re.compile(r"promis | pledg", _FLAGS)
ANNOUNCED = re.compile(
    r"""[\s“"]* (?: (?! [^,;]{0,60} \b (?: would | will | could | may | might | has | had | have | was | were | is | are ) \b )
    (?: (?: an? | its | net | first | second | third | fourth | quarterly | annual | full ) \b | \d | [$€£¥] ) [^,;]{0,60} )? \Z""",
    _FLAGS,
)
_SOURCE_BEHIND = r"""(?: ['’]s | /[A-Z][\w/]+ (?: \s [A-Z]\w+ )? )? \s (?: [a-z-]+ \s )?
    (?: polls? | polling | survey | study | reports? | research | analysis | figures | data | count ) \s
    (?: [a-z]+ \s )? (?: this | last | published | released | conducted | taken
    | shows? | showed | showing | suggests? | suggested | found | finds | says? | said | puts? | reveal(?: s | ed )
    | claim(?: s | ed ) ) \b"""
ASIDE_BEHIND = re.compile(  # a currency, somebody or something based there, or what has a source
    rf"""\$ | (?: , \s [A-Z][a-z]+ )?
    - (?: based | headquartered | born | led
    | owned | listed | backed | made | era | style | inspired | related | linked | bound | run ) \b | {_SOURCE_BEHIND}""",
    _FLAGS,
)
DATELINE_BEHIND = re.compile(
    r"""(?: , \s? (?: \d{1,2} \s )? [A-Z][\w.]+ (?: \s? \d{1,2} )? ){0,2} (?: ,? \s \d{4} )? \s? (?: \( [^()\n]{2,40} \) \s? )?
    (?: \s (?: - | – | — | -- | _ ) | (?<=\)) (?: - | – | — | -- | _ ) | (?: \s | (?<=[A-Z]{3}) ) : ) \s (?! which | who | where )""",
    re.VERBOSE,
)
IT_COSTS = re.compile(r"it \s (?: (?: would | will | could | may | might ) \s )? costs? \b", _FLAGS)
HE_THINKS = re.compile(
    r"(?:he|she|it|they) \s (?: (?:had|has|have) \s )? (?: expect | believ | th(?:ink|ought) | hope | want | estimat | doubt )", _FLAGS
)
IT_IS_SAID = re.compile(  # "it" that means nobody
    r"""it \s (?: is | was | would \s be | seems | appears | turned \s out )
    (?: \s (?: feared | said | believed | hoped | expected | thought | estimated | claimed | alleged | understood | reported | clear
    | likely | unlikely | unclear | possible | impossible | important | hard | easy
    | difficult | true | time ) ) \b | it \s (?: seems | appears ) \b""",
    _FLAGS,
)
HE_TELLS = re.compile(
    r"""(?: s?he | they ) \s (?: (?:has|had|have|also|later) \s )?
    (?: said | says | say | told | cited | cites | (?: pointed | points | referred | refers ) \s to | mentioned
    | adds | added | warned | wrote | noted | claimed | argued ) \b""",
    _FLAGS,
)
BRACKETED = re.compile(r"(?: \( \s? | < \.? ) \Z", re.VERBOSE)
BRACKET_BEHIND = re.compile(r"[^()<>\d]{0,16}[)>]")
IN_BRACKETS = re.compile(r"\( [^()\d\n]{0,29} \Z", re.VERBOSE)
DASH = re.compile(r"\s [-–—] \s", re.VERBOSE)
TOLD_TO = re.compile(  # or the zone of an hour, or whose expert it is
    r"""(?: \b (?: told | tells | telling ) \s+ (?:the\s+)? | (?: \d | \b ) [ap]\.?m\.? \s
    | \b (?: analysts? | economists? | strategists? ) \s (?: at | with | from | of ) \s (?: the \s )? ) \Z""",
    _FLAGS,
)
TELLING = (  # one of these ends what TOLD_TO finds, "the" aside
    *("told", "tells", "telling", "am", "pm", "a.m", "p.m", "a.m.", "p.m."),
    *(" at", " with", " from", " of"),
)
SOURCE_BEFORE = re.compile(
    r"""\b (?: according \s to | (?: polls? | surveys? | study | studies | research | reports? | review | analysis | data | figures
    | statistics | numbers | count | estimates? ) \s (?: [a-z]+ed \s | carried \s out \s | done \s )? (?: by | from ) )
    \s [^,.;:()\n]{0,60} \Z""",
    _FLAGS,
)
SOURCES_BREAK = ",.;:()\n"  # behind the last of these SOURCE_BEFORE is found
OF_NAME = re.compile(
    rf"""(?: \s+ (?! \d | (?: {any_of(OPENS)} | and | unless | before | said ) \b ) [\w’'-]+ ){{0,5}}?
    \s+ (?: of | in | at | for | from | to | across | on ) \s+ (?: the \s+ )? (?: \w+ern \s+ | (?: mr | mrs | ms | dr ) \.? \s+ )?""",
    _FLAGS,
)
_BODIES = [word.removeprefix("the ") for word, types in BACK.items() if "ORG" in types and word.startswith("the ")]
_OTHER = rf"""(?: {any_of(PREPOSITIONS | FINITE | AUXILIARIES)} | of | and | or | other | parent | same | rival | largest | biggest
    | first | second | only
    | next | holding | central | local | state | federal | national | whole | entire | best | [a-z]+['’]s ) \b"""
POINTING_BACK = re.compile(
    rf"""\b (?= [this] ) (?: {any_of(BACK)}
    | the \s (?: {_WHENCE} )? (?: (?! {_OTHER} ) (?-i: [a-z] ) [a-z-]* \s ){{0,3}}? (?: {any_of(_BODIES)} )
    | the \s {_PEOPLE} \s (?: nation | country | city | state | island )
    | the \s \d\d-year-old ) \b
    (?! \s (?: {any_of([*TIME_UNITS, "summer", "winter", "autumn", "spring", "time"])} | (?-i: {any_of(map(str.capitalize, MONTHS))} ) ) \b
    | \s of \s (?: the \s )? (?-i: [A-Z] ) )""",  # "the province of Norfell"
    _FLAGS,
)
DESCRIBED = re.compile(  # "the dam cost", "the unit's"; not "in the dam"
    rf"""[Tt]he (?<= \b ... ) (?<! \b (?:in|at|on|by|to) \s ... ) (?<! \b (?:for|off) \s ... ) (?<! \b against \s ... )
    (?<! \b (?:from|with|into|near|past|over|than) \s ... ) (?<! \b (?:about|under) \s ... ) \s (?P<noun> [a-z]{{3,}} )
    (?= ['’]s \b | , \s | \s (?: {any_of(FINITE | AUXILIARIES | CHANGES | MEASURE_VERBS.keys())} | [a-z]{{2,}}ed ) \b )""",
    re.VERBOSE,
)
OPENING_PHRASE = re.compile(
    r"""[\s“\"]* (?: with | at | by | for | from | despite | after | besides | made | built | sold | \w+ing
    | \w+ed \s (?: from | by | at | in | for | as | with | to | on ) ) \s""",
    _FLAGS,
)
_TOLD = rf"(?: {any_of(PREPOSITIONS | FINITE | AUXILIARIES | REPORTING | frozenset(TOLD))} | suggests | argues | warns | adds ) \b"
_PHRASE = r"(?: [^,;:] | , (?= \d ) | , \s (?= (?: and | or ) \s ) )*"  # "With 300 mills and, or a cost of"
BEHIND_COMMA = re.compile(rf"{_PHRASE} , \s (?: the \s )? (?: (?! (?: and | or ) \b | {_TOLD} ) [a-z][\w’'-]* \s ){{0,4}}", _FLAGS)
WITHIN_PHRASE = re.compile(_PHRASE, _FLAGS)
WHO_BEHIND_COMMA = re.compile(
    rf"""[^.;:]{{0,100}}? , \s (?P<who> {any_of(set(BACK) - {"this", "these", "him"})} ) \s
    (?! (?: {any_of(TOLD)} ) \b )""",
    _FLAGS,
)
OPENED = re.compile(
    r"\b (?: is | are | was | were | has | have | had | will | would | could | should | may | might | must | can | said ) \b", _FLAGS
)
_OPENERS = "while although though whereas because since when where that after before if until".split()
CLAUSE_OPENER = re.compile(
    rf"""(?= [,;abistuw] ) (?: , \s (?: and | but | as | with ) | ; | (?<! \w ) (?: {any_of(_OPENERS)} ) ) \s
    (?: (?: the | an? | their | its | his | her | other | {any_of([*MORE, *LESS, *ABOUT, *PLAIN])} ) \s )*""",
    _FLAGS,
)
SUBORDINATING = ("while", "although", "though", "whereas", "because", "when", "that", "as")  # a number right behind one is a subject
RELATIVE = re.compile(
    r"""(?P<lead> \b (?: an? | one | another | the ) \s (?: [\w’'-]+ \s ){0,6}? )? (?P<head> \b [\w-]+ )
    ,? \s (?: that | which | who ) \s [^,;:]* \Z""",
    re.VERBOSE,
)
OF_LAND = re.compile(rf"(?: \s [a-z-]+ ){{0,2}}? \s (?: {any_of(OF_COUNTRIES)} ) \b", re.VERBOSE)
WHERE = re.compile(r"(?: \s [a-z]+ ){0,2} ,? \s where \s .*", _FLAGS)  # "in Norfell, where 300 mills burned"
VERB_BEHIND = re.compile(
    rf"\s (?: (?! (?: to | that | which | who ) \b ) \w+ \s ){{0,6}}? (?: {any_of((FINITE | AUXILIARIES) - {'to', 'left', 'set'})} ) \b",
    _FLAGS,
)
ACTS = re.compile(  # of those who are counted: "300 thieves in masks robbed"
    r"(?: \s (?! (?: to | that | which | who ) \b ) [a-z][\w-]* ){0,6}? \s [a-z]{2,}ed \b", re.VERBOSE
)
ALL_OF = re.compile(  # between the word that opens a clause and a number: "that deportation of all 300"
    r"(?: (?: [a-z-]+ \s of \s )? (?: (?: all | most | some ) \s (?: of \s )? (?: the \s )? )? )?", re.VERBOSE
)
_PARTED = r"""[;:] \s | , \s (?: and | but | is | are | was | were | has | had | will ) \s
    | ,? \s (?: while | whereas | although | said | says | told | estimates? | estimated | calculates? | predicts? | predicted ) \s"""
PARTED = re.compile(_PARTED, _FLAGS)
PARTED_BY_WHICH = re.compile(rf"{_PARTED} | ,? \s (?: that | which | who ) \s", _FLAGS)
SCENE = re.compile(r"(?<! s ) \s (?: in | at | near | off | outside ) \s (?: the \s )? (?: [A-Z]\w+ , \s )? \Z", re.VERBOSE)
AT_ONCE = re.compile(r"(?: \s [a-z]+ ){1,6} \s (?: [A-Z] [\w.]* , \s )?", re.VERBOSE)  # " were killed in nearby"
PARTING = re.compile(r"; | ,? \s (?: while | whereas | but ) \s | , \s and \s", re.VERBOSE)  # where another clause begins
KILLED = re.compile(
    r"""\s (?: (?: has | have | had ) \s )? (?: (?: was | were | been | are | is ) \s )? (?: [a-z]+ly \s )?
    (?: killed | injured | wounded | dead | died | hurt | displaced | lost \s their \s lives ) \b""",
    re.VERBOSE,
)
STRUCK = re.compile(  # where it befell people
    r"""\b (?: [Ii]n | [Aa]t | near | off | outside | across | (?: attack | strike | raid | assault )s? \s on ) \s
    (?: the \s )? (?: (?: [a-z-]+ \s ){0,2} (?: [A-Z]\w+ -[a-z]+ \s )?
    | (?: [\w-]+ \s ){0,4} (?: city | town | village | state | island | region | province | district ) \s of \s ) \Z""",
    re.VERBOSE,
)
KILLING = re.compile(r", \s (?: killing | injuring | wounding | leaving ) \s [^,;.]{0,30} \Z", re.VERBOSE)
DONE_BY = re.compile(
    r"""\b (?: \w+ed | built | run | made | led | held | written | sold | bought | given | taken | drawn ) \s (?: [a-z]+ \s )? by \s
    (?: the \s )? \Z""",
    _FLAGS,
)
MOVES = re.compile(rf"(?: \s <[^<>\s]{{1,20}}> )? (?: \s (?: {any_of(AUXILIARIES | {'last'})} ) )* \s (?: {any_of(CHANGES)} ) \b", _FLAGS)
REPORTED = re.compile(
    r"\s (?: (?: has | have | had ) \s )? (?: reported | reports | confirmed | recorded | counted | registered | announced | listed ) \s",
    _FLAGS,
)
LIST_BEHIND = re.compile(  # more names of a list that a number is told of as a whole: "in Norfell, Leeds and Ghent"
    r"(?: , \s (?: the \s )? [A-Z][\w.’'-]* (?: \s [A-Z][\w.’'-]* ){0,3} ){0,6} ,? \s (?: and | & ) \s (?: the \s )? [A-Z]", re.VERBOSE
)
ENDS_IN = re.compile(r"[^,;:.“”\"]* \s (?: in | across ) \s (?: the \s )?", re.VERBOSE)
OF = re.compile(r"\s of \s (?: the \s )?", _FLAGS)
OF_BACK = re.compile(rf"\s of \s (?P<who> {any_of(set(BACK) - {'this', 'these'})} ) \b", _FLAGS)
MADE_BY = re.compile(
    r"""\s (?: announced | reported | posted | earned | made | raised | spent | won | owed | paid ) \s by \s
    (?: the \s )? (?: [a-z-]+ \s ){0,3}""",
    re.VERBOSE,
)
RESPECTIVELY = re.compile(
    r"""\s and \s \S{1,12} (?: \s (?: percent | per \s cent | million | billion ) )? (?: \s [a-z]+ )? ,? \s respectively \b""", _FLAGS
)
EACH = re.compile(r",? \s respectively \b", _FLAGS)
INCLUDING = re.compile(r"[^.;:]{0,60}? \b including \s \Z", _FLAGS)  # 300 mills, including
NAMED_SUM = re.compile(r"\b (?: the | an? ) \s \Z", _FLAGS)  # before a sum that belongs to the name behind it: "the $5 Acme prize"
TELLS_OF = re.compile(  # who tells of somebody else named behind: "Acme reported that Globex"
    r"\s (?: (?: has | had | also | earlier ) \s )? (?: said | says | reported | reports | told | wrote | warned | noted ) \b",
    re.VERBOSE,
)
TOLD_MORE = re.compile(r", \s wh(?: ich | o ) \s", re.VERBOSE)
THAT = re.compile(r"(?: \s that )? \s (?: the \s )?", re.VERBOSE)  # between what is counted and who made it
MADE = re.compile(rf"\s (?: (?: has | have | had ) \s )? (?: {any_of(FINITE | {'won'})} | [a-z]{{2,}}ed ) \b (?! \s by \b )", re.VERBOSE)
GOVERNED = re.compile(r"\b (?: to | in | on | at | from | by | with | into | near ) \s \Z", _FLAGS)  # "ran to his car"
THERE = re.compile(
    r"\b (?: in | across | throughout | around ) \s the \s (?P<what> city | country | town | village | region | province | state ) \b",
    _FLAGS,
)
MORE_THAN_ONE = Ending(  # "he is among 300 voters", "twice the minimum wage of $5"
    r"""\b (?: (?: one \s of | (?: is | are | was | were | be | been | also ) \s among ) \s (?: the \s )?
    | (?: twice | double | half | times ) \s the \s (?: [a-z-]+ \s ){1,4} of \s ) \Z""",
    ("of", "among", "the"),
    _FLAGS,
)
HELD_AGAINST = Ending(  # before a number that is another's: "short of the 5% gain of Acme"
    r"""\b (?: short \s of | than | versus | vs\.? | below | above | beating | topping | outpacing
    | compared \s (?: with | to ) ) \s (?: the | an? ) \s (?: mere \s )? \Z""",
    ("the", "a", "an", "mere"),
    _FLAGS,
)
IN_TIME = re.compile(  # before a number that is the subject behind it: "During the protests against Acme, 300 guests were hurt"
    r"[\s“\"]* (?: during | after | before | amid | despite | following | since | until ) \s [^,;:]{3,120} , \s \Z", _FLAGS
)
WHO = re.compile(r",? \s (?: who | which ) \s [^,;:.]* \Z", re.VERBOSE)
INSTITUTION = re.compile(rf"(?: ['’]s )? \s (?: {any_of(BODIES)} ) \b", re.VERBOSE)
OTHER_SUBJECT = re.compile(  # what "it" in the same sentence means: "If a party wins, it"; not "the stock fell and its"
    rf"""[\s“\"]* (?: (?: if | when | while | although | as | because | after | before | in \s order \s for | for | but | and ) \s )?
    (?: an? | the | one | each | every | any ) \s (?! (?: [\w’'-]+ \s ){{0,3}}? (?: {any_of(MEASURES)} ) \b ) [a-z]""",
    _FLAGS,
)
_OF_FIRMS = any_of(OF_FIRMS)
CONTINUED = re.compile(
    rf"[\s“\"]* (?: [^,;.]{{1,40}} , \s )? (?: [\w-]+ \s ){{0,3}}? (?: {_OF_FIRMS} ) \b", _FLAGS
)  # "Quarterly sales rose"
APPOSED = re.compile(r"\w , \s (?: the | an? ) \s \Z", _FLAGS)
AND_NAME = re.compile(r"[^,;.]{0,12} (?: <[^<>\s]{1,20}> )? \s and \s", _FLAGS)
