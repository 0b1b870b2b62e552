"""Posters: what one says, its files, the gallery, the days of hanging."""
