"""The Markdown dialect of content, for every engine and for whoever reads the pages."""
