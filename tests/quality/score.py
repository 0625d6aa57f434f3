"""Measures the engine on the default articles: `python -m tests.quality.score [--raise-floors] [--part PART]`."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator

from tests.quality import claims, clean, dates, entities, floors, groups, quotes, tone
from tests.quality.check import Check, figures
from tests.quality.reading import Reading, read_seeds

PARTS: dict[str, Callable[[Reading], Iterator[Check]]] = {
    "clean": clean.checks,
    "entities": entities.checks,
    "dates": dates.checks,
    "quotes": quotes.checks,
    "claims": claims.checks,
    "tone": tone.checks,
}


def measure() -> tuple[list[Check], list[str]]:
    """Every check of every default article, and one line for each that is missed."""
    checks, errors = [], []
    for reading in read_seeds():
        for name, part in PARTS.items():
            made = list(part(reading))
            checks += made
            errors += [f"{name:8s} {reading.gold.file[:1]}  {error}" for error in _errors(made)]
    made = list(groups.checks())
    return checks + made, errors + [f"groups   -  {error}" for error in _errors(made)]


def _errors(checks: list[Check]) -> list[str]:
    """What is wrong, one line for each item with the figures it spoils."""
    spoiled: dict[str, list[str]] = defaultdict(list)
    for check in checks:
        if not check.met:
            spoiled[check.note].append(check.figure.partition(".")[2])
    return [f"{note}  [{', '.join(names)}]" for note, names in spoiled.items()]


def main(arguments: list[str] | None = None) -> int:
    """Prints what is wrong and the table of figures beside their floors; 1 where one is below."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise-floors", action="store_true", help="lift each floor to the measured figure; never lowers one")
    parser.add_argument("--part", choices=[*PARTS, "groups"], help="list the errors of this part alone")
    options = parser.parse_args(arguments)
    checks, errors = measure()
    found, (_, stored) = figures(checks), floors.read()
    lines = [error for error in sorted(errors) if error.startswith(options.part or "")]
    lines += [f"{name:20s} {figure!s:18s} floor {stored.get(name, 'none')}" for name, figure in found.items()]
    print(*lines, sep="\n")  # noqa: T201 - a command prints
    if options.raise_floors:
        floors.write(floors.raised(found, stored))
    return 1 if floors.below(found, stored) else 0


if __name__ == "__main__":
    raise SystemExit(main())
