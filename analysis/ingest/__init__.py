"""Building a corpus: read what is new, annotate it in batches, relate it to the rest, end in one complete version."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pyarrow as pa

from analysis import engine
from analysis.article import Document, Note, Quarantined
from analysis.entities import engine as names_engine
from analysis.errors import NothingToRead
from analysis.fetch import Fetcher, Pages, with_texts
from analysis.ingest.inputs import annotated, digest_of, input_of, place
from analysis.ingest.remarks import REMARKED, Remarks
from analysis.ingest.summary import Options, Progress, Summary
from analysis.load import load_all
from analysis.load.rows.mapper import Mapper
from analysis.relate import Earlier, relate
from analysis.sentiment import engine as tone_engine
from analysis.settings import BUILTIN, names_by, tone_by
from analysis.store import SCHEMAS, Manifest, Writer, columns, corpus_folder, open_writer
from analysis.store.corrections import chosen_granularity
from analysis.store.faults import damage_told, quarantined
from analysis.store.rows import quarantine
from analysis.store.writer import Stored

__all__ = ["Options", "Progress", "Summary", "build", "input_of"]

_BATCH = 64
_FETCHED = "pages"  # folder in a corpus
_PASSING = frozenset({"-"})  # inputs that hold something else each time


def build(
    paths: Iterable[str],
    corpus: str,
    topics: int | None = None,
    jobs: int | None = None,
    progress: Progress = lambda _: None,
    options: Options | None = None,
) -> Summary:
    """What was done to make or extend a corpus from files and folders; articles that are there already are left alone.

    Topics are found anew where another number of them is asked for.

    Raises BadCorpusName; NothingToRead where no article could be read and the corpus has none.
    """
    began = time.monotonic()
    options = options or Options()
    pages, fetcher = Pages(corpus_folder(corpus) / _FETCHED), Fetcher() if options.fetch else None
    mapper = Mapper(columns.read_columns(), options.columns, links=options.fetch or pages.any())
    with open_writer(corpus) as writer:
        with damage_told(corpus):
            under_way = _Build(writer, Summary(corpus), progress)
        under_way.take(with_texts(load_all(paths, mapper), pages, fetcher), jobs or os.cpu_count() or 1, options.scheduler)
        manifest = under_way.finish(topics, options.refit)
    for names, fields in mapper.applied.items():
        columns.remember(names, fields)
    summary = under_way.summary
    summary.version, summary.articles = manifest.version, manifest.articles
    summary.seconds = round(time.monotonic() - began, 2)
    return summary


class _Build:
    """One build under way: what the corpus held before, what the inputs held, and the writer."""

    def __init__(self, writer: Writer, summary: Summary, progress: Progress) -> None:
        self.writer, self.summary, self.progress = writer, summary, progress
        self.names_by, self.tone_by = names_by(), tone_by()
        self.engine, toned = names_engine(self.names_by).label, tone_engine(self.tone_by).label
        self.engines = self.engine if self.tone_by == BUILTIN else f"{self.engine}; {toned}"
        self.before = {article.digest: article for article in writer.stored()}
        self.repeats = {row["digest"]: row for row in writer.read("repeats").to_pylist()}
        self.ids = {article.id: article for article in self.before.values()}
        self.seen: dict[str, str] = {}  # digest → where it was met first
        self.messages: list[dict[str, Any]] = []
        self.paths: set[str] = set()
        self.readable: set[str] = set()

    def take(self, inputs: Iterable[Document | Quarantined], jobs: int, scheduler: str | None) -> None:
        """Annotates what is new and appends it, batch by batch."""
        remarks = Remarks()
        work = engine.batches(self._new(inputs), _BATCH)
        for rows, refused in engine.run(partial(annotated, self.names_by, self.tone_by), work, jobs, scheduler):
            self.writer.add(rows)
            self._quarantine(map(quarantined, refused))
            self.summary.added += rows["articles"].num_rows
            self.summary.notes += [Note(row["path"], row["line"], row["note"]) for row in rows["notes"].to_pylist()]
            for row in rows["articles"].select(REMARKED).to_pylist():
                remarks.take(**row)
            self.progress(self.summary)
        self.writer.flush()
        self.summary.notes += remarks.notes()

    def finish(self, topics: int | None, refit: bool) -> Manifest:
        """The manifest of the version that holds what was taken; the one there is, where nothing changed."""
        gone = self._gone()
        earlier = None if refit or self._asks_anew(topics) else self._earlier()
        if self.writer.base and earlier and not self._changed(gone):
            return self.writer.base
        self.summary.removed = len(gone)
        self.writer.remove([*gone, *self._repeated(gone)])
        self.writer.replace_quarantine(self.paths, quarantine(self.summary.problems))
        if not self.writer.read("articles", ["id"]).num_rows:
            raise NothingToRead(self.summary.nothing())
        related = relate(self.writer.read, topics or chosen_granularity(self.writer.name), earlier)
        for name, rows in related.tables.items():
            self.writer.rewrite(name, rows if isinstance(rows, pa.Table) else pa.Table.from_pylist(rows, SCHEMAS[name]))
        self._tell_copies(related.tables["families"])
        self._keep_messages()
        told = {"topics_asked": topics or self._asked, "names_by": self.names_by, "tone_by": self.tone_by, "engines": self._engines(gone)}
        return self.writer.commit(related.summary | told, self.paths - _PASSING)

    def _engines(self, gone: list[Stored]) -> list[str]:
        """What found the names: this build's engine and, where articles are left alone, those of the builds before."""
        left = self.writer.base and self.before.keys() - self.seen - {article.digest for article in gone}
        return list(dict.fromkeys([self.engine, *(self.writer.base.summary.get("engines", []) if self.writer.base and left else ())]))

    @property
    def _asked(self) -> int | None:
        """The number of topics that an earlier build asked for."""
        return self.writer.base.summary.get("topics_asked") if self.writer.base else None

    def _asks_anew(self, topics: int | None) -> bool:
        """Whether another number of topics is asked for than before."""
        return topics is not None and topics != self._asked

    def _earlier(self) -> Earlier | None:
        """The topics of the last complete version."""
        base = self.writer.base
        return Earlier(self.writer.before, base.summary.get("topics", {})) if base else None

    def _new(self, inputs: Iterable[Document | Quarantined]) -> Iterator[tuple[str, Document]]:
        """The documents that the corpus does not hold, each with its digest."""
        for item in inputs:
            self.paths.add(input_of(item.path))
            if isinstance(item, Quarantined):
                self._quarantine([item])
                continue
            self.summary.read += 1
            self.readable.add(input_of(item.path))
            digest = digest_of(item, self.engines)
            if digest in self.seen or digest in self.before or digest in self.repeats:
                self.summary.unchanged += 1
                self._tell_repeat(item, digest)
            else:
                yield digest, self._with_free_id(item, digest)
            self.seen.setdefault(digest, place(item))

    def _quarantine(self, refused: Iterable[Quarantined]) -> None:
        """Keeps what could not be read."""
        for item in refused:
            self.summary.problems.append(item)
            self.summary.quarantined += 1

    def _tell_repeat(self, item: Document, digest: str) -> None:
        """Tells of an article that this build has met already, or an earlier one in another format."""
        if digest in self.seen:
            self._tell(item, digest, f"an exact duplicate of {self.seen[digest]}: counted once")
        elif digest in self.repeats:
            self._tell(item, digest, f"a duplicate of the article {self.repeats[digest]['id']!r} in other words: counted once")

    def _tell(self, item: Document | Stored, digest: str, note: str) -> None:
        """Keeps a message on the article of a digest."""
        self.messages.append({"path": item.path, "line": item.line, "digest": digest, "note": note})
        self.summary.notes.append(Note(item.path, item.line, note))

    def _with_free_id(self, document: Document, digest: str) -> Document:
        """The document, under another id where a different article bears its own already."""
        own = document.fields.get("id")
        if not own:
            return document
        other = self.ids.get(own)
        if other and (other.path != document.path or other.digest in self.seen):
            free = f"{own}-{digest[:6]}"
            self._tell(document, digest, f"the same id {own!r} as another article, {place(other)}: both are kept, this one as {free}")
            own = free
        self.ids[own] = Stored(own, digest, document.path, document.line, "")
        return replace(document, fields={**document.fields, "id": own})

    def _gone(self) -> list[Stored]:
        """Articles that an input of this build no longer holds, and those an unfinished build left that nobody asked for again.

        An input of which nothing can be read any more takes nothing with it.
        """
        unfinished = self.writer.unfinished()
        read_again = self.readable - _PASSING
        return [a for d, a in self.before.items() if d not in self.seen and (input_of(a.path) in read_again or a.batch in unfinished)]

    def _repeated(self, gone: list[Stored]) -> list[Stored]:
        """Articles under an id that another one bears: the same title, source, date and body in another file or format."""
        leaving = {article.digest for article in gone}
        bearers: dict[str, list[Stored]] = defaultdict(list)
        for article in self.writer.stored():
            if article.digest not in leaving:
                bearers[article.id].append(article)
        repeated = []
        for same in bearers.values():
            kept, *others = sorted(same, key=self._precedence)
            repeated += others
            for other in others:
                self._tell(other, kept.digest, f"a duplicate of {place(kept)} (title, source, date and text are the same): counted once")
        self.summary.added -= len(repeated)
        self.summary.unchanged += len(repeated)
        self._remember(repeated)
        return repeated

    def _precedence(self, article: Stored) -> tuple[bool, str]:
        return article.digest not in self.before, article.digest

    def _remember(self, repeated: list[Stored]) -> None:
        """Keeps the digests of repeats, so that they are known the next time."""
        rows: list[dict[str, Any]] = [{"path": a.path, "line": a.line, "id": a.id, "digest": a.digest} for a in repeated]
        rows += [row for digest, row in self.repeats.items() if digest in self.seen or input_of(row["path"]) not in self.paths]
        self.writer.rewrite("repeats", pa.Table.from_pylist(sorted(rows, key=lambda row: row["digest"]), SCHEMAS["repeats"]))

    def _keep_messages(self) -> None:
        """Puts the messages of this build in the place of what earlier builds said of the same inputs."""
        kept = [row for row in self.writer.read("messages").to_pylist() if input_of(row["path"]) not in self.paths]
        self.writer.rewrite("messages", pa.Table.from_pylist(kept + self.messages, SCHEMAS["messages"]))

    def _tell_copies(self, families: list[dict[str, Any]]) -> None:
        """Tells of the articles whose text others have too, where one of them is new."""
        if not families:
            return
        stored = {article.id: article for article in self.writer.stored()}
        members: dict[str, list[Stored]] = defaultdict(list)
        for row in families:
            members[row["family"]].append(stored[row["id"]])
        for same in members.values():
            if any(article.digest not in self.before for article in same):
                others = "1 other article is" if len(same) == 2 else f"{len(same) - 1:,} other articles are"
                told = f"duplicate text: {others} the same or nearly so; all are kept and marked"
                self.summary.notes.append(Note(same[0].path, same[0].line, told))

    def _changed(self, gone: list[Stored]) -> bool:
        """Whether the corpus differs from its last complete version."""
        return bool(self.summary.added or gone or self.writer.unfinished()) or self._other_problems()

    def _other_problems(self) -> bool:
        """Whether other inputs are quarantined than before."""
        told = {(p.path, p.line, p.reason) for p in self.summary.problems}
        rows = self.writer.read("quarantine", ["path", "line", "reason"]).to_pylist()
        return told != {tuple(row.values()) for row in rows if row["path"] in self.paths}
