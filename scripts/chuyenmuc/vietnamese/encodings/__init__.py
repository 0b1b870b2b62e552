"""Letters as programs other than ours left them: found, told, and mended where it is certain."""
