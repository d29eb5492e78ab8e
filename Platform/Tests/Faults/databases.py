"""The two databases a hub can have: SQLite in its data folder, or a PostgreSQL 15 of the test's own."""

import collections.abc
import contextlib
import os
import pathlib
import shutil
import subprocess

from hub_server import BINARY, free_port

BIN = next(iter(sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))), None)


def _knows_postgres() -> bool:
    """Whether this hub was built with the driver."""
    return b"libpq.so" in BINARY.read_bytes() if BINARY.is_file() else False


KINDS = ["sqlite"] + (["postgres"] if BIN and _knows_postgres() else [])


class Postgres:
    """A cluster in a temporary folder, reached by a socket there; nobody else sees it."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder / "pg"
        self.port = free_port()
        self.url = f"postgresql://oekohub@127.0.0.1:{self.port}/oekohub"
        # PostgreSQL refuses to run as root.
        self.prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []

    def _run(self, *words: object) -> None:
        subprocess.run([*self.prefix, *map(str, words)], check=True, capture_output=True, cwd="/")

    def create(self) -> None:
        self.folder.mkdir()
        if self.prefix:
            shutil.chown(self.folder, "postgres")
            for parent in self.folder.parents:
                if parent.stat().st_uid == 0 and parent != pathlib.Path("/") and not parent.stat().st_mode & 0o001:
                    parent.chmod(parent.stat().st_mode | 0o011)
        self._run(BIN / "initdb", "-D", self.folder / "data", "-U", "oekohub", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        self.start()
        self._run(BIN / "createdb", "-h", "127.0.0.1", "-p", self.port, "-U", "oekohub", "oekohub")

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder}"
        self._run(BIN / "pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log", "-o", options, "start")

    def stop(self, mode: str = "fast") -> None:
        self._run(BIN / "pg_ctl", "-D", self.folder / "data", "-w", "-m", mode, "stop")


@contextlib.contextmanager
def database(kind: str, folder: pathlib.Path) -> collections.abc.Iterator[dict[str, str]]:
    """Settings for a hub on this kind of database."""
    if kind == "sqlite":
        yield {}
        return
    with postgres(folder) as server:
        yield {"DATABASE_URL": server.url}


@contextlib.contextmanager
def postgres(folder: pathlib.Path) -> collections.abc.Iterator[Postgres]:
    server = Postgres(folder)
    server.create()
    try:
        yield server
    finally:
        # A test that failed may have left it stopped; its own fault is the one to be told.
        with contextlib.suppress(subprocess.CalledProcessError):
            server.stop("immediate")


def query(url: str, sql: str) -> list[str]:
    answer = subprocess.run([BIN / "psql", "-At", "-c", sql, url], check=True, capture_output=True, text=True)
    return answer.stdout.splitlines()
