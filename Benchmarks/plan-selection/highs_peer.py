#!/usr/bin/env python3
"""HiGHS alone: reads the MPS files named on the input, one a line, solves each and prints what the search took.

Usage: highs_peer.py GAP
"""

import json
import sys
import time

import highspy

for line in sys.stdin:
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("mip_rel_gap", float(sys.argv[1]))
    solver.setOptionValue("time_limit", 120.0)
    solver.readModel(line.strip())
    start = time.perf_counter()
    solver.run()
    seconds = time.perf_counter() - start
    info = solver.getInfo()
    print(json.dumps({"seconds": seconds, "worth": -info.objective_function_value, "gap": info.mip_gap}), flush=True)
