"""The engine that finds names: the one built in, or spaCy or GLiNER with a model on this machine, where a person has installed them.

The setting BROADSHEET_ENTITIES says which: builtin, spacy:/path/to/model or gliner:/path/to/model. Nothing is ever downloaded.
The rules that put names right, type and join them are the same for every engine.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from analysis import ANALYSIS
from analysis.entities.document import Document
from analysis.entities.recogniser import builtin
from analysis.entities.recogniser.crf import Name
from analysis.entities.recogniser.spans import Found, in_tokens, stretches
from analysis.settings import BUILTIN, NAMES_BY, Missing, installed

_SPACY_KINDS = {
    **dict.fromkeys(("PERSON", "PER"), "PER"),
    **dict.fromkeys(("GPE", "LOC", "FAC"), "LOC"),
    **{kind: kind for kind in ("ORG", "PRODUCT", "EVENT")},
    **dict.fromkeys(("NORP", "WORK_OF_ART", "LAW", "LANGUAGE", "MISC"), "MISC"),
}
_GLINER_KINDS = {"person": "PER", "organization": "ORG", "location": "LOC", "product": "PRODUCT", "event": "EVENT", "nationality": "MISC"}
_SPACY_STRETCH, _GLINER_STRETCH = 100_000, 1_000  # characters read at a time; GLiNER's models read some hundred words
_SURE = 0.5  # GLiNER's own usual threshold


class Engine(Protocol):
    """What finds the names of documents."""

    label: str  # its name and version, and its model's

    def recognise(self, documents: Sequence[Document]) -> list[list[list[Name]]]:
        """The names of each sentence of each document; each document's are the same in any batch."""
        ...


class BuiltIn:
    """The engine that comes with Broadsheet."""

    label = f"{BUILTIN} {ANALYSIS}"

    def recognise(self, documents: Sequence[Document]) -> list[list[list[Name]]]:
        """The names of each sentence of each document."""
        return builtin.recognise(documents)


class Installed:
    """An engine that a person has installed, by its label and what it finds in a text; read in stretches of so many characters."""

    def __init__(self, label: str, find: Callable[[str], list[Found]], stretch: int) -> None:
        self.label, self._find, self._stretch = label, find, stretch

    def recognise(self, documents: Sequence[Document]) -> list[list[list[Name]]]:
        """The names of each sentence of each document."""
        return [in_tokens(document, self._found(document)) for document in documents]

    def _found(self, document: Document) -> list[Found]:
        return [
            Found(start + found.start, start + found.end, found.kind)
            for start, end in stretches(document, self._stretch)
            for found in self._find(document.text[start:end])
        ]


@cache
def engine(asked: str) -> Engine:
    """The engine of a setting, loaded once.

    Raises BadSetting where there is no such engine or model, or it is not installed.
    """
    return BuiltIn() if asked == BUILTIN else installed(NAMES_BY, asked, _LOADERS, _missing)


def _missing(name: str) -> Missing:
    return Missing(f"{name}, which is not installed here ({{missing}}): pip install {name}", name)


def _spacy(path: str) -> Engine:
    """SpaCy with a pipeline from a folder."""
    module = importlib.import_module("spacy")
    read = module.load(path)
    read.max_length = max(read.max_length, 2 * _SPACY_STRETCH)

    def find(text: str) -> list[Found]:
        return [Found(e.start_char, e.end_char, _SPACY_KINDS[e.label_]) for e in read(text).ents if e.label_ in _SPACY_KINDS]

    return Installed(f"spaCy {module.__version__}, {_told(read.meta)}", find, _SPACY_STRETCH)


def _gliner(path: str) -> Engine:
    """GLiNER with a model from a folder; it looks for no other files."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    module = importlib.import_module("gliner")
    model = module.GLiNER.from_pretrained(path, local_files_only=True)

    def find(text: str) -> list[Found]:
        told = model.predict_entities(text, list(_GLINER_KINDS), threshold=_SURE)
        return [Found(one["start"], one["end"], _GLINER_KINDS[one["label"]]) for one in told]

    return Installed(f"GLiNER {module.__version__}, {Path(path).name}", find, _GLINER_STRETCH)


def _told(meta: dict[str, Any]) -> str:
    """A spaCy pipeline's own name and version."""
    return f"{meta.get('lang', '')}_{meta.get('name', '')} {meta.get('version', '')}".strip("_ ")


_LOADERS: dict[str, Callable[[str], Engine]] = {"spacy": _spacy, "gliner": _gliner}
