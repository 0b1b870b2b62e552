"""``make bench-phone``: what opening the site costs a resident, every number beside its goal.

Exit code 1 if a number falls short or could not be measured.
"""

from __future__ import annotations

import sys
import tempfile
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console

from bench.linked import ROOT, linked_project
from bench.phone.axe import audited
from bench.phone.lighthouse import lighthouse
from bench.phone.offline import kept_offline
from bench.phone.server import served, weight
from bench.phone.sites import (
    ARTICLE,
    build_site,
    grown_project,
    material_site,
    page_by_hand,
)
from bench.phone.visit import Visit, Visits, open_page, second_page, slow_down, visits
from bench.row import Row
from chuyenmuc.cli.watcher import Watcher
from setup.browser import ensure_browser

OFFICIAL, DEMO = "xa-mau", "dien-chau"
SECOND = "huong-dan/vneid-muc-do-dinh-danh/"
PROBES = ROOT / "tests" / "cases" / "xss"
FILM_MS = (500, 1000, 1500, 2000, 2500, 3000)
PAGES = ("", "huong-dan/", ARTICLE, "ke-hoach/", "ap-phich/", "tim-kiem/", "canh-bao/", "404.html")
FONTS, PICTURES = (".woff2",), (".png", ".webp", ".avif", ".jpg")


def main() -> int:
    """Measure, print, and say by the exit code whether every goal is met."""
    film = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    rows = []
    program = ensure_browser()  # while Playwright runs, the browser it brings cannot be asked for
    with Watcher(Console(stderr=True)) as watcher, ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory()))
        playwright = held.enter_context(sync_playwright())
        chromium = playwright.chromium.launch(
            executable_path=program, args=["--disable-gpu", "--no-sandbox"]
        )
        for row in _rows(chromium, program, folder, film, watcher.stage):
            rows.append(row)
            print(row, flush=True)
        chromium.close()
    short = sum(not row.met for row in rows)
    print(f"{len(rows)} mức, {short} chưa đạt.")
    return 1 if short else 0


def _rows(
    chromium: Browser, program: Path, folder: Path, film: Path | None, stage: Callable[[str], None]
) -> Iterator[Row]:
    stage("Dựng các trang để đo")
    official = build_site(OFFICIAL, linked_project(folder / OFFICIAL))
    demo = build_site(DEMO, linked_project(folder / DEMO))
    by_hand = page_by_hand(official, folder / "viet-tay")
    (folder / "material").mkdir()
    material = material_site(folder / "material", OFFICIAL)
    grown = build_site(OFFICIAL, grown_project(folder / "kho-lon", OFFICIAL))
    with served(official) as site, served(by_hand) as hand, served(material) as stock:
        stage("Mở từng trang chín lần trên đường truyền chậm")
        ours, plain, default = visits(
            chromium, f"{site}/{ARTICLE}", f"{hand}/", f"{stock}/{ARTICLE}"
        )
        for name, found in (("chuyenmuc", ours), ("viết tay", plain), ("Material", default)):
            print(_line(name, found))
        yield from _article(ours, plain, official)
        again = second_page(chromium, f"{site}/{ARTICLE}", f"{site}/{SECOND}")
        yield Row("trang thứ hai", again.kib, 12, "KiB")
        with served(grown) as large:
            dom = _look(chromium, f"{large}/{ARTICLE}").dom
        yield Row("thêm 200 bài: bài cũ thêm mấy nút DOM", dom - ours.median(_dom), 0, "nút")
        stage("Mở các loại trang")
        with served(demo) as other:
            seen = [_look(chromium, f"{at}/{uri}") for at in (site, other) for uri in PAGES]
        yield Row("trang gọi máy chủ khác", sum(v.strangers for v in seen), 0, "lần")
        yield Row("trang không có chính sách nội dung", sum(not v.policy for v in seen), 0, "trang")
        yield Row("vi phạm chính sách nội dung", sum(v.refused for v in seen), 0, "lần")
        yield Row("CLS lớn nhất trên các loại trang", max(v.cls for v in seen), 0.01, "")
        if film:
            film_strip(chromium, f"{site}/{ARTICLE}", film)
    probes = len(list(PROBES.glob("*.yml")))
    yield Row("mẫu thử chèn mã có kiểm trong make test", probes, 20, "mẫu", at_least=True)
    stage("Tắt mạng")
    yield from kept_offline(chromium, official)
    stage("Kiểm tra tiếp cận bằng axe")
    yield from audited(chromium, demo)
    stage("Lighthouse, điện thoại")
    yield from lighthouse(official, program)


def _article(ours: Visits, plain: Visits, site: Path) -> Iterator[Row]:
    """The numbers of one article opened for the first time."""
    visit = ours.all[0]
    for uri, kib in sorted(visit.parts.items(), key=lambda part: -part[1]):
        print(f"    {kib:6.1f} KiB  {uri}")
    pictures = visit.of_kind(*PICTURES)
    yield Row("bài, lần đầu, không kể ảnh", ours.median(lambda v: v.kib) - pictures, 66, "KiB")
    yield Row("bài, lần đầu: số lượt tải", ours.median(lambda v: v.requests), 10, "lượt")
    yield Row("bài: HTML", weight(site / ARTICLE / "index.html") / 1024, 8, "KiB")
    yield Row("bài: CSS", visit.of_kind(".css"), 10, "KiB")
    yield Row("bài: DOM", ours.median(_dom), 380, "nút")
    yield Row("bài: TBT", ours.median(lambda v: v.tbt), 60, "ms")
    yield Row("bài: CLS", ours.worst(lambda v: v.cls), 0.01, "")
    for name, of in (("FCP", _fcp), ("LCP", _lcp)):
        ratio = ours.median(of) / plain.median(of)
        yield Row(f"bài: {name} so với trang viết tay", ratio, 1.1, "lần")


def _dom(visit: Visit) -> float:
    return visit.dom


def _fcp(visit: Visit) -> float:
    return visit.fcp


def _lcp(visit: Visit) -> float:
    return visit.lcp


def _line(name: str, found: Visits) -> str:
    """One page in one line, to compare with the others."""
    kib, tbt = found.median(lambda v: v.kib), found.median(lambda v: v.tbt)
    return (
        f"  {name:<10} {kib:6.1f} KiB {found.median(_requests):3.0f} lượt "
        f"{found.median(_dom):5.0f} nút  FCP {found.median(_fcp):5.0f}  "
        f"LCP {found.median(_lcp):5.0f}  TBT {tbt:4.0f} ms  CLS {found.worst(lambda v: v.cls):.3f}"
    )


def _requests(visit: Visit) -> float:
    return visit.requests


def _look(chromium: Browser, url: str) -> Visit:
    """Open a page once on the slow profile."""
    with chromium.new_context(viewport={"width": 360, "height": 740}) as phone:
        return open_page(phone, url)


def film_strip(chromium: Browser, url: str, out: Path) -> None:
    """Pictures of the first three seconds, for a person to look at."""
    out.mkdir(parents=True, exist_ok=True)
    with chromium.new_context(viewport={"width": 360, "height": 740}) as phone:
        page = phone.new_page()
        wire = slow_down(page)
        page.goto(url, wait_until="commit")
        waited = 0
        for moment in FILM_MS:
            page.wait_for_timeout(moment - waited)
            waited = moment
            # Not by Playwright's own way: it waits for the fonts.
            shot = wire.send("Page.captureScreenshot")["data"]
            (out / f"{moment:04}.png").write_bytes(b64decode(shot))


if __name__ == "__main__":
    sys.exit(main())
