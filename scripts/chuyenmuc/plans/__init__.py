"""What a plan promises, measured: deadlines read, results counted, statuses decided. Pure."""
