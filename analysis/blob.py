"""TextBlob's own words, marks and tagger, without what it loads at its start and these never use: NLTK, SciPy, scikit-learn, pandas."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec, module_from_spec


@contextmanager
def _unstarted(package: str) -> Iterator[None]:
    """Within it, modules of a package are imported without the package's own start; nobody else ever sees a package that never started."""
    spec = find_spec(package)
    if package in sys.modules or spec is None:
        yield
        return
    sys.modules[package] = module_from_spec(spec)
    try:
        yield
    finally:
        for name in [name for name in sys.modules if name.partition(".")[0] == package]:
            del sys.modules[name]


with _unstarted("textblob"):
    marks = import_module("textblob._text")
    english = import_module("textblob.en")
