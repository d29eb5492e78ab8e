#!/usr/bin/env python3
"""Runs two commands in turns and prints wall time and peak memory of each, and the ratio of the medians.

Usage: measure.py ROUNDS OURS_OUTPUT THEIRS_OUTPUT OURS… -- THEIRS…
Exits with 1 where ours takes more than half the time or more than 300 MB.
"""
import os
import statistics
import sys
import time


def run(command, output):
    start = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        file = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(file, 1)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def main():
    rounds, outputs, rest = int(sys.argv[1]), sys.argv[2:4], sys.argv[4:]
    split = rest.index("--")
    commands = [rest[:split], rest[split + 1 :]]
    times, memory = [[], []], [0.0, 0.0]
    for number in range(rounds + 1):
        for side in (0, 1):
            seconds, megabytes = run(commands[side], outputs[side])
            # The first round only fills the file cache.
            if number > 0:
                times[side].append(seconds)
            memory[side] = max(memory[side], megabytes)
    for side, name in enumerate(["oekohub", "pandas"]):
        median, best, worst = statistics.median(times[side]), min(times[side]), max(times[side])
        print(f"{name:8} median {median:6.3f} s (from {best:.3f} to {worst:.3f}), peak {memory[side]:5.0f} MB")
    ratio = statistics.median(times[0]) / statistics.median(times[1])
    print(f"ratio {ratio:.2f} (at most 0.50, aim 0.25)")
    sys.exit(1 if ratio > 0.5 or memory[0] > 300 else 0)


main()
