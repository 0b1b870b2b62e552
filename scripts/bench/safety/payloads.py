"""Text that wants to run code, put where editors and strangers write, and looked at in a browser.

The policy for content is off meanwhile, so that what holds is the page itself.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from playwright.sync_api import Browser, Page, Route

from chuyenmuc.content.library import Library
from chuyenmuc.markdown.dialect import Converter
from chuyenmuc.render.site import render_site

TABLE = Path(__file__).resolve().parents[3] / "tests" / "cases" / "payloads.yml"
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
COUNT_CALLS = "window.ran = 0; window.alert = window.msgbox = () => { window.ran++; };"
"""What a page does first: nothing that a payload calls stays unseen."""
HANDLERS = """() => [...document.querySelectorAll('*')].flatMap(e => [...e.attributes].filter(a =>
  a.name.startsWith('on') || /^\\s*(javascript|data|vbscript):/i.test(a.value) && a.name !== 'value'
  && ['href', 'src', 'action', 'xlink:href', 'formaction', 'data', 'srcdoc'].includes(a.name)
).map(a => e.outerHTML.slice(0, 160)))"""
"""What on a page would run code once somebody touches it."""
TOUCH = """async () => {
  for (const e of document.querySelectorAll('main a, main [tabindex], main button, main summary')) {
    e.focus();
    e.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  }
  await new Promise(requestAnimationFrame);
  return window.ran;
}"""


@dataclass(frozen=True, slots=True)
class Payload:
    """One text, and where it stands: ``bodies``, ``fields`` or ``addresses``."""

    place: str
    text: str
    id: str


def payloads() -> tuple[Payload, ...]:
    """All of the table, each with an id of its own: ``thu-bodies-7``."""
    table: Mapping[str, Sequence[str]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return tuple(
        Payload(place, text, f"thu-{place}-{number}")
        for place, texts in table.items()
        for number, text in enumerate(texts)
    )


def field_pages(library: Library, templates: Path, today: dt.date) -> Iterator[tuple[str, str]]:
    """By address, pages of articles whose every field is a payload, and the lists they are in.

    The check refuses most of these fields: they are put into the model, behind its back.

    Args:
        library: with one article that may be shown.
        templates: the folder of the page templates.
        today: the day the pages are made for.
    """
    article = library.articles[0]
    hostile = tuple(
        replace(
            article,
            id=payload.id,
            model=article.model.model_copy(
                update=dict.fromkeys(("title", "short_title", "summary", "author"), payload.text)
                | {"tags": [payload.text]}
            ),
        )
        for payload in payloads()
        if payload.place == "fields"
    )
    attacked = replace(library, articles=hostile)
    site = render_site(attacked, today, templates=templates, icons={})
    for page in site.pages:
        if page.uri.endswith(".md"):
            _, matter, _ = page.read().decode().split("---\n", 2)
            cm = yaml.safe_load(matter)["cm"]
            html = "".join(cm[part] for part in ("before", "side", "after"))
            uri = page.uri.removesuffix("index.md")
            yield f"raw-fields/{uri}", f"<!doctype html><main>{html}</main>"


def body_pages() -> Iterator[tuple[str, str]]:
    """By address, pages of bodies as our Markdown makes them, also where no check lets one pass.

    Some share a page, since opening one is what takes time.
    """
    converter = Converter()
    bodies = [payload for payload in payloads() if payload.place == "bodies"]
    for start in range(0, len(bodies), _ON_A_PAGE):
        together = bodies[start : start + _ON_A_PAGE]
        html = "".join(f"<section>{converter.html(body.text)}</section>" for body in together)
        yield f"raw/{together[0].id}/", f"<!doctype html><main>{html}</main>"


@contextmanager
def unguarded(browser: Browser) -> Iterator[Page]:
    """A page without the policy for content that counts what runs."""
    # A service worker would bring pages past the route that takes the policy off.
    context = browser.new_context(service_workers="block")
    context.add_init_script(COUNT_CALLS)

    def strip(route: Route) -> None:
        if route.request.resource_type != "document":
            return route.continue_()
        answer = route.fetch()
        return route.fulfill(response=answer, body=_POLICY.sub("", answer.text()))

    context.route("**/*", strip)
    yield context.new_page()
    context.close()


def executed(page: Page, site: str, addresses: Iterable[str]) -> list[str]:
    """What ran, or would at a touch, on pages of a site: none is right.

    Args:
        page: of :func:`unguarded`.
        site: where it is served, without a slash at its end.
        addresses: of the pages to look at, relative to it.

    Raises:
        RuntimeError: a page is not there.
    """
    found: list[str] = []
    for address in addresses:
        page.goto("about:blank")  # a change of the anchor alone would not load the page again
        answer = page.goto(f"{site}/{address}", wait_until="load")
        if answer is None or not answer.ok:
            raise RuntimeError(f"no page was there to look at: {address}")
        if "q=" in address:
            page.wait_for_timeout(_ANSWER)
        ran, held = page.evaluate(TOUCH), page.evaluate(HANDLERS)
        if ran or held or not page.url.startswith(site):
            found.append(f"{address} → {ran} {held} {page.url}")
    return found


def asked_addresses() -> tuple[str, ...]:
    """The payloads that stand behind an address, each behind three pages that read it."""
    return tuple(
        f"{uri}{payload.text}"
        for payload in payloads()
        if payload.place == "addresses"
        for uri in ("", "tim-kiem/", "offline/")
    )


_ON_A_PAGE = 8
_ANSWER = 150
"""ms: the search answers what stands in an address after the page has loaded."""
