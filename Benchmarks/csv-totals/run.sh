#!/usr/bin/env bash
# Totals of a million rows: `oekohub bilanz` against pandas, in turns, whole process each.
# Usage: run.sh [ROWS] [ROUNDS]    OEKOHUB names another binary, PYTHON another interpreter with pandas.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rows=${1:-1000000}
rounds=${2:-7}
hub=${OEKOHUB:-$root/.build/release/oekohub}
work=$root/var/bench/csv-totals
[ -x "$hub" ] || { echo "Missing $hub: run 'swift build -c release' first." >&2; exit 2; }

python=${PYTHON:-python3}
if ! "$python" -c 'import pandas' 2>/dev/null; then
    [ -d "$root/.venv/bench" ] || python3 -m venv "$root/.venv/bench"
    "$root/.venv/bench/bin/pip" install --quiet pandas==3.1.1 numpy==2.4.6
    python=$root/.venv/bench/bin/python
fi

mkdir -p "$work"
if [ "$(cat "$work/rows" 2>/dev/null)" != "$rows" ] || [ "$here/generate.py" -nt "$work/rows.csv" ]; then
    "$python" "$here/generate.py" "$work" "$rows"
    echo "$rows" > "$work/rows"
fi
"$hub" bilanz "$work/kinds.csv" --json > "$work/kinds-result.json"
"$python" "$here/compare.py" coefficients "$work/kinds.json" "$work/kinds-result.json" > "$work/coefficients.json"

echo "$rows rows, $(($(stat -c %s "$work/rows.csv") / 1000000)) MB, $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
code=0
"$python" "$here/measure.py" "$rounds" "$work/result.json" "$work/peer.txt" \
    "$hub" bilanz "$work/rows.csv" --json -- \
    "$python" "$here/pandas_peer.py" "$work/rows.csv" "$work/coefficients.json" "$work/peer.json" || code=$?
"$python" "$here/compare.py" totals "$work/result.json" "$work/peer.json"
exit $code
