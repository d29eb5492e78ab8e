# A PostgreSQL server for tests, in a temporary folder, stopped at the end. Sourced after house.bash.
# It forgets everything, so it need not flush anything either.

POSTGRES_BIN=""
POSTGRES_FOLDER=""

# The newest server from 15 on that Debian put here.
find_postgres() {
    local folder
    for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV); do
        [[ -x $folder/initdb && $(basename "$(dirname "$folder")") -ge 15 ]] || continue
        POSTGRES_BIN="$folder"
        return 0
    done
    return 1
}

# PostgreSQL refuses to run as root.
as_postgres() {
    if ((EUID == 0)); then
        setpriv --reuid=postgres --regid=postgres --init-groups env -i PATH="$PATH" LANG=C.UTF-8 "$@"
    else
        "$@"
    fi
}

# Sets POSTGRES_URL.
start_postgres() {
    find_postgres || { say "PostgreSQL 15 fehlt; bitte bin/setup --test aufrufen."; return 1; }
    POSTGRES_FOLDER="$(mktemp -d "${TMPDIR:-/tmp}/oekohub-postgres.XXXXXX")"
    chmod 755 "$POSTGRES_FOLDER"
    ((EUID != 0)) || chown postgres: "$POSTGRES_FOLDER"
    (
        cd "$POSTGRES_FOLDER"
        as_postgres "$POSTGRES_BIN/initdb" --pgdata=data --username=oekohub --auth=trust --encoding=UTF8 \
            --locale=C.UTF-8 --no-sync &&
            as_postgres "$POSTGRES_BIN/pg_ctl" --pgdata=data --log=server.log --wait --timeout=60 start --options="\
-c listen_addresses='' -c unix_socket_directories='$POSTGRES_FOLDER' -c unix_socket_permissions=0777 \
-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 \
-c shared_buffers=256MB -c max_connections=400 -c max_locks_per_transaction=512 \
-c max_pred_locks_per_transaction=512 -c autovacuum=off"
    ) >"$LOGS/postgres.log" 2>&1 </dev/null || {
        tail -n 15 "$LOGS/postgres.log" "$POSTGRES_FOLDER/server.log" 2>/dev/null
        stop_postgres
        return 1
    }
    as_postgres "$POSTGRES_BIN/createdb" --host="$POSTGRES_FOLDER" --username=oekohub oekohub || return 1
    POSTGRES_URL="postgresql://oekohub@/oekohub?host=${POSTGRES_FOLDER//\//%2F}"
}

stop_postgres() {
    [[ -n $POSTGRES_FOLDER ]] || return 0
    (cd "$POSTGRES_FOLDER" && as_postgres "$POSTGRES_BIN/pg_ctl" --pgdata=data --mode=immediate --wait stop) \
        >/dev/null 2>&1 || true
    rm -rf "$POSTGRES_FOLDER"
    POSTGRES_FOLDER=""
}
