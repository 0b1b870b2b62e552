"""The command line: arguments → one call → exit code. The only folder that prints."""
