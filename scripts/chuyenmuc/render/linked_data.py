"""What a page tells search engines as data (schema.org), for sites that have an address.

Only what the page shows. A body of the state is named as one only on its own official page: never
on a demo, never for a made-up commune.
"""

from __future__ import annotations

import json

from chuyenmuc.content.models.commune import Commune
from chuyenmuc.render.page import PageSpec
from chuyenmuc.views import address
from chuyenmuc.views.article import ArticleView
from chuyenmuc.views.calendar.page import CalendarView

Data = dict[str, object]
LANGUAGE = "vi"


def linked_data(spec: PageSpec, commune: Commune) -> str:
    """The graph of one page as JSON that can stand in HTML; empty where there is no address."""
    if not commune.site_url:
        return ""
    base = commune.site_url.rstrip("/") + "/"
    things = []
    if spec.uri:
        things.append(_trail(spec, base))
    if isinstance(spec.view, ArticleView):
        things.append(_article(spec.view, spec, base))
    if isinstance(spec.view, CalendarView):
        things += _events(spec.view, commune, base)
    if spec.uri in {address.HOME, address.ABOUT} and commune.official and not commune.synthetic:
        things.append(_office(commune, base))
    return _json({"@context": "https://schema.org", "@graph": things}) if things else ""


def _json(data: Data) -> str:
    """Letters as they are, they weigh less; what could end the element is escaped."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026")


def _trail(spec: PageSpec, base: str) -> Data:
    """Home, the place of the navigation, the page."""
    steps = [("Trang chủ", base)]
    if spec.section not in {address.HOME, spec.uri} and isinstance(spec.view, ArticleView):
        steps.append((spec.view.section.title, base + spec.section))
    steps.append((spec.title, base + spec.uri))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": name, "item": url}
            for at, (name, url) in enumerate(steps, start=1)
        ],
    }


def _article(view: ArticleView, spec: PageSpec, base: str) -> Data:
    trust = view.trust
    return {
        "@type": "Article",
        "headline": view.title,
        "inLanguage": LANGUAGE,
        "mainEntityOfPage": base + view.uri,
        "datePublished": view.published.iso,
        **({"dateModified": trust.checked.iso} if trust.checked else {}),
        **({"expires": trust.valid_until.iso} if trust.valid_until else {}),
        **({"image": base + spec.card.uri} if spec.card else {}),
        "author": {"@type": "Organization", "name": trust.author},
    }


def _events(view: CalendarView, commune: Commune, base: str) -> list[Data]:
    """The days ahead; where there is no place to go to, the commune is the place."""
    place = {"@type": "Place", "name": commune.full_name, "address": commune.full_name}
    return [
        {
            "@type": "Event",
            "name": day.name,
            "description": day.why,
            "startDate": day.next_on.isoformat(),
            "url": f"{base}{address.CALENDAR}#{day.id}",
            "location": place,
        }
        for day in view.days
    ]


def _office(commune: Commune, base: str) -> Data:
    owner = commune.owner
    told = (
        {"address": owner.address, "telephone": owner.phone, "email": owner.email} if owner else {}
    )
    return {
        "@type": "GovernmentOrganization",
        "name": owner.agency if owner else commune.agency,
        "url": base,
        **told,
    }
