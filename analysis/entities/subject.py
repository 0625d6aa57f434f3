"""What an article is about, sport or business, by its plain words: in the one a town is a team, in the other an unknown name a firm."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.entities.resources import SPORT, TRADE

_SPORTS, _TRADES = ({spelled for word in words for spelled in (word, word.upper(), word.capitalize())} for words in (SPORT, TRADE))
_LEAST = 3  # words of a subject an article has at the least
_SHARE = 0.015  # share of its words and marks that are of the subject


def subject(written: Mapping[str, int]) -> str:
    """S for sport, B for business, and nothing for all else, from how often each word is written."""
    sport, trade = (sum(map(written.__getitem__, written.keys() & words)) for words in (_SPORTS, _TRADES))
    count = max(sport, trade)
    if count < _LEAST or count < _SHARE * sum(written.values()):
        return ""
    return "S" if sport >= trade else "B"
