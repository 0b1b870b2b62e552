"""Measurements that stay: each prints every number of its issue beside the goal."""
