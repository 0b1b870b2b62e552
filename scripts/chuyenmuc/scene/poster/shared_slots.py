"""Room for what a poster may or may not have: shared slots, and text that keeps off a logo."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from chuyenmuc.content.models.posters.design import Layer, LogoLayer, TextLayer
from chuyenmuc.content.models.posters.page_parts import Box

BETWEEN = 0.05
"""What stays free between two texts that share a slot, as a part of the slot's height."""
BESIDE = 0.02
"""What stays free between a text and the logo beside it, as a part of the width of the page."""


def with_slots_shared(
    layers: Sequence[Layer],
    said: Collection[str],
    logoed: bool,  # noqa: FBT001 - one more fact
) -> tuple[Layer, ...]:
    """The layers with their slots as they are on this poster.

    Args:
        layers: Those whose conditions hold, from back to front.
        said: The roles that have words.
        logoed: Whether there is a logo.
    """
    texts = [layer for layer in layers if isinstance(layer, TextLayer)]
    takers = [t for t in texts if t.share is not None and t.role in said]
    logos = [layer.slot for layer in layers if isinstance(layer, LogoLayer)] if logoed else []
    placed: list[Layer] = []
    for layer in layers:
        if not isinstance(layer, TextLayer):
            placed.append(layer)
            continue
        slot = _part(layer, [taker for taker in takers if taker.slot == layer.slot])
        for logo in logos:
            slot = _beside(slot, logo)
        placed.append(layer if slot == layer.slot else layer.model_copy(update={"slot": slot}))
    return tuple(placed)


def _part(layer: TextLayer, takers: Sequence[TextLayer]) -> Box:
    """What is left of the shared slot for ``layer``; takers lie below it in their order."""
    x, y, width, height = layer.slot
    own = takers.index(layer) if layer in takers else -1
    below = sum((taker.share or 0) + BETWEEN for taker in takers[own + 1 :]) * height
    if own < 0:
        return (x, y, width, height - below)
    taken = (layer.share or 0) * height
    return (x, y + height - below - taken, width, taken)


def _beside(slot: Box, logo: Box) -> Box:
    """The slot cut off where it would run under the logo, on the side that keeps more."""
    x, y, width, height = slot
    left, top, across, down = logo
    if y >= top + down or top >= y + height or x >= left + across or left >= x + width:
        return slot
    before, after = left - BESIDE - x, x + width - (left + across + BESIDE)
    if before >= after:
        return (x, y, before, height)
    return (left + across + BESIDE, y, after, height)
