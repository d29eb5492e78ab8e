"""What a process takes of the machine, and where a test writes down what it saw."""

import pathlib

from hub_server import ROOT


def memory_megabytes(process_id: int) -> float:
    """Resident memory now."""
    return _status(process_id, "VmRSS")


def peak_megabytes(process_id: int) -> float:
    return _status(process_id, "VmHWM")


def _status(process_id: int, name: str) -> float:
    for line in pathlib.Path(f"/proc/{process_id}/status").read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) / 1024
    raise AssertionError(f"the kernel tells no {name}")


def tell(sentence: str) -> None:
    print(f"  {sentence}")
    file = ROOT / "var/log/faults-figures.log"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as log:
        log.write(sentence + "\n")
