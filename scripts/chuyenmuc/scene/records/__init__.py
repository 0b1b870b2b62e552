"""Copies of pages as an office keeps them: PDF/A-2a."""
