"""``chuyenmuc archive``: keep a published site for the records, or verify what was kept."""

from chuyenmuc.cli.archive.command import run

__all__ = ["run"]
