"""What an article is about, sport or business, by its plain words: in the one a town is a team, in the other an unknown name a firm."""

from __future__ import annotations

from collections.abc import Mapping

_SPORT = frozenset(
    "goal goals scored scorer scorers striker strikers goalkeeper midfielder defender winger halftime half-time kickoff kick-off penalty"
    " offside league leagues division championship championships tournament season match matches fixture fixtures soccer football rugby"
    " cricket tennis golf basketball baseball hockey boxing athletics cycling swimming wicket wickets innings overs bowled batsman batting"
    " bowler runs seed seeded seeds set sets quarterfinal quarter-final semifinal semi-final semi-finals semifinals final finals playoff"
    " playoffs round medal medals stadium coach coached squad teammate teammates injury rebounds quarterback touchdown touchdowns innings"
    " inning homer pitcher overtime standings played drawn fans referee racing race lap laps podium sprint champion champions champion's"
    " winner defeat defeated beat unbeaten won lost draw drew victory win wins points".split()
)
_TRADE = frozenset(
    "shares share stock stocks profit profits revenue revenues earnings analyst analysts investors investor quarter quarterly percent"
    " shareholders shareholder market markets trading traders bonds bond dividend sales bank banks billion million company companies firm"
    " firms chief executive merger acquisition takeover stake bid deal loss losses forecast rating index points debt yield yields rose fell"
    " prices price maker brokerage brokerages fund funds customers products unit subsidiary industry plant plants".split()
)
_SPORTS, _TRADES = ({spelled for word in words for spelled in (word, word.upper(), word.capitalize())} for words in (_SPORT, _TRADE))
_LEAST = 3  # words of a subject an article has at the least
_SHARE = 0.015  # share of its words and marks that are of the subject


def subject(written: Mapping[str, int]) -> str:
    """S for sport, B for business, and nothing for all else, from how often each word is written."""
    sport, trade = (sum(map(written.__getitem__, written.keys() & words)) for words in (_SPORTS, _TRADES))
    count = max(sport, trade)
    if count < _LEAST or count < _SHARE * sum(written.values()):
        return ""
    return "S" if sport >= trade else "B"
