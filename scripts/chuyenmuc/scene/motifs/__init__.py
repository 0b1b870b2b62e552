"""Drawings of our own: sun, circuit, field, lotus, sign."""
