"""The unit and the web server's example in docs/ are what their programs accept."""

import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import time

import pytest

from hub_server import ROOT, HubServer, free_port

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="without systemd")
def test_the_unit_is_accepted(tmp_path: pathlib.Path) -> None:
    text = (ROOT / "docs/oekohub.service").read_text()
    program = re.search(r"^ExecStart=(\S+)", text, re.MULTILINE)[1]
    # The program is not installed here; everything else is judged as it stands.
    unit = tmp_path / "oekohub.service"
    unit.write_text(text.replace(program, "/bin/true").replace("User=oekohub", "User=root").replace("Group=oekohub", "Group=root"))
    answer = subprocess.run(["systemd-analyze", "verify", "--man=no", unit], capture_output=True, text=True, check=False)
    told = [line for line in (answer.stdout + answer.stderr).splitlines() if "oekohub.service" in line]
    assert not told, "\n".join(told)


def test_the_unit_waits_longer_than_the_hub() -> None:
    text = (ROOT / "docs/oekohub.service").read_text()
    limit = int(re.search(r"static let limit = (\d+)", (ROOT / "Platform/Server/Operation/Shutdown.swift").read_text())[1])
    assert int(re.search(r"TimeoutStopSec=(\d+)", text)[1]) > limit


@pytest.mark.skipif(NGINX is None, reason="bin/setup --test installs nginx")
def test_the_web_server_before_the_hub(tmp_path: pathlib.Path) -> None:
    certificate, key = tmp_path / "hub.crt", tmp_path / "hub.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=hub.example.org",
         "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-nginx.log", {"OEKOHUB_PUBLIC_ADDRESS": "https://hub.example.org"}) as hub:
        plain, port = free_port(), free_port()
        site = (
            (ROOT / "docs/nginx.conf.example").read_text()
            .replace("/etc/letsencrypt/live/hub.example.org/fullchain.pem", str(certificate))
            .replace("/etc/letsencrypt/live/hub.example.org/privkey.pem", str(key))
            .replace("127.0.0.1:8080", hub.address.removeprefix("http://"))
            .replace("listen 443 ssl", f"listen 127.0.0.1:{port} ssl").replace("listen [::]:443 ssl", f"listen [::1]:{port} ssl")
            .replace("listen 80", f"listen 127.0.0.1:{plain}").replace("listen [::]:80", f"listen [::1]:{plain}")
            .replace("/var/cache/nginx/oekohub", str(tmp_path / "cache"))
        )
        configuration = tmp_path / "nginx.conf"
        configuration.write_text(
            f"daemon off; pid {tmp_path}/nginx.pid; error_log {tmp_path}/error.log; {'user root;' if pathlib.Path('/root').is_dir() else ''}\n"
            f"events {{}}\nhttp {{ access_log off; client_body_temp_path {tmp_path}/body; proxy_temp_path {tmp_path}/proxy;\n"
            f"fastcgi_temp_path {tmp_path}/f; uwsgi_temp_path {tmp_path}/u; scgi_temp_path {tmp_path}/s;\n{site}\n}}\n"
        )
        check = subprocess.run([NGINX, "-t", "-c", configuration], capture_output=True, text=True, check=False)
        assert check.returncode == 0, check.stderr
        server = subprocess.Popen([NGINX, "-c", configuration], stderr=subprocess.DEVNULL)
        try:
            page = fetch(port, "/")
            assert page.startswith("HTTP/1.1 200") or page.startswith("HTTP/2 200"), page[:300]
            assert "secure" in page.lower().split("\r\n\r\n")[0], "cookies demand an encrypted connection"
            assert fetch(port, "/metrics").split(" ")[1] in ("403", "404"), "figures are not for everybody"
            assert fetch(plain, "/", scheme="http").split(" ")[1] == "301"
            # The web server keeps its connections to the hub, so this is not the first request of one.
            for _ in range(3):
                assert ask_for_socket(port, "https://hub.example.org").startswith("HTTP/1.1 101 ")
            assert ask_for_socket(port, "https://evil.example").startswith("HTTP/1.1 403 ")
        finally:
            server.terminate()
            server.wait(10)


def ask_for_socket(port: int, origin: str) -> str:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line, context.wrap_socket(line) as safe:
        safe.sendall(
            f"GET /welt/verbindung HTTP/1.1\r\nHost: hub.example.org\r\nOrigin: {origin}\r\nConnection: Upgrade\r\n"
            "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: oekohub.1\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode()
        )
        return safe.recv(4_096).decode(errors="replace")


def fetch(port: int, path: str, scheme: str = "https") -> str:
    end = 30
    while True:
        answer = subprocess.run(
            ["curl", "-sik", "--http1.1", "--resolve", f"hub.example.org:{port}:127.0.0.1", f"{scheme}://hub.example.org:{port}{path}"],
            capture_output=True, text=True, check=False,
        )
        if answer.returncode == 0 or end == 0:
            return answer.stdout
        end -= 1
        time.sleep(0.1)
