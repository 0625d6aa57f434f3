"""Quotations and claims together beside TextBlob's sentiment of the same text, names and dates being known."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable

from textblob import TextBlob

from analysis.claims import find_claims
from analysis.dates import find_dates
from analysis.entities import find_mentions
from analysis.quotes import find_quotes
from analysis.sentences import split

_CEILING = 4.0  # this text is dense with both and takes about three; ordinary news takes less than two
_ROUNDS = 30  # the best of each counts, so that a busy machine makes nothing slow
_TEXT = """The mill in Norfell will close before the winter, its owner Acme said on Monday, after a summer in which nobody bought its cloth.
"We have looked at every way to keep the looms running," said Ada Byron, who has led the firm since 2016. "There is none that pays."
Acme reported a loss of $4.2 million for the third quarter, compared with a profit of $1.1 million a year earlier. Sales fell 12 percent.
About 300 people work at the mill, which stands at the river where the town began. Many of their parents had worked there too.
The mayor, Bo Lind, told reporters outside the gate that the council would ask the government for help, but that he did not expect much.
"They knew about it in spring," he said, "and they let the town hear of it on the radio."
Globex, a rival from Leeds, bought two mills nearby last year and has since cut a third of their jobs, according to the union.
It argued that the region had too many looms and too few weavers, and that those who were left wanted other work.
The weavers met in the old hall in the evening, where it was cold and where the lamps had been taken down long ago.
Some of them had brought their children, who played between the chairs while one speaker after another went to the front.
Experts warned that other towns along the river could follow, as the price of cotton has doubled and orders from abroad are few.
A spokeswoman for the ministry declined to comment, but noted that a report on the future of the trade was due in June."""


def test_quotations_and_claims_cost_little_beside_textblob():
    sentences = split(_TEXT)
    (mentions,) = find_mentions([_TEXT], [sentences])
    dates = find_dates(_TEXT, sentences, None)
    told, blob = math.inf, math.inf
    for _ in range(_ROUNDS):
        told = min(told, _seconds(lambda: find_claims(_TEXT, sentences, mentions, find_quotes(_TEXT, sentences, mentions), dates)))
        blob = min(blob, _seconds(lambda: TextBlob(_TEXT).sentiment))
    assert told <= _CEILING * blob


def _seconds(work: Callable[[], object]) -> float:
    """The time of this thread's processor for some work, without the collector of garbage."""
    gc.disable()
    try:
        began = time.thread_time()
        work()
        return time.thread_time() - began
    finally:
        gc.enable()
