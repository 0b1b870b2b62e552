"""Make a built page smaller without changing what it shows: fewer spaces, fewer nodes.

Indentation of templates goes, and an icon that a page shows once is drawn where it stands instead
of being kept in the drawing of shared icons. So do parts of the engine's template that nobody sees
before the quick search opens: its script puts them back then.
"""

from __future__ import annotations

import re

_KEPT = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2>)", re.DOTALL)
_BREAK = re.compile(r"(?<![ \t\r\n\f])[ \t\r\f]*+\n[ \t\r\n\f]*+")
# Elements beside which a space shows nothing.
_BLOCKS = (
    "html|head|meta|link|title|script|body|header|main|footer|nav|aside|section|article|div|form|"
    "fieldset|h[1-6]|p|ul|ol|li|dl|dt|dd|figure|figcaption|blockquote|details|summary|"
    "table|thead|tbody|tr|th|td|symbol|path"
)
_BEFORE = re.compile(rf"\n(?=</?(?:{_BLOCKS})\b)")
_AFTER = re.compile(rf"(</?(?:{_BLOCKS})\b[^<>]*+>)\n")
_SYMBOL = re.compile(r'<symbol id="(i-[a-z-]+)" viewBox="([^"]+)">(<path[^>]*>)</symbol>')
_UNSEEN = re.compile(
    r'<input class="md-toggle"[^<>]*+>|<label class="md-overlay"[^<>]*+></label>'
    r'|<div class="md-dialog"[^<>]*+>\s*+<div[^<>]*+></div>\s*+</div>'
)


def squeezed(page: str) -> str:
    """The HTML of a page with fewer bytes and nodes, showing the same."""
    parts = _KEPT.split(_UNSEEN.sub("", _without_lone_icons(page)))
    # `split` yields text, a block to keep, the name of that block, text, …
    return "".join(
        part if at % 3 == 1 else _without_indentation(part)
        for at, part in enumerate(parts)
        if at % 3 != 2  # noqa: PLR2004  # the third of each three is the name
    )


def _without_indentation(text: str) -> str:
    return _AFTER.sub(r"\1", _BEFORE.sub("", _BREAK.sub("\n", text)))


def _without_lone_icons(page: str) -> str:
    for symbol in _SYMBOL.finditer(page):
        name, box, drawing = symbol.groups()
        use = f'aria-hidden="true"><use href="#{name}"/>'
        uses = page.count(f"#{name}")
        if uses == 0:
            page = page.replace(symbol[0], "")
        elif uses == page.count(use) == 1:
            page = page.replace(symbol[0], "").replace(
                use, f'viewBox="{box}" aria-hidden="true">{drawing}'
            )
    return page
