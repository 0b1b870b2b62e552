"""Private data in the content: where it stands, whose it is, and what allows it."""
