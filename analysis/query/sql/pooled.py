"""Means over sentences as SQL: how favourable, how sure that is, and on how many sentences and articles it rests."""

from __future__ import annotations

from analysis.sentiment.tone import CUT, FEW

ENOUGH = 10
"""Sentences from which a mean says something."""

REACH = "(1.96 + 2.372 / ({0}) + 2.8225 / ({0}) ** 2 + 2.5555 / ({0}) ** 3)"
"""The SQL expression of how many standard errors to either side hold 95 % of chance, from degrees of freedom.

Student's t in the expansion of Fisher (1926; Abramowitz and Stegun 26.7.5): within 3 % from two degrees on, a quarter too small at one.
"""

TONE = f"""
CASE WHEN n <= {FEW} AND neutral >= (1 - neutral + abs({{0}}.polarity)) / 2 OR n > {FEW} AND abs({{0}}.polarity) < {CUT} THEN 'neutral'
     WHEN {{0}}.polarity > 0 THEN 'favourable' ELSE 'unfavourable' END
"""
"""The SQL expression of the tone of n sentences of one article in a table, from mean polarity and mean probability of being neutral."""

EXACT = "{0}::DECIMAL(9, 6)"
"""The SQL expression of a number whose sums and means do not depend on their order."""
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
_OWN_ERROR = f"CASE WHEN n > 1 THEN sqrt(greatest(0, {_AMONG_SENTENCES})) END"
_SHARED_ERROR = f"CASE WHEN doc_count > 1 THEN sqrt(greatest(0, {_AMONG_ARTICLES})) ELSE 0 END"


def pooled(scored: str, keys: str) -> str:
    """The query for one row per keys (column names) of a query for (keys, id, polarity, raw_polarity): their means, with a 95 % interval.

    A polarity that is null does not count: raw_polarity is what the model says alone, polarity what holds under the person's word list.
    The standard error is the larger of those among sentences and among articles, for sentences of one article are alike; the interval
    is Student's, the wider the fewer there are. A mean whose interval holds 0 is neutral. One sentence has no interval.
    """
    return f"""
    SELECT {keys}, round(mean, 6) AS polarity, round(error, 6) AS polarity_error,
           CASE WHEN error IS NULL OR abs(mean) <= reach THEN 'neutral' WHEN mean > 0 THEN 'favourable' ELSE 'unfavourable' END AS tone,
           CASE WHEN n > 1 THEN round(greatest(mean - reach, -1), 6) END AS low,
           CASE WHEN n > 1 THEN round(least(mean + reach, 1), 6) END AS high,
           n, doc_count, round(raw_mean, 6) AS raw_polarity, CASE WHEN n < {ENOUGH} THEN 'not enough text' ELSE 'scored' END AS state
    FROM (SELECT *, CASE WHEN n > 1 THEN greatest(own, shared) END AS error,
                 error * {REACH.format("CASE WHEN shared >= own THEN doc_count - 1 ELSE n - 1 END")} AS reach
          FROM (SELECT *, {_OWN_ERROR} AS own, {_SHARED_ERROR} AS shared
                FROM ({_SUMS.format(keys=keys, scored=scored, exact=EXACT.format("polarity"))})))
    """
