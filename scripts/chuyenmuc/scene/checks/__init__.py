"""What is judged on a picture before it leaves: layout, print file, street, contrast, LED dots."""
