"""What a design keeps on a LED board of few dots: its slogan, large, and whose it is.

A rule of the size, so that no design needs a layout of its own for such boards, and no line
added to a design later turns into grey dust on them.
"""

from __future__ import annotations

from typing import Final

from chuyenmuc.content.models.posters.design import Layer, TextLayer

SLOGAN_AT: Final = (0.09, 0.635)
"""Top and height of the slogan, in parts of the board."""
FOOT_AT: Final = (0.75, 0.158)
"""Top and height of the line under it: capitals of 8 dots with their marks on a board of 96."""
NEARBY: Final = frozenset({"code", "logo"})
"""Kinds of layers that a board of few dots only smears."""
LINES, SYLLABLES = 2, 16
"""What is read while passing by."""


def few_dots_layers(layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
    """The layers with the slogan enlarged; below it the mark, or the issuer where there is none.

    Ornaments and numerals stay; every other text goes, and what is looked at from nearby.
    """
    texts = {layer.role: layer for layer in layers if isinstance(layer, TextLayer)}
    slogan, header, mark = texts.get("slogan"), texts.get("header"), texts.get("mark")
    if slogan is None:
        return layers
    kept: list[Layer] = [
        layer
        for layer in layers
        if layer.kind not in NEARBY and (layer.kind != "text" or layer.role == "numeral")
    ]
    most = min(slogan.syllables or SYLLABLES, SYLLABLES)
    kept.append(_moved(slogan, slogan, SLOGAN_AT, lines=LINES, syllables=most))
    foot = mark or header
    if foot is not None:
        # The colour of the header is chosen for the ground; the mark's is for its plate.
        colour = (header or foot).colour
        plain = {"plate": None, "cap": None, "case": "written", "colour": colour}
        kept.append(_moved(foot, slogan, FOOT_AT, lines=1, **plain))
    return tuple(kept)


def _moved(
    layer: TextLayer, slogan: TextLayer, at: tuple[float, float], **changes: object
) -> TextLayer:
    """The layer across the slogan's width, at another height."""
    x, _, width, _ = slogan.slot
    top, height = at
    return layer.model_copy(
        update={"slot": (x, top, width, height), "align": slogan.align, **changes}
    )
