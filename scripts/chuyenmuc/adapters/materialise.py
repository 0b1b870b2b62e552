"""Write a Site as a plain source folder with a small configuration, for any Material engine.

The same pages, the same theme, the same extensions: only the plugin is gone. This keeps the door
open to engines that do not run MkDocs plugins.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from chuyenmuc.adapters.engine_settings import engine_settings
from chuyenmuc.inputs import STYLESHEET_URI
from chuyenmuc.publish.output import NOT_OURS, is_old_output
from chuyenmuc.publish.swap import SwapRefusedError
from chuyenmuc.site import Site

CONFIG = "mkdocs.yml"


def materialise(site: Site, project: Path, out: Path) -> None:
    """Write ``out/docs``, ``out/theme`` and ``out/mkdocs.yml`` (JSON, which YAML contains).

    ``out`` is replaced.

    Raises:
        OSError: it cannot be written.
        SwapRefusedError: it holds other files than an earlier call left there.
    """
    if not is_old_output(out, f"docs/{STYLESHEET_URI}"):
        raise SwapRefusedError(out, NOT_OURS)
    shutil.rmtree(out, ignore_errors=True)
    for artifact in site.pages:
        target = out / "docs" / artifact.uri
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(artifact.read())
    shutil.copytree(project / "templates" / "theme", out / "theme")
    (out / CONFIG).write_text(
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
