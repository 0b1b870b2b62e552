"""Whether what is promised about safety holds: staged, tried, counted."""
