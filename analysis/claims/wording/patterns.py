"""The patterns that read the text just before and just behind a number. Those for the text before end at it; all are short and bounded."""

from __future__ import annotations

import re

from analysis.claims.wording.endings import Ending, any_of
from analysis.claims.wording.resources import (
    ABOUT,
    CARDINALS,
    COMPARATIVES,
    CURRENCY_PEOPLE,
    DISTANCES,
    LESS,
    MEASURES,
    MONEY_LETTERS,
    MONEY_SIGNS,
    MONEY_WORDS,
    MORE,
    PER,
    PLAIN,
    SCALES,
)

_FLAGS = re.IGNORECASE | re.VERBOSE

SIGN = re.compile(rf"(?<![A-Za-z]) (?: (?:{any_of(MONEY_SIGNS)}) \s? | [{''.join(MONEY_LETTERS)}] ) \Z", re.VERBOSE)
DENOMINATION = re.compile(r"s\b | [\s-] (?: bills? | (?:bank)?notes? | coins? ) \b (?! \s (?: for | of | from ) \b )", _FLAGS)
COMPARED = Ending(
    rf"""(?<![\w-]) (?<!hand\ )(?<!turn\ )(?<!take\ )(?<!handed\ )(?<!turned\ )
    (?: (?P<more>{any_of(MORE)}) | (?P<less>{any_of(LESS)}) | (?P<about>{any_of(ABOUT)}) | (?P<plain>{any_of(PLAIN)}) ) \s+ \Z""",
    (*MORE, *LESS, *ABOUT, *PLAIN),
    _FLAGS,
)
COMPARING = Ending(r"(?<! [\w<>=] ) (?: (?P<about> [~≈] ) | (?P<more> [>≥] ) | (?P<less> [<≤] ) ) \s? \Z", "~≈>≥<≤", re.VERBOSE)
_BELOW = ("-", "−", "–", "minus", "negative")
MINUS = Ending(r"(?: (?<![\w.,%)\]/-]) [-−–] | (?<!plus\ or\ ) \b (?: minus | negative ) \s{1,2} ) \Z", _BELOW, _FLAGS)
MOVED_BY = re.compile(
    r"""\b by \s+ (?: (?: about | almost | nearly | around | roughly | up\ to | more\ than | at\ least | over ) \s+ )? \Z
    | \b (?: cut | slash | slic | reduc | split ) [a-z]* \s [^.;:,]{1,50} \s in \s \Z""",
    _FLAGS,
)
AGAINST = re.compile(r"\s? (?: [-–] | \b (?: to | against | versus ) \b ) \s?", _FLAGS)
RANGE_BEFORE = re.compile(r"\b (?: between | from ) \s+ (?: [$€£¥]\s? )? \Z", _FLAGS)
RANGE_NOUN = re.compile(
    r"((?:[a-z][\w’'-]*\s+){0,3} [a-z][\w’'-]*s) \s+ (?:\w+ing\s+)? (?:anywhere\s+)? (?:from|between|of) \s+ (?:[$€£¥]\s?)? \Z", _FLAGS
)
RANGE = re.compile(
    rf"""(?: \s? [-–—] \s? (?! \s? (?:to|or)\b )
    | ,? \s (?: (?:and|or) \s )? (?:possibly|perhaps|maybe|potentially) \s (?: (?:as\s(?:much|many)\sas|up\sto|even) \s )?
    | -? \s+ (?P<word>to|and|or) \s+ (?: (?:as\s(?:much|many)\sas|more\sthan|about|around|nearly|almost|over) \s+ )? )
    (?: (?:{any_of(MONEY_SIGNS)}) \s? )?""",
    _FLAGS,
)
RANGE_ENDS = (  # one of these ends what RANGE finds
    *("-", "–", "—", "to", "and", "or", "possibly", "perhaps", "maybe", "potentially", "as", "even"),
    *("than", "about", "around", "nearly", "almost", "over"),
    *map(str.lower, MONEY_SIGNS),
)
SCALE = re.compile(
    rf"""[\s-]? (?P<scale>{any_of(word for word in SCALES if len(word) > 1)}) \b
    | (?P<letter>[mbk]) \b (?! \s (?: {any_of(DISTANCES)} ) \b )""",
    _FLAGS,
)
PERCENT = re.compile(r"\s? (?: % | -? \s? (?: percentage[ -]points? | percent | per\ cent | pct ) \b ) (?:\s points? \b)?", _FLAGS)
PENCE = re.compile(r"p \b", re.VERBOSE)
MONEY = re.compile(
    rf"""(?: \s+ (?:of\s+)? | - ) (?: (?P<people>{any_of(CURRENCY_PEOPLE)}) \s+ )?
    (?: (?: tax | taxpayers?['’]? | public | federal | research ) \s+ )? (?P<word>{any_of(MONEY_WORDS)}) \b""",
    _FLAGS,
)
TIMES = re.compile(
    rf"""\s+ times \b (?= \s+ (?: (?: as \s+ (?: many | much | few | little | likely | [a-z]+ \s+ as )
    | the | that | those | its | their | his | her | what | over | {any_of(COMPARATIVES)} ) \b
    | (?:\w+\s)? (?: {any_of(MEASURES)} ) \b ) ) | [\s-]? fold \b | x \b""",
    _FLAGS,
)
MULTIPLIER = re.compile(r"(?: doubl | tripl | trebl | quadrupl | halv )\w+", _FLAGS)
TO_MULTIPLY = re.compile(
    r"\b (?: to | will | would | can | could | may | might | should | must | not | than | nearly | almost | about ) \s (?: also \s )? \Z",
    _FLAGS,
)
MULTIPLIED_OBJECT = re.compile(r"\s (?: (?-i: [A-Z][\w.-]* ['’]s ) | the | its | their | his | her | our | that | what | last ) \b", _FLAGS)
UNMULTIPLIED = re.compile(
    r"\s (?: down | home | up | as | off | over | back | time | in\ the\ \w+(?:st|nd|rd|th) | to\ (?:left|right|cent[er]{2}) ) \b",
    _FLAGS,
)
TWICE = re.compile(r"\s+ (?: as \s+ (?! an?\b | the\b ) \w+ | the | that | its | their | what ) \b", _FLAGS)
OF_WHOLE = re.compile(
    rf"""\s+ (?: of | the | as | in | that\ of | its | their | his | her | what
    | majority | stake | share | interest | owner | holding | {any_of(COMPARATIVES)} ) \b | \s* [—–-]{{1,2}} \s* of \b""",
    _FLAGS,
)
OUT_OF = re.compile(rf"\s+ (?: in | out\ of | of ) (?: \s+ (?: every | each | {any_of([*ABOUT, *MORE])} ) )? \s+", _FLAGS)
TIME_BEHIND = re.compile(r"[\s-] (?: second | minute | hour | day | week | month | year ) s? \b", _FLAGS)
BEHIND = re.compile(
    r"""\s+ (?P<more> or\ (?: more | higher | above | greater | better | over | larger | longer ) | and\ up ) \b | (?P<plus> \+ | -plus\b )
    | \s+ (?P<less> or\ (?: less | fewer | below | lower | under | smaller | shorter ) | at\ most ) \b
    | (?P<about> \s+ or\ so\b | -odd\b )""",
    _FLAGS,
)
RATE = re.compile(
    rf"""\s? / \s? (?P<slashed>{any_of(PER)}) \b
    | [\s-]+ (?: (?P<adverb>hourly|daily|weekly|monthly|quarterly|annually|yearly|a\ piece|apiece)
    | (?: per | an? | each | every ) [\s-]+ (?P<unit>{any_of(PER)}) ) \b (?! \s+ (?: ago | earlier | before | later ) \b )""",
    _FLAGS,
)
RATE_APART = re.compile(
    r"""(?: \s of (?: \s (?! (?: in | on | at | to | by | for | from | with | over | within | during ) \s ) [a-z][a-z-]* ){1,4}?
    | \s (?: being \s )? [a-z]+ (?: ed | en )
    | \s and \s [\d.,]+ (?: \s (?: thousand | million | billion ) )? (?: \s [a-z]+ ){1,2}? ) \s
    (?: (?: each | every | per | an? ) \s (?P<unit> hour | day | week | month | year ) | (?P<adverb> daily | weekly | monthly | annually ) )
    \b (?! \s (?: ago | earlier | before | later ) \b )""",
    re.VERBOSE,
)
MARK = re.compile(r"\s (?: mark | level | barrier | threshold | limit | line ) \b", re.VERBOSE)
PER_NUMBER = re.compile(
    r"""\s+ (?: per | (?:for|in|of)\ every | (?:for|in)\ each ) \s+
    (?P<unit> \d[\d,]* (?: \s (?:thousand|million) )? (?: \s [a-z]{3,} (?<!ing) )? ) \b""",
    _FLAGS,
)
ATTACHED = re.compile(
    r"""\s? (?: (?P<celsius> (?: °\s? | degrees?\ )? C | degrees?\ (?:[Cc]elsius|[Cc]entigrade) )
    | (?P<fahrenheit> (?: °\s? | degrees?\ )? F | degrees?\ [Ff]ahrenheit ) | (?P<degrees> ° (?! \s? [NSEW\d] ) )
    | (?P<unit> square\ (?:foot|mile|metre|meter|kilometre|kilometer)
    | [kMGT]bps | km/h | kmh | kph | mph | m/s | sq\ (?:km|m|ft) | km² | km | cm | mm | kg | [kMGT]Wh? | [kKMGT]B | bps? | mpg
    | g (?= \s of \b | [.,;)] )
    | bpd | pp[mb] | ha | [btm]cfd? | mcm | bcm | mtpa | mm[Bb]tu | m[lg] | mcg | lbs? | ft (?! \s? \d ) | oz | hp | [kMG]?Hz | dB )
    | (?P<parts> parts\ per\ [mbtr]+illion )
    | (?P<metres> m (?= \s (?: high | tall | wide | long | deep | away | above | below | thick ) \b ) )
    ) (?![\w/-])""",
    re.VERBOSE,
)
PARTITIVE = re.compile(
    rf"""\s+ of \s+ (?:all\s+)? (?: the | its | their | these | those | his | her | our | my ) \s+
    (?: (?: last | first | past | final ) \s+ )?
    (?: (?: \d[\d,.]* (?:\s\w+illion)? | {any_of(CARDINALS)} ) \s+ )? (?= [a-z] )""",
    _FLAGS,
)
OTHERS = re.compile(r"\s (?: of \s )? (?: other | more | additional | further | extra ) (?= \s [A-Za-z] )", re.VERBOSE)
NOUN = re.compile(r"\s+ (?P<of>(?:of|OF)\s+)? (?P<word>(?:[A-Z]\.){2,}(?:-[a-z]+)?|[A-Za-z][\w’'&/-]*)", re.VERBOSE)

