"""All our own content as the corpus: never taken for an old encoding, and recovered from both."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from chuyenmuc.vietnamese.encodings.legacy import Encoding, convert, detect

_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 6  # a heading of three words tells too little
_WORTH_RECOVERING = 0.98
_VNI_PLAIN = "abcdefghijklmnopqrstuvwxyzöôñ"
_VNI_MARKS = "ùøûõïâáàåãäêéèúüë"


@pytest.fixture(scope="module")
def paragraphs(project_root: Path) -> list[str]:
    """Every block between blank lines of every Markdown and YAML file of ``content/``."""
    files = sorted(project_root.glob("content/**/*.md"))
    files += sorted(project_root.glob("content/**/*.yml"))
    texts = (unicodedata.normalize("NFC", file.read_text(encoding="utf-8")) for file in files)
    return [block for text in texts for block in _PARAGRAPH_END.split(text) if block.strip()]


def spellings(encoding: Encoding) -> dict[str, str]:
    """How the encoding writes each letter: the converter's table, turned around."""
    if encoding is Encoding.TCVN3:
        written = [chr(code) for code in range(0xA1, 0xFF)]
    else:
        lower = [*"ñíìæóòîôö", *(a + mark for a in _VNI_PLAIN for mark in _VNI_MARKS)]
        written = [*lower, *(form.upper() for form in lower)]
    meant = ((convert(form, encoding), form) for form in written)
    return {letter: form for letter, form in meant if letter != form and len(letter) == 1}


def in_old_encoding(text: str, encoding: Encoding) -> str:
    """The text as someone typed it with an old font; TCVN3 has small letters only."""
    table = spellings(encoding)
    plain = text.lower() if encoding is Encoding.TCVN3 else text
    return "".join(table.get(char, char) for char in plain)


def test_the_corpus_is_worth_the_name(paragraphs: list[str]) -> None:
    """A test over nothing would pass."""
    assert len(paragraphs) >= 300


def test_no_text_of_ours_is_taken_for_an_old_encoding(paragraphs: list[str]) -> None:
    """Neither a paragraph nor any single line: a false alarm would refuse an honest page."""
    lines = [line for paragraph in paragraphs for line in paragraph.splitlines()]
    assert [text for text in (*paragraphs, *lines) if detect(text)] == []


@pytest.mark.parametrize(
    ("encoding", "alike"), [(Encoding.TCVN3, {"ý"}), (Encoding.VNI, {"ì", "í"})]
)
def test_an_encoding_has_a_spelling_for_every_letter(encoding: Encoding, alike: set[str]) -> None:
    """Each vowel in each tone is written in its own way, but for those Unicode writes alike."""
    tones = ("\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    letters = {unicodedata.normalize("NFC", a + tone) for a in "aăâeêioôơuưy" for tone in tones}
    assert (letters | set("ăâđêôơư")) - set(spellings(encoding)) == alike
    assert {convert(letter, encoding) for letter in alike} == alike


@pytest.mark.parametrize("encoding", Encoding)
def test_what_is_written_in_an_old_encoding_is_found_and_comes_back(
    encoding: Encoding, paragraphs: list[str]
) -> None:
    """At least 98 of 100 paragraphs, letter by letter; not one is taken for the other encoding."""
    tried = [text for text in paragraphs if len(_WORD.findall(text)) >= _FEWEST_WORDS]
    tried = [text for text in tried if not text.isascii()]
    meant = [text.lower() if encoding is Encoding.TCVN3 else text for text in tried]
    written = [in_old_encoding(text, encoding) for text in tried]
    found = [detect(text) for text in written]
    recovered = [
        convert(text, encoding) == wanted
        for text, wanted, kind in zip(written, meant, found, strict=True)
        if kind is encoding
    ]
    assert set(found) <= {encoding, None}
    assert sum(recovered) >= _WORTH_RECOVERING * len(tried)
