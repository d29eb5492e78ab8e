"""A PostgreSQL server and an nginx for one test, each in a temporary folder, stopped at the end."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

from hub_server import HubServer, free_port


def newest_binaries() -> pathlib.Path:
    """Where Debian puts the server from version 15 on."""
    found = [path for path in pathlib.Path("/usr/lib/postgresql").glob("*/bin") if int(path.parent.name) >= 15]
    assert found, "PostgreSQL 15 is missing; bin/setup --test installs it"
    return max(found, key=lambda path: int(path.parent.name))


class PostgresServer:
    """Listens on a socket in its folder only. It refuses to run as root, so then it runs as Debian's user postgres."""

    def __init__(self) -> None:
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="oekohub-postgres-"))
        self.url = f"postgresql://oekohub@/oekohub?host={urllib.parse.quote(str(self.folder), safe='')}"

    def __enter__(self) -> "PostgresServer":
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self.folder.chmod(0o755)
        self.run("initdb", "--pgdata=data", "--username=oekohub", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8")
        with (self.folder / "data/postgresql.conf").open("a") as settings:
            settings.write(
                f"listen_addresses = ''\nunix_socket_directories = '{self.folder}'\nunix_socket_permissions = 0777\n"
            )
        self.start()
        self.run("createdb", f"--host={self.folder}", "--username=oekohub", "oekohub")
        return self

    def start(self) -> None:
        self.run("pg_ctl", "--pgdata=data", "--log=server.log", "--wait", "start")

    def stop(self) -> None:
        """As an administrator does in a hurry: transactions end, connections are cut."""
        self.run("pg_ctl", "--pgdata=data", "--mode=fast", "--wait", "stop")

    def ask(self, sql: str) -> str:
        answer = self.run("psql", f"--host={self.folder}", "--username=oekohub", "-At", "-c", sql, "oekohub")
        return answer.stdout.strip()

    def run(self, program: str, *words: str) -> subprocess.CompletedProcess:
        as_whom = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
        with (self.folder / "commands.log").open("a") as errors:
            answer = subprocess.run(
                [newest_binaries() / program, *words],
                cwd=self.folder,
                env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
                stdin=subprocess.DEVNULL,
                # A server that is started keeps what it was given open.
                stdout=errors if program == "pg_ctl" else subprocess.PIPE,
                stderr=errors,
                text=True,
                timeout=60,
                check=False,
                **as_whom,
            )
        assert answer.returncode == 0, f"{program} failed:\n{(self.folder / 'commands.log').read_text()}"
        return answer

    def __exit__(self, *rest: object) -> None:
        try:
            if (self.folder / "data/postmaster.pid").exists():
                self.run("pg_ctl", "--pgdata=data", "--mode=immediate", "--wait", "stop")
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)


class Nginx:
    """Shares requests out between hubs, as docs/betrieb.md has it."""

    def __init__(self, hubs: list[HubServer]) -> None:
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="oekohub-nginx-"))
        self.hubs = hubs
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen | None = None

    def __enter__(self) -> "Nginx":
        servers = "\n".join(
            f"        server {hub.address.removeprefix('http://')} max_fails=1 fail_timeout=5s;" for hub in self.hubs
        )
        paths = "\n".join(
            f"    {name}_temp_path {self.folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        settings = self.folder / "nginx.conf"
        settings.write_text(
            f"""{"user root;" if os.geteuid() == 0 else ""}
daemon off;
worker_processes 1;
pid {self.folder}/nginx.pid;
error_log {self.folder}/error.log;
events {{}}
http {{
    access_log off;
{paths}
    upstream oekohub {{
{servers}
    }}
    server {{
        listen 127.0.0.1:{self.port};
        client_max_body_size 60m;
        location / {{
            proxy_pass http://oekohub;
            proxy_set_header Host $host;
            proxy_request_buffering off;
        }}
    }}
}}
""",
            encoding="utf-8",
        )
        self.process = subprocess.Popen(
            ["/usr/sbin/nginx", "-e", f"{self.folder}/error.log", "-c", settings],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + 10
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(f"{self.address}/healthz", timeout=2):
                    return self
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        self.__exit__()
        raise AssertionError("nginx did not become ready")

    def __exit__(self, *rest: object) -> None:
        self.process.terminate()
        self.process.wait(10)
        shutil.rmtree(self.folder, ignore_errors=True)
