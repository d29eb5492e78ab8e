"""A PostgreSQL of its own in a folder, as the operator would run it: with fsync, only memory set."""

import os
import pathlib
import pwd
import shutil
import socket
import subprocess

BINARIES = pathlib.Path("/usr/lib/postgresql/15/bin")


class Postgres:
    """Ends with the block; `url` names its database."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"postgresql://oekohub@127.0.0.1:{self.port}/oekohub"

    def __enter__(self) -> "Postgres":
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        if os.geteuid() == 0:
            # PostgreSQL refuses to run as root.
            account = pwd.getpwnam("postgres")
            os.chown(self.folder, account.pw_uid, account.pw_gid)
            for parent in self.folder.parents:
                if parent.stat().st_mode & 0o001 == 0:
                    raise SystemExit(f"{parent} cannot be entered by the account postgres")
        self._run(BINARIES / "initdb", "-D", self.folder / "data", "-U", "oekohub", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8")
        options = f"-p {self.port} -k {self.folder} -c shared_buffers=256MB -c listen_addresses=127.0.0.1"
        self._run(BINARIES / "pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log", "-o", options, "start")
        self._run(BINARIES / "createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "oekohub", "oekohub")
        return self

    def __exit__(self, *_: object) -> None:
        self._run(BINARIES / "pg_ctl", "-D", self.folder / "data", "-m", "fast", "stop")

    def ask(self, sql: str) -> str:
        command = ["psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "oekohub", "-At", "-c", sql, "oekohub"]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    def memory(self) -> int:
        """Bytes of all its processes, what they share counted once (proportional set size)."""
        pids = subprocess.run(["pgrep", "-f", str(self.folder / "data")], capture_output=True, text=True).stdout.split()
        main = pids[0] if pids else ""
        children = subprocess.run(["pgrep", "-P", main], capture_output=True, text=True).stdout.split()
        return sum(proportional(int(pid)) for pid in [main, *children] if pid)

    def _run(self, *command: object) -> None:
        words = [str(word) for word in command]
        if os.geteuid() == 0:
            words = ["runuser", "-u", "postgres", "--", *words]
        done = subprocess.run(words, capture_output=True, text=True, cwd="/")
        if done.returncode:
            raise SystemExit(f"{words}: {done.stdout}{done.stderr}")


def proportional(pid: int) -> int:
    try:
        lines = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
