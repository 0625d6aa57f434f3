"""Where Chromium is; `python -m tests.browser.chromium` installs Debian's where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_APT = ("apt-get", "-qq", "-y")


def executable() -> str | None:
    """The path of a Chromium or Chrome: BROADSHEET_CHROMIUM, or the first on the PATH."""
    return os.environ.get("BROADSHEET_CHROMIUM") or next((path for name in _NAMES if (path := shutil.which(name))), None)


def install() -> None:
    """Installs Debian's Chromium where apt-get may."""
    for words in (["update"], ["install", "--no-install-recommends", "chromium"]):
        subprocess.run([*_APT, *words], check=True, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"}, stdout=subprocess.DEVNULL)


def main() -> int:
    """0 where there is a browser in the end."""
    if executable():
        return 0
    if shutil.which("apt-get") and os.geteuid() == 0:
        install()
    if executable():
        return 0
    print(
        "The browser tests need Chromium: install it (Debian: apt-get install chromium) or set BROADSHEET_CHROMIUM to its path",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
