"""The fields of each kind of infographic, and how much it can carry: one kind, one file."""
