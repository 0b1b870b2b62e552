"""Remove from the built site what the engine's theme ships and no page of ours asks for."""

from __future__ import annotations

from pathlib import Path

UNUSED = (
    "assets/stylesheets/**/*",  # our own stylesheet replaces the theme's
    "assets/javascripts/**/*.map",
    "assets/javascripts/lunr/wordcut.js",
    "assets/javascripts/lunr/tinyseg.js",
    "assets/images/favicon.png",
)
LUNR = "assets/javascripts/lunr/min/*.js"
LUNR_USED = frozenset({"lunr.stemmer.support.min.js", "lunr.vi.min.js"})


def tidy(site: Path) -> int:
    """Delete unused theme files and the folders they leave empty.

    Returns:
        How many files went.
    """
    unused = [path for pattern in UNUSED for path in site.glob(pattern) if path.is_file()]
    unused += [path for path in site.glob(LUNR) if path.name not in LUNR_USED]
    for path in unused:
        path.unlink()
    for folder in sorted({path.parent for path in unused}, reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    return len(unused)
