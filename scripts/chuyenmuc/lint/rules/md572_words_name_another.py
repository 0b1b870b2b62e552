"""MD572: a link whose words name another address than the one it opens."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.addresses.words import otherwise
from chuyenmuc.content.node import Node
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule

_ADDRESSES = ("url", "zalo")
_WORDS = ("title", "name", "value", "label", "text")


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for start, words, address in _of_text(passage):
            if shown := otherwise(words, address, context.official):
                yield _finding(passage.locate(start), shown, address)
    for entry in context.library.entries():
        for place, words, address in _of_fields(entry.node):
            if shown := otherwise(words, address, context.official):
                yield _finding(place, shown, address)


def _finding(place: Location, shown: str, address: str) -> Finding:
    return Finding(
        place,
        f"Chữ của đường dẫn là `{shown}`, nhưng bấm vào lại mở `{address}`.",
        "Sửa cho chữ và địa chỉ là một nơi: ghi đúng địa chỉ của nơi được nêu, hoặc viết chữ nói "
        "đúng nơi sẽ mở.",
    )


def _of_text(passage: Passage) -> Iterator[tuple[int, str, str]]:
    """The words of every link, where they stand and where the link leads."""
    defined = {link.refers_to: link.address for link in passage.links if link.form == "definition"}
    named = {link.refers_to for link in passage.links if link.form != "definition"}
    for link in passage.links:
        address = link.address or defined.get(link.refers_to)
        if address and link.form == "link":
            yield link.start, link.label, address
        elif address and link.form == "definition" and link.refers_to not in named:
            # Its name may be the words of a link of its own: `[a.vn]`.
            yield link.start, link.refers_to, address


def _of_fields(node: Node) -> Iterator[tuple[Location, str, str]]:
    """The words that stand beside an address in one mapping."""
    fields = node.fields or {}
    for key in _ADDRESSES:
        address = fields.get(key)
        if address and address.text:
            for words in (fields[name] for name in _WORDS if name in fields):
                if words.text:
                    yield words.location, words.text, address.text
    for part in (*(node.items or ()), *fields.values()):
        yield from _of_fields(part)


RULE = Rule(
    code="MD572",
    title="Chữ của đường dẫn nêu một nơi khác",
    why="Người đọc tin vào chữ nhìn thấy: chữ ghi một địa chỉ mà mở trang khác là cách lừa đảo.",
    bad="[https://dichvucong.gov.vn](https://trang-khac.gov.vn/)",
    good="[https://dichvucong.gov.vn](https://dichvucong.gov.vn/)",
    find=_find,
)
