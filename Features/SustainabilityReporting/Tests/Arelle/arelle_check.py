"""What Arelle says of a report, without a network: `python arelle_check.py PACKAGE REPORT…`.

The exit status of Arelle's command line is 0 even where it finds errors, so its log is read.
"""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

LINE = re.compile(r"^\[(?P<code>[^\]]*)\] (?P<level>[A-Z]+) (?P<text>.*)$", re.DOTALL)
LEVELS = ("DEBUG", "INFO", "WARNING", "INCONSISTENCY", "ERROR", "CRITICAL", "FATAL")
FAULTS = ("INCONSISTENCY", "ERROR", "CRITICAL", "FATAL")


@dataclass(frozen=True)
class Message:
    code: str
    level: str
    text: str

    @property
    def is_fault(self) -> bool:
        return self.level in FAULTS


def run(arguments: list[str], seconds: int = 300) -> list[Message]:
    """Runs Arelle offline with a configuration folder of its own, and reads its log."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "XDG_CONFIG_HOME": folder, "HOME": folder, "PYTHONUTF8": "1"}
        process = subprocess.run(
            [sys.executable, "-m", "arelle.CntlrCmdLine", "--internetConnectivity=offline",
             "--logFormat=[%(messageCode)s] %(levelname)s %(message)s", *arguments],
            env=environment, capture_output=True, text=True, timeout=seconds, check=False,
        )
    messages: list[Message] = []
    for line in (process.stdout + process.stderr).splitlines():
        match = LINE.match(line)
        if match and match["level"] in LEVELS:
            messages.append(Message(match["code"], match["level"], match["text"]))
        elif messages and line.strip():
            last = messages.pop()
            messages.append(Message(last.code, last.level, last.text + "\n" + line))
        elif line.strip():
            messages.append(Message("arelle", "ERROR", line))
    return messages


def validate(path: Path | str, package: Path | str) -> list[Message]:
    """Validates an inline report, a report package or an xBRL-JSON file against a taxonomy package: the XBRL
    specifications, sums by Calculations 1.1, and units by the Units Registry."""
    is_json = str(path).endswith(".json")
    return run([
        "--plugins", "loadFromOIM" if is_json else "inlineXbrlDocumentSet",
        "--packages", str(package), "--file", str(path), "--validate", "--calc", "c11r", "--utr",
    ])


def convert(path: Path | str, package: Path | str, target: Path | str) -> list[Message]:
    """Lets Arelle write an inline report as xBRL-JSON."""
    return run([
        "--plugins", "inlineXbrlDocumentSet|saveLoadableOIM", "--packages", str(package), "--file", str(path),
        "--saveLoadableOIM", str(target),
    ])


def main() -> int:
    package, *reports = sys.argv[1:]
    faults = 0
    # Two at a time: a report takes Arelle some seconds and a few hundred megabytes.
    with ThreadPoolExecutor(2) as pool:
        results = pool.map(lambda report: validate(report, package), reports)
        for report, messages in zip(reports, results):
            found = [message for message in messages if message.is_fault]
            faults += len(found)
            print(f"{Path(report).name}: {len(found)} faults")
            for message in found:
                print(f"{Path(report).name}: {message.level} [{message.code}] {message.text[:500]}".replace("\n", " "))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
