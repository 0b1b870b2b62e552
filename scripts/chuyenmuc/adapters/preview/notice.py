"""What a preview lays over finished pages; nothing of it is ever part of a site."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from chuyenmuc.adapters.preview.view import NoticeView
from chuyenmuc.artifact import Artifact
from chuyenmuc.render.addressing import page_path, relative_url
from chuyenmuc.render.front_matter import page_bytes
from chuyenmuc.render.page import make_environment

_OPEN, _CLOSE = "<!--xem-thu-->", "<!--/xem-thu-->"
_EARLIER = re.compile(f"{_OPEN}(?:(?!{_OPEN}).)*?{_CLOSE}", re.DOTALL)
_TOP = re.compile(r'<div id="noi-dung"[^<>]*>|<body[^<>]*>')


def notice_html(view: NoticeView, page_uri: str, templates: Path) -> str:
    """The notice as HTML for the page at this address."""
    template = make_environment(templates).get_template("preview_notice.html")
    return template.render(view=view, url=partial(relative_url, page_uri))


def with_notice(page: str, notice: str) -> str:
    """A finished page with a notice on top of its content, in place of an earlier one."""
    bare = _EARLIER.sub("", page)
    tops = [found.end() for found in _TOP.finditer(bare)]
    if not (tops and notice):
        return bare
    return f"{bare[: tops[-1]]}{_OPEN}{notice}{_CLOSE}{bare[tops[-1] :]}"


def page_without_text(uri: str, name: str, source: str) -> Artifact:
    """The page of a file that never could be read: its name in the frame of the site."""
    title = f"Chưa đọc được {name}"
    head = f'<div class="cm-title"><div class="cm-wrap"><h1>{title}</h1></div></div>'
    about = {"kind": "lost", "section": "", "before": head, "icons": [], "noindex": True}
    meta = {"title": title, "description": "", "cm": about, "search": {"exclude": True}}
    return Artifact(page_path(uri), page_bytes(meta, ""), source)
