"""Typst: the source of a scene, its marks, the engine that makes it a PDF."""
