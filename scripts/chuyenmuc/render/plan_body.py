"""The clauses of a plan as Markdown: the engine gives every clause its heading and its place."""

from __future__ import annotations

from chuyenmuc.render.markdown_text import escape_markdown
from chuyenmuc.views.plan import ClauseSection, PlanView

HEADING = "## Nội dung từng điều khoản {#dieu-khoan}"


def plan_body(view: PlanView) -> str:
    """All clauses in the order of the document, references still unresolved."""
    return "\n\n".join([HEADING, *(_section(clause) for clause in view.clauses)])


def _section(clause: ClauseSection) -> str:
    heading = f"### {clause.words} – {escape_markdown(clause.title)} {{#{clause.anchor}}}"
    return f"{heading}\n\n{clause.text}" if clause.text else heading
