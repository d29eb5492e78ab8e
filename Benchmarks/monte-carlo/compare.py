#!/usr/bin/env python3
"""Draws one balance with the hub and with numpy in turns, checks both against the exact values, prints the ratio.

Usage: compare.py OUR_BINARY FOLDER
"""

import json
import math
import pathlib
import platform
import statistics
import subprocess
import sys
from importlib.metadata import version

HERE = pathlib.Path(__file__).resolve().parent
LINES, FIGURES, DRAWS = 200, 20, 10_000
ROUNDS, RUNS = 9, 5
PROMISED = 0.5


def balance():
    """Lines of 100 to 1,099 kg with scatters of 5 to 23 %, ten lines to a figure of 2 to 40 %, all lognormal."""
    lines = [
        {"kilograms": 100.0 + i * 37 % 1000, "deviation": 0.05 + i % 10 * 0.02, "figure": i % FIGURES}
        for i in range(LINES)
    ]
    return {"lines": lines, "figures": [0.02 + 0.02 * j for j in range(FIGURES)]}


def exact(model):
    """Mean and standard deviation of the total: amounts and figures are independent multipliers with mean 1."""
    by_figure = [0.0] * FIGURES
    variance = 0.0
    for line in model["lines"]:
        figure = model["figures"][line["figure"]]
        by_figure[line["figure"]] += line["kilograms"]
        variance += (line["deviation"] * line["kilograms"]) ** 2 * (1 + figure**2)
    variance += sum((figure * kilograms) ** 2 for figure, kilograms in zip(model["figures"], by_figure))
    return sum(by_figure), math.sqrt(variance)


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.processor()


def main():
    binary, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    model = balance()
    mean, deviation = exact(model)
    path = folder / "model.json"
    path.write_text(json.dumps(model), encoding="utf-8")
    sides = {
        "hub": [binary],
        f"numpy {version('numpy')}": [sys.executable, "-B", str(HERE / "numpy_peer.py")],
    }
    runs = {name: [] for name in sides}
    for number in range(ROUNDS):
        for name, command in sides.items():
            words = command + [str(path), str(DRAWS), str(1 + number * RUNS), str(RUNS)]
            answer = subprocess.run(words, check=True, capture_output=True, text=True)
            runs[name].append(json.loads(answer.stdout))

    print(f"{LINES} lines on {FIGURES} shared figures, {DRAWS} draws; {ROUNDS} rounds of {RUNS} runs, in turns")
    print(f"exact: mean {mean:.1f} kg, deviation {deviation:.1f} kg")
    print(f"{'':14}{'median':>10}{'fastest':>10}{'slowest':>10}   furthest from the exact mean and deviation")
    rounds, worst, result = {}, 0.0, {}
    for name, groups in runs.items():
        all_runs = [run for group in groups for run in group]
        milliseconds = [run["seconds"] * 1000 for run in all_runs]
        # Standard errors of n draws: σ ÷ √n, and σ ÷ √(2n) for a total that is nearly normal.
        off_mean = max(abs(run["mean"] - mean) for run in all_runs) / (deviation / math.sqrt(DRAWS))
        off_deviation = max(abs(run["deviation"] - deviation) for run in all_runs) / (deviation / math.sqrt(2 * DRAWS))
        worst = max(worst, off_mean, off_deviation)
        rounds[name] = [statistics.median(run["seconds"] for run in group) for group in groups]
        figures = [statistics.median(milliseconds), min(milliseconds), max(milliseconds)]
        print(f"{name:14}" + "".join(f"{figure:7.1f} ms" for figure in figures), end="   ")
        print(f"{off_mean:.1f} and {off_deviation:.1f} standard errors")
        result[name] = dict(zip(["median", "fastest", "slowest"], figures), mean=off_mean, deviation=off_deviation)
    ours, theirs = rounds.values()
    ratios = [mine / other for mine, other in zip(ours, theirs)]
    ratio = statistics.median(ratios)
    print(f"ratio {ratio:.2f} ({min(ratios):.2f} to {max(ratios):.2f} by round), promised at most {PROMISED}")
    result |= {"ratio": ratio, "processor": processor(), "python": platform.python_version()}
    (folder / "result.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    if worst > 4:
        sys.exit("a mean or deviation is more than four standard errors off")
    if ratio > PROMISED:
        sys.exit("the promised ratio is missed")


main()
