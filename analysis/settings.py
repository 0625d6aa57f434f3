"""Settings of the analyses, from the environment."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from analysis.errors import BadSetting

T = TypeVar("T")
NAMES_BY = "BROADSHEET_ENTITIES"
TONE_BY = "BROADSHEET_TONE"
BUILTIN = "builtin"


def names_by() -> str:
    """The engine that is to find names: builtin, or another one with the path of its model."""
    return os.environ.get(NAMES_BY, "").strip() or BUILTIN


def tone_by() -> str:
    """The engine that is to judge the tone of sentences: builtin, or embeddings with the path of their model."""
    return os.environ.get(TONE_BY, "").strip() or BUILTIN


class Missing(NamedTuple):
    """What is told of an engine that cannot be loaded: where its package is missing, and what its model is one of."""

    package: str  # may hold {missing}
    model: str


def installed(setting: str, asked: str, loaders: Mapping[str, Callable[[str], T]], told: Callable[[str], Missing]) -> T:
    """The engine that a setting asks for as name:/path/to/model, loaded from that folder by the loader of its name.

    Raises BadSetting where there is no such engine or model, or it is not installed.
    """
    name, _, path = asked.partition(":")
    if name not in loaders or not path:
        *first, last = BUILTIN, *(f"{known}:/path/to/model" for known in loaders)
        raise BadSetting(f"{setting} is {asked[:80]!r}: write {', '.join(first)} or {last}")
    if not Path(path).is_dir():
        raise BadSetting(f"{setting} names the model {path[:200]!r}, but there is no such folder")
    try:
        return loaders[name](path)
    except ImportError as missing:
        raise BadSetting(f"{setting} asks for {told(name).package.format(missing=missing)}") from missing
    except (OSError, ValueError, KeyError) as wrong:
        raise BadSetting(f"{path} cannot be read as a model of {told(name).model}: {wrong}") from wrong
