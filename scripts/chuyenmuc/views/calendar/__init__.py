"""The calendar: its page, the days ahead, what of a plan belongs in it."""
