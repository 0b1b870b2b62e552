"""What all channels of one run share: fonts, drawing table, memory, whoever watches."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from chuyenmuc.diagnostics import Diagnostic, Location, Report, Severity
from chuyenmuc.inputs import Inputs
from chuyenmuc.ports import Cache, Kept, Progress
from chuyenmuc.render.facts import NO_FACTS, Facts
from chuyenmuc.scene.draw import Drawn
from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.text.fonts import FontSet, load_fonts
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.vietnamese.numbers import number


class RefusedError(Exception):
    """A picture that cannot be shown as it is; ``findings`` say why, empty where nobody asks."""

    def __init__(self, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(*(finding.code for finding in findings))
        self.findings = findings

    def at(self, place: Location) -> Iterator[Diagnostic]:
        """The findings as an editor reads them, at ``place``: where the words were written."""
        for finding in self.findings:
            yield Diagnostic(place, finding.code, finding.message, finding.action)


def judged(drawn: Drawn, *, allowed: Collection[str] = ()) -> bytes:
    """The bytes of a drawing with which nothing is wrong, but for the codes in ``allowed``.

    Raises:
        RefusedError: something is.
    """
    wrong = tuple(finding for finding in drawn.findings if finding.code not in allowed)
    if wrong:
        raise RefusedError(wrong)
    return drawn.body


@dataclass(frozen=True, slots=True)
class Workshop:
    """Made once a run. ``facts`` are what the channels before this one have told the pages."""

    inputs: Inputs
    fonts: FontSet
    studio: Studio
    cache: Cache
    progress: Progress
    facts: Facts = NO_FACTS

    @classmethod
    def of(cls, inputs: Inputs, cache: Cache, progress: Progress) -> Workshop:
        """A workshop with the fonts of the project and an empty drawing table."""
        return cls(inputs, load_fonts(inputs.print_fonts), Studio(), cache, progress)

    def kept(self, recipe: bytes, suffix: str) -> Kept | None:
        """What was made of this recipe, in this run or an earlier one."""
        return self.cache.get(_key(recipe), suffix)

    def remembered(self, recipe: bytes, suffix: str, make: Callable[[], bytes]) -> Kept:
        """What is made of ``recipe``, which holds everything that decides its bytes.

        ``make`` is called only if there is none yet. It refuses by an exception of its own, which
        goes through; nothing is kept then.
        """
        return self.kept(recipe, suffix) or self.cache.put(_key(recipe), suffix, make())


def cache_findings(cache: Cache) -> Report:
    """What went wrong with the memory since this was last asked: nothing that stops a build."""
    trouble, place = cache.trouble(), Location(".cache")
    found = []
    if trouble.damaged:
        message = f"{number(trouble.damaged)} tệp trong .cache hỏng, đã vẽ lại."
        action = "Không phải sửa gì. Nếu lần sau còn báo: kiểm tra ổ đĩa và bộ lưu điện của máy."
        found.append(Diagnostic(place, "XB770", message, action, Severity.WARNING))
    if trouble.refused:
        message = f"Không ghi được vào .cache ({trouble.refused}): hình vẽ lần này không được nhớ."
        action = "Kết quả vẫn đủ và đúng. Xóa thư mục .cache hoặc dọn ổ đĩa để lần sau nhanh hơn."
        found.append(Diagnostic(place, "XB771", message, action, Severity.WARNING))
    return Report.of(found)


def _key(recipe: bytes) -> str:
    return hashlib.sha256(recipe).hexdigest()
