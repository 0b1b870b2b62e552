"""Posters: what is to be drawn, who asked for it, the files, what goes with an order."""