EXACTLY = rf"(?: (?:the|its|their|all) \s+ )? (?: (?:{any_of([*ABOUT, *MORE, *LESS])}) \s+ )?"

COLUMN = re.compile(r"[ \t]{2,} [A-Za-z] [\w .]{0,40} [ \t]{2,} [\d.-]", re.VERBOSE)

CARRIED = re.compile(
    r"""[\s,;()–—-]* (?: (?:in|for|at|by|on) \s+ (?:\w+\s+){0,2} \d{4} [\s,()]* )?
    (?: (?: (?P<moved>from|to|versus|against|than|compared) | or | and | of | up | down | off | as | with | by ) [\s(]+ ){0,3}""",
    _FLAGS,
)
RESTATED = re.compile(
    r"""(?: \s of \s (?: them | those | which | whom ) )?
    [\s,;]* (?: \( [^()\d]{0,40} \) \s* )? (?: (?: on \s )? [A-Z][a-z]+day \s (?: (?: morning | afternoon ) \s )? )?
    (?: or | up | down | off | to
    | (?:to\s+)? (?:close|settle|end|finish|stand|trade|closing|ending|trading)[ds]? \s+ at
    | to \s+ (?:an?|the|its) (?:\s[\w-]+){1,4} \s of ) \s+ (?:an?\s+)?""",
    _FLAGS,
)
LISTED = re.compile(
    rf"""(?: \s+ (?:in|at|from|for|on|near|by|to|with|across|during|over|this|last) \s+ [^,;.:()\d]{{1,50}}? )?
    (?: \s? , \s+ (?:and|but|plus|including|among\ them)? | ,? \s of \s (?:which|whom|them)
    | \s+ (?:and|but|plus|or|to|against|versus) | ; ) ,? \s*
    (?: (?:\w+\s)? (?!aged) \w+(?:ed|ing) \s+ )? (?: (?: {any_of([*PLAIN, *MORE, *LESS, *ABOUT])} ) \s+ )?""",
    _FLAGS,
)
EQUIVALENT = re.compile(
    r"\b (?: equivalent\ to | equal\ to | equals | or | that\ is | an\ average\ of | averaging ) \s (?:(?:about|some)\s)? \Z", _FLAGS
)
BARE = re.compile(
    r"""\s* (?: [.;)] | , (?!\d) | \s [-–—] \s
    | \s (?: that | who | in | at | from | on | for | against | to | by | when | after | as | were | was | are | have | had | last
    | this | if | since | compared | before | until | during | now | today | of\ them | more | overall | abroad | aboard
    | and \s (?: has | have | had | is | was | were | are )
    | an?\ (?:year|month|week|quarter|decade|day)\ (?:earlier|ago|before) ) \b | \Z )""",
    _FLAGS,
)
_HELD_AGAINST = ("from", "than", "compared with", "compared to", "versus")
FORMERLY = Ending(
    rf"\b (?: {any_of(_HELD_AGAINST)} ) \s+ (?: (?:the|an?|just|only) \s+ )? \Z", (*_HELD_AGAINST, "the", "a", "an", "just", "only"), _FLAGS
)
POUNDS_OF = re.compile(
    r"pounds \s of \s (?! debt | cash | money | tax | invest | sav | aid | fund | spend | public | damage | business )", _FLAGS
)
NAME_BEHIND = re.compile(r"[ ][A-Z][a-z]", re.VERBOSE)
_ARTICLE_LEAD = re.compile(
    r"""(?: \b (?: the | an? | his | her | its | their ) | ['’]s | (?<=s)['’] ) \s
    (?: (?! of | for | in | to | and ) [a-z][a-z-]* \s ){0,2} \Z""",
    _FLAGS,
)
_ARTICLES = ("the", "a", "an", "his", "her", "its", "their", "'s", "’s", "s'", "s’")  # one of these ends what leads to the adjectives
_LEAD = 40  # characters in which an article and adjectives stand before a number
PARTED = re.compile(r", | \b (?: and | but | while ) \b", _FLAGS)


def has_article(body: str, at: int, near: int = _LEAD) -> bool:
    """Whether an article or a possessive stands before a place, two adjectives at most between them: "a large" of "a large $5m loan"."""
    words = body[max(0, at - near) : at].lower().split()[-3:]
    led = any(word.endswith(_ARTICLES) for word in words)  # a glance that spares most places the search
    return led and _ARTICLE_LEAD.search(body, max(0, at - near), at) is not None
