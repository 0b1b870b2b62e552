"""YAML → Node, with nothing guessed and nothing lost.

Every plain scalar stays the text it looks like. Refused, because each of them silently loses or
changes what an editor wrote: duplicate keys, text cut off by ``#``, anchors and aliases, tags,
several documents, deep nesting.

Of a text that YAML refuses, a copy is read in which ``yaml_slips`` mended what it could: every
slip is told at once, and what is wrong with the other fields as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from chuyenmuc.content.load.decode import location_at
from chuyenmuc.content.load.yaml_slips import Slip, mended
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.node import Node
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.markdown.weight import too_much
from chuyenmuc.vietnamese.encodings.controls import control_in, without_controls

MAX_DEPTH = 12
_SHOWN = 100  # characters left of a value that is refused
_GLUED_NAME = re.compile(r"\w+:\S")
_OF_THE_WHOLE = frozenset({"many_documents", "too_deep", "control_character"})
"""Problems that no line written anew can mend."""
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
    """Raised inside the composer with the slip to report."""

    def __init__(self, slip: Slip) -> None:
        super().__init__(slip.problem)
        self.slip = slip


class _Composer(yaml.BaseLoader):
    """PyYAML's composer that refuses references and depth where they occur."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.depth = 0

    def compose_node(self, parent: yaml.Node | None, index: object) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # PyYAML has no types here
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _RefusedError(_slip_at("anchor", event.start_mark))
        if index is None and isinstance(parent, yaml.MappingNode):
            problem = _about_name(event)
            if problem:
                raise _RefusedError(_slip_at(problem, event.start_mark))
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _RefusedError(_slip_at("too_deep", event.start_mark))
        node = super().compose_node(parent, index)  # type: ignore[arg-type]  # stubs say int
        self.depth -= 1
        return node


@dataclass(frozen=True, slots=True)
class _Source:
    """The text that was composed, where it comes from, and what is found on the way to nodes."""

    text: str
    uri: str
    first_line: int
    findings: list[Diagnostic]

    def place(self, mark: yaml.Mark) -> Location:
        """Where in the file a mark is."""
        return Location(self.uri, mark.line + self.first_line, mark.column + 1)

    def judged(self, text: str, place: Location) -> str:
        """The text; what only an escape in quotes can have brought is told, and a mark instead."""
        if name := control_in(text):
            self.findings.append(diagnose("escaped_character", place, name=name))
            return without_controls(text)
        if heavy := too_much(text):  # wherever Markdown may stand
            found = {"what": heavy.what, "found": heavy.found, "limit": heavy.limit}
            self.findings.append(diagnose("too_much_markdown", place, **found))
            return text[:_SHOWN]
        return text


def read_yaml(text: str, uri: str, first_line: int = 1) -> tuple[Node | None, list[Diagnostic]]:
    """Read one YAML document.

    Args:
        text: the YAML.
        uri: the file it came from, for messages.
        first_line: the line of the file on which ``text`` starts.

    Returns:
        The tree (None when the text cannot be parsed) and all findings.
    """
    root = _composed(text)
    told: list[Slip] = []
    if isinstance(root, Slip) and root.problem in _OF_THE_WHOLE:
        return None, [_diagnose(root, uri, first_line)]
    if isinstance(root, Slip):
        text, told = mended(text, _first_slip_of_field)
        told = told or [root]
        root = _composed(text)
        if isinstance(root, Slip):  # what concerns the text as a whole
            told += [root] if root.line not in {known.line for known in told} else []
            return None, [_diagnose(known, uri, first_line) for known in told]
    findings = [_diagnose(known, uri, first_line) for known in told]
    # Where a field is left out, or may belong elsewhere, what is missing cannot be told.
    if any(known.mend is None or known.mend.problem == "indent" for known in told):
        return None, findings
    if root is None:
        return Node(Location(uri, first_line)), findings
    return _convert(root, _Source(text, uri, first_line, findings)), findings


def _first_slip_of_field(text: str) -> Slip | None:
    """The first slip of what stands at the left edge: a field, or items of a list."""
    root = _composed(text)
    if isinstance(root, yaml.ScalarNode):
        return _slip_at("no_colon", root.start_mark)
    return root if isinstance(root, Slip) else None


