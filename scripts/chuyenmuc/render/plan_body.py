"""The clauses of a plan as Markdown, a folded block for each part of the document.

The engine gives every clause its heading and its place; a link to one opens the block around it.
"""

from __future__ import annotations

import textwrap
from itertools import groupby

from chuyenmuc.render.markdown_text import escape_markdown
from chuyenmuc.views.plan.page import ClauseSection, PlanView

HEADING = "## Nội dung từng điều khoản {#dieu-khoan}"


def plan_body(view: PlanView) -> str:
    """All clauses in the order of the document, references still unresolved."""
    parts = [(part, list(clauses)) for part, clauses in groupby(view.clauses, lambda c: c.part)]
    return "\n\n".join([HEADING, *(_folded(clauses) for _, clauses in parts)])


def _folded(clauses: list[ClauseSection]) -> str:
    """One part of the document: its first clause names the block."""
    first = clauses[0]
    title = f"{first.words} – {first.title}".replace('"', "”")
    inside = "\n\n".join(_section(clause) for clause in clauses)
    return f'??? note "{title}"\n\n{textwrap.indent(inside, "    ")}'


def _section(clause: ClauseSection) -> str:
    heading = f"### {clause.words} – {escape_markdown(clause.title)} {{#{clause.anchor}}}"
    return f"{heading}\n\n{clause.text}" if clause.text else heading
