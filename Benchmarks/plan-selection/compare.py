#!/usr/bin/env python3
"""Chooses plans with the hub, HiGHS alone, CBC and GLPK in turns and prints the ratio of the hub to HiGHS alone.

Usage: compare.py OUR_BINARY PROJECT FOLDER
"""

import json
import pathlib
import statistics
import subprocess
import sys
import time

from portfolio import portfolio

HERE = pathlib.Path(__file__).resolve().parent
MEASURES, GAP, PROMISED, LIMIT = 200, 0.001, 1.3, 120
SEEDS, ROUNDS = range(1, 10), 3
# Shares of all investments that a year's budget is; the last is near the edge of what reaches the target at all.
SHARES = [0.25, 0.15, 0.10]


class Peer:
    """A process that answers each line with one line."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        # HiGHS greets on the output.
        while not (answer := self.process.stdout.readline()).startswith("{"):
            if not answer:
                sys.exit("a peer has ended")
        return json.loads(answer)


def timed(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    binary, project, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    file = str(folder / "program.mps")
    hub = Peer([binary, project, file, str(GAP)])
    highs = Peer([sys.executable, "-B", str(HERE / "highs_peer.py"), str(GAP)])
    others = {
        "CBC": ["cbc", file, "-ratioGap", str(GAP), "-sec", str(LIMIT), "-solve"],
        "GLPK": ["glpsol", "--freemps", file, "--mipgap", str(GAP), "--tmlim", str(LIMIT)],
    }
    print(f"{MEASURES} measures, 5 years, gap {GAP:.1%}; {len(SEEDS)} portfolios, {ROUNDS} rounds, in turns; seconds")
    print(f"{'budget':8}{'hub':>8}{'HiGHS':>8}{'CBC':>8}{'GLPK':>8}   hub to HiGHS alone")
    result, all_ratios = {}, []
    for share in SHARES:
        times, ratios = {name: [] for name in ["hub", "HiGHS", *others]}, []
        for seed in SEEDS:
            line = json.dumps(portfolio(seed, MEASURES, share))
            hub.ask(line)  # warms up and writes the file
            mine, alone = [], []
            for _ in range(ROUNDS):
                ours, theirs = hub.ask(line), highs.ask(file)
                if max(ours["gap"], theirs["gap"]) > GAP * 1.001:
                    sys.exit(f"seed {seed}, budget {share}: {ours} against {theirs} is beyond the gap")
                if abs(ours["worth"] - theirs["worth"]) > 2 * GAP * abs(theirs["worth"]):
                    sys.exit(f"seed {seed}, budget {share}: {ours} and {theirs} do not agree")
                mine.append(ours["seconds"])
                alone.append(theirs["seconds"])
            times["hub"].append(statistics.median(mine))
            times["HiGHS"].append(statistics.median(alone))
            ratios.append(times["hub"][-1] / times["HiGHS"][-1])
            for name, command in others.items():
                times[name].append(timed(command))
        medians = {name: statistics.median(values) for name, values in times.items()}
        print(f"{share:<8.0%}" + "".join(f"{value:8.2f}" for value in medians.values()), end="   ")
        print(f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f} by portfolio)", flush=True)
        result[f"{share:.2f}"] = medians | {"ratio": statistics.median(ratios)}
        all_ratios += ratios
    ratio = statistics.median(all_ratios)
    print(f"ratio {ratio:.2f}, promised at most {PROMISED}")
    (folder / "result.json").write_text(json.dumps(result | {"ratio": ratio}, indent=2) + "\n", encoding="utf-8")
    if ratio > PROMISED:
        sys.exit("the promised ratio is missed")


main()
