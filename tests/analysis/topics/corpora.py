"""Small made-up corpora on a few themes, in our own words."""

from __future__ import annotations

import random

THEMES = {
    "harbour": "The harbour crew unloaded {} while the crane lifted cargo containers. Dock workers guided {} past the freight ship.",
    "orchard": "Apple growers picked {} in the orchard after late frost. The cider press and the fruit harvest needed {} and the bees.",
    "theatre": "The theatre staged {} and the actors rehearsed each scene. Critics praised {}, the costume design and the second act.",
    "railway": "The railway line closed for {} and passengers waited. Signal engineers repaired {} before the express left.",
}
FILLERS = ("copper lanterns", "morning fog", "a long queue", "seven crates", "the council", "winter coats", "an old map", "blue paint")


def corpus(per_theme: int, sentences: int = 4, seed: int = 0) -> list[tuple[str, str, str]]:
    """(id, title, body) articles, their ids beginning with their theme."""
    rng = random.Random(seed)
    articles = []
    for theme, text in THEMES.items():
        for n in range(per_theme):
            lines = [varied(text.format(*rng.sample(FILLERS, 2)), rng) for _ in range(sentences)]
            articles.append((f"{theme}-{n:03d}", f"News from the {theme}", "\n".join(lines)))
    return articles


def varied(text: str, rng: random.Random) -> str:
    """The text with a word or two left out."""
    return " ".join(word for word in text.split() if rng.random() > 0.1)
