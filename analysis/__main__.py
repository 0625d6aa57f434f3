"""The command line. Exit status: 0 all read, 3 some inputs quarantined, 2 wrong usage, 1 nothing could be done."""

from __future__ import annotations

import sys

from analysis.commands import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
