"""The site without a network: with its server stopped, in a real browser."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from chuyenmuc.artifact import Artifact
from chuyenmuc.inputs.scripts import sent_script
from chuyenmuc.publish.integrity import digests_of
from chuyenmuc.publish.offline.version import frame_version
from chuyenmuc.publish.offline.worker import kept_list, worker_text
from chuyenmuc.publish.pages import read_site
from chuyenmuc.render.scripts import with_addresses

VISITED = "hoi-dap/ma-otp-la-gi/"
UNSEEN = "ve-trang-nay/"
MOST_PAGES = 40
READY = """async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) {
    await new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done));
  }
}"""
Until = Callable[[Page, str], None]
CACHES = "async () => (await caches.keys()).sort()"


class Handler(SimpleHTTPRequestHandler):
    """Serves files, one for each connection: a server that has stopped keeps none open."""

    def end_headers(self) -> None:
        """Pages are asked for each time, as our files for servers say."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server:
    """A site that can be taken off the net, and come back changed at the same address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0
        self.running: ThreadingHTTPServer | None = None
        self.start()

    @property
    def url(self) -> str:
        """The address, without a last slash."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Answer from now on."""
        handler = partial(Handler, directory=str(self.folder))
        self.running = ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self.running.daemon_threads = True
        self.port = self.running.server_port
        threading.Thread(target=self.running.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """No answer any more."""
        if self.running:
            self.running.shutdown()
            self.running.server_close()
        self.running = None


@pytest.fixture
def own_server(built_site: Path, tmp_path: Path) -> Iterator[Server]:
    """The net around a copy of the site, in which a test may change files."""
    server = Server(shutil.copytree(built_site, tmp_path / "site"))
    yield server
    server.stop()


@pytest.fixture
def server(built_site: Path) -> Iterator[Server]:
    """The built site on a server of its own."""
    found = Server(built_site)
    yield found
    found.stop()


@pytest.fixture
def phone(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone that has never been here."""
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    yield context
    context.close()


def visit(until: Until, phone: BrowserContext, server: Server, *uris: str) -> Page:
    """Open the home page until its service worker is in charge, then the others."""
    page = phone.new_page()
    page.goto(f"{server.url}/")
    page.evaluate(READY)
    for uri in uris:
        page.goto(f"{server.url}/{uri}")
        until(page, f"caches.match('{server.url}/{uri.split('?')[0]}')")
    return page


def built_in(site: Path) -> dict[str, Any]:
    """What the service worker of a site was told to keep from the start."""
    filled = re.search(r'version:"(\w+)"', (site / "sw.js").read_text(encoding="utf-8"))
    assert filled
    lines = [line.split(" ") for line in (site / "sw.txt").read_text("utf-8").splitlines()]
    core, more = ([uri for when, _, uri in lines if when == kind] for kind in "cm")
    return {"version": filled[1], "core": core, "more": more}


def heading(page: Page) -> str:
    """The first heading."""
    return page.locator("h1").first.inner_text()


def test_every_page_kept_from_the_start_opens_without_a_server(
    phone: BrowserContext, server: Server, built_site: Path, until: Until
) -> None:
    """After one visit of the home page: guides, alerts, search page, each with its style."""
    page = visit(until, phone, server)
    server.stop()
    built = built_in(built_site)
    uris = [uri for uri in (*built["core"], *built["more"]) if uri.endswith("/")]
    assert len(uris) >= 15
    for uri in uris:
        page.goto(f"{server.url}/{uri.removeprefix('./')}?fbclid=1&zarsrc=2&utm_source=zalo")
        assert "offline" not in page.url or uri == "offline/"
        assert heading(page)
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Be Viet')


def test_a_visited_page_opens_and_a_new_one_leads_to_what_is_kept(
    phone: BrowserContext, server: Server, until: Until
) -> None:
    """A page seen with a tracking mark opens without it; the list names it; the rest says so."""
    page = visit(until, phone, server, f"{VISITED}?fbclid=abc")
    words = heading(page)
    server.stop()
    page.goto(f"{server.url}/{VISITED}")
    assert heading(page) == words
    page.goto(f"{server.url}/{UNSEEN}")
    page.wait_for_selector("[data-kept-all][aria-busy=false]")
    assert page.url.startswith(f"{server.url}/offline/")
    assert page.locator("[data-asked] a").get_attribute("href") == f"{server.url}/{UNSEEN}"
    assert page.locator("[data-kept=seen] a").all_inner_texts() == [words]
    assert page.locator("[data-kept=now] a").count() >= 15
    assert not page.locator("[data-kept-none]").is_visible()


def test_the_worker_is_told_what_the_reader_wants_to_save(
    phone: BrowserContext, server: Server, until: Until
) -> None:
    """It cannot read where the page keeps the switch; both ways, and before it keeps anything."""
    page = phone.new_page()
    page.goto(f"{server.url}/{VISITED}")
    for told in (True, False):
        page.locator("[data-lite]").click()
        until(page, f"caches.has('cm / lite').then(there => there === {str(told).lower()})")
        page.wait_for_function("window.chuyenmuc")


def test_the_day_of_the_build_is_told_at_the_foot(phone: BrowserContext, server: Server) -> None:
    """Where there is a script; without one, or a network, the link to it stays."""
    page = phone.new_page()
    page.goto(f"{server.url}/{UNSEEN}")
    foot = page.locator("footer p", has_text="Cập nhật trang")
    for place in (page.locator("main [data-built]"), foot):
        place.scroll_into_view_if_needed()
    expect(foot).to_have_text("Cập nhật trang: 20/11/2026.")
    expect(page.locator("main p", has_text="Trang dựng lần cuối: 20/11/2026.")).to_have_count(1)


def test_search_answers_without_a_server(
    phone: BrowserContext, server: Server, until: Until
) -> None:
    """On the search page and over a page, from the index that was kept."""
    page = visit(until, phone, server)
    server.stop()
    page.goto(f"{server.url}/tim-kiem/?q=nop+ho+so")
    page.wait_for_selector("[data-search-found] .cm-hits li")
    page.goto(f"{server.url}/huong-dan/")
    page.locator("[data-search]:visible").first.click()
    page.keyboard.type("vneid")
    page.wait_for_selector(".md-search-result__item a")


def test_a_page_saved_by_hand_is_listed_and_can_go(
    phone: BrowserContext, server: Server, until: Until
) -> None:
    """The button says what happened; the list offers to take the page off again."""
    page = visit(until, phone, server, VISITED)
    button = page.locator("[data-save]")
    assert button.inner_text().strip() == "Lưu để đọc khi mất mạng"
    button.click()
    until(page, "document.querySelector('[data-save]').innerText.includes('Đã lưu trên máy này')")
    server.stop()
    page.goto(f"{server.url}/offline/")
    page.locator("[data-kept=saved] button").click()
    until(page, "!document.querySelector('[data-kept=saved] li')")


def test_a_new_build_replaces_the_old_one_and_its_caches(
    phone: BrowserContext, server: Server, tmp_path: Path, project_root: Path, until: Until
) -> None:
    """The first load after it is new where there is a network; then nothing old is left."""
    page = visit(until, phone, server, VISITED)
    old = page.evaluate(CACHES)
    second = tmp_path / "site"
    shutil.copytree(server.folder, second)
    home = second / "index.html"
    html = home.read_text(encoding="utf-8")
    home.write_text(html.replace("gì?</h1>", "gì hôm nay?</h1>"), encoding="utf-8")
    source = sent_script(project_root / "assets/scripts/sw")
    listed = kept_list(read_site(second), digests_of(second))
    (second / "sw.txt").write_text(listed, encoding="utf-8")
    (filled,) = with_addresses([Artifact("sw.js", source.encode())])
    worker = worker_text(filled.read().decode(), listed, frame_version(second))
    (second / "sw.js").write_text(worker, encoding="utf-8")
    server.stop()
    server.folder = second
    server.start()
    page.goto(f"{server.url}/")
    assert heading(page).endswith("gì hôm nay?")
    name = f"cm / {built_in(second)['version']}"
    assert name not in old
    left = f"['{name}', 'cm / seen'].sort().join()"
    until(page, f"caches.keys().then(all => [...all].sort().join() === {left})")
    server.stop()
    page.goto(f"{server.url}/")
    assert heading(page).endswith("gì hôm nay?")
    page.goto(f"{server.url}/{VISITED}")  # what the reader saw outlives the update
    assert VISITED in page.url


def test_the_switch_takes_everything_off(
    phone: BrowserContext, server: Server, tmp_path: Path, until: Until
) -> None:
    """The file beside the site, uploaded as sw.js: at the next visit no worker, no cache."""
    page = visit(until, phone, server, VISITED)
    second = tmp_path / "site"
    shutil.copytree(server.folder, second)
    switch = server.folder.parent / "server" / "dien-chau" / "sw-off.js"
    shutil.copy(switch, second / "sw.js")
    server.stop()
    server.folder = second
    server.start()
    page.goto(f"{server.url}/")
    until(page, "caches.keys().then(all => all.length === 0)")
    until(page, "navigator.serviceWorker.getRegistrations().then(all => all.length === 0)")


def test_only_a_published_site_has_a_service_worker(phone: BrowserContext, server: Server) -> None:
    """A page without the link to the manifest, as under preview, registers nothing."""
    page = phone.new_page()
    page.route(
        "**/*",
        lambda route: (
            route.fulfill(
                body=re.sub(r'<link rel="manifest"[^>]*>', "", route.fetch().text()),
                content_type="text/html",
            )
            if route.request.resource_type == "document"
            else route.continue_()
        ),
    )
    page.goto(f"{server.url}/{VISITED}", wait_until="networkidle")
    assert (
        page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    )
    assert not page.locator("[data-save]").is_visible()


def test_what_is_kept_of_visits_is_bounded(
    phone: BrowserContext, server: Server, built_site: Path, until: Until
) -> None:
    """Of many pages the last forty stay; none of another kind is pushed out by them."""
    built = built_in(built_site)
    pages = sorted(
        path.relative_to(built_site).as_posix().removesuffix("index.html")
        for path in built_site.glob("ap-phich/*/index.html")
    )
    assert len(pages) > MOST_PAGES
    page = visit(until, phone, server)
    for uri in pages[: MOST_PAGES + 3]:
        page.goto(f"{server.url}/{uri}", wait_until="commit")
    count = "async () => (await (await caches.open('cm / seen')).keys()).length"
    last = pages[MOST_PAGES + 2]
    until(page, f"caches.match('{server.url}/{last}')")
    assert page.evaluate(count) <= MOST_PAGES
    now = f"async () => (await (await caches.open('cm / {built['version']}')).keys()).length"
    assert page.evaluate(now) == len(built["core"]) + len(built["more"]) + 1  # the list itself


# A disk without room for pages of questions and answers; what is fetched in advance still fits.
FULL = """
var put = Cache.prototype.put;
Cache.prototype.put = function (at, response) {
  return at.includes("/hoi-dap/")
    ? Promise.reject(new DOMException("full", "QuotaExceededError")) : put.call(this, at, response);
};
"""
NO_ROOM = """
Cache.prototype.addAll = Cache.prototype.put = function () {
  return Promise.reject(new DOMException("full", "QuotaExceededError"));
};
"""
# Whether the page has asked for its worker; that one is there until it finds no room.
ASKED = """
var register = ServiceWorkerContainer.prototype.register;
ServiceWorkerContainer.prototype.register = function (...all) {
  return register.apply(this, all).finally(() => { window.asked = true; });
};
"""


def site_with_worker(site: Path, folder: Path, before: str) -> Path:
    """A copy of a site in which something runs ahead of the service worker."""
    shutil.copytree(site, folder)
    worker = folder / "sw.js"
    worker.write_text(before + worker.read_text(encoding="utf-8"), encoding="utf-8")
    return folder


def test_a_full_disk_gives_pictures_back_and_leaves_the_page(
    phone: BrowserContext, server: Server, tmp_path: Path, until: Until
) -> None:
    """What cannot be kept is shown all the same; guides and pages seen before stay."""
    server.folder = site_with_worker(server.folder, tmp_path / "site", FULL)
    server.stop()
    server.start()
    page = visit(until, phone, server, "infographic/")
    page.mouse.wheel(0, 3000)
    until(page, "caches.has('cm / pictures')")
    page.wait_for_load_state("networkidle")  # a picture on its way would be kept after the rest
    first = page.evaluate("caches.open('cm / pictures').then(c => c.keys()).then(k => k[0].url)")
    page.goto(f"{server.url}/{VISITED}")
    assert heading(page)
    until(page, f"!(await caches.match('{first}', {{cacheName: 'cm / pictures'}}))")
    kept = "async () => (await (await caches.open('cm / seen')).keys()).map(r => r.url)"
    assert page.evaluate(kept) == [f"{server.url}/infographic/"]
    page.locator("[data-search]:visible").first.click()
    page.keyboard.type("vneid")
    page.wait_for_selector(".md-search-result__item a")
    server.stop()
    page.goto(f"{server.url}/huong-dan/nop-ho-so-truc-tuyen/")
    assert "/offline/" not in page.url


def test_a_phone_without_room_has_the_site_without_its_offline_part(
    phone: BrowserContext, server: Server, tmp_path: Path, until: Until
) -> None:
    """No worker is installed, no error is thrown, and saving a page says that it was not."""
    server.folder = site_with_worker(server.folder, tmp_path / "site", NO_ROOM)
    server.stop()
    server.start()
    page = phone.new_page()
    thrown: list[str] = []
    page.on("pageerror", lambda error: thrown.append(str(error)))
    page.add_init_script(NO_ROOM + ASKED)
    page.goto(f"{server.url}/{VISITED}")
    gone = "(await navigator.serviceWorker.getRegistrations()).length === 0"
    until(page, f"window.asked && {gone}")
    page.locator("[data-save]").click()
    until(page, "document.querySelector('[data-save]').innerText.includes('Chưa lưu được')")
    page.goto(f"{server.url}/tim-kiem/?q=vneid")
    page.wait_for_selector("[data-search-found] .cm-hits li")
    assert thrown == []


def test_a_page_with_pictures_that_wait_or_stand_twice_can_be_saved(
    phone: BrowserContext, server: Server, until: Until
) -> None:
    """Browsers refuse to keep one address twice at once, and a held picture has none."""
    page = visit(until, phone, server, VISITED)
    page.evaluate(
        """() => {
          for (const address of ["../../assets/img/mark.svg", "../../assets/img/mark.svg", null]) {
            const image = document.createElement("img");
            if (address) image.src = address;
            document.querySelector("main").append(image);
          }
        }"""
    )
    page.locator("[data-save]").click()
    until(page, "document.querySelector('[data-save]').innerText.includes('Đã lưu trên máy này')")


WIDTH = """uri => new Promise((done, lost) => {
  const picture = new Image();
  picture.onload = () => done(picture.naturalWidth);
  picture.onerror = lost;
  picture.src = uri;
})"""


def test_a_picture_that_was_replaced_is_seen_at_the_next_visit(
    phone: BrowserContext, own_server: Server, until: Until
) -> None:
    """It keeps its name: a corrected one, or one taken down, must not stay on phones."""
    site, server = own_server.folder, own_server
    picture, address = site / "so-do.png", f"{server.url}/so-do.png"
    Image.new("RGB", (40, 20), "red").save(picture)
    page = visit(until, phone, server)
    assert page.evaluate(WIDTH, address) == 40
    until(page, f"caches.match('{address}')")
    Image.new("RGB", (70, 20), "blue").save(picture)
    page.goto(f"{server.url}/")
    assert page.evaluate(WIDTH, address) == 70
    server.stop()
    page.goto(f"{server.url}/")
    assert page.evaluate(WIDTH, address) == 70
    server.start()
    picture.unlink()
    page.goto(f"{server.url}/")
    page.evaluate("address => fetch(address)", address)
    until(page, f"caches.match('{address}').then(found => !found)")
    server.stop()


STRETCH = """(address, range) => fetch(address, { headers: { Range: range } })
  .then(response => response.arrayBuffer()).then(bytes => bytes.byteLength)"""


def test_a_recording_of_a_saved_page_that_was_replaced_is_heard_at_the_next_visit(
    phone: BrowserContext, own_server: Server, until: Until
) -> None:
    """Players ask for stretches of it; without a network the one that was kept is heard."""
    site, server = own_server.folder, own_server
    recording, address = site / "bai.mp3", f"{server.url}/bai.mp3"
    recording.write_bytes(bytes(3000))
    page = visit(until, phone, server)
    page.evaluate("at => caches.open('cm / saved').then(cache => cache.add(at))", address)
    stretch = f"({STRETCH})('{address}', 'bytes=0-')"
    assert page.evaluate(stretch) == 3000
    recording.write_bytes(bytes(5000))
    page.goto(f"{server.url}/")
    assert page.evaluate(stretch) == 5000
    server.stop()
    page.goto(f"{server.url}/")
    assert page.evaluate(stretch) == 5000


def test_a_page_to_sign_in_takes_no_place_of_a_picture(
    phone: BrowserContext, own_server: Server, until: Until
) -> None:
    """What a hotel or a café answers for everything is not the picture."""
    site, server = own_server.folder, own_server
    picture, address = site / "so-do.png", f"{server.url}/so-do.png"
    Image.new("RGB", (40, 20), "red").save(picture)
    page = visit(until, phone, server)
    assert page.evaluate(WIDTH, address) == 40
    until(page, f"caches.match('{address}')")
    picture.unlink()
    picture.mkdir()
    (picture / "index.html").write_text("<title>Đăng nhập Wi-Fi</title>", encoding="utf-8")
    page.goto(f"{server.url}/")
    assert page.evaluate(WIDTH, address) == 40
    server.stop()


def test_a_file_that_a_server_does_not_give_out_keeps_nothing_else_from_being_kept(
    phone: BrowserContext, own_server: Server
) -> None:
    """Old servers refuse fonts whose kind they do not know; the pages work without a network."""
    site, server = own_server.folder, own_server
    font = next(uri for uri in built_in(site)["core"] if uri.endswith(".woff2"))
    (site / font).unlink()
    page = phone.new_page()
    page.goto(f"{server.url}/")
    page.evaluate(READY)
    server.stop()
    page.goto(f"{server.url}/tim-kiem/")
    assert heading(page)


def test_a_phone_that_is_turned_shows_the_width_it_has_kept(
    phone: BrowserContext, server: Server, tmp_path: Path, until: Until
) -> None:
    """Another file of the same picture is better than none; another picture never comes."""
    second = tmp_path / "site"
    shutil.copytree(server.folder, second)
    for uri in ("anh/common/720/a.webp", "anh/common/a.webp", "anh/common/480/b.webp"):
        path = second / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (12, 8), "green").save(path)
    server.stop()
    server.folder = second
    server.start()
    page = visit(until, phone, server, VISITED)
    show = """async uri => {
      const image = new Image();
      image.src = `../../anh/common/${uri}`;
      return image.decode().then(() => image.naturalWidth, () => 0);
    }"""
    assert page.evaluate(show, "720/a.webp") == 12
    kept = "'anh/common/720/a.webp'"
    until(page, f"caches.match(new URL({kept}, '{server.url}/'))")
    server.stop()
    for uri, width in (("a.webp", 12), ("480/a.webp", 12), ("480/b.webp", 0), ("720/b.webp", 0)):
        assert page.evaluate(show, uri) == width
