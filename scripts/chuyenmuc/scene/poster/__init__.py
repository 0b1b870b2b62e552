"""The layout of a poster: its layers, points and room, composed into a scene."""
