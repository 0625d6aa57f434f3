"""Where articles were read, what stands for their content, and a batch of them as rows."""

from __future__ import annotations

import hashlib
import os
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import partial

import orjson
import pyarrow as pa

from analysis import ANALYSIS, engine
from analysis.annotate import annotate
from analysis.article import Annotations, Article, Document
from analysis.clean import clean
from analysis.store.faults import Refused
from analysis.store.rows import tables
from analysis.store.writer import Stored

Work = list[tuple[str, Document]]
"""Documents, each with its digest."""
Read = tuple[str, Article, Annotations]
"""An article with the digest of its document and what was found in it."""


def place(item: Document | Stored) -> str:
    """Where an article was read: path and line."""
    return item.path if item.line is None else f"{item.path}:{item.line}"


def input_of(path: str) -> str:
    """The file that was read: the archive of a member ("a.zip!b.txt"), else the path itself."""
    archive, mark, _ = path.partition("!")
    return archive if mark and os.path.isfile(archive) else path


def annotated(names_by: str, tone_by: str, work: Work) -> tuple[dict[str, pa.Table], list[Refused]]:
    """The rows of a batch of documents, their names found and their tone judged by engines, and those refused; runs in a worker."""
    rows, faults = engine.sparing(partial(_rows, names_by, tone_by), work)
    return rows, [Refused(work[fault.place][1], fault) for fault in faults]


def _rows(names_by: str, tone_by: str, work: Sequence[tuple[str, Document]]) -> dict[str, pa.Table]:
    """The rows of documents, those of one id in batches of their own, so that each can be taken out without the others."""
    articles = [clean(document) for _, document in work]
    told = zip((digest for digest, _ in work), articles, annotate(articles, names_by=names_by, tone_by=tone_by), strict=True)
    met: Counter[str] = Counter()
    batches: dict[int, list[Read]] = defaultdict(list)
    for one in told:
        batches[met[one[1].id]].append(one)
        met[one[1].id] += 1
    parts = [tables(_name(batch), batch) for batch in batches.values()]
    return {name: pa.concat_tables([part[name] for part in parts]) for name in parts[0]} if parts else tables(_name([]), [])


def _name(batch: Sequence[Read]) -> str:
    """16 hexadecimal digits that stand for the articles of a batch."""
    return hashlib.sha256("".join(digest for digest, _, _ in batch).encode()).hexdigest()[:16]


def digest_of(document: Document, engines: str) -> str:
    """24 hexadecimal digits that stand for the document's content, wherever it lies, for the analyses and their engines."""
    content = orjson.dumps([ANALYSIS, engines, document.text, dict(document.fields), document.tags], option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(content).hexdigest()[:24]
