"""Addresses lead where our rules believe: a real browser is asked about each of them."""

from __future__ import annotations

from pathlib import Path

import yaml
from playwright.sync_api import Browser

from chuyenmuc.content.addresses.browser import target_of

TABLE = Path(__file__).parents[1] / "cases" / "addresses" / "as-browsers-read-them.yml"
AS_READ = """every => every.map(written => {
    try {
        const { protocol, hostname, href } = new URL(written);
        return [protocol.slice(0, -1), hostname.replace(/\\.$/, ""), href];
    } catch { return null; }
})"""


def test_a_browser_reads_every_address_as_the_rules_do(chromium: Browser) -> None:
    """Scheme, host and the whole, or nothing at all; more than sixty ways of writing."""
    cases: dict[str, list[str]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    kept = cases.pop("kept_by_chromium")
    assert [written for written in kept if target_of(written)] == []
    every = [written for group in cases.values() for written in group]
    page = chromium.new_page()
    read = page.evaluate(AS_READ, every)
    page.close()
    ours = [[t.scheme, t.host, t.whole] if (t := target_of(written)) else None for written in every]
    apart = [
        (written, theirs, our)
        for written, theirs, our in zip(every, read, ours, strict=True)
        if theirs != our
    ]
    assert apart == []
    assert len(every) > 100
