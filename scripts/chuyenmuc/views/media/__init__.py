"""What an article brings along: its recording, a film elsewhere, files for download."""
