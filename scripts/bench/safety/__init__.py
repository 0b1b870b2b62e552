"""Accidents and attacks, staged: is nothing lost, nothing broken let out, everything seen?"""
