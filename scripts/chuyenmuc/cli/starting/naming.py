"""How a new file is called and where it goes; never where something is already."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from chuyenmuc.cli.starting.kinds import Beginning
from chuyenmuc.cli.starting.question import WrongAnswerError
from chuyenmuc.content.catalogue import RESERVED, Catalogue
from chuyenmuc.content.file_names.windows_names import LONGEST
from chuyenmuc.content.library import Library
from chuyenmuc.content.models.values import ID_PATTERN, is_device
from chuyenmuc.vietnamese.slug import slug

COMMUNES = "content/communes"
_SHORT = 60
"""Characters of a name made from a title; one that is named may be longer."""


def name_of(
    kind: Beginning,
    given: str | None,
    answers: Mapping[str, str],
    catalogue: Catalogue,
    library: Library | None,
) -> str:
    """The name of the file: that of its title, unless one was given."""
    if given is not None:
        if not re.fullmatch(ID_PATTERN, given) or is_device(given) or len(given) > LONGEST:
            better = slug(given)[:LONGEST] or "ten-tep"
            better = f"bai-{better}" if is_device(better) else better
            message = (
                f"--id: `{given}` không dùng được; viết không dấu, nối bằng gạch ngang, ví dụ "
                f"{better}."
            )
            raise WrongAnswerError(message)
        return given
    name = slug(answers[kind.named_after])
    if len(name) > _SHORT:
        name = name[: _SHORT + 1].rsplit("-", 1)[0][:_SHORT]
    if not name:
        message = f"`{answers[kind.named_after]}` không có chữ nào để đặt tên tệp; thêm --id."
        raise WrongAnswerError(message)
    if name in RESERVED or is_device(name):
        name = f"bai-{name}"
    plans = {plan.id for every in catalogue.libraries.values() for plan in every.plans}
    if kind.pieces == "plans" and library and name in plans - set(library.plan_by_id):
        return f"{name}-{library.commune.id}"  # plans of all communes are named in one place
    return name


def uri_of(kind: Beginning, name: str, library: Library | None) -> str:
    """Where the file goes, from the root of the project."""
    if library is None:
        return f"{COMMUNES}/{name}/commune.yml"
    return f"{COMMUNES}/{library.commune.id}/{kind.folder}/{name}{kind.ending}"


def refuse_taken(
    project: Path, uri: str, kind: Beginning, name: str, library: Library | None
) -> None:
    """Stop before a second piece of one name, wherever the first lies."""
    if (project / uri).exists():
        raise WrongAnswerError(taken(uri))
    pieces = getattr(library, kind.pieces) if library else ()
    there = next((entry.source_uri for entry in pieces if entry.id == name), None)
    if there:
        raise WrongAnswerError(taken(there))


def taken(uri: str) -> str:
    """What to say where something is already."""
    return f"đã có {uri}, không ghi đè. Sửa tệp ấy, hoặc đặt tên khác bằng --id."


def target_of(answers: Mapping[str, str], library: Library | None) -> str:
    """A target that an infographic about targets can begin with."""
    if answers.get("kind") != "progress" or library is None:
        return ""
    plans = (library.main_plan, *library.plans)
    for plan in plans:
        if plan and plan.model.targets:
            return f"{plan.id}#{plan.model.targets[0].id}"
    message = (
        "hình kiểu progress lấy số từ chỉ tiêu của kế hoạch, mà xã chưa có kế hoạch nào; "
        "tạo trước bằng chuyenmuc new ke-hoach."
    )
    raise WrongAnswerError(message)
