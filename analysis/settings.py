"""Settings of the analyses, from the environment."""

from __future__ import annotations

import os

NAMES_BY = "BROADSHEET_ENTITIES"
TONE_BY = "BROADSHEET_TONE"
BUILTIN = "builtin"


def names_by() -> str:
    """The engine that is to find names: builtin, or another one with the path of its model."""
    return os.environ.get(NAMES_BY, "").strip() or BUILTIN


def tone_by() -> str:
    """The engine that is to judge the tone of sentences: builtin, or embeddings with the path of their model."""
    return os.environ.get(TONE_BY, "").strip() or BUILTIN
