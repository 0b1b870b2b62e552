"""The last stage of a build, in one call: tidy, check, swap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.diagnostics import Report
from chuyenmuc.publish.check import check_site
from chuyenmuc.publish.squeeze import squeeze
from chuyenmuc.publish.swap import swap
from chuyenmuc.publish.tidy import tidy
from chuyenmuc.publish.usb import prepare_for_usb


@dataclass(frozen=True, slots=True)
class Published:
    """What the check found, and whether the site went live."""

    report: Report
    live: bool


def finish(
    staged: Path, live: Path, *, demo: bool, sources: Mapping[str, str], usb: bool = False
) -> Published:
    """Publish ``staged`` as ``live`` if it passes every check; otherwise leave ``live`` alone.

    With ``usb`` the site is one that opens from a folder, without a server.

    Raises:
        SwapRefusedError: the system refused to move a folder.
    """
    tidy(staged)
    squeeze(staged)
    if usb:
        prepare_for_usb(staged)
    report = check_site(staged, demo=demo, sources=sources)
    if report.errors:
        return Published(report, live=False)
    swap(staged, live)
    return Published(report, live=True)
