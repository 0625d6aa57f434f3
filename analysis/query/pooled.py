"""Means over sentences as SQL: how favourable, how sure that is, and on how many sentences and articles it rests."""

from __future__ import annotations

from analysis.sentiment.tone import CUT, FEW

ENOUGH = 10
"""Sentences from which a mean says something."""

_WITHIN = 1.96  # standard errors to either side hold 95 % of chance

TONE = f"""
CASE WHEN n <= {FEW} AND neutral >= (1 - neutral + abs({{0}}.polarity)) / 2 OR n > {FEW} AND abs({{0}}.polarity) < {CUT} THEN 'neutral'
     WHEN {{0}}.polarity > 0 THEN 'favourable' ELSE 'unfavourable' END
"""
"""The SQL expression of the tone of n sentences of one article in a table, from mean polarity and mean probability of being neutral."""

_EXACT = "polarity::DECIMAL(9, 6)"  # sums do not depend on their order
_SUMS = """
SELECT {keys}, sum(k)::BIGINT AS n, count(*) FILTER (k > 0) AS doc_count, sum(s)::DOUBLE / sum(k) AS mean, sum(q) AS squares,
       sum(s::DOUBLE * s) AS own_squares, sum(s * k) AS own_cross, sum(k * k) AS own_sizes, sum(raw_s)::DOUBLE / sum(raw_k) AS raw_mean
FROM (SELECT {keys}, id, count(polarity)::DOUBLE AS k, coalesce(sum({exact}), 0) AS s,
             coalesce(sum(polarity * polarity), 0) AS q, count(raw_polarity) AS raw_k, sum(raw_{exact}) AS raw_s
      FROM ({scored}) GROUP BY {keys}, id)
GROUP BY {keys} HAVING sum(k) > 0
"""
_AMONG_SENTENCES = "(squares - n * mean * mean) / (n - 1) / n"
_AMONG_ARTICLES = "(own_squares - 2 * mean * own_cross + mean * mean * own_sizes) * doc_count / (doc_count - 1) / (n * n)"
_ERROR = f"""
CASE WHEN n > 1 THEN sqrt(greatest(0, {_AMONG_SENTENCES}, CASE WHEN doc_count > 1 THEN {_AMONG_ARTICLES} ELSE 0 END)) END
"""


def pooled(scored: str, keys: str) -> str:
    """The query for one row per keys (column names) of a query for (keys, id, polarity, raw_polarity): their means, with a 95 % interval.

    A polarity that is null does not count: raw_polarity is what the model says alone, polarity what holds under the person's word list.
    The standard error is the larger of those among sentences and among articles, for sentences of one article are alike. A mean
    whose interval holds 0 is neutral. One sentence has no interval.
    """
    return f"""
    SELECT {keys}, round(mean, 6) AS polarity, round(error, 6) AS polarity_error,
           CASE WHEN error IS NULL OR abs(mean) <= {_WITHIN} * error THEN 'neutral'
                WHEN mean > 0 THEN 'favourable' ELSE 'unfavourable' END AS tone,
           round(greatest(mean - {_WITHIN} * error, -1), 6) AS low, round(least(mean + {_WITHIN} * error, 1), 6) AS high,
           n, doc_count, round(raw_mean, 6) AS raw_polarity, CASE WHEN n < {ENOUGH} THEN 'not enough text' ELSE 'scored' END AS state
    FROM (SELECT *, {_ERROR} AS error FROM ({_SUMS.format(keys=keys, scored=scored, exact=_EXACT)}))
    """
