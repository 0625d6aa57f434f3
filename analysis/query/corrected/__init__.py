"""The tables as they stand after a person's corrections: names, dates, topics, tone and numbers, put right at read."""
