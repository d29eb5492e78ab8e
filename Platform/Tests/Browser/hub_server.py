"""The real hub as a process of its own, on a data folder that nobody else uses."""

import os
import pathlib
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]
BINARY = pathlib.Path(os.environ.get("OEKOHUB_BINARY", ROOT / ".build/debug/oekohub"))
START_SECONDS = 60


RESERVED: list[socket.socket] = []


def free_port() -> int:
    """A number that stays ours: the socket is bound and never listens, so a server that allows it (SO_REUSEADDR) may
    start, stop and start again there, and no outgoing connection is given the number meanwhile."""
    holder = socket.socket()
    holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    holder.bind(("127.0.0.1", 0))
    RESERVED.append(holder)
    return holder.getsockname()[1]


class HubServer:
    """Started by `with`; stopped the way a service manager stops it, and that must end well."""

    def __init__(
        self, data: pathlib.Path, log: pathlib.Path, settings: dict[str, str] | None = None, before: tuple[str, ...] = ()
    ) -> None:
        """`settings` are environment variables; `before` stands before the hub on the command line, as `prlimit` does."""
        self.data = data
        self.log = log
        self.settings = settings or {}
        self.before = before
        self.address = f"http://127.0.0.1:{free_port()}"
        self.process: subprocess.Popen | None = None

    def __enter__(self) -> "HubServer":
        self.start()
        self.wait_until_ready()
        return self

    def start(self) -> None:
        assert BINARY.is_file(), f"{BINARY} is missing; bin/test builds it before this stage"
        self.log.parent.mkdir(parents=True, exist_ok=True)
        port = self.address.rsplit(":", 1)[1]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*self.before, BINARY, "serve", "--hostname", "127.0.0.1", "--port", port, "--data", self.data],
                cwd=ROOT,
                env=plain_environment() | self.settings,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def wait_until_ready(self) -> None:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"{self.address}/readyz", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        self.stop()
        raise AssertionError(f"the hub did not become ready; {self.log} says:\n{self.log.read_text(errors='replace')}")

    def stop(self) -> int | None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        return self.process.returncode

    def kill(self) -> None:
        """As a power cut would: no handler runs, nothing is put in order."""
        self.process.kill()
        self.process.wait()

    def __exit__(self, kind: object, *rest: object) -> None:
        code = self.stop()
        if kind is None:
            assert code == 0, f"the hub ended with {code} when it was told to stop; see {self.log}"


def plain_environment() -> dict[str, str]:
    """Settings of the person at the keyboard must not change a test."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("OEKOHUB_") and name != "DATABASE_URL"}
    return own | {"OEKOHUB_CONFIG": "/dev/null"}


def run_command(*words: str | pathlib.Path, **settings: str) -> subprocess.CompletedProcess:
    """`oekohub WORDS`, to its end; settings are environment variables such as OEKOHUB_PORT."""
    environment = plain_environment() | settings
    return subprocess.run(
        [BINARY, *words], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
