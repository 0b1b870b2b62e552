"""From what a poster says, a design and a size to a scene: the one layout every writer draws."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from chuyenmuc.content.models.posters.design import ColourRole, Layer, LogoLayer, TextLayer
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.checks.led_dots import is_dust
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.poster.few_dots import few_dots_layers
from chuyenmuc.scene.poster.layers import drawn, safe_area, short_side, slot_of
from chuyenmuc.scene.poster.obstacle import no_variant, obstacles
from chuyenmuc.scene.poster.points import set_points
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.poster.shared_slots import with_slots_shared
from chuyenmuc.scene.scene import Composed, Fill, Item, Scene, Words
from chuyenmuc.scene.text.breaking import Idea, idea_of
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.text.numeral import Numbered, find_numeral
from chuyenmuc.scene.text.setting import Bounds, set_text
from chuyenmuc.views.posters.poster import PosterView

PLATE = 0.2
"""How far the plate under a text reaches beyond its ink, in heights of its slot."""


def compose(poster: Poster, fonts: FontSet) -> Composed:
    """Lay out the poster. Nothing is drawn and nothing is judged yet but what prevents a layout."""
    view, design, size, given = poster.view, poster.design, poster.size, poster.given
    variant = design.variant_for(size)
    if variant is None:
        return Composed(None, (no_variant(design, size),))
    numbered = find_numeral(view.ideas)
    link = view.link if size.qr else None
    view = view if size.is_hung else replace(view, hang=None, address=None)
    holding = _conditions(
        marked=view.mark,
        linked=link,
        numbered=numbered,
        pictured=given.photo,
        subbed=view.sub,
        pointed=view.points,
        dated=view.hang,
        addressed=view.address,
        logoed=given.logo,
    )
    layers = tuple(layer for layer in variant.layers if set(layer.when) <= holding)
    if size.has_few_dots:
        layers = few_dots_layers(layers)
    texts = _texts(view, layers, numbered)
    layers = with_slots_shared(
        layers, {role for role, words in texts.items() if words}, given.logo is not None
    )
    findings = tuple(
        finding
        for layer in layers
        if isinstance(layer, TextLayer)
        for finding in obstacles(texts[layer.role], layer, _text_slot(layer, size), fonts)
    )
    if findings:
        return Composed(None, findings)
    items: list[Item] = []
    for layer in layers:
        if isinstance(layer, TextLayer):
            items.extend(_words(texts[layer.role], layer, size, fonts))
        else:
            body = given.logo if isinstance(layer, LogoLayer) else given.photo
            items.extend(drawn(layer, size, link, body, design.palette))
    return Composed(Scene(view.title, size, design.palette, tuple(items)))


def _conditions(**there: object) -> frozenset[str]:
    """Each condition as it is if its value is there, with ``un`` before it if not."""
    return frozenset(name if value else f"un{name}" for name, value in there.items())


def _texts(
    view: PosterView, layers: tuple[Layer, ...], numbered: Numbered | None
) -> dict[str, tuple[Idea, ...]]:
    """The words of each role. A design with a place for the numeral takes it out of the slogan."""
    roles = {layer.role for layer in layers if isinstance(layer, TextLayer)}
    if view.sub and "sub" not in roles:  # the foot is the next best place for it
        view = replace(view, call=view.sub)
    texts = {role: view.words(role) for role in roles - {"numeral"}}
    if numbered and "numeral" in roles:
        texts |= {"numeral": (numbered.numeral,), "slogan": numbered.ideas}
    return {role: _ideas(words) for role, words in texts.items()}


def _ideas(texts: tuple[str, ...]) -> tuple[Idea, ...]:
    return tuple(idea for idea in map(idea_of, texts) if idea.units)


def _text_slot(layer: TextLayer, size: Size) -> Rect:
    """The slot as far as the margins of the page leave it."""
    return slot_of(layer, size).shared(safe_area(size))


def _words(
    ideas: tuple[Idea, ...], layer: TextLayer, size: Size, fonts: FontSet
) -> Iterator[Fill | Words]:
    """The text in its slot, if there is any, on its plate, if it has one."""
    if not ideas:
        return
    slot = _text_slot(layer, size)
    if layer.plate:
        slot = slot.inset(PLATE * slot.height)
    if layer.role == "points":
        yield from set_points(ideas, layer, slot, short_side(size), fonts)
        return
    block, owners = set_text(ideas, layer, Bounds.of(layer, slot, short_side(size)), fonts)
    colours: tuple[ColourRole, ...] = (layer.colour, layer.second or layer.colour)
    text = " ".join(unit for idea in ideas for unit in idea.units)
    words = Words(layer.role, text, block, tuple(colours[owner % 2] for owner in owners))
    if is_dust(words, size):
        return
    if layer.plate:
        yield Fill(block.ink.inset(-PLATE * slot.height), layer.plate)
    yield words
