"""Remove from the built site what the engine's theme ships and no page of ours asks for."""

from __future__ import annotations

from pathlib import Path

UNUSED = (
    "assets/stylesheets/**/*",  # our own stylesheet replaces the theme's
    "assets/javascripts/**/*.map",
    "assets/javascripts/lunr/**/*",  # our own search replaces the theme's
    "assets/javascripts/workers/*",
    "assets/images/favicon.png",
)


def tidy(site: Path) -> None:
    """Delete unused theme files and the folders they leave empty.

    Raises:
        OSError: one cannot be deleted.
    """
    unused = {path for pattern in UNUSED for path in site.glob(pattern) if path.is_file()}
    for path in unused:
        path.unlink()
    for folder in sorted({path.parent for path in unused}, reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
