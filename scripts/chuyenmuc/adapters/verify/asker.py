"""Asks again where a server was only busy, and stops asking when the time of the run is over."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

from chuyenmuc.adapters.verify.faces import Face
from chuyenmuc.adapters.verify.web import SECONDS, Answer, fetch

OVER = "hết giờ dành cho lần kiểm tra này"
DEAD = "máy chủ không còn trả lời"
_WAITS = (0.5, 3.0)
"""Seconds before asking again, twice."""
_BUSY = frozenset({429, 502, 503, 504})
_MOST_SILENT = 12
"""Answers that did not come, one after another: then nobody is there any more."""


@dataclass(frozen=True, slots=True)
class Job:
    """One address to ask for: the file it stands for, and who asks."""

    uri: str
    address: str
    face: Face


class Asker:
    """Asks for whatever it is given until ``seconds`` from now; for several threads."""

    def __init__(self, seconds: float, answer_seconds: float = SECONDS) -> None:
        self._until = time.monotonic() + seconds
        self._answer_seconds = answer_seconds
        self._silent = 0
        self._lock = threading.Lock()

    def ask(self, job: Job) -> Answer:
        """What the server answers; never an exception."""
        answer = self._once(job)
        for wait in _WAITS:
            if not _only_busy(answer) or self._left() <= wait:
                break
            time.sleep(wait)
            answer = self._once(job)
        return answer

    def _once(self, job: Job) -> Answer:
        left = self._left()
        if left <= 0:
            return Answer(0, job.address, reason=OVER)
        if self._silent >= _MOST_SILENT:
            return Answer(0, job.address, reason=DEAD)
        limit = min(self._answer_seconds, left)
        answer = fetch(job.address, job.face.headers, seconds=limit)
        with self._lock:
            self._silent = 0 if answer.status else self._silent + 1
        if not answer.status and self._left() <= 0:
            return Answer(0, job.address, reason=OVER)
        return answer

    def _left(self) -> float:
        return self._until - time.monotonic()


def _only_busy(answer: Answer) -> bool:
    """Whether asking again may help: lost on the way, or the server had too much to do."""
    lost = "dở dang" in answer.reason or "đứt giữa chừng" in answer.reason
    return lost or answer.status in _BUSY
