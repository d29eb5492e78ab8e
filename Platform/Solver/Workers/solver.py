"""Solves mixed-integer linear programs with HiGHS. One JSON object a line in, one out.

Question: {"objective": [...], "lower": [number or null], "upper": [...], "isInteger": [...],
           "rowLower": [number or null], "rowUpper": [...], "starts": [...], "columns": [...], "factors": [...],
           "seconds": 10, "gap": 0.001}; the objective is made as large as possible
Answer:   {"status": "solved|limited", "values": [...] or absent, "bound": number or absent},
          {"status": "infeasible|unbounded"}, or {"error": "memory|notInstalled|failed"}

The only argument is the bound on the address space in bytes.
"""

import json
import math
import os
import resource
import sys
import traceback

# Answers go to the real output. HiGHS greets there at every program, also when it is told to be silent.
answers = os.fdopen(os.dup(1), "wb")
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
# Nothing here multiplies matrices; numpy would set memory aside for each core.
os.environ["OPENBLAS_NUM_THREADS"] = "1"


def reply(answer):
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.flush()


try:
    import highspy
    import numpy
except ImportError:
    traceback.print_exc()
    reply({"error": "notInstalled"})
    sys.exit(1)

Status, Kinds = highspy.HighsStatus, highspy.HighsModelStatus
OUT_OF_LIMIT = (Kinds.kTimeLimit, Kinds.kIterationLimit, Kinds.kSolutionLimit, Kinds.kInterrupt)


def solve(question):
    solver = highspy.Highs()
    solver.silent()
    options = {
        "time_limit": float(question["seconds"]),
        "mip_rel_gap": float(question["gap"]),
        # The same answer to the same question, whatever machine it is.
        "threads": 1,
        "random_seed": 1,
    }
    for name, value in options.items():
        if solver.setOptionValue(name, value) != Status.kOk:
            raise ValueError(f"HiGHS refuses {name}")
    if solver.passModel(program(question)) == Status.kError:
        raise ValueError("HiGHS refuses the program")
    solver.run()
    if solver.getModelStatus() == Kinds.kUnboundedOrInfeasible:
        # Presolve stops at either; without it the search finds out which.
        solver.setOptionValue("presolve", "off")
        solver.run()
    return answer(solver, any(question["isInteger"]))


def program(question):
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = len(question["objective"]), len(question["rowLower"])
    program.sense_ = highspy.ObjSense.kMaximize
    program.col_cost_ = numpy.array(question["objective"], dtype=float)
    program.col_lower_ = bounds(question["lower"], -highspy.kHighsInf)
    program.col_upper_ = bounds(question["upper"], highspy.kHighsInf)
    whole, any_number = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    program.integrality_ = [whole if is_whole else any_number for is_whole in question["isInteger"]]
    program.row_lower_ = bounds(question["rowLower"], -highspy.kHighsInf)
    program.row_upper_ = bounds(question["rowUpper"], highspy.kHighsInf)
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = numpy.array(question["starts"], dtype=numpy.int32)
    program.a_matrix_.index_ = numpy.array(question["columns"], dtype=numpy.int32)
    program.a_matrix_.value_ = numpy.array(question["factors"], dtype=float)
    return program


def bounds(values, otherwise):
    return numpy.array([otherwise if value is None else value for value in values], dtype=float)


def answer(solver, has_integers):
    status, info = solver.getModelStatus(), solver.getInfo()
    if status == Kinds.kInfeasible:
        return {"status": "infeasible"}
    if status == Kinds.kUnbounded:
        return {"status": "unbounded"}
    if status == Kinds.kMemoryLimit:
        return {"error": "memory"}
    if status != Kinds.kOptimal and status not in OUT_OF_LIMIT:
        raise ValueError(f"HiGHS ends with {status}")
    result = {"status": "solved" if status == Kinds.kOptimal else "limited"}
    if info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible:
        result["values"] = list(solver.getSolution().col_value)
        bound = info.mip_dual_bound if has_integers else info.objective_function_value
        if math.isfinite(bound) and (has_integers or status == Kinds.kOptimal):
            result["bound"] = bound
    return result


def main():
    limit = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    for line in sys.stdin.buffer:
        try:
            reply(solve(json.loads(line)))
        except MemoryError:
            reply({"error": "memory"})
        except Exception:
            traceback.print_exc()
            reply({"error": "failed"})


main()
