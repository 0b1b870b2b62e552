"""Lists of pages: rows, order, listings, alerts, questions, glossary, directory."""