def _composed(text: str) -> yaml.Node | Slip | None:
    """What YAML says, None where it says nothing, or why it cannot be read."""
    try:
        composer = _Composer(text)  # looks at all characters at once
    except yaml.reader.ReaderError as error:
        place = location_at(text, int(error.position), "", 0)
        name = f"U+{int(error.character):04X}"
        return Slip("control_character", place.line, place.column - 1, place.line, name)
    try:
        return composer.get_single_node()
    except _RefusedError as refusal:
        return refusal.slip
    except ValueError:  # an escape beyond the last letter there is: ``"\\U00110000"``
        return Slip("backslash", composer.line, composer.column, composer.line)
    except yaml.MarkedYAMLError as error:
        return _explain(error, text)
    finally:
        composer.dispose()


def _about_name(event: yaml.Event) -> str | None:
    """Why it is no name of a field: a list, or the ``title:Hỏi`` of ``title:Hỏi: đáp``."""
    if not isinstance(event, yaml.ScalarEvent):
        return "not_a_mapping"
    return "no_colon" if event.style is None and _GLUED_NAME.match(event.value) else None


def _slip_at(problem: str, mark: yaml.Mark) -> Slip:
    return Slip(problem, mark.line, mark.column, mark.line)


def _diagnose(slip: Slip, uri: str, first_line: int) -> Diagnostic:
    """What to say about a slip: where it is certain how the line should be, the line itself."""
    mend = slip.mend
    if mend is None:
        place = Location(uri, slip.line + first_line, slip.column + 1)
        return diagnose(
            slip.problem,
            place,
            character=slip.character,
            name=slip.character,
            limit=MAX_DEPTH,
        )
    place = Location(uri, mend.at + first_line, mend.column + 1)
    found = {"character": mend.character, "better": mend.better.rstrip()}
    if mend.problem == "indent":
        depth = len(mend.better) - len(mend.better.lstrip(" "))
        found["better"] = f"{depth} dấu cách" if depth else "sát lề trái, không dấu cách nào"
    return diagnose(f"{mend.problem}_mended", place, **found)


def _explain(error: yaml.MarkedYAMLError, text: str) -> Slip:
    """What PyYAML says, as a problem of our own table."""
    mark = error.problem_mark or error.context_mark
    context = error.context_mark or mark
    said = f"{error.problem or ''} {error.context or ''}"
    problem, character = "yaml", ""
    if "single document" in said:
        problem = "many_documents"
    else:
        for pattern, name in _PROBLEMS:
            found = re.search(pattern, said)
            if found:
                problem = name
                character = found[1] if name == "special_start" else ""
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
    return Slip(problem, line, column, context.line if context else line, character)


def _stray_colon(line: str, column: int) -> tuple[str, int]:
    """Why PyYAML did not expect a colon here, and the 0-based column to look at."""
    field = re.fullmatch(r"( +)[A-Za-z_]\w*", line[:column])
    if field:  # the first colon of its line: a field that does not line up with those above
        return "indent", field.end(1)
    quote = re.search(r":\s+([\u2018-\u201d«])", line[:column])
    return ("curly_quote", quote.start(1)) if quote else ("colon_in_value", column)


def _convert(node: yaml.Node, source: _Source) -> Node:
    place = source.place(node.start_mark)
    if node.tag not in _DEFAULT_TAGS:
        source.findings.append(diagnose("tag", place))
    if isinstance(node, yaml.SequenceNode):
        items = tuple(_convert(item, source) for item in node.value)
        return Node(place, items=items)
    if isinstance(node, yaml.MappingNode):
        return _convert_mapping(node, source)
    if isinstance(node, yaml.ScalarNode):
        return _convert_scalar(node, source, place)
    message = f"PyYAML has no other kind of node than {type(node)}"
    raise TypeError(message)


def _convert_mapping(node: yaml.MappingNode, source: _Source) -> Node:
    fields: dict[str, Node] = {}
    keys: dict[str, Location] = {}
    for key_node, value_node in node.value:
        place = source.place(key_node.start_mark)
        if not isinstance(key_node, yaml.ScalarNode):
            source.findings.append(diagnose("not_a_mapping", place))
            continue
        key = source.judged(str(key_node.value), place)
        value = _convert(value_node, source)
        if key in keys:
            source.findings.append(diagnose("duplicate_key", place, key=key, line=keys[key].line))
            continue
        fields[key], keys[key] = value, place
    return Node(source.place(node.start_mark), fields=fields, keys=keys)


def _convert_scalar(node: yaml.ScalarNode, source: _Source, place: Location) -> Node:
    value = source.judged(str(node.value), place)
    if node.style is None:  # plain: a comment on its line would swallow what follows
        lost = _COMMENT.match(source.text, node.end_mark.index)
        if lost:
            source.findings.append(diagnose("lost_after_hash", place, lost=f"#{lost[1]}".strip()))
        if value in {"", "~", "null"}:
            return Node(place)
    return Node(place, text=value)
