"""What runs before anything is installed: the environment, the targets, the browser of the tests.

Standard library only. ``run.py`` is the one place that ``make`` and Windows both call;
what it runs is in ``targets.py``.
"""
