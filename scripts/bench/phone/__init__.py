"""Pages on an old phone and a slow line, beside their goals."""
