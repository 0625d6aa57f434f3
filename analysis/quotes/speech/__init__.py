"""Speech as articles give it: direct, reported, accorded to somebody, before its verb, in turns."""
