"""The tables of a corpus and their columns. Spans are code points of the article's body."""

from __future__ import annotations

import hashlib

import pyarrow as pa

_TEXT, _INT, _REAL, _FLAG = pa.string(), pa.int64(), pa.float64(), pa.bool_()
_DRIVERS = pa.list_(pa.struct([("word", _TEXT), ("weight", _REAL)]))
_SPAN = {"id": _TEXT, "start": _INT, "end": _INT}


def _schema(**columns: pa.DataType) -> pa.Schema:
    return pa.schema(list(columns.items()))


BY_ARTICLE: dict[str, pa.Schema] = {
    "articles": _schema(
        **dict.fromkeys("id digest content path".split(), _TEXT),
        line=_INT,
        **dict.fromkeys("title title_evidence opening standfirst byline section".split(), _TEXT),
        tags=pa.list_(_TEXT),
        **dict.fromkeys("url language extent".split(), _TEXT),
        words=_INT,
        **dict.fromkeys("source source_kind source_evidence".split(), _TEXT),
        **dict.fromkeys("published published_precision published_kind published_evidence".split(), _TEXT),
        **dict.fromkeys("not_before not_before_evidence body".split(), _TEXT),
        polarity=_REAL,
        subjectivity=_REAL,
        **dict.fromkeys("tone tone_state tone_method".split(), _TEXT),
        confidence=_REAL,
        textblob_polarity=_REAL,
        textblob_subjectivity=_REAL,
        drivers=_DRIVERS,
    ),
    "sentences": _schema(
        **_SPAN,
        number=_INT,
        text=_TEXT,
        polarity=_REAL,
        subjectivity=_REAL,
        tone=_TEXT,
        tone_state=_TEXT,
        neutral=_REAL,
        textblob_polarity=_REAL,
        drivers=_DRIVERS,
    ),
    "mentions": _schema(**_SPAN, text=_TEXT, type=_TEXT, entity=_TEXT),
    "towards": _schema(id=_TEXT, number=_INT, entity=_TEXT, polarity=_REAL, neutral=_REAL, drivers=_DRIVERS),
    "dates": _schema(**_SPAN, text=_TEXT, value=_TEXT, precision=_TEXT, relation=_TEXT, anchor=_TEXT, anchor_kind=_TEXT),
    "quotes": _schema(
        **_SPAN,
        kind=_TEXT,
        speaker=_TEXT,
        speaker_start=_INT,
        speaker_end=_INT,
        named=_FLAG,
        cue=_TEXT,
        content_start=_INT,
        content_end=_INT,
        content=_TEXT,
        affiliation=_TEXT,
        inferred=_FLAG,
    ),
    "claims": _schema(
        **_SPAN,
        text=_TEXT,
        value=_REAL,
        low=_REAL,
        high=_REAL,
        **dict.fromkeys("unit comparator subject entity baseline as_of speaker".split(), _TEXT),
        hedged=_FLAG,
        minor=_FLAG,
        also=_TEXT,
        also_value=_REAL,
        also_unit=_TEXT,
        previous=_REAL,
    ),
    "forecasts": _schema(
        **_SPAN,
        text=_TEXT,
        value=_TEXT,
        deadline=_FLAG,
        kind=_TEXT,
        cue=_TEXT,
        content_start=_INT,
        content_end=_INT,
        speaker=_TEXT,
        named=_FLAG,
        hedged=_FLAG,
    ),
    "removed": _schema(id=_TEXT, line=_INT, role=_TEXT, text=_TEXT),
    "notes": _schema(id=_TEXT, path=_TEXT, line=_INT, note=_TEXT),
}
"""Tables that grow with each article; rows of a changed article are replaced."""

BY_INPUT: dict[str, pa.Schema] = {
    "quarantine": _schema(path=_TEXT, line=_INT, member=_TEXT, reason=_TEXT, head=_TEXT),
    "repeats": _schema(path=_TEXT, line=_INT, id=_TEXT, digest=_TEXT),
    "messages": _schema(path=_TEXT, line=_INT, digest=_TEXT, note=_TEXT),
}
"""What inputs held beside new articles: what could not be read, what is there already, and what was done with it."""

BY_CORPUS: dict[str, pa.Schema] = {
    "names": _schema(name=_TEXT, entity=_TEXT, type=_TEXT, nationality=_FLAG),
    "topic_tree": _schema(
        topic=_TEXT,
        label=_TEXT,
        terms=pa.list_(_TEXT),
        leaves=pa.list_(_INT),
        first=_INT,  # smallest and largest number of topics at which it is one of them
        last=_INT,
        typical=pa.list_(pa.struct(list(_SPAN.items()))),
    ),
    "article_leaves": _schema(id=_TEXT, leaf=_INT, parts=_INT),  # shares of the finest topics, in ten-thousandths
    "passage_leaves": _schema(id=_TEXT, start=_INT, leaf=_INT, parts=_INT),
    "places": _schema(**_SPAN, x=_REAL, y=_REAL, affinity=_REAL, fitted=_TEXT),
    "source_aliases": _schema(alias=_TEXT, source=_TEXT, why=_TEXT),
    "topic_model": _schema(analysis=_TEXT, model=pa.binary()),
    "echoes": _schema(echo=_TEXT, **_SPAN, kind=_TEXT),
    "families": _schema(id=_TEXT, family=_TEXT, similarity=_REAL, first=_FLAG),
    "events": _schema(
        event=_TEXT,
        **_SPAN,
        date=_TEXT,
        precision=_TEXT,
        anchor_kind=_TEXT,
        lane=_TEXT,
        event_date=_TEXT,
        first=_TEXT,
        last=_TEXT,
        lag_days=_INT,
        who=_TEXT,
    ),
    "claim_groups": _schema(
        group=_TEXT, **_SPAN, entity=_TEXT, measure=_TEXT, dimension=_TEXT, verdict=_TEXT, why=_TEXT, implied=pa.list_(_TEXT), role=_TEXT
    ),
}
"""Tables that relate articles to one another; written anew with each version."""

BY_INDEX: dict[str, pa.Schema] = {"indexed": _schema(id=_TEXT, digest=_TEXT, number=_INT)}
"""Where the index of words holds each article; written anew with each version."""

SCHEMAS: dict[str, pa.Schema] = {
    **{name: schema.append(pa.field("batch", _TEXT)) for name, schema in BY_ARTICLE.items()},
    **BY_INPUT,
    **BY_CORPUS,
    **BY_INDEX,
}

_LAID_OUT = ["files with sums", *(f"{name}: {schema}" for name, schema in SCHEMAS.items())]
LAYOUT = hashlib.sha256("\n".join(_LAID_OUT).encode()).hexdigest()[:12]
"""Stands for the tables, their columns and files: a corpus laid out otherwise was built by another version of Broadsheet."""
