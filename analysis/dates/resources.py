"""The words of temporal expressions in English, by class. The grammar speaks of classes only."""

from __future__ import annotations

from collections.abc import Iterable


def _numbered(names: Iterable[str], start: int) -> dict[str, int]:
    """Name → its number, from `start` on; names of one number stand together, with bars between."""
    return {name: number for number, group in enumerate(names, start) for name in group.split("|")}


def _words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


MONTHS = _numbered(
    (
        "january|jan",
        "february|feb",
        "march|mar",
        "april|apr",
        "may",
        "june|jun",
        "july|jul",
        "august|aug",
        "september|sept|sep",
        "october|oct",
        "november|nov",
        "december|dec",
    ),
    1,
)
WEEKDAYS = _numbered(
    ("monday|mon", "tuesday|tues|tue", "wednesday|wed", "thursday|thurs|thur|thu", "friday|fri", "saturday|sat", "sunday|sun"), 0
)
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
DAY_PARTS = {
    "morning": "TMO",
    "mornings": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "nights": "TNI",
    "overnight": "TNI",
}
CLOCK_WORDS = {"noon": "T12:00", "midday": "TMI", "midnight": "T24:00"}
UNITS = ("minute", "hour", "day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century", "millennium")
PLURALS = {"seconds": "second", **{f"{unit}s": unit for unit in UNITS[:-2]}, "centuries": "century", "millennia": "millennium"}

CARDINALS = _numbered(
    (
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ),
    1,
) | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {"couple": 2, "dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
ORDINALS = _numbered(
    (
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ),
    1,
)
DECADE_WORDS = _numbered(("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"), 2)
ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
}
DEICTICS = {"yesterday": -1, "today": 0, "tomorrow": 1}
# Holidays: month and day, or the name of a movable feast (holidays.py).
HOLIDAYS = {"christmas": "12-25", "halloween": "10-31", "thanksgiving": "thanksgiving", "easter": "easter", "juneteenth": "06-19"}
DAY_HOLIDAYS = {  # always with "Day"
    "independence": "07-04",
    "valentine": "02-14",
    "boxing": "12-26",
    "veterans": "11-11",
    "armistice": "11-11",
    "bastille": "07-14",
    "labor": "labor",
    "memorial": "memorial",
    "election": "election",
}
FEASTS = frozenset(  # movable ones, named by a day of the week
    ("good friday", "easter monday", "palm sunday", "maundy thursday", "ash wednesday", "shrove tuesday", "black friday", "cyber monday")
)
# Words that refer without a calendar: their TIMEX3 value.
REFERENCES = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
}
ERAS = {"bc": -1, "bce": -1, "b.c": -1, "b.c.e": -1, "ad": 1, "ce": 1, "a.d": 1}

# Classes whose words say no more than their class.
PLAIN = {
    "the": "the",
    "a": "a an",
    "another": "another",
    "this": "this",
    "that": "that",
    "same": "same",
    "last": "last",
    "next": "next",
    "gone": "past",
    "previous": "previous preceding prior",
    "following": "following subsequent succeeding",
    "coming": "coming upcoming",
    "latest": "latest",
    "recent": "recent",
    "current": "current",
    "corresponding": "comparable corresponding equivalent",
    "each": "each every",
    "early": "early late mid",
    "earlier": "earlier",
    "later": "later",
    "ago": "ago",
    "before": "before",
    "after": "after",
    "hence": "hence",
    "from": "from",
    "of": "of",
    "in": "in during",
    "for": "for",
    "by": "by",
    "on": "on",
    "to": "to through until till",
    "and": "and",
    "or": "or",
    "so": "so",
    "few": "few several many some numerous countless dozens",
    "roughly": "about almost nearly around roughly approximately under barely",
    "more": "more less fewer",
    "than": "than",
    "at": "at",
    "least": "least most",
    "not": "no not",
    "old": "old olds",
    "long": "long",
    "full": "full straight consecutive additional extra further whole entire solid mere final",
    "right": "right",
    "its": "its their his her our",
    "period": "period",
    "fiscal": "fiscal financial",
    "fy": "fy",
    "new": "new",
    "eve": "eve",
    "tonight": "tonight",
    "futurenoun": "future",
    "nearby": "foreseeable near immediate",
    "half": "half",
    "boundary": "beginning start end close middle",
    "come": "come",
    "feast": "good ash palm maundy shrove black cyber",
    "local": "local eastern central mountain pacific",
    "clocktime": "time",
    "zone": "est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest ist jst hkt aest",
}

