"""The steps of the engine that make code of what ``code`` finds, and of nothing else."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX, AtomicString, code_escape

from chuyenmuc.markdown.code import Code, find_code

if TYPE_CHECKING:
    from markdown import Markdown

_MARK = re.compile(rf"{STX}cm-code:(?P<number>\d+){ETX}")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])")


class _Stash(Preprocessor):
    """Lay code aside before anything else is read, a sign in its place."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.spans: list[str] = []

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        pieces: list[str] = []
        done = 0
        self.spans = []
        for code in find_code(text):
            pieces += (text[done : code.start], self._sign(code))
            done = code.end
        return "".join((*pieces, text[done:])).split("\n")

    def _sign(self, code: Code) -> str:
        if code.edge is None:
            self.spans.append(code.code)
            return f"{STX}cm-code:{len(self.spans) - 1}{ETX}"
        shown = f"<pre><code>{html.escape(code.code)}</code></pre>"
        sign = self.md.htmlStash.store(shown)
        quotes, _, rest = code.edge.rpartition(">")
        quote = f"{quotes}>" if ">" in code.edge else ""
        above = "" if _ITEM.search(rest) else f"{quote}\n"  # an item begins with its marker
        return f"{above}{code.edge}{sign}\n{quote}"


class _Span(InlineProcessor):
    """The sign in a line becomes the code again."""

    def __init__(self, stash: _Stash, md: Markdown) -> None:
        super().__init__(_MARK.pattern, md)
        self.stash = stash

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the stubs know the old form
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  # Markdown hands it over
    ) -> tuple[Element, int, int]:
        code = Element("code")
        code.text = AtomicString(code_escape(self.stash.spans[int(m["number"])].strip()))
        return code, m.start(0), m.end(0)


class _Left(Postprocessor):
    """A sign where no text of a line is read, say in HTML, becomes code as well."""

    def __init__(self, stash: _Stash, md: Markdown) -> None:
        super().__init__(md)
        self.stash = stash

    def run(self, text: str) -> str:
        return _MARK.sub(
            lambda mark: f"<code>{html.escape(self.stash.spans[int(mark['number'])])}</code>", text
        )


def register_code(md: Markdown) -> None:
    """Put our steps in the place of the engine's own, which read an indent as code too."""
    stash = _Stash(md)
    md.preprocessors.register(stash, "cm-code", 29)  # when white space is evened out (30)
    md.inlinePatterns.register(_Span(stash, md), "backtick", 190)  # in the engine's own place
    md.parser.blockprocessors.deregister("code")
    md.postprocessors.register(_Left(stash, md), "cm-code-left", 1)  # HTML is in place by now
