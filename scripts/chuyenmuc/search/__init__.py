"""What readers can find: documents out of the content, and the two files of the search index."""