# Numbers that are no years: after these words, or before those.
NUMBERED_THINGS = _words("""
    no nos number flight route section article chapter page pages room windows office boeing airbus highway act rule resolution vol volume
    item lot model version channel suite unit platform figure table psalm verse interstate code extension ext phone tel call fax
""")
CAR_MAKERS = _words("""
    acura audi bmw buick cadillac chevrolet chevy chrysler citroen dodge ferrari fiat ford gmc honda hyundai infiniti jaguar jeep kia lada
    lamborghini lexus lincoln mazda mercedes mercury mini mitsubishi nissan oldsmobile opel peugeot plymouth pontiac porsche renault saab
    saturn subaru suzuki tesla toyota volkswagen volvo vw
""")
COUNTED = _words("""
    percent per percentage pct people men women troops soldiers miles kilometers kilometres km metres meters feet ft dollars euros pounds
    yen yuan rubles tons tonnes points employees workers jobs shares acres deaths units words companies users chips homes houses barrels
    students members children cases megawatts mw kg kilograms pieces copies votes seats books cars vehicles aircraft
    million billion thousand hours
    years months weeks days minutes seconds cents degrees calories rpm hp cc
""")
BEFORE_YEARS = _words("in since by until till from during year before after between circa ca c through throughout fiscal late early mid")
ATTACKS = _words("attack attacks terrorist terrorists terror hijackers hijackings")
AFTER_YEARS = _words("was is has as its this elections games olympics")

# Names with a weekday in them that is no day of this or that week.
NEWSPAPERS = _words("Times Telegraph Mail Express Mirror Post Herald Star Observer Independent People World Tribune Business Show")
NAMES_IN_CAPITALS = ("USA TODAY",)
PROGRAMMES = ("programme", "program", "show", "newspaper", "magazine")  # after a name with a capital: the Today programme
BEFORE_NAMED_DAYS = _words("Black Cyber Super Ash Holy Palm Fat Bloody Maundy Shrove Giving Wild Casual")

# Names that are months only in such company.
NAMES_LIKE_MONTHS = _words("may march april june august")
AFTER_A_MARCH = ("on", "to", "against", "for", "of", "in", "through", "fool")  # after "a March" or "an April" that is no month
BEFORE_MONTHS = _words("""
    in since by of until till last next this for during to from late early mid and or through throughout before after between each every
    past that following previous on than
""")
AFTER_VERBS = _words("in from to of for on short back apart behind")  # after "fall" and "spring" that are no seasons
YOUNG = _words("baby babies boy girl infant infants child children son daughter twins twin toddler puppy kitten grandson granddaughter")
AFTER_FESTIVE = _words("tree trees card cards carol carols cake pudding dinner lights decorations ornaments jumper")  # things of a holiday
CLOSED = ("ended", "ending")  # of a year that is no calendar year: the year ended Jan. 31
BEFORE_CLOCK = _words("at by until till from before after around about since to between")

# Verbs and what they tell of the time they speak of.
FUTURE_VERBS = _words("will shall wo ll must should going upcoming would can may")
CONDITIONS = ("if", "unless")  # with a present behind them: if they win in November
SAID = _words("said reported believed thought known found understood considered shown")  # to be what is already
EXPECTING = _words("""
    scheduled due expected expects expect slated planned plans postponed deadline payable expire expires expiring effective
    starts begins opens takes runs ends closes arrives returns launches premieres airs resumes reopens concludes meets convenes gathers
    departs leaves travels meet
""")
LASTING = _words("lasted kept stayed continued worked waited remained went lived sat")  # until what is over
EXPECTING_TO = _words("""
    set plan plans hopes hope intends intend promises promise aims aim pledges pledge vows vow wants want needs need ordered agreed likely
    ready expected expects expect scheduled due about have has
""")
PAST_VERBS = _words("""
    was were had did said told met won lost fell rose led held left gave got found became began took came went made saw sent spent brought
    bought thought caught taught fought sought kept slept felt built cut hit shot struck broke spoke wrote rode drove flew grew knew threw
    drew ran sat stood understood swore wore tore bore chose froze stole woke fled bled fed paid laid sold heard meant dealt sank sang rang
    drank swam swung hung stuck dug spun overtook withdrew undertook underwent arose forbade forgave awoke done seen taken given
""")
INTENTIONS = _words("""
    aim aims aimed aiming goal goals target targets targeted targeting ambition ambitions ambitious plan plans planned planning pledge
    pledges pledged promise promises promised vow vows vowed want wants wanted hope hopes hoped hoping intend intends intended seek seeks
    sought seeking strategy strategies roadmap commitment commit commits committed expected expects expect projected forecast forecasts
    predict predicts predicted prediction predictions deadline agenda initiative vision blueprint bid objective objectives outlook
    envision envisions envisioned mandate mandates mandated
""")
PRESENT_VERBS = _words("is are has have says say am does do remains remain")
NOT_PAST = _words("need indeed proceed based united speed succeed exceed feed seed shed hundred embed weed breed greed sacred")
UNPLANNED = _words("""
    attack attacks assault assaults massacre massacres killing killings murder murders shooting shootings bombing bombings raid raids riot
    riots stabbing stabbings blast blasts explosion explosions earthquake quake crash disaster fire flood floods storm hurricane tornado
    outage collapse coup atrocity atrocities invasion onslaught ambush kidnapping kidnappings abduction abductions insurrection derailment
""")
PARTING = _words("and or but on in of at to for by with as after before when while which who that since until is was were has had will")
