"""Begin a file of content from its template; a file that is there is never touched."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import Template

FOLDER = "templates/new"


def write_new(project: Path, uri: str, template: str, values: Mapping[str, str]) -> None:
    """Write ``uri`` from ``templates/new/<template>``: UTF-8 without a mark, Unix line ends.

    Raises:
        FileExistsError: something of this name is there.
        OSError: the disk would not.
    """
    shape = Template((project / FOLDER / template).read_text(encoding="utf-8"))
    text = shape.substitute(values)
    path = project / uri
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
