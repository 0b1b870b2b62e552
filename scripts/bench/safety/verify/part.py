"""The part ``verify``: how many staged intrusions are found, how often a right site is blamed."""

from __future__ import annotations

import multiprocessing
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from bench.kit import peak
from bench.linked import linked_project
from bench.phone.sites import build_site
from bench.row import Row
from bench.safety.unmeasured import UnmeasuredError
from bench.safety.verify.certificates import RIGHT, trusted_by_us
from bench.safety.verify.liar import Ask, Lie, Reply, lying
from bench.safety.verify.lies import LIES
from bench.safety.verify.servers import SERVERS, is_here, nginx
from bench.safety.verify.small_site import SmallSite, small_site
from bench.safety.verify.staged import BY_NGINX, IN_FOLDER
from chuyenmuc.adapters.verify.asker import Asker
from chuyenmuc.adapters.verify.live_site import verify_address
from chuyenmuc.adapters.verify.run import Wish, trusted_manifest, verify
from chuyenmuc.diagnostics import Report

COMMUNE = "xa-mau"
FEWEST = 40
MOST_MEMORY = 100
_SECONDS, _ANSWER_SECONDS = 120.0, 3.0
_BOMB = "1 MB bung ra 1 GB"


def rows(folder: Path, stage: Callable[[str], None]) -> Iterator[Row]:
    """Every intrusion by itself, then right sites.

    Raises:
        UnmeasuredError: there is no nginx on this machine.
    """
    if not is_here("nginx"):
        raise UnmeasuredError("máy này không có nginx")
    yield from _intrusions(folder, stage)
    yield from _secure(folder, stage)
    yield from _memory(folder)
    yield from _clean(folder, stage)


def _intrusions(folder: Path, stage: Callable[[str], None]) -> Iterator[Row]:
    kinds: tuple[tuple[str, dict[str, Callable[[SmallSite], Report]]], ...] = (
        ("máy chủ nói dối", {name: partial(_lied_to, lie=lie) for name, lie in LIES.items()}),
        ("nginx thật", {name: partial(_by_nginx, name=name) for name in BY_NGINX}),
        ("thư mục", {name: partial(_in_folder, name=name) for name in IN_FOLDER}),
    )
    staged = 0
    for kind, cases in kinds:
        stage(f"Dựng cảnh bị xâm nhập: {kind}")
        found = [_is_found(folder, name, look) for name, look in cases.items()]
        staged += len(found)
        yield Row(f"{kind}: cảnh tìm ra", sum(found), len(found), "cảnh", at_least=True)
    yield Row("số cảnh đã dựng", staged, FEWEST, "cảnh", at_least=True)


def _is_found(folder: Path, name: str, look: Callable[[SmallSite], Report]) -> bool:
    place = folder / "nho"
    shutil.rmtree(place, ignore_errors=True)
    found = bool(len(look(small_site(place))))
    if not found:
        print(f"    không tìm ra: {name}")
    return found


def _lied_to(site: SmallSite, lie: Lie) -> Report:
    with lying(site, lie) as address:
        return verify_address(address, site.trusted, Asker(_SECONDS, _ANSWER_SECONDS))


def _by_nginx(site: SmallSite, name: str) -> Report:
    trusted, (extra, change) = site.trusted, BY_NGINX[name]
    change(site.folder)
    with nginx(site.folder, extra) as address:
        return verify_address(address, trusted, Asker(_SECONDS, _ANSWER_SECONDS))


def _in_folder(site: SmallSite, name: str) -> Report:
    IN_FOLDER[name](site.folder)
    return verify(str(site.folder), site.manifest, Wish())


def _secure(folder: Path, stage: Callable[[str], None]) -> Iterator[Row]:
    """Over https: certificates that browsers refuse, lines lost on some pages, a right one."""
    stage("Dựng cảnh bị xâm nhập: https")
    site = small_site(folder / "nho-https")
    with trusted_by_us(folder / "chung-chi") as certificates:
        found = [
            bool(len(_over_https(site, certificate)))
            for what, certificate in certificates.items()
            if what != RIGHT
        ]
        lost = "location /tin-tuc/ { add_header Content-Security-Policy x; }"
        found.append(bool(len(_over_https(site, certificates[RIGHT], lost))))
        right = _over_https(site, certificates[RIGHT])
    yield Row("https: cảnh tìm ra", sum(found), len(found), "cảnh", at_least=True)
    yield _blamed("https đúng", right)


def _over_https(site: SmallSite, certificate: Path, extra: str = "") -> Report:
    with nginx(site.folder, extra, certificate=certificate) as address:
        return verify_address(address, site.trusted, Asker(_SECONDS, _ANSWER_SECONDS))


def _memory(folder: Path) -> Iterator[Row]:
    """What a gigabyte packed into a megabyte costs, in a process of its own."""
    before, after = multiprocessing.get_context("spawn").Pool(1).apply(_bomb, (folder / "bom",))
    yield Row("1 GB nén trong 1 MB: bộ nhớ thêm", after - before, MOST_MEMORY, "MB")


def _bomb(folder: Path) -> tuple[float, float]:
    site = small_site(folder)
    with lying(site, LIES[_BOMB]) as address:
        before = peak()
        verify_address(address, site.trusted, Asker(_SECONDS))
    return before, peak()


def _clean(folder: Path, stage: Callable[[str], None]) -> Iterator[Row]:
    """A site that was really built, on each server with what the build wrote for it."""
    stage("Dựng trang thật để xem có báo nhầm không")
    project = linked_project(folder / "that")
    site = build_site(COMMUNE, project)
    manifest = trusted_manifest(project, site, COMMUNE)
    yield _blamed("thư mục trang thật", verify(str(site), manifest, Wish()))
    for name, serve in SERVERS:
        if not is_here(name):
            raise UnmeasuredError(f"máy này không có {name}")
        stage(f"Xem trang thật trên {name}")
        with serve(site) as address:
            yield _blamed(f"trang thật trên {name}", verify(address, manifest, Wish()))
    with nginx(site, installed=False) as address:
        bare = verify(address, manifest, Wish())
    yield Row("máy chủ chưa được chép tệp cấu hình: lỗi", len(bare.errors), 0)
    once = len(bare.warnings) == 1
    yield Row("máy chủ chưa được chép tệp cấu hình: một lưu ý", once, 1, at_least=True)
    small = small_site(folder / "nho-sach")
    yield _blamed("trang nhỏ, máy chủ nói thật", _lied_to(small, _truth))


def _blamed(where: str, report: Report) -> Row:
    for finding in report:
        print(f"    báo nhầm: {finding.code} {finding.message}")
    return Row(f"{where}: báo nhầm", len(report), 0)


def _truth(_: Ask, reply: Reply) -> Reply:
    return reply
