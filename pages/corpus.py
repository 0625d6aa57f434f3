"""What was read, how it was cleaned, and why each date and source is believed."""

import pages

pages.begin("Corpus", "What was read, removed, dated and refused, and why.", needs_articles=False)
