"""Addresses as browsers read them: where one leads, whose it is, what words name another."""
