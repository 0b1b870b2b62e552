"""Reading, listening, saving data and sending on: what the frame's script adds to a page."""

from __future__ import annotations

import json
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

ARTICLE = "huong-dan/nop-ho-so-truc-tuyen/"
ZALO = (
    "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 Zalo/24.1"
)
SAVING = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}});"
SCHEME = "document.body.dataset.mdColorScheme"
MARKED = "[...(CSS.highlights.get('dang-doc') || [])].map(range => range.toString().trim())"
# How high the title with its buttons is.
TITLE = "window.measure = () => document.querySelector('.cm-title').getBoundingClientRect().height;"
# What lies over the button that stops the reading, at 40 places down the page.
COVERED = """() => {
  const button = document.querySelector('[data-listen]'), over = [];
  for (let at = 0; at < 40; at++) {
    scrollTo({top: at * document.documentElement.scrollHeight / 40, behavior: 'instant'});
    const box = button.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!button.contains(top)) over.push(`${at}: ${top && top.outerHTML.slice(0, 80)}`);
  }
  return over;
}"""


def phone(chromium: Browser, **more: object) -> BrowserContext:
    """A fresh phone."""
    return chromium.new_context(viewport={"width": 360, "height": 740}, **more)  # type: ignore[arg-type]  # options by name


def article(browsing: BrowserContext, site_url: str, *scripts: str) -> Page:
    """The article, with scripts that run before it."""
    page = browsing.new_page()
    for script in scripts:
        page.add_init_script(script)
    page.goto(f"{site_url}/{ARTICLE}")
    return page


def test_the_button_goes_round_three_sets_of_colours(chromium: Browser, site_url: str) -> None:
    """Light, dark, high contrast and back; it names the next, and the choice is kept."""
    page = article(phone(chromium, color_scheme="light"), site_url)
    button = page.locator("[data-scheme]").first
    seen = []
    for _ in range(3):
        seen.append((page.evaluate(SCHEME), button.inner_text()))
        button.click()
    assert seen == [("default", "Tối"), ("slate", "Rõ nét"), ("contrast", "Sáng")]
    button.click()
    button.click()
    page.reload()
    assert page.evaluate(SCHEME) == "contrast"


def test_who_asks_for_contrast_gets_it(chromium: Browser, site_url: str) -> None:
    """The system's wish counts until the reader chooses."""
    page = article(phone(chromium, contrast="more"), site_url)
    assert page.evaluate(SCHEME) == "contrast"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("kept", ["not JSON", "7", "{}", '{"color": null}', '{"color": {}}'])
def test_a_broken_choice_is_as_none(chromium: Browser, site_url: str, kept: str) -> None:
    """What another program left on the device stops nothing: the system's wish counts."""
    broken = f"localStorage.setItem('/.__palette', {json.dumps(kept)});"
    page = article(phone(chromium, color_scheme="dark"), site_url, broken)
    assert page.evaluate(SCHEME) == "slate"
    page.locator("[data-scheme]").click()
    assert page.evaluate(SCHEME) == "contrast"


def test_the_sentence_being_read_is_marked(chromium: Browser, site_url: str, voice: str) -> None:
    """By sentences of at most 200 characters, each as it stands on the page; again to stop."""
    page = article(phone(chromium), site_url, voice)
    button = page.locator("[data-listen]")
    before = button.inner_text()
    button.click()
    texts = page.evaluate("spoken.map(part => part.text)")
    assert "Địa chỉ là dichvucong.gov.vn." in texts
    assert max(map(len, texts)) <= 200
    assert len(texts) > 40
    assert len(texts) == len(set(texts))
    at = texts.index("Mở cổng và đăng nhập.")
    page.evaluate("at => spoken[at].onstart()", at)
    assert page.evaluate(MARKED) == ["Mở cổng và đăng nhập."]
    assert button.inner_text() == "Dừng đọc"
    assert page.evaluate(COVERED) == []
    button.click()
    assert page.evaluate(MARKED) == []
    assert button.inner_text() == before


def test_without_a_vietnamese_voice_there_is_no_button_to_listen(
    chromium: Browser, site_url: str, voice: str
) -> None:
    """A voice of another language reads nonsense."""
    page = article(phone(chromium), site_url, voice.replace("vi-VN", "en-US"))
    assert page.locator("[data-listen]").is_hidden()


