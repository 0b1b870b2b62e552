"""Where every piece of content lives: root-relative addresses that end in ``/``.

And how the address of a whole site is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.clause import clause_anchor
from chuyenmuc.inputs.site_assets import LATER_STYLE_URI, SCRIPTS, SEARCH_WORKER_URI
from chuyenmuc.views.kinds import KINDS

HOME = ""
PLANS = "ke-hoach/"
INFOGRAPHICS = "infographic/"
POSTERS = "ap-phich/"
CALENDAR = "lich/"
CALENDAR_FILE = "lich/lich.ics"
GLOSSARY = "thuat-ngu/"
SEARCH = "tim-kiem/"
ABOUT = "ve-trang-nay/"
LICENCES = "giay-phep/"
OFFLINE = "offline/"
INDEX, FULL_INDEX = "search/t1.json", "search/t2.json"
SERVICE_WORKER = "sw.js"
KEPT_LIST = "sw.txt"
"""What the service worker may keep, each with the mark of its content."""
BUILT_ON = "ngay-dung.txt"
"""The day of the build, ``2026-11-20``: here alone, or every page were new every night."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to a page of this site: its words, and its address from the root of the site."""

    title: str
    uri: str


def kind_uri(kind: str) -> str:
    """The listing of a kind of article: ``huong-dan/``."""
    return f"{KINDS[kind].folder}/"


def article_uri(entry: Entry[Article]) -> str:
    """``huong-dan/nop-ho-so/``."""
    return f"{kind_uri(entry.model.kind)}{entry.id}/"


def infographic_uri(infographic_id: str) -> str:
    """``infographic/<id>/``."""
    return f"{INFOGRAPHICS}{infographic_id}/"


def plan_uri(plan_id: str, clause: str | None = None) -> str:
    """``ke-hoach/<id>/``, or the place of a clause on it."""
    fragment = f"#{clause_anchor(clause)}" if clause else ""
    return f"{PLANS}{plan_id}/{fragment}"


def poster_uri(slogan_id: str) -> str:
    """``ap-phich/<slogan>/``: its page; its files lie in folders below."""
    return f"{POSTERS}{slogan_id}/"


def plan_file_uri(plan_id: str, name: str) -> str:
    """A file beside the page of a plan: ``ke-hoach/<id>/chi-tieu.csv``."""
    return f"{PLANS}{plan_id}/{name}"


def term_uri(term_id: str) -> str:
    """The entry of a term in the glossary."""
    return f"{GLOSSARY}#{term_id}"


def field_uri(field: str) -> str:
    """``linh-vuc/<field>/``."""
    return f"linh-vuc/{field}/"


def audience_uri(audience: str) -> str:
    """``danh-cho/<audience>/``."""
    return f"danh-cho/{audience}/"


def month_uri(year: int, month: int) -> str:
    """``thang/2026-04/``."""
    return f"thang/{year:04}-{month:02}/"


def named() -> Mapping[str, str]:
    """The addresses that templates and scripts call by name.

    One without a name here is unknown to them: no template and no script spells an address out.
    """
    return {
        "home": HOME,
        "about": ABOUT,
        "alerts": kind_uri("alert"),
        "built_on": BUILT_ON,
        "calendar": CALENDAR,
        "calendar_file": CALENDAR_FILE,
        "found_words": f"{SCRIPTS}/danh-dau.js",
        "full_index": FULL_INDEX,
        "guides": kind_uri("guide"),
        "index": INDEX,
        "infographics": INFOGRAPHICS,
        "kept_list": KEPT_LIST,
        "licences": LICENCES,
        "later_style": LATER_STYLE_URI,
        "mark": "assets/img/mark.svg",
        "news": kind_uri("news"),
        "offline": OFFLINE,
        "plans": PLANS,
        "posters": POSTERS,
        "questions": kind_uri("question"),
        "quick_search": f"{SCRIPTS}/tim-nhanh.js",
        "search": SEARCH,
        "search_engine": SEARCH_WORKER_URI,
        "service_worker": SERVICE_WORKER,
    }


def shown_address(url: str) -> str:
    """``https://www.xn--….vn:8443/chuyen-doi-so/`` → ``chuyểnđổi.vn:8443/chuyen-doi-so``."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    with suppress(UnicodeError):  # what is no coded name is shown as it is
        host = host.encode("ascii").decode("idna")
    port = f":{parts.port}" if parts.port else ""
    return f"{host}{port}{unquote(parts.path).rstrip('/')}"
