"""Whether a site, on the web or in a folder, is still the one that was built, and nothing more."""
