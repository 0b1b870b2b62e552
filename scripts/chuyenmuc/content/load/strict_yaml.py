"""YAML → Node, with nothing guessed and nothing lost.

Every plain scalar stays the text it looks like. Refused, because each of them silently loses or
changes what an editor wrote: duplicate keys, text cut off by ``#``, anchors and aliases, tags,
several documents, deep nesting.
"""

from __future__ import annotations

import re

import yaml

from chuyenmuc.content.load.decode import location_at
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.node import Node
from chuyenmuc.diagnostics import Diagnostic, Location

MAX_DEPTH = 12
_DEFAULT_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map")}
_COMMENT = re.compile(r"[ \t]*#(.*)")
# What the scanner or parser says → the problem in our own table; first match wins.
_PROBLEMS = (
    (r"character '\\t'", "tab"),
    (r"mapping values are not allowed", "colon_in_value"),
    (r"could not find expected ':'", "no_colon"),
    (r"unexpected end of stream|unexpected document separator", "open_quote"),
    (r"character '(.)' that cannot start", "special_start"),
    (r"expected <block end>|expected ',' or|did not find expected|inconsistent|indent", "indent"),
    (r"undefined alias|expected alphabetic or numeric", "anchor"),
)


class _RefusedError(Exception):
    """Raised inside the composer with the diagnostic to report."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class _Composer(yaml.BaseLoader):
    """PyYAML's composer that refuses references and depth where they occur."""

    def __init__(self, text: str, uri: str, first_line: int) -> None:
        super().__init__(text)
        self.uri = uri
        self.first_line = first_line
        self.depth = 0

    def place(self, mark: yaml.Mark) -> Location:
        """Where in the file a mark is."""
        return Location(self.uri, mark.line + self.first_line, mark.column + 1)

    def compose_node(self, parent: yaml.Node | None, index: object) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # PyYAML has no types here
        place = self.place(event.start_mark)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _RefusedError(diagnose("anchor", place))
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _RefusedError(diagnose("too_deep", place, limit=MAX_DEPTH))
        node = super().compose_node(parent, index)  # type: ignore[arg-type]  # stubs say int
        self.depth -= 1
        return node


def read_yaml(text: str, uri: str, first_line: int = 1) -> tuple[Node | None, list[Diagnostic]]:
    """Read one YAML document.

    Args:
        text: the YAML.
        uri: the file it came from, for messages.
        first_line: the line of the file on which ``text`` starts.

    Returns:
        The tree (None when the text cannot be parsed) and all findings.
    """
    composer = _Composer(text, uri, first_line)
    try:
        root = composer.get_single_node()
    except _RefusedError as refusal:
        return None, [refusal.diagnostic]
    except yaml.MarkedYAMLError as error:
        return None, [_explain(error, text, uri, first_line)]
    except yaml.reader.ReaderError as error:
        place = location_at(text, int(error.position), uri, first_line)
        return None, [diagnose("control_character", place, name=f"U+{int(error.character):04X}")]
    finally:
        composer.dispose()
    if root is None:
        return Node(Location(uri, first_line)), []
    findings: list[Diagnostic] = []
    return _convert(root, text, composer, findings), findings


def _explain(error: yaml.MarkedYAMLError, text: str, uri: str, first_line: int) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    said = f"{error.problem or ''} {error.context or ''}"
    if "single document" in said:
        problem, found = "many_documents", None
    else:
        problem, found = "yaml", None
        for pattern, name in _PROBLEMS:
            found = re.search(pattern, said)
            if found:
                problem = name
                break
    if problem == "open_quote" and error.context_mark:
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    if problem in {"yaml", "indent", "no_colon", "special_start"}:
        for number in range(max(0, line - 1), min(line + 1, len(lines))):
            tab = re.match(r" *(\t)", lines[number])
            if tab:  # PyYAML blames the line after, or the indentation
                problem, line, column = "tab", number, tab.start(1)
                break
    if problem == "colon_in_value" and line < len(lines):
        problem, column = _stray_colon(lines[line], column)
    character = found[1] if problem == "special_start" and found else ""
    return diagnose(problem, Location(uri, line + first_line, column + 1), character=character)


def _stray_colon(line: str, column: int) -> tuple[str, int]:
    """Why PyYAML did not expect a colon here, and the 0-based column to look at."""
    field = re.fullmatch(r"( +)[A-Za-z_]\w*", line[:column])
    if field:  # the first colon of its line: a field that does not line up with those above
        return "indent", field.end(1)
    quote = re.search(r":\s+([\u2018-\u201d«])", line[:column])
    return ("curly_quote", quote.start(1)) if quote else ("colon_in_value", column)


def _convert(node: yaml.Node, text: str, composer: _Composer, findings: list[Diagnostic]) -> Node:
    place = composer.place(node.start_mark)
    if node.tag not in _DEFAULT_TAGS:
        findings.append(diagnose("tag", place))
    if isinstance(node, yaml.SequenceNode):
        items = tuple(_convert(item, text, composer, findings) for item in node.value)
        return Node(place, items=items)
    if isinstance(node, yaml.MappingNode):
        return _convert_mapping(node, text, composer, findings)
    if isinstance(node, yaml.ScalarNode):
        return _convert_scalar(node, text, place, findings)
    message = f"PyYAML has no other kind of node than {type(node)}"
    raise TypeError(message)


def _convert_mapping(
    node: yaml.MappingNode, text: str, composer: _Composer, findings: list[Diagnostic]
) -> Node:
    fields: dict[str, Node] = {}
    keys: dict[str, Location] = {}
    for key_node, value_node in node.value:
        place = composer.place(key_node.start_mark)
        if not isinstance(key_node, yaml.ScalarNode):
            findings.append(diagnose("not_a_mapping", place))
            continue
        key = str(key_node.value)
        value = _convert(value_node, text, composer, findings)
        if key in keys:
            findings.append(diagnose("duplicate_key", place, key=key, line=keys[key].line))
            continue
        fields[key], keys[key] = value, place
    return Node(composer.place(node.start_mark), fields=fields, keys=keys)


def _convert_scalar(
    node: yaml.ScalarNode, text: str, place: Location, findings: list[Diagnostic]
) -> Node:
    value = str(node.value)
    if node.style is None:  # plain: a comment on its line would swallow what follows
        lost = _COMMENT.match(text, node.end_mark.index)
        if lost:
            findings.append(diagnose("lost_after_hash", place, lost=f"#{lost[1]}".strip()))
        if value in {"", "~", "null"}:
            return Node(place)
    return Node(place, text=value)
