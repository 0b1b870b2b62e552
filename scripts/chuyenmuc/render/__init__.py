"""Views and templates become files: pages with front matter, a calendar, redirects."""
