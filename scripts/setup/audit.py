"""What this is made of, and what of it is known to be unsafe.

``python scripts/setup/run.py audit`` writes ``sbom.cdx.json`` (CycloneDX): the packages of
``requirements.lock`` as they are installed, and the works that every site carries. Then it asks
for published vulnerabilities of those packages. Where no service answers it says so and ends with
1: not to know is not to be safe.
"""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from setup.own_environment import LOCKS, ROOT, environment

LOCK = ROOT / "requirements.lock"
NOTICES = ROOT / "assets" / "licences" / "notices.csv"
BILL = ROOT / "sbom.cdx.json"
FOLDER = ROOT / ".cache" / "audit"
SERVICES = ((), ("--vulnerability-service", "osv"))
"""Asked one after the other until one knows the packages."""
SECONDS = 20
"""How long one request may wait."""
_VALIDATE = """
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(sys.stdin.read())
sys.exit(f"SBOM: {wrong}" if wrong else 0)
"""


def main() -> int:
    """Write the bill, then look for what is known; 1 if something is, or nobody could say."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a Windows console has a code page of its own
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        programs = environment(FOLDER / "venv", LOCKS / "audit.lock")
    except subprocess.CalledProcessError:
        log = FOLDER / "venv" / "pip.log"
        print(f"Chưa chạy được: chưa cài được công cụ kiểm tra, thường là do mất mạng: {log}")
        return 1
    bill = bill_of_materials(programs)
    BILL.write_text(bill, encoding="utf-8", newline="\n")
    print(f"Thành phần: {BILL.name}, {len(json.loads(bill)['components'])} gói và tác phẩm.")
    return told(known_by(programs), pinned(LOCK))


def pinned(lock: Path) -> Mapping[str, str]:
    """The version of every package of a lock by its name."""
    lines = re.findall(r"^([a-z0-9-]+)==([^\s;]+)", lock.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(lines)


def bill_of_materials(programs: Path) -> str:
    """The bill as CycloneDX 1.6: same packages and works, same bytes.

    Raises:
        subprocess.CalledProcessError: the tool failed, or the bill breaks the standard.
    """
    made = subprocess.run(
        [
            str(programs / "cyclonedx-py"),
            "environment",
            "--output-reproducible",
            "--pyproject",
            str(ROOT / "pyproject.toml"),
            str(ROOT / ".venv"),
        ],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    bill = of_what_runs(json.loads(made.stdout), pinned(LOCK))
    with NOTICES.open(encoding="utf-8", newline="") as table:
        bill["components"] += works(csv.DictReader(table))
    text = json.dumps(bill, ensure_ascii=False, indent=1)
    check = [str(programs / "python"), "-c", _VALIDATE]
    subprocess.run(check, check=True, input=text, encoding="utf-8")
    return f"{text}\n"


def of_what_runs(bill: dict[str, Any], wanted: Mapping[str, str]) -> dict[str, Any]:
    """A bill without what only developers have installed; itself stays."""
    kept = [part for part in bill["components"] if _plain(part["name"]) in wanted]
    known = {part["bom-ref"] for part in kept} | {bill["metadata"]["component"]["bom-ref"]}
    edges = [edge for edge in bill.get("dependencies", ()) if edge["ref"] in known]
    for edge in edges:
        edge["dependsOn"] = [ref for ref in edge.get("dependsOn", ()) if ref in known]
    return {**bill, "components": kept, "dependencies": edges}


def works(notices: Iterable[Mapping[str, str]]) -> list[dict[str, Any]]:
    """The works of others that every site carries, as components."""
    return [
        {
            "type": "library" if row["package"] else "data",
            "bom-ref": f"site:{row['file'].removesuffix('.txt')}",
            "name": row["name"],
            "publisher": row["author"],
            "description": row["part"],
            "licenses": [{"license": {"name": row["licence"]}}],
        }
        for row in notices
    ]


def known_by(programs: Path) -> list[dict[str, Any]] | None:
    """What the first service that knows our packages says of each; None where none does."""
    for service in SERVICES:
        done = subprocess.run(
            [
                str(programs / "pip-audit"),
                *("--requirement", str(LOCK), "--disable-pip", "--require-hashes"),
                *("--format", "json", "--progress-spinner", "off", "--timeout", str(SECONDS)),
                *service,
            ],
            check=False,  # 1 for a vulnerability as for a failure: what it printed tells
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        try:
            found: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
        except ValueError:
            continue
        if any("vulns" in package for package in found):
            return found
    return None


def told(found: list[dict[str, Any]] | None, wanted: Mapping[str, str]) -> int:
    """Say what is known, and of how many packages nothing could be learnt; the exit code."""
    if found is None:
        print(
            "Chưa đo được: không dịch vụ cảnh báo lỗ hổng nào trả lời hay biết các gói này. "
            "Không có nghĩa là an toàn; chạy lại nơi có mạng ra ngoài."
        )
        return 1
    judged = {_plain(package["name"]) for package in found if "vulns" in package}
    unknown = sorted(wanted.keys() - judged)
    holes = [(package, hole) for package in found for hole in package.get("vulns", ())]
    for package, hole in holes:
        mended = ", ".join(hole.get("fix_versions", ())) or "chưa có bản vá"
        print(f"✗ {package['name']} {package['version']}: {hole['id']}, vá ở {mended}")
    print(f"Đã hỏi {len(judged)} trên {len(wanted)} gói: {len(holes)} lỗ hổng đã công bố.")
    if unknown:
        print(f"Chưa biết về {len(unknown)} gói: {', '.join(unknown)}.")
    return 1 if holes or unknown else 0


def _plain(name: str) -> str:
    """A name as locks write it: ``PyYAML_env.tag`` → ``pyyaml-env-tag``."""
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main())
