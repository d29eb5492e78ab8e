"""A real mail server for tests, in the test's own process, and its certificate."""

import asyncio
import dataclasses
import email
import email.message
import email.policy
import pathlib
import ssl
import subprocess
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from hub_server import free_port

USER, PASSWORD = "hub", "Sieben Funken"


@dataclasses.dataclass
class Arrival:
    sender: str
    recipients: list[str]
    message: email.message.EmailMessage
    raw: bytes
    is_encrypted: bool
    is_authenticated: bool


class MailServer:
    """`with MailServer(...) as server:`; what arrived stands in `arrivals`. It may be started and stopped again."""

    def __init__(
        self,
        certificate: pathlib.Path | None = None,
        is_implicit: bool = False,
        needs_password: bool = False,
        answer: str = "250 OK",
        delay: float = 0,
    ) -> None:
        self.port = free_port()
        self.answer = answer
        self.delay = delay
        self.begun = 0
        self.arrivals: list[Arrival] = []
        self.greetings: list[str] = []
        context = None
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
        self.options = {"decode_data": False}
        if needs_password:
            self.options |= {"authenticator": self.check, "auth_required": True, "auth_require_tls": True}
        if context is not None and is_implicit:
            self.options |= {"ssl_context": context, "auth_require_tls": False}
        elif context is not None:
            self.options |= {"tls_context": context, "require_starttls": True}
        self.controller: Controller | None = None

    @staticmethod
    def check(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
        is_right = data.login == USER.encode() and data.password == PASSWORD.encode()
        return AuthResult(success=is_right, handled=False)

    async def handle_EHLO(self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]) -> list[str]:
        session.host_name = hostname
        self.greetings.append(hostname)
        return responses

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:
        if self.answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.begun += 1
        await asyncio.sleep(self.delay)
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        encrypted = session.ssl is not None or "ssl_context" in self.options
        self.arrivals.append(
            Arrival(envelope.mail_from, envelope.rcpt_tos, message, envelope.content, encrypted, bool(session.authenticated))
        )
        return "250 OK"

    def wait_for(self, count: int, seconds: float = 30) -> list[Arrival]:
        end = time.monotonic() + seconds
        while len(self.arrivals) < count and time.monotonic() < end:
            time.sleep(0.1)
        assert len(self.arrivals) >= count, f"{len(self.arrivals)} of {count} mails arrived within {seconds} s"
        return self.arrivals

    def __enter__(self) -> "MailServer":
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port, **self.options)
        self.controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.controller.stop()


def mail_settings(server: MailServer) -> dict[str, str]:
    """As an operator sets them for a server without encryption."""
    return {
        "OEKOHUB_SMTP_URL": f"smtp://127.0.0.1:{server.port}",
        "OEKOHUB_SMTP_TLS": "off",
        "OEKOHUB_MAIL_FROM": "hub@oekohub.example",
    }


def make_certificate(folder: pathlib.Path) -> pathlib.Path:
    """Certificate and key for 127.0.0.1 in one PEM file, signed by itself; trusted by whoever names it as authority."""
    key, certificate, both = folder / "key.pem", folder / "certificate.pem", folder / "both.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
        + ["-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key, "-out", certificate],
        check=True,
        capture_output=True,
    )
    both.write_text(key.read_text() + certificate.read_text())
    return both
