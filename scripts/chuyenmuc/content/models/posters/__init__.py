"""Designs, sizes and kits of posters."""
