"""Articles as long as real ones: bulletins with a table, a box and one more part."""

from __future__ import annotations

from pathlib import Path

from bench.search.pages import Writer, writer_of

_ROWS, _CELL = 5, 60
_LAST_PART = 11


def grow(content: Path, commune: str, count: int) -> None:
    """Add ``count`` articles to a copy of ``content/``; of two counts the first are the same."""
    writer = writer_of(content)
    folder = content / "communes" / commune / "articles"
    for number in range(count):
        name, text = writer.bulletin(number)
        (folder / f"{name}.md").write_text(f"{text}\n{_more(writer)}", encoding="utf-8")


def _more(writer: Writer) -> str:
    box = f'!!! note "Nên nhớ"\n    {writer.sentence()}'
    rows = [f"| {at} | {_cell(writer)} | {_cell(writer)} |" for at in range(1, _ROWS + 1)]
    table = "\n".join(("| Số | Việc | Kết quả |", "|---|---|---|", *rows))
    last = " ".join(writer.sentence() for _ in range(_LAST_PART))
    return f"{box}\n\n## Kết quả từng việc\n\n{table}\n\n## Lời nhắn\n\n{last}\n"


def _cell(writer: Writer) -> str:
    """A few words without a sign that ends a cell."""
    return writer.sentence()[:_CELL].rsplit(" ", 1)[0].replace("|", "")
