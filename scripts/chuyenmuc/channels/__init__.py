"""What a commune gives away: one module or folder a channel."""
