"""How alike two pictures look: structural similarity, as a number.

Z. Wang, A. C. Bovik, H. R. Sheikh, E. P. Simoncelli: *Image quality assessment: from error
visibility to structural similarity*, IEEE Transactions on Image Processing 13 (2004), formula 13,
over squares of 8 × 8 pixels of luma that do not overlap.
"""

from __future__ import annotations

from PIL import Image, ImageMath

_SQUARE = 8  # px
_WHITE = 255
_C1, _C2 = (0.01 * _WHITE) ** 2, (0.03 * _WHITE) ** 2
_WORST = 0.1
"""A picture is judged by its tenth worst part: a sky or white paper must not outvote a face."""


def likeness(original: Image.Image, copy: Image.Image) -> float:
    """From 0 to 1, where 1 is the same: nine tenths of the squares are at least so alike.

    Args:
        original: in RGB or grey.
        copy: of the same size.
    """
    levels = _levels(original, copy)
    least = _WORST * sum(levels)
    for level, count in enumerate(levels):
        least -= count
        if least < 0:
            return level / _WHITE
    return 1.0


def _levels(original: Image.Image, copy: Image.Image) -> list[int]:
    """How many squares have each of 256 levels of similarity."""
    x, y = (image.convert("L").convert("F") for image in (original, copy))
    means = {
        name: ImageMath.lambda_eval(product, x=x, y=y).reduce(_SQUARE)
        for name, product in (
            ("x", lambda a: a["x"]),
            ("y", lambda a: a["y"]),
            ("xx", lambda a: a["x"] * a["x"]),
            ("yy", lambda a: a["y"] * a["y"]),
            ("xy", lambda a: a["x"] * a["y"]),
        )
    }
    levels: list[int] = ImageMath.lambda_eval(_similarity, **means).convert("L").histogram()
    return levels


def _similarity(m: dict[str, ImageMath._Operand]) -> ImageMath._Operand:
    both, squares = m["x"] * m["y"], m["x"] * m["x"] + m["y"] * m["y"]
    alike = (both * 2 + _C1) * ((m["xy"] - both) * 2 + _C2)
    return alike / ((squares + _C1) * (m["xx"] + m["yy"] - squares + _C2)) * _WHITE
