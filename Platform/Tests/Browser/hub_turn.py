"""A TURN server of our own, with the configuration that docs/coturn.conf.example recommends to operators."""

import pathlib
import re
import subprocess
import time

from hub_server import ROOT, free_port

SECRET = "5f1c0b9e7a2d4836"


class TurnServer:
    """Started by `with`; listens on this machine alone."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.log = ROOT / f"var/log/coturn-{folder.parent.name}.log"
        self.process: subprocess.Popen | None = None

    @property
    def settings(self) -> dict[str, str]:
        """What the hub is told of it."""
        return {"OEKOHUB_TURN_ADDRESS": f"turn:127.0.0.1:{self.port}", "OEKOHUB_TURN_SECRET": SECRET}

    def configuration(self) -> str:
        """As documented, but for the address, the port, the log, and leave to reach this machine, where both browsers are."""
        text = (ROOT / "docs/coturn.conf.example").read_text(encoding="utf-8")
        assert f"static-auth-secret={SECRET}" in text
        text = re.sub(r"^listening-port=.*$", f"listening-port={self.port}", text, flags=re.M)
        text = re.sub(r"^(listening-ip|relay-ip)=.*$", r"\1=127.0.0.1", text, flags=re.M)
        text = re.sub(r"^denied-peer-ip=(127|::1).*\n", "", text, flags=re.M)
        text = text.replace("\nsyslog\n", "\n")
        return text + f"allow-loopback-peers\nlog-file=stdout\nverbose\npidfile={self.folder}/turn.pid\nuserdb={self.folder}/turn.db\n"

    def __enter__(self) -> "TurnServer":
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / "turnserver.conf"
        path.write_text(self.configuration(), encoding="utf-8")
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                ["turnserver", "-c", path], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
            )
        end = time.monotonic() + 15
        while time.monotonic() < end and self.process.poll() is None:
            if "Total General servers" in self.said or "relay threads" in self.said:
                return self
            time.sleep(0.1)
        self.stop()
        raise AssertionError(f"coturn did not start:\n{self.said}")

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def __exit__(self, *_: object) -> None:
        self.stop()
