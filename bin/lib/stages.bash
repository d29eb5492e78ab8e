# The stages of bin/check and bin/test. Each writes its whole output to var/log/STAGE.log, shows what matters, and is
# measured against its budget. Sourced after house.bash;
# the stage unit needs postgres.bash as well.

# Minutes on two cores; stages without a line of their own share "rest".
declare -A BUDGETS=([build]=12 [unit]=12 [browser]=28 [security]=6 [faults]=8 [rest]=10)
declare -A TIMES=() STATES=()
CLOSING=()
# Test targets that know no database.
WITHOUT_DATABASE='^(ArchitectureTests|KernelTests|HTMLTests|DocumentsTests)\.'
RUNNER_OPTIONS=()

# Swift that lacked only libraries is found once they are there.
stage_setup() { bin/setup --test && find_swift; }

# The rules are in .swift-format.
stage_format() {
    swift format lint --strict --recursive --parallel --configuration .swift-format Features Platform Package.swift ||
        { say "Das meiste richtet: swift format -i -r -p --configuration .swift-format Features Platform Package.swift"; return 1; }
}

# Refused: an import that no target declares, and any warning in our own code. A file with a warning is dated anew, so
# that the next build compiles it, and warns, again.
stage_build() {
    swift build --build-tests --explicit-target-dependency-import-check error 2>&1 | tee "$LOGS/swift-build.log" || return 1
    local faults
    faults="$(grep -E "^$ROOT/(Features|Platform)/[^:]+:[0-9]+:[0-9]+: warning:" "$LOGS/swift-build.log" | sort -u || true)"
    [[ -z $faults ]] && return 0
    say "Warnungen des Übersetzers; bitte beheben, langsame Ausdrücke in Teile zerlegen (docs/architecture.md):"
    printf '%s\n' "$faults"
    cut -d: -f1 <<<"$faults" | sort -u | xargs -d '\n' touch
    return 1
}

stage_architecture() { swift_tests architecture --filter ArchitectureTests; }

# Once on SQLite, and what touches a database once more on PostgreSQL.
stage_unit() {
    local status=0
    swift_tests unit --skip ArchitectureTests "${RUNNER_OPTIONS[@]}" || status=1
    if start_postgres; then
        # Each test has connections of its own, of which the server has so many.
        SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=32 OEKOHUB_TEST_POSTGRES="$POSTGRES_URL" \
            swift_tests unit-postgres --skip "$WITHOUT_DATABASE" \
            "${RUNNER_OPTIONS[@]}" || status=1
    else
        status=1
    fi
    stop_postgres
    return $status
}

# Failures and the runner's closing line are shown; the log has every test by name.
swift_tests() {
    local stage="$1" status=0
    shift
    swift test --skip-build --disable-xctest "$@" >"$LOGS/$stage-tests.log" 2>&1 || status=1
    grep -E 'Test run with [0-9]+ tests' "$LOGS/$stage-tests.log" >"$LOGS/$stage-closing.log" || true
    grep -v -E '^(◇|✔) |^\[[0-9]+/[0-9]+\]' "$LOGS/$stage-tests.log" | grep -v -x -F -f "$LOGS/$stage-closing.log" || true
    cat "$LOGS/$stage-closing.log"
    close "$stage" "$(count_tests '✔' passed "$LOGS/$stage-tests.log")" "$(count_tests '✘' failed "$LOGS/$stage-tests.log")"
    return $status
}

# Lines such as "✔ Test addsUp() passed after 0.001 seconds.", without the line that closes the run.
count_tests() { grep -E "^$1 Test .* $2 after" "$3" | grep -c -v -E 'Test run with [0-9]+ tests' || true; }

stage_client() {
    local files status=0
    mapfile -t files < <(find Platform/Client Features/*/Client \( -name '*.test.mjs' -o -name '*.test.js' \) 2>/dev/null | sort)
    ((${#files[@]})) || { say "Keine Dateien *.test.mjs gefunden."; return 1; }
    node --test --test-reporter tap "${RUNNER_OPTIONS[@]}" "${files[@]}" >"$LOGS/client-tests.log" 2>&1 || status=1
    grep -E '^ *not ok' -A 12 "$LOGS/client-tests.log" || true
    grep -E '^# (tests|pass|fail) ' "$LOGS/client-tests.log" || true
    close client "$(sed -n 's/^# pass //p' "$LOGS/client-tests.log")" "$(sed -n 's/^# fail //p' "$LOGS/client-tests.log")"
    return $status
}

# In two processes, a file in one of them: what a browser draws and a hub answers takes one core each time.
stage_browser() {
    local folders status=0 line
    mapfile -t folders < <(find Platform/Tests/Browser Features/*/Tests/Browser -maxdepth 0 -type d 2>/dev/null)
    PYTHONPATH=Platform/Tests/Browser .venv/bin/python -B -m pytest -p hub_fixtures -c Platform/Tests/Browser/pytest.ini --rootdir "$ROOT" -n 2 --dist loadfile --no-loadscope-reorder \
        --durations 40 "${RUNNER_OPTIONS[@]}" "${folders[@]}" | tee "$LOGS/browser-tests.log" || status=1
    line="$(tail -n 1 "$LOGS/browser-tests.log")"
    close browser "$(outcome passed "$line")" "$(($(outcome failed "$line") + $(outcome errors? "$line")))"
    return $status
}

