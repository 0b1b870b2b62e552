"""AP103: a slogan with a sign that cannot be printed. Drawing says the same; here it is sooner."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import slogan_texts
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.scene.text.missing_letter import lacking
from chuyenmuc.vietnamese.text import nfc
from chuyenmuc.views.plan.quoted import in_plain_words


def _find(context: Context) -> Iterator[Finding]:
    if not context.letters:
        return
    for passage in slogan_texts(context.library):
        said = nfc(in_plain_words(passage.text, context.library))
        signs = set("".join(said.split())) - context.letters
        if signs:
            found = lacking(signs)
            yield Finding(passage.place, found.message, found.action)


RULE = Rule(
    code="AP103",
    title="Khẩu hiệu có ký tự không in được",
    why="Phông chữ in chỉ có chữ, số và dấu câu; hình cảm xúc trên điện thoại sẽ thành ô trống.",
    bad="text: Học số mỗi ngày 😀",
    good="text: Học số mỗi ngày",
    find=_find,
)
