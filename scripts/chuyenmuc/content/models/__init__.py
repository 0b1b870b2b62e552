"""Typed content: what a file may say, and nothing about pages."""