# Attacks on the real hub: ids of others, script and formulas in every field, forged forms, paths that lead out.
stage_security() {
    local status=0 line
    PYTHONPATH=Platform/Tests/Browser:Platform/Tests/Security .venv/bin/python -B -m pytest \
        -c Platform/Tests/Browser/pytest.ini --rootdir "$ROOT" "${RUNNER_OPTIONS[@]}" Platform/Tests/Security |
        tee "$LOGS/security-tests.log" || status=1
    line="$(tail -n 1 "$LOGS/security-tests.log")"
    close security "$(outcome passed "$line")" "$(($(outcome failed "$line") + $(outcome errors? "$line")))"
    return $status
}

# A hub that is killed, starved and flooded; bin/soak runs the same files for longer.
stage_faults() {
    local status=0 line
    : >"$LOGS/faults-figures.log"
    PYTHONPATH=Platform/Tests/Browser:Platform/Tests/Faults .venv/bin/python -B -m pytest -c Platform/Tests/Browser/pytest.ini \
        --rootdir "$ROOT" "${RUNNER_OPTIONS[@]}" Platform/Tests/Faults | tee "$LOGS/faults-tests.log" || status=1
    cat "$LOGS/faults-figures.log"
    line="$(tail -n 1 "$LOGS/faults-tests.log")"
    close faults "$(outcome passed "$line")" "$(($(outcome failed "$line") + $(outcome errors? "$line")))"
    return $status
}

# A first start on an empty folder, and the next one, which is to be up within two seconds.
stage_start() {
    local status=0 line
    .venv/bin/python -B -m pytest -c Platform/Tests/Browser/pytest.ini --rootdir "$ROOT" -s Platform/Tests/Start |
        tee "$LOGS/start-tests.log" || status=1
    line="$(tail -n 1 "$LOGS/start-tests.log")"
    close start "$(outcome passed "$line")" "$(($(outcome failed "$line") + $(outcome errors? "$line")))"
    return $status
}

# "3 failed, 9 passed in 81.20s" → 3
outcome() { grep -oE "[0-9]+ $1" <<<"$2" | cut -d' ' -f1 | grep . || echo 0; }

close() { CLOSING+=("$1: ${2:-0} passed, ${3:-0} failed"); }

# Runs the named stages one after the other. A stage that needs the build is left out when it failed; the others go on,
# so that one run shows all there is to put right.
run_stages() {
    local stage start failed=0
    mkdir -p "$LOGS"
    for stage in "$@"; do
        if [[ ${STATES[build]:-} == failed && $stage =~ ^(architecture|unit|browser|security|faults|start)$ ]]; then
            STATES[$stage]=skipped
            continue
        fi
        say "$stage"
        start=$SECONDS
        # Not in a pipe: the stage has to set CLOSING in this shell.
        if "stage_$stage" > >(tee "$LOGS/$stage.log") 2>&1; then STATES[$stage]=passed; else STATES[$stage]=failed failed=1; fi
        wait $! || true
        TIMES[$stage]=$((SECONDS - start))
        say "$stage: ${STATES[$stage]}, $(clock "${TIMES[$stage]}")${BUDGETS[$stage]:+ von ${BUDGETS[$stage]}:00}"
    done
    report_stages "$@"
    return $failed
}

report_stages() {
    local stage spent=0 note
    printf '\n%-14s %-8s %7s %8s\n' Stufe Ergebnis Zeit Budget
    for stage in "$@"; do
        note=""
        if [[ -n ${BUDGETS[$stage]:-} ]]; then
            ((${TIMES[$stage]:-0} > BUDGETS[$stage] * 60)) && note="  über dem Budget"
            printf '%-14s %-8s %7s %8s%s\n' "$stage" "${STATES[$stage]}" "$(clock "${TIMES[$stage]:-0}")" "${BUDGETS[$stage]}:00" "$note"
        else
            spent=$((spent + ${TIMES[$stage]:-0}))
            printf '%-14s %-8s %7s\n' "$stage" "${STATES[$stage]}" "$(clock "${TIMES[$stage]:-0}")"
        fi
    done
    ((spent > BUDGETS[rest] * 60)) && note="  über dem Budget" || note=""
    printf '%-14s %-8s %7s %8s%s\n\n' übrige "" "$(clock $spent)" "${BUDGETS[rest]}:00" "$note"
    ((${#CLOSING[@]})) && printf '%s\n' "${CLOSING[@]}"
    return 0
}
