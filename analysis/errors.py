"""The exceptions a person may meet, as a tree. Each message says what is wrong, where, and what to do.

BroadsheetError
├── InputError            something that was given to read
│   ├── NoInput           no input was named
│   ├── NothingToRead     no input could be read at all
│   ├── BadSetting        a setting that cannot be followed
│   └── Unreadable        one file, member or row: it is quarantined and the rest is read
├── CorpusError
│   ├── NoSuchCorpus
│   ├── OtherLayout       another version of Broadsheet built it
│   ├── BadCorpusName
│   ├── CorpusBusy        it is being built, or its name is taken
│   └── BadCorrection     a correction that cannot be kept
├── SelectionError        a filter that cannot be understood
├── BadQuestion           a question in SQL that cannot be read or answered
└── NoSuchView
"""

from __future__ import annotations


class BroadsheetError(Exception):
    """Anything that is told to a person in one line instead of a traceback."""


class InputError(BroadsheetError):
    """Something that was given to read."""


class NoInput(InputError):
    """No input was named."""


class NothingToRead(InputError):
    """No input could be read at all."""


class BadSetting(InputError):
    """A setting that cannot be followed."""


class Unreadable(InputError):
    """One file, member or row cannot be read; it is quarantined and the rest is read."""


class CorpusError(BroadsheetError):
    """Something about a corpus on disk."""


class NoSuchCorpus(CorpusError):
    """The corpus named does not exist."""


class OtherLayout(CorpusError):
    """The corpus was built by another version of Broadsheet, whose tables are not those of this one."""


class BadCorpusName(CorpusError):
    """The corpus's name cannot be the name of a folder."""


class CorpusBusy(CorpusError):
    """The corpus is being built, or there already is one of that name."""


class BadCorrection(CorpusError):
    """A correction that cannot be kept."""


class SelectionError(BroadsheetError):
    """A filter that cannot be understood."""


class BadQuestion(BroadsheetError):
    """A question in SQL that cannot be read or answered."""


class NoSuchView(BroadsheetError):
    """The view named does not exist."""
