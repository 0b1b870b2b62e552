"""Whatever stands in a field: no exception, and every finding is at a line of its file."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chuyenmuc.build import check
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.content.load.strict_yaml import read_yaml
from chuyenmuc.inputs import Inputs
from chuyenmuc.render.facts import Facts
from chuyenmuc.render.site import render_site
from chuyenmuc.report_text import lines

TODAY = dt.date(2026, 11, 20)
Judged = Callable[[tuple[str, ...], int], list[str]]
ALL = bool(os.environ.get("FUZZ_MINUTES"))
"""Under ``make fuzz`` each text stands in each field; otherwise in one of so many, in turn."""
UNSEEN = (
    *("A\ud83dB", "\udc00", "\ud83d\ude00", "\0", "a\0b", "\x1b]0;x\x07", "\x1b[2J", "\r", "a\rb"),
    *("a\r\nb", "a\u2028b", "a\u2029b", "\x7f", "\x85", "\x9b31m", "\ufffe", "\uffff", "\x08"),
)
STRANGE = (
    *(
        "https://a\uff0f.gov.vn/",
        "https://[::1",
        "https://a.vn:99999/",
        "https://xn--a.vn/",
        "http://",
    ),
    *("javascript:alert(1)", "//a.vn", "https://a.vn/%zz", "https://a.vn/\u202egnp", "a@b@c"),
    *("1e400", "-1e400", "9" * 5000, "0x10", "nan", "inf", "١٢٣", "1_000", "-0", "1,5", "½"),
    *("0000-00-00", "9999-12-31", "10000-01-01", "2026-02-30", "0001-01-01", "31/12/9999", "99-99"),
    *("99:99", "999:59", "{{", "{{ plan:x }}", "{{ plan:x#y | z }}", "{%x%}", "%s %d {0} {x}"),
    *("con", "../../x", "C:\\x", "a" * 20_000, "[" * 3000, "\u0301" * 50, "\u202eabc", "\u200b"),
    *("<script>", "&#0;", "&#xD800;", "' \" `", "|", "---", "# x", "* x", "x" * 300, "\U0010ffff"),
)
ARTICLE: Mapping[str, Any] = {
    "title": "Bài thử",
    "short": "Thử",
    "kind": "guide",
    "summary": "Một câu.",
    "date": "2026-11-01",
    "field": "hanh-chinh",
    "audience": ["nguoi-dan"],
    "unit": "Tổ",
    "author": "Tổ",
    "checked_on": "2026-11-02",
    "checked_by": "Tổ",
    "sources": [{"title": "Nguồn", "url": "https://a.vn/", "read_on": "2026-11-01"}],
    "review_by": "2027-11-02",
    "valid_until": "2027-11-02",
    "sign": "Một câu.",
    "official_url": "https://a.gov.vn/",
    "video": {"url": "https://a.vn/x", "length": "2:30", "transcript": "Lời."},
    "attachments": [{"file": "a.pdf", "title": "Tệp"}],
    "tags": ["thử"],
    "related": ["bai-khac"],
    "serves": ["ke-hoach-2026#ii-1"],
    "aliases": ["cu/bai"],
    "audio": "a.mp3",
    "icon": "doc",
    "featured": "1",
    "village": "x",
}
PLAN: Mapping[str, Any] = {
    "title": "Kế hoạch năm 2026",
    "short_title": "Kế hoạch 2026",
    "summary": "Một câu.",
    "document": "Kế hoạch",
    "body": "state",
    "year": "2026",
    "date": {"text": "Ngày 21 tháng 4 năm 2026", "value": "2026-04-21"},
    "clauses": [{"clause": "II.1", "title": "Tuyên truyền", "text": "Một câu."}],
    "targets": [
        {
            "id": "tin",
            "clause": "II.1",
            "name": "Tin bài",
            "value": "80",
            "unit": "bài",
            "as_written": "80 bài",
            "due": "2026-12",
            "scope": "commune",
            "period": "year",
            "aggregate": "sum",
        }
    ],
    "tasks": [{"id": "viec", "clause": "II.1", "name": "Viết bài", "due": "2026-12"}],
}
FIGURE: Mapping[str, Any] = {
    "kind": "bars",
    "title": "Số bài",
    "summary": "Hình thử.",
    "date": "2026-11-20",
    "field": "hanh-chinh",
    "audience": ["nguoi-dan"],
    "sources": [{"title": "Nguồn", "url": "https://a.vn/", "read_on": "2026-11-20"}],
    "unit": "bài",
    "points": [{"label": "Một", "value": "3"}, {"label": "Hai", "value": "5"}],
}
COMMUNE: Mapping[str, Any] = {
    "name": "Thử",
    "level": "xã",
    "province": "Nghệ An",
    "agency": "Ủy ban nhân dân xã Thử",
    "owner": {
        "agency": "Ủy ban",
        "address": "Xóm 1",
        "phone": "0238 3867 123",
        "email": "a@thu.gov.vn",
        "responsible": "Ông A",
    },
    "site_url": "https://thu.gov.vn/",
    "edit_base": "https://a.vn/",
    "about": "Trang để thử.",
    "village_word": "xóm",
    "channels": [
        {"kind": "phone", "name": "Gọi", "url": "https://a.vn/", "value": "0238 3867 123"}
    ],
    "villages": [{"id": "x", "name": "Xóm 1", "zalo": "https://zalo.me/g/a"}],
    "former_names": [{"name": "Cũ", "until": "2025-07-01"}],
    "plan": "ke-hoach-2026",
}
LISTS: Mapping[str, Mapping[str, Any]] = {
    "slogans/a{}.yml": {
        "slogans": [
            {"id": "a", "text": "Đi từng ngõ", "sub": "Thử", "points": ["Một"], "call": "Gọi",
             "hang_from": "2026-11-01", "hang_until": "2026-11-09", "ours": "true"}
        ]
    },
    "glossary/a{}.yml": {
        "terms": [{"id": "a", "term": "VNeID", "meaning": "Ứng dụng.", "also": ["định danh"]}]
    },
    "calendar/a{}.yml": {
        "days": [{"id": "a", "name": "Ngày", "day": "10-10", "why": "Một câu.",
                  "activities": ["Một"]}]
    },
    "search/a{}.yml": {"synonyms": [{"words": ["một", "hai"]}]},
}  # fmt: skip


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401
    """The place of every text in a tree of lists and fields."""
    if isinstance(value, str):
        yield path
    else:
        pairs = value.items() if isinstance(value, Mapping) else enumerate(value)
        for step, inside in pairs:
            yield from leaves(inside, (*path, step))


def changed(value: Any, path: tuple[str | int, ...], text: str) -> Any:  # noqa: ANN401
    """The tree with another text at one place."""
    if not path:
        return text
    step, *rest = path
    pairs = value.items() if isinstance(value, Mapping) else enumerate(value)
    new = {k: changed(v, tuple(rest), text) if k == step else v for k, v in pairs}
    return new if isinstance(value, Mapping) else list(new.values())


def as_yaml(fields: Mapping[str, Any]) -> str:
    """Fields in lines, each value in quotes with escapes."""
    return "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items())


def files_with(text: str, number: int) -> Iterator[tuple[str, str]]:
    """A file for every field of every kind in which this text stands."""
    own = "content/communes/xa-thu"
    for at, path in enumerate(leaves(ARTICLE)):
        head = as_yaml(changed(ARTICLE, path, text))
        yield f"{own}/articles/b-{number}-{at}.md", f"---\n{head}---\n\nNội dung.\n"
    for at, path in enumerate(leaves(PLAN)):
        yield f"{own}/plans/p-{number}-{at}.yml", as_yaml(changed(PLAN, path, text))
    for at, path in enumerate(leaves(FIGURE)):
        yield f"{own}/infographics/h-{number}-{at}.yml", as_yaml(changed(FIGURE, path, text))
    for uri, fields in LISTS.items():
        for at, path in enumerate(leaves(fields)):
            yield f"{own}/{uri}".format(f"-{number}-{at}"), as_yaml(changed(fields, path, text))
    for at, column in enumerate(("date", "metric", "value", "source")):
        row = {"date": "2026-11-01", "metric": "tin", "value": "3", "source": "Báo cáo"}
        cells = ",".join({**row, column: f'"{text}"'}.values())
        yield f"{own}/records/r-{number}-{at}.csv", f"date,metric,value,source\n{cells}\n"


def write(project: Path, files: Iterator[tuple[str, str]]) -> None:
    """Write them; what is no letter is written as its bytes."""
    for uri, text in files:
        path = project / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))


@pytest.fixture
def judged(inputs: Inputs, tmp_path: Path) -> Judged:
    """Put texts into every field, check and draw the pages; what a screen would show."""

    def judge(texts: tuple[str, ...], share: int) -> list[str]:
        write(tmp_path, iter([("content/communes/xa-thu/commune.yml", as_yaml(COMMUNE))]))
        for number, text in enumerate(texts):
            every = files_with(text, number)
            write(tmp_path, (file for at, file in enumerate(every) if (at + number) % share == 0))
        catalogue = load_catalogue(tmp_path)
        own = replace(inputs, catalogue=catalogue)
        report = check(own, None, TODAY)
        for found in report:
            place = found.location
            assert place.uri.startswith("content/"), found
            assert place.line >= 1, found
        pages = render_site(
            catalogue.libraries["xa-thu"].published(TODAY),
            TODAY,
            templates=inputs.templates,
            icons=inputs.icons,
            facts=Facts(),
        )
        for page in pages.pages:
            if page.uri.endswith(".ics"):
                assert b"\r" not in page.read().replace(b"\r\n", b"")
        return [line for form in ("text", "github") for line in lines(report, form)]

    return judge


def test_no_character_that_is_not_seen_passes(
    judged: Judged,
) -> None:
    """Half a letter, an escape of a terminal, ends of lines: told where they are, and harmless."""
    said = judged(UNSEEN, 1 if ALL else 12)
    assert sum("ND180" in line for line in said) > len(UNSEEN) * 4
    assert not any(sign in line for line in said for sign in "\0\x1b\r\x7f\x85\x9b\u2028\u202e")


def test_no_strange_value_breaks_the_program(
    judged: Judged,
) -> None:
    """Addresses, numbers and days that no machine takes, in fields that do not ask for them."""
    assert judged(STRANGE, 1 if ALL else 24)


@pytest.mark.parametrize("name", list(leaves(COMMUNE)), ids=str)
def test_a_commune_of_strange_values_is_answered_for(
    name: tuple[str | int, ...], inputs: Inputs, tmp_path: Path
) -> None:
    """The file that all others lean on, each value in a folder of its own."""
    texts = (
        "A\ud83dB",
        "\x1b[2J",
        "https://a\uff0f.gov.vn/",
        "https://a.vn:99999/",
        "9" * 5000,
        "a\rb",
    )
    for number, text in enumerate(texts):
        uri = f"content/communes/xa-{number}/commune.yml"
        write(tmp_path, iter([(uri, as_yaml(changed(COMMUNE, name, text)))]))
    catalogue = load_catalogue(tmp_path)
    for found in check(replace(inputs, catalogue=catalogue), None, TODAY):
        assert found.location.line >= 1
    for library in catalogue.libraries.values():
        render_site(library, TODAY, templates=inputs.templates, icons=inputs.icons, facts=Facts())


@pytest.mark.parametrize("text", [r'a: "\U00110000"', '"\\x1b": b', "[" * 5000, r'a: "\ud800"'])
def test_yaml_that_names_no_letter_is_told(text: str) -> None:
    """Numbers beyond the last letter, names of fields, deep brackets."""
    _, findings = read_yaml(text, "a.yml")
    assert [found.location.line for found in findings] == [1]
