"""MD572: a link whose words name another address than the one it opens."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.addresses.words import otherwise
from chuyenmuc.content.links import definitions
from chuyenmuc.content.node import Node
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule

_ADDRESSES = ("url", "zalo")
_WORDS = ("title", "name", "value", "label", "text")


def _find(context: Context) -> Iterator[Finding]:
    for place, words, address in _named(context):
        if shown := otherwise(words, address, context.official):
            yield Finding(
                place,
                f"Chữ của đường dẫn là `{shown}`, nhưng bấm vào lại mở `{address}`.",
                "Sửa cho chữ và địa chỉ là một nơi: ghi đúng địa chỉ của nơi được nêu, hoặc viết "
                "chữ nói đúng nơi sẽ mở.",
            )


def _named(context: Context) -> Iterator[tuple[Location, str, str]]:
    """The words of every link and where it leads: in texts, and side by side in a field."""
    for passage in context.passages:
        yield from _of_text(passage)
    for entry in context.library.entries():
        yield from _of_fields(entry.node)


def _of_text(passage: Passage) -> Iterator[tuple[Location, str, str]]:
    defined = definitions(passage.prose)
    for link in passage.links:
        if link.address and link.form == "link":
            yield passage.locate(link.start), link.label, link.address
        elif link.form == "link" and (address := defined.get(link.refers_to)):
            yield passage.locate(link.start), link.label, address
    for name, address in defined.items():
        start = passage.prose.casefold().find(f"[{name}]")
        yield passage.locate(max(start, 0)), name, address


def _of_fields(node: Node) -> Iterator[tuple[Location, str, str]]:
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
