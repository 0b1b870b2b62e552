"""The rules for IIS, as the file that it reads in the folder of the site."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from chuyenmuc.publish.page import LOST
from chuyenmuc.publish.servers.rules import KEEP_WITHOUT_AGE, MINUTES, OLD_TYPES, Rules

FILE = "web.config"
_TEXT = {"html": "text/html", "css": "text/css", "txt": "text/plain"}
_IN_UTF8 = ("text/", "application/")


def iis(rules: Rules) -> str:
    """The whole file. What a server has already is taken off first: IIS stops at a second one."""
    return "\n".join(
        (
            '<?xml version="1.0" encoding="utf-8"?>',
            "<!-- IIS: chép tệp này vào thư mục trang, cạnh index.html. -->",
            "<configuration>",
            "\t<system.webServer>",
            '\t\t<directoryBrowse enabled="false" />',
            "\t\t<defaultDocument><files>",
            '\t\t\t<clear /><add value="index.html" />',
            "\t\t</files></defaultDocument>",
            '\t\t<urlCompression doStaticCompression="true" />',
            "\t\t<httpErrors>",
            *_lost(),
            "\t\t</httpErrors>",
            "\t\t<staticContent>",
            '\t\t\t<clientCache cacheControlMode="DisableCache" />',
            *_types(),
            "\t\t</staticContent>",
            "\t\t<httpProtocol><customHeaders>",
            '\t\t\t<remove name="X-Powered-By" />',
            *_headers(rules),
            "\t\t</customHeaders></httpProtocol>",
            "\t</system.webServer>",
            '\t<location path="assets"><system.webServer><staticContent>',
            f'\t\t<clientCache cacheControlCustom="{KEEP_WITHOUT_AGE}"',
            f'\t\t\tcacheControlMode="UseMaxAge" cacheControlMaxAge="00:{MINUTES:02}:00" />',
            "\t</staticContent></system.webServer></location>",
            "</configuration>",
            "",
        )
    )


def _lost() -> Iterator[str]:
    """As a file: as an address, IIS would send it with the status of a page that is there."""
    for status, part in ((404, -1), (403, 14)):  # 403.14: a folder without a page
        yield f'\t\t\t<remove statusCode="{status}" subStatusCode="{part}" />'
        yield (
            f'\t\t\t<error statusCode="{status}" subStatusCode="{part}"'
            f' path="{LOST}" responseMode="File" />'
        )


def _types() -> Iterator[str]:
    for end, kind in (_TEXT | dict(OLD_TYPES)).items():
        charset = "; charset=utf-8" if kind.startswith(_IN_UTF8) else ""
        yield f'\t\t\t<remove fileExtension=".{end}" />'
        yield f'\t\t\t<mimeMap fileExtension=".{end}" mimeType="{kind}{charset}" />'


def _headers(rules: Rules) -> Iterator[str]:
    for name, value in rules.headers.items():
        yield f'\t\t\t<remove name="{name}" />'
        yield f"\t\t\t<add name={quoteattr(name)} value={quoteattr(value)} />"
