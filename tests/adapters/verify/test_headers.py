"""A header counts as ours when a browser is as careful with it; what is less is told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from chuyenmuc.adapters.clock import now_in_vietnam
from chuyenmuc.adapters.verify.headers import Heard, header_findings, written_headers
from chuyenmuc.adapters.verify.mail import mail_text
from chuyenmuc.adapters.verify.strange import strange_findings
from chuyenmuc.adapters.verify.web import Answer
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.publish.servers.netlify import FILE, netlify
from chuyenmuc.publish.servers.rules import rules_for

WRITTEN = rules_for(["start()"]).headers
POLICY = WRITTEN["Content-Security-Policy"]
Changed = Mapping[str, str | tuple[str, ...]]
AGE = "Strict-Transport-Security"


def heard(uri: str = "index.html", changed: Changed | None = None) -> Heard:
    """An answer with our headers but for those changed."""
    named = {name.lower(): value for name, value in (changed or {}).items()}
    ours = {name.lower(): value for name, value in WRITTEN.items()}
    pairs = [
        (name, one)
        for name, value in {**ours, "content-type": "text/html; charset=utf-8", **named}.items()
        for one in ([value] if isinstance(value, str) else value)
    ]
    return Heard(uri, Answer(200, "https://xa.gov.vn/", tuple(pairs)))


def told(*answers: Heard, exact: bool = True) -> list[str]:
    """What is said of them."""
    found = header_findings(answers, WRITTEN, secure=True, exact=exact)
    return [finding.message for finding in found]


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload"},
        {"Content-Security-Policy": POLICY.replace("; ", ";  ")},
        {"Content-Security-Policy": (POLICY, "upgrade-insecure-requests")},
        {"Content-Security-Policy": f"{POLICY}; upgrade-insecure-requests; report-uri /r"},
        {"X-Content-Type-Options": "NoSniff"},
        {"Referrer-Policy": ("no-referrer", "no-referrer")},
        {"X-Frame-Options": "DENY"},
    ],
)
def test_what_is_as_careful_is_fine(changed: Changed) -> None:
    """Longer, stricter, twice the same, in other letters."""
    assert told(heard(changed=changed)) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (AGE, "max-age=0"),
        (AGE, "max-age=300"),
        (AGE, ("max-age=0", "max-age=31536000")),
        (AGE, "nothing"),
        ("Content-Security-Policy", POLICY.replace("'self'", "'self' https:")),
        ("Content-Security-Policy", POLICY.replace("script-src", "script-src 'unsafe-inline'")),
        ("Content-Security-Policy", f"script-src *; {POLICY}"),
        ("Content-Security-Policy", f"{POLICY}; frame-src https://nha-cai.example"),
        ("Content-Security-Policy", POLICY.replace("; frame-ancestors 'none'", "")),
        ("Content-Security-Policy", POLICY.replace("default-src 'none'", "default-src 'self'")),
        ("Content-Security-Policy", POLICY.replace("sha256-", "sha256-AAAA")),
        ("X-Content-Type-Options", "sniff"),
        ("Referrer-Policy", ("no-referrer", "unsafe-url")),
        ("Permissions-Policy", "camera=(self)"),
        ("Cross-Origin-Opener-Policy", "unsafe-none"),
    ],
)
def test_what_is_less_careful_is_told(name: str, value: str | tuple[str, ...]) -> None:
    """With its value, so that whoever runs the server finds the line."""
    found = told(heard(changed={name: value}))
    assert len(found) == 1
    assert f"{name} không như đã dựng" in found[0]


def test_without_the_files_of_the_build_other_hashes_may_be_there() -> None:
    """The scripts of a page that was changed are not known then; the page itself is told."""
    more = POLICY.replace("'self' 'sha256-", "'self' 'sha256-AAAA=' 'sha256-", 1)
    assert more != POLICY
    answer = heard(changed={"Content-Security-Policy": more})
    assert told(answer, exact=False) == []
    assert len(told(answer)) == 1


def test_what_a_build_wrote_is_read_back(tmp_path: Path) -> None:
    """From the file for Netlify, the plainest; a file of somebody else's is none."""
    assert written_headers(tmp_path) is None
    (tmp_path / FILE).write_text(netlify(rules_for(["start()"])), encoding="utf-8")
    assert written_headers(tmp_path) == WRITTEN
    (tmp_path / FILE).write_text("/*\n  X-A: b\n", encoding="utf-8")
    assert written_headers(tmp_path) is None


@pytest.mark.parametrize(
    ("uri", "name", "value", "says"),
    [
        ("a.css", "Link", "</b.css>; rel=preload", ""),
        ("a.css", "Link", "<https://xa.gov.vn/b.css>; rel=preload", ""),
        ("a.css", "Link", "<//x.example/b>; as=script; rel=preload", "`x.example`"),
        ("index.html", "Link", '<https://x.example/>; rel="canonical"', "`x.example`"),
        ("index.html", "Content-Location", "index.html", ""),
        ("index.html", "Speculation-Rules", '"/cdn-cgi/speculation"', ""),
        ("index.html", "Speculation-Rules", '"https://x.example/r.json"', "Speculation-Rules"),
        ("index.html", "Alt-Svc", 'h3=":443"; ma=86400', ""),
        ("index.html", "Alt-Svc", 'h2="x.example:443"', "Alt-Svc"),
        ("index.html", "Cache-Control", "max-age=600", ""),
        ("index.html", "Cache-Control", "public, max-age=31536000, immutable", "hơn một ngày"),
        ("assets/a.css", "Cache-Control", "public, max-age=31536000", ""),
        ("sw.js", "Cache-Control", "max-age=604800", "hơn một ngày"),
        ("index.html", "X-Robots-Tag", "noindex", "máy tìm kiếm"),
        ("bai.pdf", "Content-Disposition", "attachment", ""),
    ],
)
def test_what_we_never_write_is_weighed(uri: str, name: str, value: str, says: str) -> None:
    """What servers of files send by themselves is none of it."""
    kinds = {"css": "text/css", "js": "text/javascript", "pdf": "application/pdf"}
    kind = kinds.get(uri.rpartition(".")[2], "text/html; charset=utf-8")
    answer = heard(uri, {name: value, "Content-Type": kind})
    found = [finding.message for finding in strange_findings([answer], installed=True)]
    assert len(found) == bool(says)
    assert says in "".join(found)


def test_a_letter_stays_one_that_can_be_read() -> None:
    """Of many findings of one kind some are listed, what to do is said once."""
    report = Report.of(
        Diagnostic(Location(f"bai-{n}.html"), "XB721", f"Tệp /bai-{n}.html khác.", "Đăng lại.")
        for n in range(100)
    )
    text = mail_text("https://xa.gov.vn", report, now_in_vietnam(), 200)
    assert text.count("Tệp /bai-") == 12
    assert "… và 88 mục nữa." in text
    assert text.count("Nên làm: Đăng lại.") == 1
