"""The rules for Apache, as the file that shared hosting reads in the folder of the site."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.publish.servers.rules import KEEP, OLD_TYPES, SQUEEZED, Rules

FILE = ".htaccess"
_SQUEEZE = f"AddOutputFilterByType DEFLATE text/html {SQUEEZED}"
_KNOW_SQUEEZED = r"""RequestHeader edit If-None-Match '^"((.*)-gzip)"$' '"$1", "$2"'"""


def apache(rules: Rules) -> str:
    """The whole file. What a module is needed for is asked only where there is that module."""
    return "\n".join(
        (
            "# Apache, LiteSpeed: chép tệp này vào thư mục trang, cạnh index.html.",
            "# Tên có dấu chấm ở đầu: bật hiện tệp ẩn trong chương trình FTP.",
            "# Cả trang báo lỗi 500 sau khi chép: máy chủ cấm dòng Options, xóa dòng ấy.",
            "Options -Indexes",
            "ServerSignature Off",
            f"ErrorDocument 404 {rules.lost}",
            f"ErrorDocument 403 {rules.lost}",  # a folder without a page
            "AddDefaultCharset utf-8",
            *_within("mod_dir.c", ["DirectoryIndex index.html"]),  # not the index.php of the host
            *_within("mod_mime.c", _types()),
            *_within("mod_setenvif.c", [f'SetEnvIf Request_URI "^{rules.assets}" cm_assets']),
            *_within("mod_headers.c", _headers(rules)),
            *_within("mod_deflate.c", _within("mod_filter.c", [_SQUEEZE])),  # it needs both
            "",
        )
    )


def _types() -> Iterator[str]:
    for end, kind in OLD_TYPES.items():
        yield f"AddType {kind} .{end}"
    yield "AddCharset utf-8 .css .csv .ics .js .json .txt .webmanifest"


def _headers(rules: Rules) -> Iterator[str]:
    """``always`` is for pages of errors as well: what is missing today may come."""
    for name, value in rules.headers.items():
        yield f'Header always set {name} "{value}"'
    # Apache marks what it squeezed, and would not know its own mark again: never a 304.
    yield _KNOW_SQUEEZED
    yield f'Header set Cache-Control "{KEEP}" env=cm_assets'
    yield 'Header always set Cache-Control "no-cache" env=!cm_assets'


def _within(module: str, lines: Iterator[str] | list[str]) -> Iterator[str]:
    yield f"<IfModule {module}>"
    yield from (f"\t{line}" for line in lines)
    yield "</IfModule>"
