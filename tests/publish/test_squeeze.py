"""A page loses weight on its way out, and nothing a reader sees."""

from __future__ import annotations

import pytest

from chuyenmuc.publish.squeeze import squeezed

ICON = '<svg class="cm-i" aria-hidden="true"><use href="#i-{}"/></svg>'
SYMBOL = '<symbol id="i-{}" viewBox="0 0 24 24"><path d="M1 1"/></symbol>'


def page(*shown: str, carried: tuple[str, ...]) -> str:
    """A page that shows some icons and carries the drawings of others."""
    icons = "".join(ICON.format(name) for name in shown)
    return icons + "<svg>" + "".join(SYMBOL.format(name) for name in carried) + "</svg>"


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("<div>\n    <p>\n  Một\n  hai </p>\n</div>\n", "<div><p>Một\nhai </p></div>"),
        ("<p>Xem <b>một</b>\n <i>hai</i></p>", "<p>Xem <b>một</b>\n<i>hai</i></p>"),
        ("<pre>  a\n    b\n</pre>", "<pre>  a\n    b\n</pre>"),
        ("<script>\n  a\n</script>", "<script>\n  a\n</script>"),
        ("<p>5\u00a0phút</p>\n", "<p>5\u00a0phút</p>"),
    ],
)
def test_spaces_go_where_they_show_nothing(written: str, left: str) -> None:
    """Between blocks; a space between words stays, and so does what is kept as it is written."""
    assert squeezed(written) == left


def test_an_icon_shown_once_is_drawn_in_its_place() -> None:
    """Two nodes instead of four; one shown twice stays shared, one not shown goes."""
    found = squeezed(page("a", "b", "b", carried=("a", "b", "c")))
    assert found.count("<path") == 2
    assert 'viewBox="0 0 24 24" aria-hidden="true"><path d="M1 1"/></svg>' in found
    assert SYMBOL.format("b") in found
    assert "#i-a" not in found
    assert "i-c" not in found


def test_what_nobody_sees_is_left_to_the_script_that_needs_it() -> None:
    """Two toggles, the cover and the dialog of the engine; what a page writes itself stays."""
    engine = (
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">\n'
        '<label class="md-overlay" for="__drawer"></label><p>a</p>\n'
        '<div class="md-dialog" data-md-component="dialog">\n'
        '  <div class="md-dialog__inner md-typeset"></div>\n</div>'
    )
    assert squeezed(engine + '<input id="q"><label for="q">b</label>') == (
        '<p>a</p><input id="q"><label for="q">b</label>'
    )
