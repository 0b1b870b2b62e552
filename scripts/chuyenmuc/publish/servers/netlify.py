"""Headers for Netlify and Cloudflare Pages."""

from __future__ import annotations

from chuyenmuc.publish.servers.rules import KEEP, Rules

FILE = "_headers"


def netlify(rules: Rules) -> str:
    """The headers; such hosts know the types and the lost page by themselves."""
    lines = [f"  {name}: {value}" for name, value in rules.headers.items()]
    return "\n".join(
        (
            "# Netlify, Cloudflare Pages: chép tệp này vào thư mục trang khi đăng.",
            f"{rules.home}*",
            *lines,
            f"{rules.assets}*",  # elsewhere both hosts have pages asked for each time
            f"  Cache-Control: {KEEP}",
            "",
        )
    )
