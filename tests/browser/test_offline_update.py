"""A small site that is published anew, in any order, under the eyes of a phone that keeps it."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from chuyenmuc.artifact import Artifact
from chuyenmuc.inputs.scripts import sent_script
from chuyenmuc.publish.integrity import digests_of
from chuyenmuc.publish.offline.version import frame_version, with_version
from chuyenmuc.publish.offline.worker import kept_list, worker_text
from chuyenmuc.publish.pages import read_site
from chuyenmuc.render.scripts import with_addresses

Until = Callable[[Page, str], None]
Publish = Callable[..., Path]
GUIDE, NEWS, PHOTO = "huong-dan/a/", "tin-bai/x/", "anh/p.svg"
PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>
<link rel="stylesheet" href="{up}assets/cm.css"></head><body><h1>{title}</h1>{body}
<script>navigator.serviceWorker.register("/sw.js", {{updateViaCache: "none"}})
.catch(() => {{}})</script></body></html>"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="9"/>'
READY = """async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) {
    await new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done));
  }
}"""
# The browser looks for a new worker, which is in charge or given up. One without our script waits.
LOOKED = """async () => {
  const site = await navigator.serviceWorker.getRegistration();
  await site.update().catch(() => {});
  const worker = site.installing || site.waiting;
  if (worker) await new Promise(done => {
    const ended = ['redundant', 'activated'];
    worker.onstatechange = () => ended.includes(worker.state) && done();
    setTimeout(done, 1000);
    worker.onstatechange();
  });
}"""
KEEPS = "(await caches.keys()).filter(name => /[0-9a-f]{12}$/.test(name)).join()"
LOOK = "[document.querySelector('h1').innerText, getComputedStyle(document.body).color]"
FIRST, SECOND = ["Trang 1", "rgb(1, 1, 1)"], ["Trang 2", "rgb(2, 2, 2)"]


class Net:
    """A server whose folder changes; it can be away, and notes what it was asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.away, self.asked = folder, False, list[str]()
        self.status: Mapping[str, int] = {}
        net = self

        class Handler(SimpleHTTPRequestHandler):
            def do_GET(self) -> None:
                if net.away:
                    return
                uri = self.path.partition("?")[0].lstrip("/")
                if uri == "sw.js":  # by whole seconds: a half and a whole one would be the same
                    del self.headers["If-Modified-Since"]
                net.asked.append(uri)
                if uri in net.status:
                    self.send_error(net.status[uri])
                else:
                    super().do_GET()

            def end_headers(self) -> None:
                self.send_header("Cache-Control", "no-cache")
                super().end_headers()

            def handle(self) -> None:
                with suppress(ConnectionError):
                    super().handle()

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
        self.url = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def upload(self, build: Path, *uris: str) -> None:
        """Put files of a build on the server; without names all, and nothing else stays there."""
        if not uris:
            shutil.rmtree(self.folder)
            shutil.copytree(build, self.folder)
        for uri in uris:
            (self.folder / uri).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(build / uri, self.folder / uri)


@pytest.fixture
def publish(tmp_path: Path, project_root: Path) -> Publish:
    """Build the site: ``which`` is the number on its pages and in its colours."""

    def build(which: int, *, guide: str = "", news: str = "Tin", width: int = 9) -> Path:
        site = tmp_path / f"build-{len(list(tmp_path.iterdir()))}"
        files = {
            "assets/cm.css": f"body{{color:rgb({which},{which},{which})}}",
            "assets/img/a.svg": PICTURE.format(width=1),
            "index.html": PAGE.format(title=f"Trang {which}", up="", body=""),
            "huong-dan/index.html": PAGE.format(title="Hướng dẫn", up="../", body=""),
            f"{GUIDE}index.html": PAGE.format(title=guide or f"Bài {which}", up="../../", body=""),
        }
        if news:
            files[f"{NEWS}index.html"] = PAGE.format(
                title=news, up="../../", body=f'<img src="/{PHOTO}">' if width else ""
            )
        if news and width:
            files[PHOTO] = PICTURE.format(width=width)
        for uri, text in files.items():
            (site / uri).parent.mkdir(parents=True, exist_ok=True)
            (site / uri).write_text(text, encoding="utf-8")
        version = frame_version(site)
        for page in site.rglob("*.html"):
            page.write_text(with_version(page.read_text("utf-8"), version), encoding="utf-8")
        listed = kept_list(read_site(site), digests_of(site))
        (site / "sw.txt").write_text(listed, encoding="utf-8")
        source = Artifact("sw.js", sent_script(project_root / "assets/scripts/sw").encode())
        (filled,) = with_addresses([source])
        worker = worker_text(filled.read().decode(), listed, version)
        (site / "sw.js").write_text(worker, encoding="utf-8")
        return site

    return build


