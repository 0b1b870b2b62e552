"""Infographics in millimetres: one file lays out one kind, the rest is shared by all kinds."""
