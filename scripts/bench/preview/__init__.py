"""A preview that runs, and what is done to it."""
