"""`bin/start` as somebody calls it who has just cloned the project, and as the service calls it every day after; with
the build that the other tests use, so that nothing is compiled a second time."""

import os
import pathlib
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]
FIRST_SECONDS, AGAIN_SECONDS = 120, 2.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=1) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def seconds_until_ready(data: pathlib.Path, log: pathlib.Path, limit: float) -> float:
    """Starts, waits for `/readyz` and `/healthz`, tells it to stop, and sees it end well."""
    port = free_port()
    start = time.monotonic()
    with log.open("wb") as output:
        process = subprocess.Popen(
            [ROOT / "bin/start", "--port", str(port), "--data", data],
            cwd="/",
            env={name: value for name, value in os.environ.items() if not name.startswith("OEKOHUB_")}
            | {"OEKOHUB_BINARY": str(ROOT / ".build/debug/oekohub")},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        while not answers(f"http://127.0.0.1:{port}/readyz"):
            assert process.poll() is None, f"bin/start ended with {process.returncode}:\n{log.read_text()[-2000:]}"
            assert time.monotonic() - start < limit, f"not up after {limit} s:\n{log.read_text()[-2000:]}"
            time.sleep(0.02)
        seconds = time.monotonic() - start
        assert answers(f"http://127.0.0.1:{port}/healthz")
        assert answers(f"http://127.0.0.1:{port}/"), "the first page does not come"
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0, log.read_text()[-2000:]
    assert f"http://127.0.0.1:{port}" in log.read_text(), "the address is not said"
    return seconds


def test_the_first_start_makes_everything_and_the_next_is_up_at_once(tmp_path: pathlib.Path) -> None:
    data = tmp_path / "data"
    first = seconds_until_ready(data, tmp_path / "first.log", FIRST_SECONDS)
    words = (tmp_path / "first.log").read_text()
    for firm in ("kettler@demo.example", "brandt@demo.example", "emscher@demo.example"):
        assert firm in words, f"{firm} was not made:\n{words[-2000:]}"
    again = min(seconds_until_ready(data, tmp_path / f"again-{turn}.log", 60) for turn in range(3))
    print(f"first start {first:.1f} s, second {again:.2f} s")
    assert again <= AGAIN_SECONDS, f"the second start took {again:.2f} s"
