"""How each kind of infographic is drawn: one kind, one file."""
