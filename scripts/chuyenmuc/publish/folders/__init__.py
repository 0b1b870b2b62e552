"""Folders that we write: whose they are, where they lie, what of an old one is never deleted."""
