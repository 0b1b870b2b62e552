"""What the preview shows of a commune whose own file could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.diagnostics import Diagnostic, Report


@dataclass(frozen=True, slots=True)
class UnreadCommuneView:
    """``file`` is what has to be mended, ``of_file`` what is wrong with it, ``others`` the rest."""

    commune: str
    file: str
    of_file: tuple[Diagnostic, ...]
    others: tuple[Diagnostic, ...]


def unread_commune_view(commune: str, report: Report) -> UnreadCommuneView:
    """The errors about a commune, those of its own file first, or of the folder it should be in."""
    file = f"content/communes/{commune}/commune.yml"
    return UnreadCommuneView(
        commune=commune,
        file=file,
        of_file=tuple(e for e in report.errors if file.startswith(e.location.uri)),
        others=tuple(e for e in report.errors if not file.startswith(e.location.uri)),
    )
