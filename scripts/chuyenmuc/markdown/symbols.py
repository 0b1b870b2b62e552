"""Symbols and dates in running prose stay on one line: 57-NQ/TW, 20/11/2026."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from chuyenmuc.vietnamese.compounds import symbol_spans

KEPT_CLASS = "cm-k"  # the same as in templates
_AS_TYPED = frozenset({"code", "pre", "kbd"})


class KeepSymbols(Treeprocessor):
    """Wrap every symbol of a document, where a browser would break after its hyphen."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for parent in list(root.iter()):
            if parent.tag in _AS_TYPED:
                continue
            children = list(parent)
            for index in range(len(children) - 1, -1, -1):
                child = children[index]
                child.tail, kept = _split(child.tail)
                _insert(parent, index + 1, kept)
            parent.text, kept = _split(parent.text)
            _insert(parent, 0, kept)


def _split(text: str | None) -> tuple[str | None, list[Element]]:
    """What comes before the first symbol, then each symbol with the text after it."""
    pieces = symbol_spans(text or "")
    if not any(kept for _, kept in pieces):
        return text, []
    first = "" if pieces[0][1] else pieces[0][0]
    found: list[Element] = []
    for piece, kept in pieces if pieces[0][1] else pieces[1:]:
        if kept:
            found.append(Element("span", {"class": KEPT_CLASS}))
            found[-1].text = piece
        else:
            found[-1].tail = piece
    return first, found


def _insert(parent: Element, at: int, elements: list[Element]) -> None:
    for offset, element in enumerate(elements):
        parent.insert(at + offset, element)
