#!/usr/bin/env python3
"""The same draws with numpy: float64, a Generator, whole arrays, memory taken once and written in place.

Draws are worked out in blocks that stay in the processor's cache, and the lines of a figure are added up by one matrix
product before its multiplier is applied: three times as fast as the obvious `(amounts * figures[:, index]) @ values`.
Usage: numpy_peer.py MODEL.JSON DRAWS SEED RUNS
"""

import json
import sys
import time

import numpy as np

BLOCK = 250


class Balance:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            model = json.load(file)
        lines = model["lines"]
        self.amounts = self.logarithmic([line["deviation"] for line in lines])
        self.figures = self.logarithmic(model["figures"])
        # kg of each line in the column of its figure.
        self.kilograms = np.zeros((len(lines), len(model["figures"])))
        for row, line in enumerate(lines):
            self.kilograms[row, line["figure"]] = line["kilograms"]

    @staticmethod
    def logarithmic(deviations):
        """Deviation and shift of the logarithm of a lognormal number with mean 1."""
        variance = np.log1p(np.square(deviations))
        return np.sqrt(variance), variance / 2

    @staticmethod
    def multipliers(generator, scatter, out):
        deviation, shift = scatter
        generator.standard_normal(out=out)
        np.multiply(out, deviation, out=out)
        np.subtract(out, shift, out=out)
        np.exp(out, out=out)

    def totals(self, draws, seed):
        generator = np.random.Generator(np.random.SFC64(seed))
        totals = np.empty(draws)
        amounts = np.empty((BLOCK, self.kilograms.shape[0]))
        figures = np.empty((BLOCK, self.kilograms.shape[1]))
        for start in range(0, draws, BLOCK):
            size = min(BLOCK, draws - start)
            self.multipliers(generator, self.amounts, amounts[:size])
            self.multipliers(generator, self.figures, figures[:size])
            sums = amounts[:size] @ self.kilograms
            sums *= figures[:size]
            np.sum(sums, axis=1, out=totals[start : start + size])
        return totals


def distribution(totals):
    """What the hub keeps of a distribution."""
    return {
        "mean": float(totals.mean()),
        "deviation": float(totals.std(ddof=1)),
        "percentiles": np.percentile(totals, [2.5, 5, 50, 95, 97.5]).tolist(),
        "histogram": np.histogram(totals, 40)[0].tolist(),
        "range": [float(totals.min()), float(totals.max())],
    }


def main():
    balance = Balance(sys.argv[1])
    draws, seed, count = (int(word) for word in sys.argv[2:])
    distribution(balance.totals(draws, seed))
    runs = []
    for index in range(count):
        start = time.perf_counter()
        result = distribution(balance.totals(draws, seed + index))
        seconds = time.perf_counter() - start
        runs.append({"seconds": seconds, "mean": result["mean"], "deviation": result["deviation"]})
    json.dump(runs, sys.stdout)


main()
