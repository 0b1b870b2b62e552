"""What a file is, by its name alone: a copy, a lock, trash, a name that Windows cannot have."""
