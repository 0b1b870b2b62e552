"""Set up ``.venv`` from the locks, then run one target: ``python scripts/setup/run.py site``.

The Makefile is a thin cover over this file, so that Windows without ``make`` has the same targets.
What comes after the target goes on to the program: ``run.py site --commune quang-yen``.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOG = ROOT / ".cache" / "setup.log"
"""What pip says, for whoever looks for the reason of a failure."""
LAST_LINES = 15
OLDEST = (3, 11)
INTERRUPTED = 130
TARGETS = {
    "site": "dựng trang của xã vào site/ và bản in vào print/",
    "new": "bắt đầu một bài, một kế hoạch, một xã mới: new bai, new xa …",
    "serve": "xem thử trên máy này, tự tải lại khi sửa",
    "posters": "vẽ áp phích, băng rôn vào print/",
    "archive": "lưu trữ trang đã đăng vào luu-tru/, ghi sổ xuất bản",
    "check": "kiểm tra nội dung, của một xã hay một tệp",
    "lint": "kiểm tra mã nguồn (cho người lập trình)",
    "fix": "sửa những gì máy tự sửa được, trong mã nguồn và nội dung",
    "test": "chạy các bài kiểm thử, kể cả trên trình duyệt",
    "exits": "dựng cùng các trang bằng hai bộ dựng khác và cho xem chỗ khác nhau",
    "audit": "ghi danh mục thành phần sbom.cdx.json, hỏi lỗ hổng đã công bố của các gói",
    "bench-posters": "đo áp phích: giờ, cỡ tệp, cạnh mức phải đạt",
    "bench-figures": "đo infographic: giờ, cỡ tệp, mã QR, hình thử khó, cạnh mức phải đạt",
    "bench-search": "đo tìm kiếm: đúng trang, byte, thời gian chờ, so với hai bộ tìm khác",
    "bench-phone": "đo trang trên điện thoại cũ, mạng chậm, cạnh mức phải đạt",
    "bench-build": "đo giờ dựng lại một xã có 1.000 bài, cạnh mức phải đạt",
    "bench-safety": "dựng cảnh xâm nhập, lệnh chết giữa chừng, mất điện; đếm, cạnh mức phải đạt",
    "bench-inputs": "thử mọi đầu vào đúng, sai mà người viết hay có: có nói, nói đúng chỗ không",
    "fuzz": "thử đầu vào ngẫu nhiên 10 phút (FUZZ_MINUTES): không vỡ, không chậm",
    "bench-mutations": "làm sai mã nguồn từng chỗ một, xem bài kiểm thử có bắt được không",
    "setup": "chỉ chuẩn bị môi trường",
}

FOR_DEVELOPMENT = frozenset(
    {"lint", "fix", "test", "fuzz"} | {target for target in TARGETS if target.startswith("bench-")}
)
"""What needs the second lock; the rest runs with the first, which is half the size."""


class SetupError(Exception):
    """Something the person at the terminal has to put right; the message is one sentence."""


def main(arguments: Sequence[str]) -> int:
    """Run the target named first and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a Windows console has a code page of its own
            stream.reconfigure(encoding="utf-8", errors="replace", line_buffering=True)
    if not arguments or arguments[0] not in TARGETS:
        print("Cách dùng: python scripts/setup/run.py VIỆC [--commune MÃ-XÃ] [--today NGÀY]")
        for target, words in TARGETS.items():
            print(f"  {target:13} {words}")
        return 2
    target, rest = arguments[0], list(arguments[1:])
    try:
        prepare(for_development=target in FOR_DEVELOPMENT)
        return run_target(target, rest)
    except SetupError as error:
        print(f"Chưa chạy được: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


def run_target(target: str, rest: list[str]) -> int:
    """Run the commands of a target; all of them, so that one run shows all that is wrong."""
    failed = []
    for command in commands_of(target, rest):
        name = " ".join((Path(command[0]).stem, *command[1:]))
        if target != "serve":
            say(name)
        # Under test, opening a file without naming its encoding is a warning, hence an error.
        code = call(command, PYTHONWARNDEFAULTENCODING="1" if target == "test" else "")
        if code == INTERRUPTED:
            return code
        if code != 0 and target not in {"lint", "fix"}:
            return code
        if code != 0:
            failed.append(name)
    if failed:
        print("Chưa đạt: " + " · ".join(failed), file=sys.stderr)
    return 1 if failed else 0


def commands_of(target: str, rest: list[str]) -> list[list[str]]:
    """The commands a target runs, in order."""
    program = str(BIN / "chuyenmuc")
    ruff = str(BIN / "ruff")
    commands = {
        "site": [[program, "build", *rest]],
        "new": [[program, "new", *rest]],
        "serve": [[program, "serve", *rest]],
        "posters": [[program, "posters", *rest]],
        "archive": [[program, "archive", *rest]],
        "check": [[program, "check", *rest]],
        "lint": [
            [ruff, "check"],
            [ruff, "format", "--check"],
            [str(BIN / "mypy")],
            [str(BIN / "lint-imports"), "--no-logo"],
            [str(PYTHON), "scripts/setup/lint_scripts.py"],
        ],
        "fix": [
            [ruff, "check", "--fix"],
            [ruff, "format"],
            [program, "check", "--fix", *(rest or ["--all"])],
        ],
        "exits": [[str(PYTHON), "-m", "setup.exits"]],
        "audit": [[str(PYTHON), "-m", "setup.audit"]],
        "bench-build": [[str(PYTHON), "-m", "bench.build.main", *rest]],
        "bench-posters": [[str(PYTHON), "scripts/bench/posters.py", *rest]],
        "bench-figures": [[str(PYTHON), "scripts/bench/figures.py", *rest]],
        "bench-search": [
            [str(PYTHON), "scripts/setup/browser.py"],
            [str(PYTHON), "-m", "bench.search.main", *rest],
        ],
        "bench-phone": [
            [str(PYTHON), "scripts/setup/browser.py"],
            [str(PYTHON), "-m", "bench.phone.main", *rest],
        ],
        "bench-safety": [[str(PYTHON), "-m", "bench.safety.main", *rest]],
        "bench-inputs": [[str(PYTHON), "-m", "bench.inputs.main", *rest]],
        "fuzz": [[str(PYTHON), "-m", "bench.inputs.fuzz", *rest]],
        "bench-mutations": [
            [str(PYTHON), "scripts/setup/browser.py"],
            [str(PYTHON), "-m", "bench.mutations", *rest],
        ],
        "test": [
            [str(PYTHON), "scripts/setup/browser.py"],
            [str(PYTHON), "scripts/setup/tests.py", *rest],
        ],
    }
    return commands.get(target, [])


def prepare(*, for_development: bool) -> None:
    """Make ``.venv`` what the lock says; nothing to do if the stamp of this lock is there."""
    if "$" in str(ROOT):  # the first line of each command that pip writes is read by a shell
        raise SetupError(
            f"tên thư mục {ROOT} có dấu $; hãy đổi tên hoặc chuyển dự án sang chỗ khác"
        )
    stamp = stamp_of(for_development=for_development)
    # The lock of development holds all of the other one.
    if any(is_current(s) for s in (stamp, stamp_of(for_development=True))):
        return
    lock = ROOT / ("requirements-dev.lock" if for_development else "requirements.lock")
    LOG.parent.mkdir(exist_ok=True)
    LOG.unlink(missing_ok=True)
    if not is_usable():
        create_environment()
    for old in stamps():
        old.unlink()
    started = time.monotonic()
    what = "kiểm thử và lập trình: hai, ba phút" if for_development else "chạy: một, hai phút"
    say(f"Cài các gói cần để {what}, cần mạng")
    # Only wheels: building a package from source would fetch tools that no lock names.
    pip("--require-hashes", "--only-binary=:all:", "--requirement", str(lock))
    pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    stamp.write_text(str(ROOT), encoding="utf-8")
    say(f"Đã cài xong sau {time.monotonic() - started:.0f} giây")


def stamp_of(*, for_development: bool) -> Path:
    """The file that says: what is installed is what these files ask for."""
    names = ["pyproject.toml", "requirements.lock"]
    if for_development:
        names.append("requirements-dev.lock")
    seen = hashlib.sha256()
    for name in names:
        seen.update((ROOT / name).read_bytes())
    kind = "dev" if for_development else "run"
    return VENV / f".installed-{kind}-{seen.hexdigest()[:16]}"


def stamps() -> list[Path]:
    """The stamps of this and earlier locks."""
    return sorted(VENV.glob(".installed-*"))


def is_current(stamp: Path) -> bool:
    """Whether a stamp speaks for this folder, not for one it was copied or moved from."""
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == str(ROOT) and PYTHON.exists()


def is_usable() -> bool:
    """Whether ``.venv`` is an environment of a Python new enough, with pip, made in this folder."""
    if any(stamp.read_text(encoding="utf-8") != str(ROOT) for stamp in stamps()):
        return False  # its commands point at the folder it was made in
    question = f"import pip, sys; raise SystemExit(sys.version_info < {OLDEST})"
    try:
        done = subprocess.run(
            [PYTHON, "-c", question], env=environment(), capture_output=True, check=False
        )
    except OSError:
        return False
    return done.returncode == 0


def create_environment() -> None:
    """Create ``.venv`` anew."""
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        raise SetupError(
            "Python trên máy này thiếu phần tạo môi trường riêng; trên Debian, Ubuntu hãy cài bằng "
            "lệnh: sudo apt install python3-venv"
        )
    say("Tạo môi trường riêng trong .venv: nửa phút")
    quietly([sys.executable, "-m", "venv", "--clear", str(VENV)], f"không tạo được {VENV}")


def pip(*arguments: str) -> None:
    """Install with the pip of ``.venv``."""
    options = ("--disable-pip-version-check", "--no-input", "--progress-bar", "off")
    command = [str(PYTHON), "-m", "pip", "install", *options, *arguments]
    quietly(command, "chưa cài được các gói, thường là do mất mạng")


def quietly(command: list[str], failure: str) -> None:
    """Run a command whose words go to the log.

    Raises:
        SetupError: it failed; the message is ``failure``, the last lines of the log and its place.
        KeyboardInterrupt: the person at the terminal stopped it.
    """
    with LOG.open("ab") as log:
        code = call(command, log, PYTHONUTF8="1")
    if code == INTERRUPTED:
        raise KeyboardInterrupt
    if code != 0:
        lines = LOG.read_text(encoding="utf-8", errors="replace").splitlines()
        last = "\n".join(f"    {line}" for line in lines[-LAST_LINES:])
        raise SetupError(f"{failure}. Nhật ký ở {LOG}, kết thúc bằng:\n{last}")


def call(command: list[str], output: IO[bytes] | None = None, **variables: str) -> int:
    """Run a command with the terminal as it is, or with its words in a file.

    The child hears Ctrl-C itself and is waited for.
    """
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**environment(), **variables},
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
    ) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:
            process.wait()
            return INTERRUPTED


def environment() -> dict[str, str]:
    """The variables of the child: ours, without what would bring in another Python's modules."""
    return {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME"}}


def say(words: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(f"→ {words}", flush=True)
