"""Runs that die, by a kill or with the power: nothing is lost, and the next run is right."""
