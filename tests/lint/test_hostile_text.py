"""No text breaks the rules themselves, and no disguise gets past them."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chuyenmuc.content.links import find_links
from chuyenmuc.diagnostics import Report
from chuyenmuc.lint.rule import Rule
from chuyenmuc.lint.rules import RULES

ARTICLE = "content/communes/xa-thu/articles/bai-thu.md"
NOT_IN_A_BODY = {"MD504", "MD507", "MD550", "MD551"}
"""Rules about a file beside the article, about an empty one, and about titles."""
HEAD_LINES = 9  # front matter and the empty line after it
MARKDOWN = st.lists(
    st.sampled_from(
        [
            *("[a](", "](", "[", "]", "(", ")", "![", "<", ">", "<b>", "{", "{:", "}", "{{", "}}"),
            *(
                "`",
                "```\n",
                "\n",
                "\n\n",
                "# ",
                "> ",
                "- ",
                "javascript:",
                "&#58;",
                "\\",
                "=",
                "\t",
            ),
            *("x", "ộ", "o\u0323", "\u200b", "\u00ad", "0912345678", "ChuyÓn ®æi ", "[a]: b", '"'),
        ]
    ),
    max_size=40,
).map("".join)


@given(text=MARKDOWN)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_finding_is_inside_the_file(lint: Callable[..., Report], text: str) -> None:
    """Whatever is written, the rules answer, and point at a line that exists."""
    body = f"Mở đầu.\n{text}\n"
    lines = body.split("\n")
    for found in lint(body=body):
        place = found.location
        assert place.uri == ARTICLE
        assert HEAD_LINES < place.line <= HEAD_LINES + len(lines)
        assert 1 <= place.column <= len(lines[place.line - HEAD_LINES - 1]) + 1


@pytest.mark.parametrize(
    "link",
    [
        "[a](javascript:alert(1))",
        "[a]( JAVASCRIPT:alert(1) )",
        '[a](javascript:alert(1) "tên (1")',
        "[a](<javascript:alert(1)>)",
        "[a](<x(javascript:alert>)",
        "[a](java\nscript:alert(1))",
        "[a](java\tscript:alert(1))",
        "[a](&#x6A;avascript:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](javascript&amp;colon;alert(1))",
        "[a](javascript\\:alert(1))",
        "[a](\u200bjavascript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a][b]\n\n[b]: javascript:alert(1)",
        "[a][b]\n\n[b]:\n    <javascript:alert(1)>",
        "> [b]: vbscript:x",
        "<javascript:alert(1)>",
        "![a](javascript:alert(1))",
        "[![a](anh.png)](javascript:alert(1))",
        '!!! tip "Mẹo"\n    Một.\n\n    [a](javascript:alert(1))',
        "- một\n\n    [a](javascript:alert(1))",
        "| a |\n|---|\n| [a](javascript:alert(1)) |",
        "[a](file:///etc/passwd)",
    ],
)
def test_no_disguise_hides_a_link_that_runs_code(lint: Callable[..., Report], link: str) -> None:
    """Spaces, entities, escapes, definitions, nesting: a browser sees through all of them."""
    codes = {found.code for found in lint(body=f"Mở đầu.\n\n{link}\n")}
    assert codes & {"MD501", "MD502"}


@pytest.mark.parametrize("piece", ["](", "[", "<", "<a ", "{", "`", "> ", "[a](<", "\n\na\n", "{{"])
def test_a_text_made_to_be_slow_is_not(piece: str) -> None:
    """A text takes as long as its eight parts.

    A search that looks at all the rest of the text for each piece would take eight times that.
    Half a megabyte is the most a file may hold; a quarter tells the same in half the time.
    """

    def seconds(kilobytes: int) -> float:
        text = piece * (kilobytes * 1024 // len(piece))
        started = time.process_time()
        for _ in find_links(text, text):
            pass
        return time.process_time() - started

    assert seconds(256) < 3 * 8 * max(seconds(32), seconds(32))


def test_no_rule_mentions_a_machine_or_speaks_english() -> None:
    """What the handbook prints is complete and Vietnamese."""
    for rule in RULES:
        assert rule.title
        assert rule.why.endswith(".")
        assert rule.bad != rule.good
        assert "error" not in f"{rule.title} {rule.why}".lower()


@pytest.mark.parametrize(
    "rule",
    [rule for rule in RULES if rule.code.startswith("MD") and rule.code not in NOT_IN_A_BODY],
    ids=lambda rule: str(rule.code),
)
def test_the_examples_of_a_rule_are_true(lint: Callable[..., Report], rule: Rule) -> None:
    """The handbook's bad example breaks the rule, its good one does not."""
    assert rule.code in {found.code for found in lint(body=f"{rule.bad}\n")}
    assert rule.code not in {found.code for found in lint(body=f"{rule.good}\n")}
