"""The verdict on numbers given for one thing, and why: no difference of yardsticks is called a conflict."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

from analysis.article import Claim
from analysis.claims.groups.intervals import ends, nearly_share, rises, same, share_a_value
from analysis.claims.groups.measures import concept, dimension, is_change, is_former, is_toll, one_baseline, part, wording
from analysis.claims.groups.sameness import far_apart
from analysis.claims.groups.told import ToldClaim, fate
from analysis.claims.wording.resources import DISPUTES, PEOPLE
from analysis.dates.periods import bounds
from analysis.dates.wording import in_words

_DATED, _UNDATED, _COUNTED = 31, 7, 1  # days between articles from which on their numbers may be of different times
_RECENT = 7  # days before an article in which what it counts happened, where it leaves out when
_DOUBT = 60  # characters around a number in which it is called into question
_CLAUSE = re.compile(r"[;:—–]|\.(?=[A-Z])|,?\s(?:but|while|whereas|although)\s|,\s(?:and|after|when|as|ha[sd](?!\sbeen)|have(?!\sbeen))\s")
Verdict = Literal["agree", "compatible", "different baseline", "different concept", "time series", "differ", "disputed"]
_SEVERAL: tuple[Verdict, str] = ("different concept", "One article gives several numbers itself, so more than one thing is measured.")


def judged(members: Sequence[ToldClaim], unit: str, own: Sequence[ToldClaim] = ()) -> tuple[Verdict, str]:
    """The verdict on the members of a group, those that tell what was before a change aside, and why.

    own is what else their articles tell of the same: who gives several numbers himself measures more than one thing.
    """
    former = _former(members)
    now = [one for one in members if one not in former]
    if former and len(now) == 1:
        return _before_and_after(members, former)
    one_article = len({one.article for one in members}) == 1
    verdict, why = (one_article and yardsticks(members, unit)) or _weighed(now or members, unit)
    if verdict == "differ" and any(not share_a_value(claims) for claims in _by_article([*now, *_also_told(members, own)])):
        verdict, why = _as_it_rose(now) or _SEVERAL
    return verdict, f"{why} {_told_before(former)}" if former and now else why


def _also_told(members: Sequence[ToldClaim], own: Sequence[ToldClaim]) -> list[ToldClaim]:
    """What else some articles tell of the same for the times of members, what was before aside."""
    bygone, times = _former([*members, *own]), {one.claim.as_of for one in members}
    return [one for one in own if one not in bygone and one.claim.as_of in {None, *times}]


def yardsticks(members: Sequence[ToldClaim], unit: str) -> tuple[Verdict, str] | None:
    """The verdict on numbers that state themselves how they differ: by what they measure, against what, when; None for others."""
    former = _former(members)
    now = [one for one in members if one not in former]
    return _before_and_after(members, former) if former and len(now) == 1 else _apart(now or members, unit) or _named_apart(now or members)


def _before_and_after(members: Sequence[ToldClaim], former: Sequence[ToldClaim]) -> tuple[Verdict, str]:
    """The verdict where one number only tells what another was before."""
    times = _distinct(one.claim.as_of for one in members)
    return "time series", _held_for(times) if len(times) > 1 else _told_before(former)


def _held_for(times: Sequence[str]) -> str:
    """The sentence that names the times for which some numbers hold."""
    return f"The numbers hold for different times: {_listed(map(in_words, times))}."


def _weighed(members: Sequence[ToldClaim], unit: str) -> tuple[Verdict, str]:
    """The verdict on some numbers and the sentence that says why: differences of yardstick come before differences of value."""
    return _apart(members, unit) or _compared(members)


def _apart(members: Sequence[ToldClaim], unit: str) -> tuple[Verdict, str] | None:
    """The verdict on numbers with different yardsticks; None where they have one, and for counts of one thing that one value fits."""
    claims = [one.claim for one in members]
    one_number = _one_number(claims)
    baselines = _distinct(claim.baseline for claim in claims)
    if unit.startswith("ratio") and not one_baseline(baselines):
        return "different baseline", f"Measured against different things: {_listed(baselines)}."
    if unit.startswith("count") and share_a_value(claims):
        return None
    if not one_number and not _is_one_count(members) and (told := _named_apart(members)):
        return told
    if len({is_change(one.claim, one.sentence) for one in members}) > 1 and not (one_number and unit in {"percent", "ratio"}):
        return "different concept", "One number says where it stands, another by how much it moved."
    times = _distinct(claim.as_of for claim in claims)
    if len(times) > 1:
        return _at_one_time(members, times) or ("time series", _held_for(times))
    return _of_parts(members)


def _named_apart(members: Sequence[ToldClaim]) -> tuple[Verdict, str] | None:
    """The verdict on numbers of different names; None where they have one."""
    told = {wording(one.claim): one.claim.subject or "" for one in reversed(members)}
    wordings = {words: subject for words, subject in told.items() if not any(_is_part(words, other) for other in told)}
    if len(wordings) < 2:
        return None
    return "different concept", f"Not the same thing is measured: {_listed(sorted(wordings.values(), key=str.lower))}."


def _is_part(name: str, other: str) -> bool:
    """Whether a name is only the end of a longer one: imports, Chinese imports."""
    return name != other and f" {other}".endswith(f" {name}")


def _is_one_count(members: Sequence[ToldClaim]) -> bool:
    """Whether all count people whom one thing befell, or things of one name: missiles, ballistic missiles."""
    if not dimension(members[0].claim).startswith("count"):
        return False
    fates = [(fate(one), concept(one.claim)) for one in members]
    return len({befell or kind for befell, kind in fates if befell or kind not in PEOPLE}) < 2


def _of_parts(members: Sequence[ToldClaim]) -> tuple[Verdict, str] | None:
    """The verdict where sums are paid for different parts of a thing: $2bn for 15% of a firm beside $10bn for all of it."""
    parts = {part(one.claim, one.sentence): one for one in members}
    if len(parts) < 2 or _one_number([one.claim for one in members]):
        return None
    return "different concept", f"Not the same is paid for: {_listed(sorted(each or 'the whole' for each in parts))}."


def _former(members: Sequence[ToldClaim]) -> list[ToldClaim]:
    """Those of the numbers that only tell what another was before a change."""
    before = {(one.article, one.claim.previous) for one in members if one.claim.previous is not None}
    return [one for one in members if (one.article, one.claim.value) in before or is_former(one.claim, one.sentence)]


def _told_before(former: Sequence[ToldClaim]) -> str:
    """The sentence that names the numbers that are told as what was before."""
    told = list(dict.fromkeys(one.claim.text for one in former))
    return f"{_listed(told)} {'is' if len(told) == 1 else 'are'} told as what was before."


def _at_one_time(members: Sequence[ToldClaim], times: Sequence[str]) -> tuple[Verdict, str] | None:
    """The verdict on numbers of different times where those for one and the same time differ."""
    for time in times:
        told = [one for one in members if one.claim.as_of == time and bounds(time)]  # "now" is another time in each article
        if told and _compared(told)[0] == "differ":
            return "differ", f"No value fits all the numbers for {in_words(time)}."
    return None


def _compared(members: Sequence[ToldClaim]) -> tuple[Verdict, str]:
    """The verdict on numbers with one yardstick: by their values, and by who doubts them."""
    claims = [one.claim for one in members]
    articles = len({one.article for one in members})
    doubted = next((one for one in members if _is_doubted(one)), None)
    if doubted is not None:
        return "disputed", f"The number is called into question in {doubted.source or doubted.article}."
    if _one_number(claims) and len({claim.comparator for claim in claims}) == 1:
        rounded = ", as far as rounding goes," if len({ends(claim) for claim in claims}) > 1 else ""
        return "agree", f"The same number{rounded} {'twice' if len(claims) == 2 else f'{len(claims)} times'} in {_articles(articles)}."
    if share_a_value(claims):
        return "compatible", "Different numbers, but one value fits them all."
    if articles == 1:
        return "compatible", "Different numbers from a single article, which does not contradict itself."
    return _excused(members) or ("differ", f"No value fits all the numbers of {_articles(articles)}.")


def _one_number(claims: Sequence[Claim]) -> bool:
    """Whether all name the same number."""
    return all(same(claims[0], claim) for claim in claims)


def _excused(members: Sequence[ToldClaim]) -> tuple[Verdict, str] | None:
    """What may part numbers that no value fits, other than a contradiction: another time, or another thing."""
    if _is_rising_toll(members):
        return "time series", "The count of those whom it befell rose from day to day."
    told = [time for time in _distinct(one.claim.as_of for one in members) if bounds(time)]  # "now" is when an article tells it
    if told and not all(one.claim.as_of for one in members) and not _of_these_days(members):
        return "time series", f"One of the numbers holds for {in_words(told[0])}, others tell no time."
    if far_apart([one.published for one in members if one.published], _days_held(members)):
        return "time series", "The articles were published at different times, and the numbers may have changed."
    if not told and all(is_toll(one.claim) for one in members) and not all(one.published for one in members):
        return "time series", "An article is undated, so the counts may be those of different days."
    if any(not share_a_value(claims) for claims in _by_article(members)):
        return _as_it_rose(members) or _SEVERAL
    return None


def _as_it_rose(members: Sequence[ToldClaim]) -> tuple[Verdict, str] | None:
    """The verdict where one article gives several counts of those whom something befell."""
    if not all(is_toll(one.claim) for one in members):
        return None
    return "time series", "One article gives several counts of those whom it befell, so they may be those of different hours."


def _days_held(members: Sequence[ToldClaim]) -> int:
    """The days for which numbers hold: those that tell their time the longest, counts that do not the shortest."""
    if all(one.claim.as_of and bounds(one.claim.as_of) for one in members):
        return _DATED
    return _COUNTED if all(dimension(one.claim).startswith("count") for one in members) else _UNDATED


def _is_rising_toll(members: Sequence[ToldClaim]) -> bool:
    """Whether numbers count those whom something befell, and none of a later day lies below one of an earlier day."""
    if not all(is_toll(one.claim) and one.published for one in members):
        return False
    days: dict[str, list[Claim]] = defaultdict(list)
    for one in members:
        days[(one.published or "")[:10]].append(one.claim)
    told = [days[day] for day in sorted(days)]
    return len(told) > 1 and all(nearly_share(claims) for claims in told) and all(rises(*pair) for pair in pairwise(told))


def _of_these_days(members: Sequence[ToldClaim]) -> bool:
    """Whether numbers count what happened in the days before all articles: one tells the day, another leaves it out."""
    days = [one.published[:10] for one in members if one.published and bounds(one.published[:10])]
    held = [span for one in members if one.claim.as_of and (span := bounds(one.claim.as_of))]
    if len(days) < len(members) or not all(dimension(one.claim) == "count" for one in members):
        return False
    published = [span[0] for day in days if (span := bounds(day))]
    return not held or (max(published) - min(first for first, _ in held)).days <= _RECENT


def _by_article(members: Sequence[ToldClaim]) -> list[list[Claim]]:
    """The claims of each article."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for one in members:
        told[one.article].append(one.claim)
    return list(told.values())


def _is_doubted(one: ToldClaim) -> bool:
    """Whether the words around a claim, in its own clause, say that somebody doubts it."""
    before, _, behind = one.sentence.partition(one.claim.text)
    clause = f" {_CLAUSE.split(before[-_DOUBT:])[-1]} {_CLAUSE.split(behind[:_DOUBT])[0]}".lower()
    return any(f" {word}" in clause for word in DISPUTES)


def _distinct(values: Iterable[str | None]) -> list[str]:
    """The values that are given, each once, in order."""
    return sorted({value for value in values if value})


def _listed(words: Iterable[str]) -> str:
    """Words as a list, four at most."""
    values = list(words)
    return ", ".join(values[:4]) + (f" and {len(values) - 4} more" if len(values) > 4 else "")


def _articles(count: int) -> str:
    return "one article" if count == 1 else f"{count} articles"
