# -*- coding: utf-8 -*-
"""The door to ``targets.py``, which an old Python cannot read: it says so instead.

Nothing here is newer than Python 2.7, whose answer would otherwise be about a sign in a line.
"""

import sys

OLDEST = (3, 11)

if __name__ == "__main__":
    if sys.version_info < OLDEST:
        said = "Chưa chạy được: cần Python %d.%d trở lên, đây là Python %d.%d.\n"
        said = said % (OLDEST + tuple(sys.version_info[:2]))
        # A console of Windows has a code page of its own; Python 2 writes bytes alone.
        stream = getattr(sys.stderr, "buffer", sys.stderr)
        stream.write(said.encode("utf-8"))  # type: ignore[arg-type]  # bytes to both
        raise SystemExit(1)

    from importlib import import_module

    raise SystemExit(import_module("targets").main(sys.argv[1:]))
