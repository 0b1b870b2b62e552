"""Write a Site as a plain source folder with a small configuration, for any Material engine.

The same pages, the same theme, the same extensions: only the plugin is gone. This keeps the door
open to engines that do not run MkDocs plugins.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from pathlib import Path

from chuyenmuc.adapters.engine_settings import engine_settings
from chuyenmuc.publish.folders.durable import write_settled
from chuyenmuc.publish.folders.entries import digest_of, entries
from chuyenmuc.publish.folders.guard import old_version
from chuyenmuc.publish.folders.marker import ASIDE, SOURCE, Marker
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.folders.trash import retire
from chuyenmuc.publish.swap import begin, give_up, recover, swap
from chuyenmuc.site import Site

CONFIG = "mkdocs.yml"


def check_source(project: Path, out: Path) -> None:
    """Refuse early what :func:`materialise` would refuse.

    Raises:
        SwapRefusedError: the folder holds other files than an earlier call left there.
    """
    old_version(Places.of(project, out), SOURCE)


def materialise(site: Site, project: Path, out: Path) -> None:
    """Write ``out/docs``, ``out/theme`` and ``out/mkdocs.yml`` (JSON, which YAML contains).

    ``out`` is replaced; what somebody changed in it by hand goes to ``trash/``.

    Raises:
        OSError: it cannot be written.
        SwapRefusedError: it holds other files than an earlier call left there.
    """
    places = Places.of(project, out)
    old_version(places, SOURCE)
    recover(places, time.time())
    staged = begin(places, SOURCE, os.getpid())
    try:
        _write(site, project, staged)
        listed = {uri: digest_of(staged / uri) for uri in entries(staged) if uri != ASIDE}
        marker = Marker(SOURCE, site.commune, "", listed)
        write_settled(staged / ASIDE, marker.text().encode())
        old_version(places, SOURCE)
        swap(staged, places)
    finally:
        give_up(staged)
    retire(places.previous, places.trash, places.previous.name)


def _write(site: Site, project: Path, folder: Path) -> None:
    for artifact in site.pages:
        target = folder / "docs" / artifact.uri
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(artifact.read())
    shutil.copytree(project / "templates" / "theme", folder / "theme")
    (folder / CONFIG).write_text(
        json.dumps(_config(site), ensure_ascii=False, indent=1, sort_keys=True),
        encoding="utf-8",
        newline="\n",
    )


def _config(site: Site) -> dict[str, object]:
    settings = dict(engine_settings(site))
    names = settings.pop("markdown_extensions")
    options = settings.pop("mdx_configs")
    if not isinstance(names, list) or not isinstance(options, dict):
        message = "engine_settings: markdown_extensions is a list, mdx_configs a mapping"
        raise TypeError(message)
    extensions = [{name: options[name]} if name in options else name for name in names]
    return {
        **settings,
        "docs_dir": "docs",
        "markdown_extensions": extensions,
        "plugins": [{"search": {"lang": "vi"}}],
        "theme": {
            "name": "material",
            "custom_dir": "theme",
            "language": "vi",
            "font": False,
        },
        "validation": {"nav": {"omitted_files": "ignore"}, "links": {"anchors": "ignore"}},
    }
