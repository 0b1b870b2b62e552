"""Addresses filled into the scripts that call them by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chuyenmuc.artifact import Artifact
from chuyenmuc.views.address import named

_ADDRESSES = re.compile(r"const ADDRESS=\{([^{}]*+)\};")
_NAME = re.compile(r'(?<!\w)(\w++):""')


class UnknownAddressError(Exception):
    """A script calls an address by a name that nothing has."""


def with_addresses(files: Iterable[Artifact]) -> Iterator[Artifact]:
    """The files, scripts with the addresses in the place they keep for them.

    Raises:
        UnknownAddressError: a name that `views/address.py` does not know.
    """
    for file in files:
        yield _filled(file) if file.uri.endswith(".js") else file


def _filled(script: Artifact) -> Artifact:
    text = script.read().decode()
    known = named()
    asked = [name for place in _ADDRESSES.findall(text) for name in _NAME.findall(place)]
    if unknown := set(asked) - set(known):
        message = f"{script.uri} asks for {sorted(unknown)}"
        raise UnknownAddressError(message)
    uris = ",".join(f'{name}:"{known[name]}"' for name in asked)
    filled = _ADDRESSES.sub(lambda _: f"const ADDRESS={{{uris}}};", text)
    return Artifact(script.uri, filled.encode(), script.source)
