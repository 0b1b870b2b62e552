"""Old addresses as small pages of their own: no server rule, no script."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import Library
from chuyenmuc.render.addressing import relative_url
from chuyenmuc.views.redirect import redirect_views


def redirect_artifacts(
    library: Library, taken: frozenset[str], environment: Environment
) -> Iterator[Artifact]:
    """A page for every old address, sending the reader on."""
    template = environment.get_template("redirect.html")
    for view in redirect_views(library, taken):
        file = view.old if view.old.endswith(".html") else f"{view.old}index.html"
        folder = file.rpartition("/")[0]
        here = f"{folder}/" if folder else ""
        html = template.render(title=view.title, target=relative_url(here, view.uri))
        yield Artifact(file, f"{html}\n".encode())
