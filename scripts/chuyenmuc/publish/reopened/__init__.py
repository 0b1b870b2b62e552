"""Finished files are opened again before anyone gets them."""