def test_pictures_wait_for_a_tap_where_data_is_dear(chromium: Browser, site_url: str) -> None:
    """The switch is kept; one tap brings the pictures of the page."""
    browsing = phone(chromium)
    page = browsing.new_page()
    asked: list[str] = []
    page.goto(f"{site_url}/ap-phich/", wait_until="networkidle")
    page.locator("[data-lite]").click()
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-lite]")).to_have_text("Tiết kiệm dữ liệu: bật")
    page.on("request", lambda request: asked.append(request.url))
    page.mouse.wheel(0, 4000)
    page.wait_for_timeout(300)
    held = page.locator("main img[data-src]:not([src])").count()
    assert held > 0
    page.locator(".cm-held").click()
    assert page.locator("main img[data-src]:not([src])").count() == 0
    assert page.locator(".cm-held").count() == 0


def test_pictures_wait_for_a_tap_where_the_system_saves_data(
    chromium: Browser, site_url: str
) -> None:
    """Asked by the phone alone; none of a page is fetched before, all of them after one tap."""
    browsing = phone(chromium)
    page = browsing.new_page()
    page.add_init_script(SAVING)
    asked: list[str] = []
    page.on(
        "request",
        lambda request: asked.append(request.url) if request.resource_type == "image" else None,
    )
    page.goto(f"{site_url}/ap-phich/", wait_until="networkidle")
    expect(page.locator("[data-lite]")).to_have_text("Tiết kiệm dữ liệu: bật")
    page.mouse.wheel(0, 4000)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/assets/img/" not in url] == []
    page.locator(".cm-held").click()
    picture = page.locator("main img:visible").first
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", value=True)
    assert [url for url in asked if "/ap-phich/" in url]


