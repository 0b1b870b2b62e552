"""A text in one field of one kind of piece, as the file that an editor would have written."""

from __future__ import annotations

import json
from typing import Any

OWN = "content/communes/xa-thu"
COMMUNE = f"{OWN}/commune.yml"
_ARTICLE: dict[str, Any] = {
    "title": "Bài thử",
    "kind": "guide",
    "summary": "Một câu.",
    "date": "2026-11-01",
    "field": "hanh-chinh",
    "audience": ["nguoi-dan"],
}
_FIGURE: dict[str, Any] = {**_ARTICLE, "kind": "list"}
_PLAN: dict[str, Any] = {
    "title": "Kế hoạch năm 2026",
    "short_title": "Kế hoạch 2026",
    "summary": "Một câu.",
    "document": "Kế hoạch",
    "body": "state",
    "year": "2026",
    "clauses": [{"clause": "II.1", "title": "Tuyên truyền"}],
}
_SLOGAN: dict[str, Any] = {"text": "Một câu để treo", "ours": "true"}
_LINK = "https://x.gov.vn/"
_SOURCE = {"title": "Trang", "url": _LINK, "read_on": "2026-11-01"}
_ITEMS = [{"title": "Việc một"}, {"title": "Việc hai"}, {"title": "Việc ba"}]


def file_of(at: str, text: str, number: int) -> tuple[str, str]:
    """The path and the content of the file in which ``text`` stands in the field ``at``.

    Raises:
        KeyError: no such field.
    """
    kind, _, name = at.partition(".")
    identity = f"thu-{number}"
    if kind in {"body", "article"}:
        return f"{OWN}/articles/{identity}.md", _article(name, text)
    if kind == "record":
        cells = json.dumps(text, ensure_ascii=False)
        return (
            f"{OWN}/records/{identity}.csv",
            f"date,metric,value,source\n2026-06-30,m,1,{cells}\n",
        )
    folder, fields = _data(kind, name, text, identity)
    return f"{OWN}/{folder.format(identity)}", _yaml(fields)


def _article(name: str, text: str) -> str:
    body, fields = "Nội dung.", dict(_ARTICLE)
    match name:
        case "":
            body = text
        case "alt":
            body = f"![{text}](anh.png)"
        case "link":
            body = f"[Xem trang]({text})"
        case "picture":
            body = f"![Ảnh chụp](<{text}>)"
        case "file":
            fields["attachments"] = [{"file": text, "title": "Tệp"}]
        case "attachment":
            fields["attachments"] = [{"file": "tep.pdf", "title": text}]
        case "source":
            fields["sources"] = [{**_SOURCE, "title": text}]
        case "checked_by":
            fields |= {"checked_on": "2026-11-01", "checked_by": text}
            fields["sources"] = [_SOURCE]
        case "transcript":
            fields["video"] = {"url": _LINK, "length": "2:30", "transcript": text}
        case _:
            fields[name] = [text] if name == "tags" else text
    return f"---\n{_yaml(fields)}---\n\n{body}\n"


def _data(kind: str, name: str, text: str, identity: str) -> tuple[str, dict[str, Any]]:
    """Where a file of YAML lies below the commune, and its fields."""
    one: dict[str, Any] = {"id": identity}
    listed = [text] if name in {"points", "recipients", "activities"} else text
    match kind:
        case "infographic" | "chart":
            return "infographics/{}.yml", _figure(kind, name, text)
        case "slogan":
            return "slogans/{}.yml", {"slogans": [{**one, **_SLOGAN, name: listed}]}
        case "plan":
            clause = {"clause": "II.1", "title": "Tuyên truyền", "text": text}
            own = {"clauses": [clause]} if name == "clause" else {name: listed}
            return "plans/{}.yml", {**_PLAN, **own}
        case "term":
            return "glossary/{}.yml", {"terms": [{**one, "term": identity, name: text}]}
        case "day":
            row = {**one, "name": "Ngày thử", "day": "10-10", "why": "Một câu.", name: listed}
            return "calendar/{}.yml", {"days": [row]}
    row = {**one, "name": text, "designs": ["sen-xanh"], "sizes": ["a3"]}
    others: dict[str, tuple[str, dict[str, Any]]] = {
        "synonym": ("search/{}.yml", {"synonyms": [{**one, "words": [text, "khác"]}]}),
        "kit": ("kits.yml", {"kits": [row]}),
        "commune": ("commune.yml", _commune(text)),
    }
    return others[kind]


def _figure(kind: str, name: str, text: str) -> dict[str, Any]:
    if kind == "chart":
        points = [{"label": text, "value": "1"}, {"label": "Khác", "value": "2"}]
        own = {"kind": "bars", "unit": "hộ", "points": points, "sources": [_SOURCE]}
        return {**_FIGURE, **own}
    if name in {"item", "item_text"}:
        first = {"title": "Việc một", "title" if name == "item" else "text": text}
        return {**_FIGURE, "items": [first, *_ITEMS[1:]]}
    return {**_FIGURE, "items": _ITEMS, name: text}


def _commune(about: str) -> dict[str, Any]:
    return {
        "name": "Thử",
        "level": "xã",
        "agency": "Ủy ban nhân dân xã Thử",
        "about": about,
        "channels": [
            {"kind": "phone", "name": "Trực", "value": "0900 111 222"},
            {"kind": "email", "name": "Hòm thư", "value": "xamau.gov@gmail.com"},
        ],
    }


def _yaml(fields: dict[str, Any]) -> str:
    """The fields, one a line; JSON is YAML, but for what ours reads as written: true, 1."""
    return "".join(f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in fields.items())
