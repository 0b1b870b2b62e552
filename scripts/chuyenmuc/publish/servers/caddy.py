"""The rules for Caddy."""

from __future__ import annotations

from chuyenmuc.publish.servers.rules import KEEP, TYPES, Rules

FILE = "Caddyfile"


def caddy(rules: Rules) -> str:
    """Lines for the block of the site; what lies beside a site below a path is not touched."""
    lines = [f'\t{name} "{value}"' for name, value in rules.headers.items()]
    return "\n".join(
        (
            "# Caddy: trong khối của trang, viết: import đường-dẫn/Caddyfile",
            f"header {rules.home}* {{",
            *lines,
            "}",
            f"@assets path {rules.assets}*",
            f'header @assets Cache-Control "{KEEP}"',
            "@pages {",
            f"\tpath {rules.home}*",
            f"\tnot path {rules.assets}*",
            "}",
            "header @pages Cache-Control no-cache",
            *(
                line
                for end, kind in TYPES.items()
                for line in (
                    f"@{end} path_regexp ^{rules.home}.*\\.{end}$",
                    f'header @{end} Content-Type "{kind}; charset=utf-8"',
                )
            ),
            f"encode {rules.home}* {{",
            "\tgzip 6",
            "}",
            "handle_errors {",
            f"\thandle {rules.home}* {{",
            "\t\theader Cache-Control no-cache",  # a file that is missing today may come
            '\t\theader Content-Type "text/html; charset=utf-8"',
            f"\t\trewrite * {rules.lost}",
            "\t\tfile_server",
            "\t}",
            "}",
            "",
        )
    )
