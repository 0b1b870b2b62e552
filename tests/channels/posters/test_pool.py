"""However many processes draw, the files are the same and come in the same order."""

from __future__ import annotations

from chuyenmuc.channels.posters.jobs import catalog_of
from chuyenmuc.channels.posters.pool import draw_all
from chuyenmuc.channels.posters.wish import Wish, wished_jobs
from chuyenmuc.inputs import Inputs
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.studio import Studio


def test_two_processes_draw_what_one_draws(inputs: Inputs, fonts: FontSet) -> None:
    """Bytes and findings, in the order of the jobs; one of them is refused."""
    library = inputs.catalogue.libraries["xa-mau"]
    wish = Wish(
        text="Cả nhà cùng học " * 8,
        designs=("trong-dong", "sen-xanh", "canh-bao"),
        sizes=("bai-dang-vuong", "the-lien-ket", "phuon-60x160", "a4"),
    )
    jobs, findings = wished_jobs(wish, library, catalog_of(inputs))
    assert findings == []
    tools = fonts, Studio()
    alone = list(draw_all(jobs, *tools, workers=1))
    together = list(draw_all(jobs, *tools, workers=2))
    assert len(jobs) == 12
    assert together == alone
    assert "AP102" in {finding.code for drawn in alone for finding in drawn.findings}
    assert sum(bool(drawn.body) for drawn in alone) > 5
