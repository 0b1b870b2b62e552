"""The list of what a commune published, corrected and withdrew: its rows, and their chain."""
