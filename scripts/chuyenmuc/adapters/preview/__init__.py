"""The preview: an engine in this process that goes on whatever is saved."""
