"""`python -m tests.bench`: slow measurements, each printed as a ratio of two timings in one run, for machines are noisy."""

from __future__ import annotations

from tests.bench import echoes, engines, pages, search, topics


def main() -> None:
    """Prints every ratio, the engines' first."""
    for line in (*engines.ratios(), *search.ratios(), *topics.ratios(), *echoes.ratios(), *pages.ratios()):
        print(line, flush=True)


if __name__ == "__main__":
    main()
