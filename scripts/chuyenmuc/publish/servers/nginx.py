"""The rules for nginx."""

from __future__ import annotations

from chuyenmuc.publish.servers.rules import MINUTES, SQUEEZED, TYPES, Rules

FILE = "nginx.conf"


def nginx(rules: Rules) -> str:
    """Lines for the block of the site."""
    lines = [f'add_header {name} "{value}" always;' for name, value in rules.headers.items()]
    # In the block of the server, a site below a path would rule over its neighbours.
    block = "server" if rules.home == "/" else f"location {rules.home}"
    return "\n".join(
        (
            f"# nginx: trong khối {block} {{ … }} của trang, viết: include đường-dẫn/nginx.conf;",
            "# Khối location có add_header riêng thì nhắc lại các dòng add_header trong khối đó.",
            *lines,
            "expires -1;",
            f"location {rules.assets} {{ expires {MINUTES}m; }}",
            f"error_page 404 {rules.lost};",
            f"error_page 403 =404 {rules.lost};",  # a folder without a page
            f"location = {rules.lost} {{",
            *(f"\t{line}" for line in lines),
            "\tadd_header Cache-Control no-cache always;",  # what is missing today may come
            "}",
            "absolute_redirect off;",  # behind a proxy nginx knows neither https nor the name
            "server_tokens off;",
            "charset utf-8;",
            "charset_types text/css text/plain text/calendar text/csv application/javascript;",
            *(f"location ~ \\.{end}$ {{ default_type {kind}; }}" for end, kind in TYPES.items()),
            "gzip on;",
            "gzip_vary on;",
            "gzip_comp_level 6;",
            f"gzip_types {SQUEEZED};",
            "",
        )
    )
