"""MD542: keys of Telex, VNI or VIQR that never became a letter with its mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_FIRST = r"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|dd|[bcdghklmnprstvx])?"
_LAST = r"(?:ch|ng|nh|[cimnoptuy])"
# Only what is a word of no language that an article may quote: `moon`, `beer` and `law` are.
_TYPED = re.compile(
    rf"""(?<![\w@./:\\-])(?:
      (?!ddos)dd(?:[aeiouy]|uw)[a-z]{{0,6}}                              # ddawng, ddooir
      |{_FIRST}[iyu]{{0,2}}(?:ee|oo|aa|aw|ow)[sfrxj]{_LAST}            # chuyeern, vieejt
      |{_FIRST}[iyu]{{1,2}}(?:ee|oo){_LAST}[sfrxj]                      # chuyeenr, tieengs
      |{_FIRST}(?:uw[ao]?|uow|uwow){_LAST}?[sfrxj]{_LAST}?       # nguwowif
      |[a-z]*d9[a-z]\d?[a-z]*\d?                                # d9a8ng
      |(?=[a-z]{{2}}){_FIRST}[iyu]{{0,2}}[aeo][678][1-5]?{_LAST}[1-5]?               # chuye6n3
      |\w*(?:[aeo]\^['`?~.]|u\+o\+)['`?~.]?\w*                  # chuye^?n
      |[a-z]{{0,4}}[aeiouyăâêôơư]\u00b4[a-z]{{0,3}}                # an acute apart
    )(?![\w@/-])""",
    re.VERBOSE | re.IGNORECASE,
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.everything_written:
        found = _TYPED.search(passage.prose)
        if found:
            yield Finding(
                passage.locate(found.start()),
                f"`{found[0]}` là phím gõ chưa thành chữ có dấu.",
                "Gõ lại chữ này khi bộ gõ tiếng Việt đang bật; xem lại cả câu. "
                "Là ví dụ thì viết giữa hai dấu nháy ngược.",
            )


RULE = Rule(
    code="MD542",
    title="Chữ gõ sót dấu",
    why="Bộ gõ tắt giữa chừng để lại phím; người dân và ô tìm kiếm không đọc ra.",
    bad="Người dân cần chuyeern đổi sang thẻ mới.",
    good="Người dân cần chuyển đổi sang thẻ mới.",
    find=_find,
)
