"""Relative addresses: a page works at any depth and in any sub-folder of a host."""

from __future__ import annotations

import posixpath
import re

_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:")


def page_path(uri: str) -> str:
    """The Markdown file of a page: ``huong-dan/x/`` → ``huong-dan/x.md``, ``lich/`` → its index.

    A first-level address is the index of its folder, because its children are files there.
    """
    bare = uri.strip("/")
    if not bare:
        return "index.md"
    return f"{bare}.md" if "/" in bare else f"{bare}/index.md"


def relative_url(page_uri: str, target: str) -> str:
    """``target`` (root-relative) as the page at ``page_uri`` (ending in ``/``) writes it.

    Addresses with a scheme and bare fragments stay as they are.
    """
    if _OUTSIDE.match(target) or target.startswith("#"):
        return target
    path, hash_mark, fragment = target.partition("#")
    if path == page_uri and fragment:
        return f"#{fragment}"
    found = posixpath.relpath(f"/{path}", f"/{page_uri}")
    is_folder = not path or path.endswith("/")
    return f"{found}{'/' if is_folder else ''}{hash_mark}{fragment}"


def relative_file_path(page_uri: str, target: str) -> str:
    """``target``, a file of the site, as a Markdown link of the page writes it."""
    return posixpath.relpath(f"/{target}", posixpath.dirname(f"/{page_path(page_uri)}"))


def relative_page_path(page_uri: str, target: str) -> str:
    """``target`` as a Markdown link of the page: engines check paths of source files."""
    path, hash_mark, fragment = target.partition("#")
    if path == page_uri and fragment:
        return f"#{fragment}"
    folder = posixpath.dirname(f"/{page_path(page_uri)}")
    return f"{posixpath.relpath(f'/{page_path(path)}', folder)}{hash_mark}{fragment}"
