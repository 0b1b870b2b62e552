"""What one page shows, as plain data: strings, numbers, flags and links, never markup."""
