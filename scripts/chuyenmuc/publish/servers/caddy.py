"""The rules for Caddy."""

from __future__ import annotations

from chuyenmuc.publish.servers.rules import KEEP, TYPES, Rules

FILE = "Caddyfile"


def caddy(rules: Rules) -> str:
    """Lines for the block of the site."""
    lines = [f'\t{name} "{value}"' for name, value in rules.headers.items()]
    return "\n".join(
        (
            "# Caddy: trong khối của trang, viết: import đường-dẫn/Caddyfile",
            "header {",
            *lines,
            "}",
            f"@assets path {rules.assets}*",
            f'header @assets Cache-Control "{KEEP}"',
            f"@pages not path {rules.assets}*",
            "header @pages Cache-Control no-cache",
            *(
                line
                for end, kind in TYPES.items()
                for line in (
                    f"@{end} path *.{end}",
                    f'header @{end} Content-Type "{kind}; charset=utf-8"',
                )
            ),
            "encode {",
            "\tgzip 6",
            "}",
            "handle_errors {",
            "\theader Cache-Control no-cache",  # a file that is missing today may come
            '\theader Content-Type "text/html; charset=utf-8"',
            f"\trewrite * {rules.lost}",
            "\tfile_server",
            "}",
            "",
        )
    )
