# What the commands in bin/ share. Sourced, never run; leaves the shell in the project's folder.

# Where the person stands who called; relative paths of theirs are meant from there.
CALLER="$PWD"
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$ROOT" || exit 1
LOGS="$ROOT/var/log"

say() { printf '» %s\n' "$*"; }

fail() {
    printf '✗ %s\n' "$*" >&2
    exit 1
}

# A path as the caller meant it: /srv/data stays, data becomes /home/petra/data.
as_called() { [[ $1 == /* ]] && printf '%s' "$1" || printf '%s' "$CALLER/$1"; }

# 754 → 12:34
clock() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# Swift 6.3 or newer is on the PATH or in one of its usual places; puts it on the PATH. SWIFT_STATE says what was found:
# ready, old, broken (it is there, but libraries it needs are not) or missing.
find_swift() {
    local place version
    SWIFT_STATE=missing
    for place in "" "${HOME:-}/.local/share/swiftly/bin:" "${HOME:-}/.swiftly/bin:" /opt/swift/usr/bin: /usr/libexec/swift/bin:; do
        [[ -n $(PATH="$place$PATH" type -P swift) ]] || continue
        version="$(PATH="$place$PATH" swift --version 2>/dev/null || true)"
        if [[ $version =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]]; then
            if ((BASH_REMATCH[1] > 6 || (BASH_REMATCH[1] == 6 && BASH_REMATCH[2] >= 3))); then
                PATH="$place$PATH"
                SWIFT_VERSION="$version"
                SWIFT_STATE=ready
                return 0
            fi
            [[ $SWIFT_STATE == broken ]] || SWIFT_STATE=old
        elif [[ $(PATH="$place$PATH" swift --version 2>&1 || true) == *"error while loading shared libraries"* ]]; then
            SWIFT_STATE=broken
        fi
    done
    return 1
}

explain_swift() {
    cat >&2 <<'TEXT'
✗ Öko.HUB braucht Swift 6.3 oder neuer; gefunden wurde keines oder ein älteres. Es wurde nichts verändert.
  So kommt Swift auf Debian 12 (einmalig, ohne Administratorrechte):
    1. https://www.swift.org/install/linux/ öffnen und „Swiftly“ wählen. Dort steht ein Befehl zum Kopieren.
    2. Den Befehl ausführen, danach: swiftly install 6.3
    3. Ein neues Terminal öffnen und noch einmal bin/setup aufrufen.

✗ Öko.HUB needs Swift 6.3 or newer; none or an older one was found. Nothing was changed.
  To get Swift on Debian 12 (once, no administrator rights needed):
    1. Open https://www.swift.org/install/linux/ and choose “Swiftly”. It shows a command to copy.
    2. Run that command, then: swiftly install 6.3
    3. Open a new terminal and call bin/setup again.
TEXT
}

# What the release binary is made of changed since it was built, or there is none. Folders count: a deleted file
# changes only the date of its folder. Tests and content are not compiled in.
release_is_stale() {
    local stamp=.build/release/oekohub.stamp
    [[ -x .build/release/oekohub && -f $stamp && $(<"$stamp") == "$SWIFT_VERSION" ]] || return 0
    [[ -n $(find Package.swift Features Platform -name Tests -prune -o -name Content -prune -o -name Client -prune -o \
        \( -type d -o -name '*.swift' -o -name '*.c' -o -name '*.h' -o -name '*.modulemap' \) -newer "$stamp" -print -quit) ]]
}

# Builds .build/release/oekohub when it is not up to date.
build_release() {
    release_is_stale || return 0
    say "Öko.HUB wird übersetzt. Beim ersten Mal dauert das etwa zehn Minuten, später Sekunden."
    local before=$SECONDS mark="$LOGS/release.mark"
    mkdir -p "$LOGS"
    touch "$mark"
    swift build -c release --product oekohub 1>&2 || fail "Das Übersetzen ist fehlgeschlagen. Die Meldung des Übersetzers steht oben."
    # Dated from before the build, so that a file saved meanwhile is noticed next time.
    printf '%s' "$SWIFT_VERSION" >.build/release/oekohub.stamp
    touch -r "$mark" .build/release/oekohub.stamp
    say "Übersetzt in $(clock $((SECONDS - before)))."
}
