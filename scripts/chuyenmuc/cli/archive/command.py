"""The command: prepare, hear the reasons, keep; or verify."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from rich.markup import escape

from chuyenmuc.adapters.archive.check import verify_archive
from chuyenmuc.adapters.archive.keeper import Kept, keep
from chuyenmuc.adapters.archive.prepared import ArchiveRefusedError, Prepared, Wish, prepare
from chuyenmuc.adapters.clock import today_in_vietnam
from chuyenmuc.adapters.signatures import SignatureError
from chuyenmuc.cli.archive.reasons import asked, given
from chuyenmuc.cli.commune import work_on
from chuyenmuc.cli.exit_codes import DONE, HAS_ERRORS, WRONG_USAGE
from chuyenmuc.cli.screen import SCREEN, say_findings
from chuyenmuc.cli.watcher import Watcher
from chuyenmuc.publish.archive.changes import Change
from chuyenmuc.publish.folders.guard import RECORDS, judge_records
from chuyenmuc.report_text import summary
from chuyenmuc.vietnamese.dates import date_words


def run(options: argparse.Namespace, project: Path) -> int:
    """Keep the site, or verify an archive; 1 if something is not as it should be."""
    if options.verify:
        return _verify(options.verify, options.signers)
    commune = work_on(project, options.commune, remembers=False)
    wish = Wish(
        project=project,
        commune=commune,
        site=(options.site or project / "site").resolve(),
        out=(options.out or project / RECORDS).resolve(),
        today=options.today or today_in_vietnam(),
        key=options.key,
        approver=" ".join((options.approver or "").split()),
    )
    judge_records(project, wish.out)
    try:
        with Watcher(SCREEN) as progress:
            progress.stage("So trang với bản kê, xem bài nào đổi")
            prepared = prepare(wish)
        reasons = given(options.reason, prepared.changes)
        if isinstance(reasons, str):
            SCREEN.print(f"Lệnh chưa đúng: {escape(reasons)}")
            return WRONG_USAGE
        reasons = asked(prepared.changes, reasons)
        if lacking := [
            c for c in prepared.changes if c.needs_reason and not reasons.get(c.address)
        ]:
            _say_lacking(lacking)
            return HAS_ERRORS
        with Watcher(SCREEN) as progress:
            kept = keep(prepared, reasons, progress)
    except ArchiveRefusedError as refused:
        say_findings(refused.report)
        SCREEN.print("[bold red]Chưa lưu trữ.[/] Sổ xuất bản giữ nguyên.")
        return HAS_ERRORS
    except SignatureError as error:
        SCREEN.print(f"[bold red]Chưa lưu trữ:[/] {escape(str(error))}.")
        return HAS_ERRORS
    _say_kept(kept, prepared)
    return DONE


def _say_lacking(lacking: Sequence[Change]) -> None:
    SCREEN.print("[bold red]Chưa lưu trữ:[/] các bài sau cần lý do, chưa ghi gì cả.")
    for change in lacking:
        SCREEN.print(f"  {escape(change.words)}")
        words = "ghi sai gì, hoặc cập nhật: đã đổi gì" if change.what == "changed" else "vì sao gỡ"
        SCREEN.print(f'    thêm: --reason {change.address}="{words}"')


def _say_kept(kept: Kept, prepared: Prepared) -> None:
    SCREEN.print(
        f"[bold green]Đã lưu[/] {escape(str(kept.path))}: {len(prepared.site.digests)} tệp của "
        f"trang, {kept.copies} bản PDF/A-2a, {len(kept.rows)} dòng mới trong sổ xuất bản."
    )
    for row in kept.rows:
        if row.deed != "đăng":
            SCREEN.print(f"  {row.deed}: {escape(row.piece)}{escape(f' – {row.reason}')}")
    if kept.signature:
        SCREEN.print(f"  Chữ ký: {escape(str(kept.signature))}")
    else:
        SCREEN.print(
            "  Chưa ký. Ký: thêm --key KHÓA (tạo khóa một lần: ssh-keygen -t ed25519 -f KHÓA)."
        )
    SCREEN.print("  Chép cả hai sang nơi khác để cất; sổ mới hiện trên trang từ lần dựng tới.")


def _verify(path: Path, signers: Path | None) -> int:
    if not path.is_file():
        SCREEN.print(f"Không có tệp {escape(str(path))}.")
        return WRONG_USAGE
    found = verify_archive(path, signers)
    say_findings(found.report)
    if found.facts:
        demo = " (bản trình diễn)" if found.facts.demo else ""
        SCREEN.print(
            f"Bản lưu của {escape(found.facts.name)}{demo} ngày {date_words(found.facts.day)}: "
            f"{found.files} tệp, sổ xuất bản {found.facts.rows} dòng."
        )
    if found.signer:
        SCREEN.print(f"Chữ ký đúng, của: {escape(found.signer)}")
    elif not found.is_signed:
        SCREEN.print(
            "[yellow]Chưa ký:[/] mã SHA-256 chỉ cho biết tệp còn nguyên, không biết của ai."
        )
    elif signers is None:
        SCREEN.print(
            "[yellow]Có chữ ký nhưng chưa xem của ai:[/] thêm --signers TỆP-KHÓA-CÔNG-KHAI."
        )
    SCREEN.print(summary(found.report))
    return HAS_ERRORS if found.report.errors else DONE