@pytest.fixture
def net(tmp_path: Path, publish: Publish) -> Iterator[Net]:
    """The first build on its server."""
    found = Net(tmp_path / "live")
    shutil.copytree(publish(1), found.folder)
    yield found
    found.server.shutdown()
    found.server.server_close()


@pytest.fixture
def phone(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone that has never been here."""
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    yield context
    context.close()


@pytest.fixture
def page(phone: BrowserContext, net: Net) -> Page:
    """The first build, open and kept."""
    found = phone.new_page()
    found.goto(net.url)
    found.evaluate(READY)
    return found


def seen(page: Page, net: Net, *, away: bool = False) -> object:
    """The words of the home page, and their colour: what a reader sees of which build."""
    net.away = away
    page.goto(net.url)
    net.away = False
    return page.evaluate(LOOK)


def name_of(build: Path) -> str:
    """The cache of a build."""
    found = re.search(r'version:"(\w+)"', (build / "sw.js").read_text(encoding="utf-8"))
    assert found
    return f"cm / {found[1]}"


def update(page: Page, net: Net, until: Until, build: Path) -> None:
    """The whole of a build is there, and one page is opened; the rest is the browser's doing."""
    net.upload(build)
    net.asked.clear()
    page.goto(net.url)
    until(page, f"{KEEPS} === '{name_of(build)}'")


def half(path: Path) -> None:
    """As a file lies there while it is sent."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


SENT: Mapping[str, tuple[str, ...]] = {
    "the worker first, by name": ("sw.js",),
    "pages, then the worker": ("index.html", "huong-dan/index.html", "sw.js", "sw.txt"),
    "styles last": ("index.html", "huong-dan/index.html", f"{GUIDE}index.html", "sw.js", "sw.txt"),
    "styles, then the worker": ("assets/cm.css", "sw.js", "sw.txt"),
    "half of the worker": ("half sw.js",),
    "nothing of the worker": ("empty sw.js",),
    "half of the list": ("sw.js", "half sw.txt"),
    "half of the styles": ("sw.js", "sw.txt", "index.html", "half assets/cm.css"),
    "styles away": ("sw.js", "sw.txt", "index.html", "gone assets/cm.css"),
}


@pytest.mark.parametrize("order", SENT)
def test_an_upload_that_is_not_finished_never_mixes_two_builds(
    page: Page, net: Net, publish: Publish, until: Until, order: str
) -> None:
    """What is kept is the old build, whole, until the new one is there; then that, whole."""
    second = publish(2)
    for step in SENT[order]:
        state, _, uri = step.rpartition(" ")
        net.upload(second, uri)
        if state == "half":
            half(net.folder / uri)
        if state == "empty":
            (net.folder / uri).write_bytes(b"")
        if state == "gone":
            (net.folder / uri).unlink()
    page.goto(net.url)
    page.evaluate(LOOKED)
    if order != "nothing of the worker":  # then there is none, but nothing is lost
        assert seen(page, net, away=True) == FIRST
    update(page, net, until, second)
    assert seen(page, net, away=True) == SECOND


def test_a_build_that_could_not_be_kept_is_tried_again_by_the_next_visit(
    page: Page, net: Net, publish: Publish, until: Until
) -> None:
    """By the browser itself, though the worker on the server is the same as the time before."""
    second = publish(2)
    net.upload(second, "sw.js", "sw.txt")
    page.goto(net.url)
    page.evaluate(LOOKED)
    assert page.evaluate(f"async () => {KEEPS}") != name_of(second)
    update(page, net, until, second)
    assert seen(page, net, away=True) == SECOND


def test_a_page_of_the_new_build_has_the_look_of_the_new_build(
    page: Page, net: Net, publish: Publish
) -> None:
    """Though the phone still keeps the old one; and without a network it has that, whole."""
    second = publish(2)
    net.upload(second, "index.html", "assets/cm.css")
    assert seen(page, net) == SECOND
    assert seen(page, net, away=True) == FIRST


def test_only_what_has_changed_is_fetched(
    page: Page, net: Net, publish: Publish, until: Until
) -> None:
    """The rest of the new build is on the phone already."""
    update(page, net, until, publish(1, news="Tin khác"))
    assert GUIDE not in net.asked
    assert "huong-dan/" not in net.asked
    update(page, net, until, publish(2))
    assert {GUIDE, "sw.txt", "assets/cm.css"} < set(net.asked)
    assert "assets/img/a.svg" not in net.asked


KEPT = """async () => {
  const found = [];
  for (const name of ['saved', 'seen', 'pictures']) {
    const cache = await caches.open(`cm / ${name}`);
    for (const { url } of await cache.keys()) {
      const text = await (await cache.match(url)).text();
      const what = /<h1>(.*?)<.h1>/.exec(text) || /width="(.*?)"/.exec(text);
      found.push(`${name} ${what[1]}`);
    }
  }
  return found.sort();
}"""
SAVE = """async uri => {
  const cache = await caches.open('cm / saved');
  await cache.addAll([location.href, new URL(uri, origin).href]);
}"""


def read_news(page: Page, net: Net, until: Until, *, save: bool = False) -> None:
    """Open the news with its photo; whoever wants saves it."""
    page.goto(net.url + NEWS)
    until(page, f"caches.match('{net.url}{PHOTO}', {{cacheName: 'cm / pictures'}})")
    until(page, f"caches.match('{net.url}{NEWS}', {{cacheName: 'cm / seen'}})")
    if save:
        page.evaluate(SAVE, PHOTO)
    page.goto(net.url)


ALL_KEPT = ["pictures 9", "saved 9", "saved Tin", "seen Tin"]


LEFT: Mapping[str, tuple[Mapping[str, Any], list[str]]] = {
    "elsewhere": ({"guide": "Bài sửa"}, ALL_KEPT),
    "withdrawn": ({"news": ""}, []),
    "corrected": (
        {"news": "Tin sửa"},
        ["pictures 9", "saved 9", "saved Tin sửa", "seen Tin sửa"],
    ),
    "photo replaced": ({"width": 5}, ["saved 5", "saved Tin", "seen Tin"]),
    "photo taken down": ({"width": 0}, ["saved Tin", "seen Tin"]),
}


@pytest.mark.parametrize("change", LEFT)
def test_what_was_taken_down_leaves_the_phone_though_nobody_asks_for_it(
    page: Page, net: Net, publish: Publish, until: Until, change: str
) -> None:
    """With the next build the phone sees, at whatever page; what is as it was stays."""
    read_news(page, net, until, save=True)
    assert page.evaluate(KEPT) == ALL_KEPT
    how, left = LEFT[change]
    update(page, net, until, publish(1, **how))
    assert page.evaluate(KEPT) == left


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_asked_for_and_is_gone_leaves_every_cache_at_once(
    page: Page, net: Net, until: Until, status: int
) -> None:
    """Before any new build is there; the guide was kept from the start."""
    read_news(page, net, until, save=True)
    for uri in (NEWS, GUIDE):
        net.status = {uri: status}
        page.goto(net.url + uri)
        until(page, f"caches.match('{net.url}{uri}').then(found => !found)")
    assert page.evaluate(KEPT) == ["pictures 9", "saved 9"]


def test_a_server_in_trouble_takes_nothing_away(page: Page, net: Net, until: Until) -> None:
    """What is kept is shown, and stays."""
    read_news(page, net, until)
    net.status = {NEWS: 503, "": 500}
    page.goto(net.url + NEWS)
    assert page.locator("h1").inner_text() == "Tin"
    page.goto(net.url)
    assert page.evaluate(LOOK) == FIRST


def test_a_reader_who_saves_data_keeps_no_more_than_is_needed(
    phone: BrowserContext, net: Net, publish: Publish, until: Until
) -> None:
    """No guides in advance, no pictures, nothing read before is fetched again; until it is over."""
    page = phone.new_page()
    net.status = {"sw.js": 404}
    page.goto(net.url)
    page.evaluate("caches.open('cm / lite')")
    net.status = {}
    page.goto(net.url)
    page.evaluate(READY)
    page.goto(net.url + NEWS)
    until(page, f"caches.match('{net.url}{NEWS}')")
    page.goto(net.url)
    assert GUIDE not in net.asked
    assert page.evaluate(KEPT) == ["seen Tin"]
    update(page, net, until, publish(2, news="Tin sửa"))
    assert not {GUIDE, NEWS} & set(net.asked)
    assert page.evaluate(KEPT) == []
    page.evaluate("caches.delete('cm / lite')")
    update(page, net, until, publish(3))
    until(page, f"caches.match('{net.url}{GUIDE}')")


def test_a_file_the_server_did_not_have_comes_with_a_later_visit(
    phone: BrowserContext, net: Net, until: Until
) -> None:
    """One that pages can do without does not hold up the rest."""
    net.status = {"assets/img/a.svg": 404}
    page = phone.new_page()
    page.goto(net.url)
    page.evaluate(READY)
    image = f"caches.match('{net.url}assets/img/a.svg')"
    until(page, f"{image}.then(found => !found)")
    net.status = {}
    page.goto(net.url)
    until(page, image)