def test_a_picture_of_many_widths_waits_for_a_tap_too(chromium: Browser, site_url: str) -> None:
    """No file of its list is fetched before; then the browser chooses among all of them."""
    page = phone(chromium, device_scale_factor=2).new_page()
    page.add_init_script(SAVING)
    files = ["wide.webp", "480/wide.webp", "720/wide.webp"]
    html = read_html(f"{site_url}/{ARTICLE}").replace(
        "</article>",
        f'<img alt="" loading="lazy" width="1280" height="720" src="{files[0]}" sizes="100vw" '
        f'srcset="{files[1]} 480w, {files[2]} 720w, {files[0]} 1280w"></article>',
        1,
    )
    asked: list[str] = []
    page.route(f"**/{ARTICLE}", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.on("request", lambda request: asked.append(request.url.split(ARTICLE)[-1]))
    page.goto(f"{site_url}/{ARTICLE}", wait_until="networkidle")
    page.mouse.wheel(0, 40_000)
    page.wait_for_load_state("networkidle")
    assert not set(files) & set(asked)
    with page.expect_request("**/720/wide.webp"):
        page.locator(".cm-held").click()
        page.locator("main img[srcset]").scroll_into_view_if_needed()
    assert not {files[0], files[1]} & set(asked)


def read_html(address: str) -> str:
    """A page as the server sends it."""
    with urlopen(address) as answer:  # noqa: S310  # our own server
        found: bytes = answer.read()
    return found.decode()


def test_pictures_are_shown_where_the_script_does_not_come(
    chromium: Browser, site_url: str
) -> None:
    """Nobody could ask for them then: the page is one without script."""
    page = phone(chromium).new_page()
    page.add_init_script(SAVING)
    page.route("**/chuyenmuc.js*", lambda route: route.abort())
    page.goto(f"{site_url}/ap-phich/")
    expect(page.locator("main img").first).to_be_visible()
    assert page.locator("[data-lite]").is_hidden()


def test_nothing_moves_when_the_script_comes(
    chromium: Browser, site_url: str, voice: str, first_frame: str
) -> None:
    """The room of every button is kept, also of the one to listen where a voice was found."""
    browsing = phone(chromium)
    page = article(browsing, site_url, voice)
    expect(page.locator("[data-listen]")).to_be_visible()
    page = article(browsing, site_url, voice, TITLE, first_frame)
    expect(page.locator("[data-listen]")).to_be_visible()
    first, now = page.evaluate("[seen, measure()]")
    assert first == now


def test_an_expired_alert_is_gone_from_the_first_frame(chromium: Browser, site_url: str) -> None:
    """By the reader's clock, on a site nobody has built again; today it stands there."""
    page = phone(chromium).new_page()
    page.goto(f"{site_url}/")
    expect(page.locator(".cm-hot")).to_be_visible()
    page = phone(chromium).new_page()
    page.clock.set_fixed_time("2031-01-01T00:00:00+07:00")
    page.route("**/chuyenmuc.js*", lambda route: route.abort())
    page.goto(f"{site_url}/")
    assert page.locator(".cm-hot").is_hidden()


def test_the_reader_may_ask_for_pictures_where_the_system_saves_data(
    chromium: Browser, site_url: str
) -> None:
    """The switch of the page counts for more than the setting of the phone, and is kept."""
    page = article(phone(chromium), site_url, SAVING)
    page.locator("[data-lite]").click()
    page.wait_for_load_state("networkidle")
    page.goto(f"{site_url}/ap-phich/")
    expect(page.locator("[data-lite]")).to_have_text("Tiết kiệm dữ liệu: tắt")
    assert page.locator(".cm-held").count() == 0


def test_inside_zalo_a_link_can_still_be_copied(
    chromium: Browser, site_url: str, voice: str
) -> None:
    """The clipboard may be closed there: the address is shown selected; no print, one hint."""
    closed = "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
    page = article(phone(chromium, user_agent=ZALO), site_url, closed, voice)
    for hidden in ("[data-print]", "[data-listen]"):
        assert page.locator(hidden).is_hidden()
    assert page.locator("text=Mở bằng trình duyệt").count() == 1
    page.locator(".cm-share [data-copy]").click()
    box = page.locator(".cm-copied")
    assert box.input_value() == f"{site_url}/{ARTICLE}"
    assert page.evaluate("getSelection().toString()") == f"{site_url}/{ARTICLE}"


def test_a_copied_link_has_no_trace_of_where_it_came_from(chromium: Browser, site_url: str) -> None:
    """What Facebook and Zalo add to an address stays behind."""
    browsing = phone(chromium)
    browsing.grant_permissions(["clipboard-read", "clipboard-write"])
    page = browsing.new_page()
    page.goto(f"{site_url}/{ARTICLE}?fbclid=x&zarsrc=y#can-chuan-bi")
    page.locator(".cm-share [data-copy]").click()
    expect(page.locator(".cm-share [data-copy]")).to_have_text("Đã chép link")
    assert page.evaluate("navigator.clipboard.readText()") == f"{site_url}/{ARTICLE}"


def test_a_demo_offers_no_address_to_send_on(chromium: Browser, site_url: str) -> None:
    """Without an address of its own there is no plain link and no code, but a picture."""
    page = article(phone(chromium), site_url)
    assert page.locator("a[href*='facebook.com'], a[href*='zalo.me'], .cm-code").count() == 0
    assert page.locator(".cm-share a[download]").count() == 1


def test_every_control_is_reached_with_the_keyboard(
    chromium: Browser, site_url: str, voice: str
) -> None:
    """Tab goes from the skip link to the header and the buttons of the article, each seen."""
    page = article(phone(chromium), site_url, voice)
    seen = []
    for _ in range(16):
        page.keyboard.press("Tab")
        focus = page.evaluate(
            "(() => { const e = document.activeElement, s = getComputedStyle(e);"
            " return [e.innerText.trim().split('\\n')[0], s.outlineStyle !== 'none'"
            " || s.boxShadow !== 'none' || e.className === 'md-skip']; })()"
        )
        seen.append(focus)
    names = [name for name, _ in seen]
    assert names[0] == "Tới nội dung chính"
    for control in ("Tối", "Mục lục", "Hướng dẫn", "Cỡ chữ", "Chia sẻ", "In"):
        assert control in names
    assert all(shown for _, shown in seen)


def test_the_skip_link_leads_past_the_header(chromium: Browser, site_url: str) -> None:
    """After Enter on it, the next stop is in the content."""
    page = article(phone(chromium), site_url)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#noi-dung') !== null")


def test_nothing_moves_for_who_asks_for_less_motion(chromium: Browser, site_url: str) -> None:
    """No smooth scrolling, no transition."""
    page = article(phone(chromium, reduced_motion="reduce"), site_url)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = (
        "[...document.querySelectorAll('*')]"
        ".filter(e => getComputedStyle(e).transitionDuration !== '0s').length"
    )
    assert page.evaluate(moving) == 0
