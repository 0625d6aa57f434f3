"""Exit statuses of the command line."""

ALL_READ, NOTHING_DONE, WRONG_USAGE, SOME_QUARANTINED = 0, 1, 2, 3
