"""The pixels of a photograph as a screen shows them: 8 bits, sRGB, on white or on nothing."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

_DEEPEST = 65535
"""The white of 16 bits."""
_PAPER = "white"


def in_srgb(image: Image.Image) -> Image.Image:
    """The picture as RGB, or as RGBA where parts of it are clear, whatever its mode and profile."""
    clear = image.has_transparency_data
    alpha = image.convert("RGBA").getchannel("A") if clear and not _is_deep(image) else None
    flat = _by_profile(_in_8_bits(image), image.info.get("icc_profile"))
    if alpha is not None:
        flat.putalpha(alpha)
    return flat


def on_white(image: Image.Image) -> Image.Image:
    """The picture as RGB on white paper: clear ground is neither black nor the page at night."""
    flat = in_srgb(image)
    if flat.mode == "RGB":
        return flat
    paper = Image.new("RGB", flat.size, _PAPER)
    paper.paste(flat, mask=flat.getchannel("A"))
    return paper


def lacks_its_colours(image: Image.Image) -> bool:
    """Whether these are amounts of ink and the file does not say how they look."""
    return image.mode == "CMYK" and not _profile(image.info.get("icc_profile"))


def _is_deep(image: Image.Image) -> bool:
    return image.mode.startswith(("I", "F"))


def _in_8_bits(image: Image.Image) -> Image.Image:
    """What a profile can be applied to: grey, RGB or CMYK."""
    if _is_deep(image):  # a scan with 16 bits; Pillow alone would cut off, not scale
        scaled: Image.Image = image.convert("I").point(lambda value: value * (255 / _DEEPEST))
        return scaled.convert("L")
    if image.mode in {"L", "RGB", "CMYK"}:
        return image
    return image.convert("L" if image.mode in {"LA", "1"} else "RGB")


def _by_profile(image: Image.Image, icc: object) -> Image.Image:
    profile = _profile(icc)
    if profile is None:
        return image.convert("RGB")
    for fitting in (image, image.convert("RGB")):
        try:
            changed = ImageCms.profileToProfile(
                fitting, profile, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except ImageCms.PyCMSError:  # a profile for pictures of another kind
            continue
        if changed is not None:
            return changed
    return image.convert("RGB")


def _profile(icc: object) -> ImageCms.ImageCmsProfile | None:
    """The profile a file carries; a damaged one counts as none."""
    if not isinstance(icc, bytes):
        return None
    try:
        return ImageCms.ImageCmsProfile(io.BytesIO(icc))
    except (OSError, ImageCms.PyCMSError):
        return None
