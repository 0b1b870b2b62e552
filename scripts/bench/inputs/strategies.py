"""Texts, tables and pictures made up at random, of the parts that editors' files are made of."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from PIL import Image

VARIABLE = "CHUYENMUC_FUZZ_EXAMPLES"
"""How many examples each property gets."""
FEW = 10
FUZZED = settings(
    max_examples=int(os.environ.get(VARIABLE) or FEW),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)

_PIECES: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("pieces.yml").read_text(encoding="utf-8")
)
WORDS = st.sampled_from(_PIECES["words"])
STARTS = st.sampled_from(_PIECES["starts"])
LINES = st.tuples(
    st.sampled_from(("", "", "  ", "    ", "\t", "> ", "   ")),
    STARTS,
    st.lists(WORDS, max_size=6).map(" ".join),
    st.sampled_from(("", "", "  ", "\\", " |", ":", "\r")),
).map("".join)
LONG = st.tuples(WORDS | STARTS, st.integers(100, 4000)).map(lambda part: part[0] * part[1])
MARKDOWN = st.lists(
    st.one_of(LINES, LINES, LINES, LINES, LONG, st.text(max_size=30)), max_size=30
).map("\n".join)

_VALUES = st.one_of(WORDS, st.text(max_size=20), st.sampled_from(_PIECES["values"]))
YAML_LINES = st.tuples(
    st.sampled_from(("", "", "", "  ", "    ", "\t", "- ", "  - ", "\u00a0", " ")),
    st.sampled_from(_PIECES["fields"]),
    st.sampled_from(_PIECES["colons"]),
    _VALUES,
).map("".join)


def yaml_like(good: str) -> st.SearchStrategy[str]:
    """A file that is right, with some lines put in, left out or changed; or all made up."""
    lines = good.splitlines()
    edits = st.lists(
        st.tuples(st.integers(0, len(lines)), st.booleans(), YAML_LINES | st.text(max_size=12)),
        max_size=4,
    )

    def edited(changes: list[tuple[int, bool, str]]) -> str:
        changed = list(lines)
        for at, instead, line in changes:
            changed[at : at + instead] = [line]
        return "\n".join(changed) + "\n"

    return st.one_of(edits.map(edited), st.lists(YAML_LINES, max_size=12).map("\n".join))


_CELLS = st.one_of(WORDS, st.text(max_size=8), st.sampled_from(_PIECES["cells"]))


def table(head: str) -> st.SearchStrategy[str]:
    """A CSV file below this head, or below another, in any of the ways spreadsheets write."""
    separator = st.sampled_from((",", ",", ";", "\t", "|", ", "))
    rows = st.lists(st.lists(_CELLS, max_size=6), max_size=8)
    before = st.sampled_from(("", "", "sep=;\n", "\ufeff", "Bảng 1\n", "<<<<<<< HEAD\n", "\n\n"))
    end = st.sampled_from(("\n", "\r\n", "\r", ";;;\n"))
    return st.tuples(before, separator, rows, end).map(
        lambda part: (
            part[0]
            + part[1].join(head.split(","))
            + part[3]
            + part[3].join(part[1].join(row) for row in part[2])
        )
    )


def broken(data: bytes) -> st.SearchStrategy[bytes]:
    """Bytes cut short, with bits turned over, with pieces left out or doubled."""
    last = max(0, len(data) - 1)
    flips = st.lists(st.tuples(st.integers(0, last), st.integers(1, 255)), max_size=6)
    piece = st.tuples(st.integers(0, last), st.integers(0, last), st.binary(max_size=12))

    def spoilt(flipped: list[tuple[int, int]], end: int, cut: tuple[int, int, bytes]) -> bytes:
        changed = bytearray(data)
        for at, bits in flipped if data else ():
            changed[at] ^= bits
        start, stop, instead = min(cut[:2]), max(cut[:2]), cut[2]
        if stop - start < len(data) // 2:
            changed[start:stop] = instead
        return bytes(changed[:end])

    return st.builds(spoilt, flips, st.integers(0, len(data)) | st.just(len(data)), piece)


def pictures() -> st.SearchStrategy[bytes]:
    """Small pictures of every mode and format, whole and broken."""
    drawn: list[bytes] = []
    forms: list[tuple[str, str, dict[str, Any]]] = [
        *((mode, "PNG", {}) for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")),
        *((mode, "JPEG", {}) for mode in ("L", "RGB", "CMYK")),
        ("P", "PNG", {"transparency": 0}),
        (
            "RGB",
            "JPEG",
            {"progressive": True, "icc_profile": b"no profile", "exif": b"Exif\x00\x00MM"},
        ),
        *((mode, "WEBP", {}) for mode in ("RGB", "RGBA")),
        *((mode, "GIF", {}) for mode in ("P", "L")),
        *((mode, "TIFF", {}) for mode in ("RGB", "I;16", "F", "CMYK")),
        ("RGB", "BMP", {}),
    ]
    for mode, form, options in forms:
        out = io.BytesIO()
        Image.new(mode, (37, 23)).save(out, form, **options)
        drawn.append(out.getvalue())
    return st.sampled_from(drawn).flatmap(broken) | st.binary(max_size=200)


ANY_BYTES = st.one_of(
    st.binary(max_size=300),
    MARKDOWN.map(lambda text: text.encode("utf-16", "surrogatepass")),
    MARKDOWN.map(lambda text: text.encode("cp1258", "replace")),
    MARKDOWN.map(lambda text: text.encode("utf-8", "replace")).flatmap(broken),
)
