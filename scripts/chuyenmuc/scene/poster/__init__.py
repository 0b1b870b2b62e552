"""The layout of a poster: its layers, slots and points, composed into a scene."""
