"""Advice works when followed to the letter: what a message says to write is written, run again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.diagnostics import Diagnostic

COMMUNE = """name: Mẫu
level: xã
agency: Ủy ban nhân dân xã Mẫu
about: Xã giả lập để thử.
synthetic: true
"""
_LINE = re.compile(r"Viết (?:lại dòng này|thành một dòng): `(?P<line>.*)`", re.DOTALL)
_EDGE = re.compile(r"Đặt đầu dòng này: (?:(?P<depth>\d+) dấu cách|sát lề trái)")
_DATE = re.compile(r"năm-tháng-ngày: (?P<date>[\d-]+)")


def articles() -> list[tuple[str, str]]:
    """What an editor writes after ``---``, and the title that is meant."""
    rest = "kind: guide\nsummary: s\ndate: 2026-11-20\nfield: y-te\naudience: [nguoi-dan]\n"
    titles = (
        ('"Đi từng ngõ" ở xã Mẫu Hai', '"Đi từng ngõ" ở xã Mẫu Hai'),
        ("'Đi từng ngõ' ở xã", "'Đi từng ngõ' ở xã"),
        ('"Đi từng ngõ": gõ từng nhà', '"Đi từng ngõ": gõ từng nhà'),
        ("[Thông báo] Lịch cấp", "[Thông báo] Lịch cấp"),
        ('Ra quân: "đi từng ngõ"', 'Ra quân: "đi từng ngõ"'),
        ('"Ra quân: "đi từng ngõ""', 'Ra quân: "đi từng ngõ"'),
        ("{{ link:x }}", "{{ link:x }}"),
        ("{Khẩn} Họp", "{Khẩn} Họp"),
        ("- Thông báo", "- Thông báo"),
        ("? Hỏi đáp", "? Hỏi đáp"),
        (": Họp", ": Họp"),
        ("Hỏi: đáp: nhanh", "Hỏi: đáp: nhanh"),
        ("Họp dân:", "Họp dân:"),
        ('"C:\\Users\\xa"', "C:\\Users\\xa"),
        ('"Nộp hồ sơ', "Nộp hồ sơ"),
        ("'Nộp hồ sơ", "Nộp hồ sơ"),
        ("“Hỏi: đáp nhanh”", "Hỏi: đáp nhanh"),
        ("@xa, họp", "@xa, họp"),
        ("`mã` lạ", "`mã` lạ"),
        ("%5 hộ", "%5 hộ"),
        ("**Khẩn**", "**Khẩn**"),
        ("*Lưu ý* họp", "*Lưu ý* họp"),
        ("& họp", "& họp"),
        ("| họp", "| họp"),
        ("Ra quân\n  Lưu ý: mang giấy", "Ra quân Lưu ý: mang giấy"),
        ("\tHọp", "Họp"),
    )
    spaces = chr(0xA0) * 2
    listed = rest.replace(" [nguoi-dan]", f"\n{spaces}- nguoi-dan")
    quoted = rest.replace("guide", '"guide')
    whole = (
        (f"title:Họp\n{rest}", "Họp"),
        (f"title: Họp\n{rest.replace('kind: ', 'kind:')}", "Họp"),
        (f"title: Họp\n{rest}".replace("s\nd", "s\n d"), "Họp"),
        (f"title = Họp\n{rest}", "Họp"),
        (f"title{chr(0xFF1A)}Họp\n{rest}", "Họp"),
        (f"title: Họp\n{rest.replace('kind: ', 'kind:' + chr(0xA0))}", "Họp"),
        (f"title: Họp\n{listed}", "Họp"),
        (f"title: Họp\n{rest.replace('2026-11-20', '20/11/2026')}", "Họp"),
        (f"title: Họp\n{rest.replace('2026-11-20', '15-Oct-26')}", "Họp"),
        (f"title: Họp\n{rest}tags: [một, hai\n", "Họp"),
        (f"title: Họp\n{rest}tags:\n\t- một\n", "Họp"),
        (f"title:Họp: gấp\n{quoted}", "Họp: gấp"),
    )
    return [*((f"title: {written}\n{rest}", meant) for written, meant in titles), *whole]


def followed(text: str, said: Sequence[Diagnostic]) -> str:
    """The text after the first message was followed."""
    (first, *_) = said
    lines = text.split("\n")
    at = first.location.line - 1
    if found := _LINE.search(first.action):
        start = at
        if "thành một dòng" in first.action:
            start = max(n for n in range(at + 1) if lines[n].split(":")[0] in found["line"])
        lines[start : at + 1] = [found["line"]]
    elif found := _EDGE.search(first.action):
        lines[at] = " " * int(found["depth"] or 0) + lines[at].lstrip()
    elif found := _DATE.search(first.action):
        key = lines[at].split(":")[0]
        lines[at] = f"{key}: {found['date']}"
    else:
        raise AssertionError(first)
    return "\n".join(lines)


@pytest.mark.parametrize(("matter", "title"), articles())
def test_following_a_message_to_the_letter_is_enough(
    matter: str, title: str, tmp_path: Path
) -> None:
    """Each message followed is gone in the next run, until none is left and the words are kept."""
    file = tmp_path / "content" / "common" / "guides" / "a.md"
    commune = tmp_path / "content" / "communes" / "xa-mau" / "commune.yml"
    for path in (file, commune):
        path.parent.mkdir(parents=True)
    commune.write_text(COMMUNE, encoding="utf-8")
    text = f"---\n{matter}---\nThân bài.\n"
    rounds = 0
    while True:
        file.write_text(text, encoding="utf-8")
        catalogue = load_catalogue(tmp_path)
        said = catalogue.report.diagnostics
        if not said:
            break
        before, text = text, followed(text, said)
        assert text != before
        rounds += 1
    assert 0 < rounds <= matter.count("\n")
    assert catalogue.libraries["xa-mau"].articles[0].model.title == title
