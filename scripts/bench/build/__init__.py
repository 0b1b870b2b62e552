"""What a build costs when a commune has written for years."""
