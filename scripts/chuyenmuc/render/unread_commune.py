"""The one page of a commune whose own file could not be read: complete, without our frame."""

from __future__ import annotations

from pathlib import Path

from chuyenmuc.artifact import Artifact
from chuyenmuc.diagnostics import Report
from chuyenmuc.render.page import make_environment
from chuyenmuc.views.unread_commune import unread_commune_view


def unread_commune_pages(commune: str, report: Report, templates: Path) -> tuple[Artifact, ...]:
    """The page, as the home page and again for every address that was open before.

    The server of the preview reloads a page that is there; one that is not asks again by itself.
    """
    view = unread_commune_view(commune, report)
    template = make_environment(templates).get_template("unread_commune.html")
    return tuple(
        Artifact(uri, f"{template.render(view=view, asks_again=asks_again)}\n".encode(), view.file)
        for uri, asks_again in (("index.html", False), ("404.html", True))
    )
