"""What is wrong with content that reads well: references, Markdown, honesty."""
