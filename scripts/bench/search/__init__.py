"""Search: right page, bytes, waiting, beside two other engines."""
