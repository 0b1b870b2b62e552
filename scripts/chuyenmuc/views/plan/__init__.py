"""A plan on its pages: targets, tasks, document, what is due, what was measured."""
