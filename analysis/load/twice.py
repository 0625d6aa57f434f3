"""Text that was encoded twice on its way ("donâ€™t", "Â£5m"), decoded once more."""

from __future__ import annotations

from ftfy import fix_encoding
from ftfy.badness import is_bad


def decoded_again(text: str) -> str:
    """The text as it was before it was encoded twice; any other text as it is."""
    if text.isascii() or not is_bad(text):
        return text
    fixed = fix_encoding(text)
    return text if is_bad(fixed) else fixed
