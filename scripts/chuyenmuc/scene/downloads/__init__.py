"""Files for download: judged as if a stranger had made them, and rid of what no reader sees."""
