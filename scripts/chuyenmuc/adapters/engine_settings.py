"""The settings of a Material-compatible engine for one Site, as plain data."""

from __future__ import annotations

from dataclasses import asdict
from importlib.resources import files
from pathlib import PurePosixPath

from chuyenmuc.inputs.site_assets import (
    LATER_STYLE_URI,
    PAGE_STYLES,
    SCRIPT_URI,
    SEARCH_WORKER_URI,
    STYLESHEET_URI,
)
from chuyenmuc.markdown.dialect import MARKDOWN_EXTENSIONS, MARKDOWN_SETTINGS
from chuyenmuc.render.page import card_meta
from chuyenmuc.site import Site
from chuyenmuc.views.address import named


class ThemeChangedError(Exception):
    """The theme no longer ships the script our frame loads."""


def bundle_uri() -> str:
    """The address of the theme's script: its name carries a hash that changes with each release.

    Raises:
        ThemeChangedError: there is not exactly one.
    """
    scripts = files("material").joinpath("templates", "assets", "javascripts")
    found = [
        item.name
        for item in scripts.iterdir()
        if item.name.startswith("bundle.") and item.name.endswith(".min.js")
    ]
    if len(found) != 1:
        message = f"expected one bundle.*.min.js in the theme, found {found}"
        raise ThemeChangedError(message)
    return f"assets/javascripts/{found[0]}"


def engine_settings(site: Site) -> dict[str, object]:
    """What ``mkdocs.yml`` leaves to the commune."""
    return {
        "site_name": site.name,
        "site_description": site.description,
        "site_url": site.url or "",
        "nav": [{item.title: _page_uri(item.uri)} for item in site.nav],
        "markdown_extensions": [*MARKDOWN_EXTENSIONS],
        "mdx_configs": MARKDOWN_SETTINGS,
        "extra": {
            "cm": {
                **_frame(site),
                "at": {**named()},
                "stylesheet": STYLESHEET_URI,
                "page_styles": _page_styles(site),
                "later_style": LATER_STYLE_URI,
                "script": SCRIPT_URI,
                "first_script": site.inline_script,
                "bundle": bundle_uri(),
                "search_worker": SEARCH_WORKER_URI,
            }
        },
    }


def _frame(site: Site) -> dict[str, object]:
    """What the theme's templates read, as mappings, lists and scalars: all that YAML can hold."""
    if site.frame is None:
        return {}
    return {
        **{k: list(v) if isinstance(v, tuple) else v for k, v in asdict(site.frame).items()},
        "icons": dict(sorted(site.icons.items())),
        "card": card_meta(site.card) if site.card else None,
    }


def _page_styles(site: Site) -> dict[str, str]:
    """Kind of page → the stylesheet only its pages load."""
    files = (PurePosixPath(page.uri) for page in site.pages)
    return {file.stem: str(file) for file in files if file.parent == PurePosixPath(PAGE_STYLES)}


def _page_uri(uri: str) -> str:
    """An address of the navigation → the page that answers there."""
    return f"{uri}index.md"
