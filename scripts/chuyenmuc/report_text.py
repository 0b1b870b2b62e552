"""A report as text for people, as GitHub annotations, as JSON. Pure: strings in, strings out."""

from __future__ import annotations

import json
from collections.abc import Iterator

from chuyenmuc.diagnostics import Diagnostic, Report
from chuyenmuc.vietnamese.encodings.controls import visible

_WORDS = {"error": "lỗi", "warning": "lưu ý"}
# As workflow commands want it: a file name may hold any of these.
_ESCAPED = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_ESCAPED_IN_PROPERTY = _ESCAPED | str.maketrans({":": "%3A", ",": "%2C"})


def as_text(finding: Diagnostic) -> str:
    """Place, what is wrong; on the next line what to do."""
    word = _WORDS[finding.severity.value]
    said = f"{finding.location}: {word} {finding.code} {finding.message}\n    → {finding.action}"
    return visible(said)


def as_github(finding: Diagnostic) -> str:
    """A workflow command that puts the message on the line in a pull request."""
    place = finding.location
    body = visible(f"{finding.message} → {finding.action}".translate(_ESCAPED))
    file = visible(place.uri.translate(_ESCAPED_IN_PROPERTY))
    where = f"file={file},line={place.line},col={place.column},title={finding.code}"
    return f"::{finding.severity.value} {where}::{body}"


def as_json(report: Report) -> str:
    """A list of objects, one per finding, in the order of the report."""
    rows = [
        {
            "file": finding.location.uri,
            "line": finding.location.line,
            "column": finding.location.column,
            "severity": finding.severity.value,
            "code": finding.code,
            "message": finding.message,
            "action": finding.action,
        }
        for finding in report
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def summary(report: Report) -> str:
    """How many errors and warnings, in words."""
    if not report.diagnostics:
        return "Không có lỗi nào."
    return f"{len(report.errors)} lỗi, {len(report.warnings)} lưu ý."


def lines(report: Report, form: str) -> Iterator[str]:
    """The report in a form: ``text``, ``github`` or ``json``."""
    if form == "json":
        yield as_json(report)
        return
    for finding in report:
        yield as_github(finding) if form == "github" else as_text(finding)
    if form == "text":
        yield summary(report)
