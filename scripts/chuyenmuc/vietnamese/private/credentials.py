"""Passwords, one-time codes and keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.vietnamese.private.found import Found

_SAID = re.compile(
    r"(?<!\w)(?:mật khẩu|mat khau|mật mã|pass ?word|passwd|pw|passcode|pass|pwd|mk|mã PIN|PIN"
    r"|(?:mã )?OTP"
    r"|mã xác (?:thực|nhận|minh)|mã bí mật|secret(?:[_ -]key)?|api[_ -]?key|access[_ -]?token|token"
    r"|client[_ -]secret|khóa (?:bí mật|API))"
    r"(?: [\w\-]{1,14}){0,6}"
    r"(?: ?[:=] ?|(?<= là) |(?<= la) | )[\"'“\u2018]?"
    r"(?P<value>\d{2,4}[ \-]\d{2,4}(?!\d)|[^\s\"'”\u2019“\u2018,;|<>()]{4,80})",
    re.IGNORECASE,
)
# Who logs in and with what, in one: tuyentruyen/Tt@2026.
_PAIR = re.compile(
    r"(?:tài khoản|tai khoan|đăng nhập|dang nhap|\buser(?:name)?|\bacc(?:ount)?\b|\bnick\b)"
    r"[^\n/|]{0,30}?(?<![\w./])[\w.]{3,30} ?[/|] ?(?P<value>"
    r"(?=[^\s/]{0,30}\d)(?=[^\s/]{0,30}[@#$%^&*!])[^\s/,;]{5,40})",
    re.IGNORECASE,
)
# Nothing is called so; it can only be the password itself.
_STRONG = re.compile(
    r"(?=\D{0,40}\d)(?=[^a-z]{0,40}[a-z])[\w.\-]{0,40}?(?:[@#$%^&*!]|\d{2})\S*", re.IGNORECASE
)
# However short, what stands behind the name of an account is its password.
_WEAK = re.compile(
    r"(?:tên đăng nhập|tài khoản|\buser(?:name)?|\bacc(?:ount)?)\b[^\n:=]{0,12}[:=][^\n]{1,60}?"
    r"(?:mật khẩu|\bpass(?:word)?|\bmk|\bpw) ?[:=] ?(?P<value>\w{1,5})(?=\s{0,3}(?:$|[\n;|.,]))",
    re.IGNORECASE,
)
_KEY = re.compile(
    r"-----BEGIN (?:[A-Z]{2,10} ){0,3}PRIVATE KEY-----|(?<!\w)(?:AKIA|ASIA)[0-9A-Z]{16}(?!\w)"
    r"|(?<!\w)gh[pousr]_[A-Za-z0-9]{30,}|(?<!\w)github_pat_\w{22,}|(?<!\w)glpat-[\w-]{20,}"
    r"|(?<!\w)sk-[A-Za-z0-9_-]{20,}|(?<!\w)AIza[\w-]{35}|(?<!\w)xox[abprs]-[\w-]{10,}"
    r"|(?<!\w)eyJ[\w-]{10,400}\.eyJ[\w-]{10,}|(?<!\d)\d{8,10}:AA[\w-]{33}"
    r"|(?<=://)[^\s/:@]{1,60}:[^\s/:@]{3,60}(?=@)"
)
_MADE = re.compile(
    r"[^\W_]*\d|[^@#$%^&*!+=_~\n]*+[@#$%^&*!+=_~].*[^\W\d_]|[^\W\d_].*[@#$%^&*!+=_~]"
)
_LOOSE = re.compile(
    r"\d{1,3}[.,:]?|\d++(?:[.,]\d*+)?(?:ký|tự|số|phút|giây|lần|ngày|h|giờ)|[^\d\W]+[.,:]?|.*…"
)
_ADVICE = re.compile(
    r"\bđừng\b|\bkhông\b|\bchớ\b|\btránh\b|dễ đoán|ví dụ|chẳng hạn|\byếu\b|\bmạnh\b|ít nhất"
    r"|tối thiểu|nên"
    r"|kiểu như|đại loại|phải có|gồm|ký tự|hay bị|lộ|phổ biến nhất|thường dùng|xxx|\*\*",
    re.IGNORECASE,
)
_UNIT = re.compile(r" (?:ký tự|chữ|số|phút|giây|lần|ngày|chữ số|tháng)")
_DIGITS = re.compile(r"[ \-]?\d{2,4}(?!\d)")
_AROUND = 90


def credentials(text: str) -> Iterator[Found]:
    """Every password, code or key that a text gives away."""
    for found in _KEY.finditer(text):
        yield Found("mat-khau", found.start(), found.end(), found[0])
    for found in (*_PAIR.finditer(text), *_WEAK.finditer(text)):
        if not _ADVICE.search(_sentence(text, found.start(), found.end())):
            yield Found("mat-khau", *found.span("value"), found["value"])
    for found in _SAID.finditer(text):
        start, end = found.span("value")
        value = found["value"].rstrip(".:")
        if not _MADE.match(value) or _LOOSE.fullmatch(value) or _UNIT.match(text, end):
            continue
        if "://" in value or "{{" in value or not _is_given(found, value):
            continue
        if not _ADVICE.search(_sentence(text, found.start(), end)):
            yield Found("mat-khau", start, start + len(value), value)


def _is_given(found: re.Match[str], value: str) -> bool:
    """Whether a sign or “là” says that the value follows; else a number has to be one."""
    led = found[0][: found.start("value") - found.start()].rstrip(" \"'“\u2018")
    if led.endswith((":", "=", "là", " la")) or _STRONG.fullmatch(value):
        return True
    return value.isdigit() and len(value) >= 6  # noqa: PLR2004


def _sentence(text: str, start: int, end: int) -> str:
    before = text[max(0, start - _AROUND) : start]
    cut = max(before.rfind(sign) for sign in ".!?\n") + 1
    behind = text[end : end + _AROUND]
    return before[cut:] + " " + re.split(r"[.!?\n]", behind, maxsplit=1)[0]
