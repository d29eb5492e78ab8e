#!/usr/bin/env python3
"""People walking in the world: the hub beside a server of Node and ws with the same ticks, interest and snapshots.

Usage: run.py FOLDER, with OEKOHUB_BINARY naming the release binary
"""

import contextlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "Benchmarks/pages"))
from hub import Hub  # noqa: E402

CROWDS = [50, 100, 200, 400]
SECONDS = float(os.environ.pop("PRESENCE_SECONDS", "15"))
#: Promised: milliseconds for 99 of 100 steps at 400 avatars, and the processor's time beside Node's.
LATENCY, SHARE = 100.0, 1.0
#: Clocks of two processes and of two runs differ by so much, in milliseconds.
NOISE = 2.0


def node():
    """Where Debian's node-ws is: its folder is known to Debian's Node alone."""
    program = shutil.which("node", path="/usr/bin:/usr/local/bin:/bin")
    if program is None:
        raise SystemExit("node is missing; bin/setup --bench installs it")
    environment = os.environ | {"NODE_PATH": "/usr/share/nodejs:/usr/lib/nodejs"}
    if subprocess.run([program, "-e", "require('ws')"], env=environment, capture_output=True, check=False).returncode:
        raise SystemExit("node-ws is missing; bin/setup --bench installs it")
    return program, environment


def processor_seconds(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_kilobytes(process):
    status = pathlib.Path(f"/proc/{process}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))


@contextlib.contextmanager
def peer(folder):
    program, environment = node()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with open(folder / "peer.log", "ab") as log:
        process = subprocess.Popen(
            [program, HERE / "peer.js", str(port)], env=environment, stdout=subprocess.PIPE, stderr=log, text=True
        )
    try:
        if process.stdout.readline().strip() != "ready":
            raise SystemExit(f"the peer does not start; see {folder}/peer.log")
        yield process.pid, port
    finally:
        process.terminate()
        process.wait(timeout=30)


@contextlib.contextmanager
def ours(folder, binary):
    shutil.rmtree(folder / "data", ignore_errors=True)
    (folder / "data").mkdir()
    with Hub(binary, folder / "data", folder / "hub.log") as hub:
        yield hub.process.pid, hub.port


def walk(server, port, crowd):
    program, environment = node()
    before = memory_kilobytes(server)
    walkers = subprocess.Popen(
        [program, HERE / "walkers.js", str(port), str(crowd), str(SECONDS)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    if walkers.stdout.readline().strip() != "begin":
        raise SystemExit(f"the walkers ended with {walkers.wait()}")
    start = processor_seconds(server)
    if walkers.stdout.readline().strip() != "end":
        raise SystemExit(f"the walkers ended with {walkers.wait()}")
    spent = (processor_seconds(server) - start) / SECONDS
    memory = memory_kilobytes(server) - before
    result = json.loads(walkers.stdout.readline())
    if walkers.wait() != 0 or result["samples"] < 1_000:
        raise SystemExit(f"the walkers saw {result['samples']} steps only")
    return result | {"processor": spent, "each": spent / crowd, "memory": memory / crowd, "crowd": crowd}


def line(name, found):
    return (
        f"{found['crowd']:4d} {name:5s} p50 {found['p50']:6.1f} ms, p99 {found['p99']:6.1f} ms, most {found['most']:6.1f} ms; "
        f"processor {found['each'] * 1e6:6.1f} µs a second and avatar, {found['processor'] * 100:5.1f} % of one; "
        f"{found['bytes'] / found['crowd'] / 1000:6.2f} kB a second and avatar; memory {found['memory']:6.1f} kB a connection; "
        f"{found['near']:.0f} near, walkers' own {found['own'] * 100:.0f} %"
    )


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    # The hub refuses settings it does not know.
    binary = os.environ.pop("OEKOHUB_BINARY")
    results = []
    for crowd in CROWDS:
        # Each server anew, so that memory is that of this crowd; turn by turn, so that both have the same machine.
        with peer(folder) as (server, port):
            theirs = walk(server, port, crowd)
        time.sleep(1)
        with ours(folder, binary) as (server, port):
            found = walk(server, port, crowd)
        print(line("hub", found), line("node", theirs), sep="\n")
        ratios = {name: found[name] / theirs[name] for name in ["p99", "each", "bytes", "memory"]}
        print("     ratio " + ", ".join(f"{name} {value:.2f}" for name, value in ratios.items()), flush=True)
        results.append({"hub": found, "node": theirs, "ratio": ratios})
    (folder / "result.json").write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    last = results[-1]
    misses = []
    if last["hub"]["p99"] > min(LATENCY, last["node"]["p99"] + NOISE):
        misses.append(f"p99 {last['hub']['p99']:.1f} ms at {CROWDS[-1]} avatars")
    if last["ratio"]["each"] > SHARE:
        misses.append(f"processor {last['ratio']['each']:.2f} × Node's at {CROWDS[-1]} avatars")
    if abs(last["ratio"]["bytes"] - 1) > 0.02:
        misses.append(f"{last['ratio']['bytes']:.2f} × the bytes: the two do not send the same")
    print(
        f"promised at {CROWDS[-1]}: 99 % within {LATENCY:.0f} ms and not later than Node (±{NOISE:.0f} ms), "
        f"processor at most {SHARE:.1f} × Node's: " + ("; ".join(["missed: " + miss for miss in misses]) or "kept")
    )
    sys.exit(1 if misses else 0)


main()
