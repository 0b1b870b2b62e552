"""What each kind of infographic shows: one kind, one file."""
