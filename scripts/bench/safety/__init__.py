"""``make bench-safety``: what may not be lost, published or believed, measured part by part."""
