"""Which word of a sentence foretells something for a time: it stands in the time's clause, or leads to that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.forecasts.cues import Cue
from analysis.forecasts.resources import BEING, DEVELOPING, HELD, REPORT
from analysis.forecasts.times import Time
from analysis.quotes.grammar.phrases import is_helper
from analysis.quotes.wording.tokens import Token

_STRENGTH = {"predicted": 0, "planned": 1, "held possible": 2, "announced": 3}
_ASIDE = (
    "[a-z]+ly|even|with|without|including|but|although|though|while|whereas|as|when|where|which|who|whose|after|compared|down|up"
    "|(?:[a-z]+ )?[a-z]+ing|[a-z]+ed|and (?:[a-z]+ ){1,3}(?:is|are|was|were|has|have|had)"
)
_FINITE = "will|would|can|could|may|might|should|is|are|was|were|has|have|had"
_PRONOUN = "it|he|she|they|we|i|you|there"
_LEAVES = re.compile(
    rf"""[;:“”"—] | ,\s\Z | \s[-–]\s | ,\s(?:{_ASIDE})\s | ,\s(?:the|an?|this|{_PRONOUN}|{_FINITE})\b
    | \b(?:who|whom|which|whose|what|whether|how|where|when|if|unless|because|since|although|though|while)\b
    | \b(?:ahead\sof|based\son|compared|despite|following)\b | \bas\s(?:{_PRONOUN}|the\s[a-z]+\s[a-z]+)\b
    | \b(?:days?|weeks?|months?|years?)\s(?:after|before)\b | \bthan\s[a-z]+ed\b | \b(?:before|after|until|once)\s\S+\s\S""",
    re.VERBOSE,
)
"""Between a word that foretells and a time: another clause begins, of which it tells nothing."""
_PARTS = re.compile(
    r"[;:“”\"]|\b[a-z]+ed (?:on|in|at|from|to|by)\b"
    r"|\b(?:was|were|had|who|whom|which|whose|where|when|if|unless|because|since|although|though|while|whereas)\b"
)
"""The same for a time that stands before the word."""
_OPENING = re.compile(
    r"""(?:\A|[,;:—–“"(]|\b(?:that|but))\W*
    (?:(?:by|in|on|from|for|over|during|until|till|through|throughout|before|within|after|at|around|about|starting|beginning|as\sof|come
    |late|early|later|mid|the|end|middle|start|of|some\s?time|perhaps|only|and|then)\W+)*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
"""What may stand before a time that begins a clause."""
_NUMBER = re.compile(r"\d")
_DAYS = frozenset({"day", "week", "weekend"})
_FAR = 12  # words of a clause's opening that are looked through


def governing(body: str, tokens: Sequence[Token], cues: Sequence[Cue], time: Time) -> Cue | None:
    """The cue that foretells something for a time, the most telling and nearest of those in reach; none if there is none."""
    before = [cue for cue in cues if tokens[cue.last - 1].end <= time.start and _reaches(body, tokens, cue, time)]
    if before:
        return min(reversed(before), key=lambda cue: _STRENGTH[cue.kind])
    if not _opens(body, tokens, time):
        return None
    cue = next((cue for cue in cues if tokens[cue.first].start >= time.end), None)
    if cue is None or _PARTS.search(body, time.end, tokens[cue.first].start):
        return None
    done = cue.form == "verb" and not cue.passive and tokens[cue.first].low.endswith("ed")  # "in May, it agreed to"
    return None if done else cue


def _reaches(body: str, tokens: Sequence[Token], cue: Cue, time: Time) -> bool:
    """Whether no other clause begins between a cue and a time; the "that" right behind a cue leads to what it foretells."""
    if _LEAVES.search(body[tokens[cue.last - 1].end : time.start]) or (cue.form == "noun" and not _is_told(body, tokens, cue, time)):
        return False
    return not any(token.low == "that" for token in tokens[cue.last + 1 :] if token.end <= time.start)


def _is_told(body: str, tokens: Sequence[Token], cue: Cue, time: Time) -> bool:
    """Whether a noun that foretells has more behind it than a time, or a number behind that: not "the outlook for 2030 is bright"."""
    between = sum(token.start < time.start for token in tokens[cue.last :])
    return between > 1 or _NUMBER.search(body, time.end, tokens[-1].end) is not None


def _opens(body: str, tokens: Sequence[Token], time: Time) -> bool:
    """Whether a time begins a clause, so that it may belong to what follows."""
    words = [token for token in tokens if token.start < time.start][-_FAR:]
    return not words or _OPENING.search(body[words[0].start : time.start]) is not None


def is_appointment(tokens: Sequence[Token], cue: Cue, time: Time) -> bool:
    """Whether no more is told than when something takes place: "the trial will open on 3 May", "it is due to be shown in June"."""
    if time.deadline or time.lasting or cue.kind == "held possible" or cue.form == "noun":
        return False
    verb = next((token.low for token in tokens[cue.last :] if not (is_helper(token) or token.low in BEING or token.low == "to")), "")
    arranged = cue.kind == "announced" or (cue.kind == "planned" and cue.passive)
    if verb in HELD:
        return time.precision in _DAYS or (arranged and time.precision == "month")
    return arranged and time.precision in _DAYS and verb not in DEVELOPING


def is_unreal(tokens: Sequence[Token], cue: Cue, reported: bool) -> bool:
    """Whether a "would" or a "was expected" tells of no future that somebody speaks of, but of what would be or was."""
    shifted = cue.backward or tokens[cue.first].low == "would"
    return shifted and not reported and not any(token.low in REPORT for token in tokens[: cue.first])
