"""Where names begin and end: what the recogniser found, put right, and what it missed."""
