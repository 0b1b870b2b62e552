"""Data about one person, and secrets, in text as people write it: found, named, never repeated.

Only :mod:`find` is for others; each other module knows the forms of one kind of data. Every pattern
takes time in proportion to the text: what stands around a candidate is read over a bounded stretch.
"""
