"""Mails that the real hub hands to a real server: readable, encrypted, and exactly once."""

import pathlib
import re
import sqlite3
import time

import pytest

from hub_mail import PASSWORD, USER, MailServer, make_certificate
from hub_server import ROOT, HubServer, run_command

ADDRESS = "petra@kettler.example"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    return make_certificate(tmp_path_factory.mktemp("tls"))


def settings(server: MailServer, certificate: pathlib.Path | None = None, scheme: str = "smtp", **more: str) -> dict[str, str]:
    """As an operator sets them; without a certificate in the clear."""
    result = {
        "OEKOHUB_SMTP_URL": f"{scheme}://127.0.0.1:{server.port}",
        "OEKOHUB_MAIL_FROM": "hub@oekohub.example",
        "OEKOHUB_PUBLIC_ADDRESS": "https://hub.oekohub.example",
    }
    if certificate is None:
        result["OEKOHUB_SMTP_TLS"] = "off"
    else:
        result["OEKOHUB_SMTP_CA_FILE"] = str(certificate)
    return result | more


def send(data: pathlib.Path, environment: dict[str, str], address: str = ADDRESS):
    return run_command("mail-test", address, "--data", data, **environment)


def mails(data: pathlib.Path) -> list[tuple]:
    with sqlite3.connect(f"file:{data / 'oekohub.sqlite'}?mode=ro", uri=True) as database:
        return database.execute("SELECT state, last_error, content FROM mail ORDER BY id").fetchall()


def test_a_mail_arrives_encrypted_with_both_parts(tmp_path: pathlib.Path, certificate: pathlib.Path) -> None:
    access = {"OEKOHUB_SMTP_USER": USER, "OEKOHUB_SMTP_PASSWORD": PASSWORD}
    with MailServer(certificate, needs_password=True) as server:
        answer = send(tmp_path, settings(server, certificate, **access))
    assert answer.returncode == 0, answer.stderr
    assert f"Der Mailserver hat die Testmail an {ADDRESS} angenommen." in answer.stdout
    (arrival,) = server.arrivals
    assert arrival.is_encrypted and arrival.is_authenticated
    assert arrival.sender == "hub@oekohub.example" and arrival.recipients == [ADDRESS]
    assert set(server.greetings) == {"oekohub.example"}
    message = arrival.message
    assert not message.defects
    assert message["subject"] == "Testmail vom Öko.HUB: Grüße über den eingerichteten Mailserver"
    assert message["from"].addresses[0].display_name == "Öko.HUB"
    assert message["to"].addresses[0].addr_spec == ADDRESS
    assert message["auto-submitted"] == "auto-generated"
    assert message["message-id"].endswith("@oekohub.example>")
    assert abs(message["date"].datetime.timestamp() - time.time()) < 300
    assert message.get_content_type() == "multipart/alternative"
    # The emblem travels with the letter, so that no program has to fetch it.
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "multipart/related"]
    letter = list(message.iter_parts())[1]
    assert [part.get_content_type() for part in letter.iter_parts()] == ["text/html", "image/png"]
    assert all(not part.defects for part in message.walk())
    for kind in ("plain", "html"):
        text = message.get_body((kind,)).get_content()
        assert "Sind die Umlaute ä, ö, ü und das ß zu sehen" in text
        assert "https://hub.oekohub.example" in text
        assert "Kofinanziert von der Europäischen Union" in text
        assert "Bundesministerium" in text
    html = message.get_body(("html",)).get_content()
    assert re.findall(r'src="([^"]*)"', html) == ["cid:emblem@oekohub"] and "<script" not in html
    assert all(len(line) <= 78 for line in arrival.raw.split(b"\r\n"))
    assert b"\n" not in arrival.raw.replace(b"\r\n", b"")
    assert mails(tmp_path) == [("sent", None, "[]")]


def test_the_publicity_line_can_be_left_out(tmp_path: pathlib.Path) -> None:
    with MailServer() as server:
        assert send(tmp_path, settings(server, OEKOHUB_FUNDING="off")).returncode == 0
    assert "Kofinanziert" not in server.arrivals[0].message.get_body(("plain",)).get_content()


def test_smtps_is_spoken_from_the_start(tmp_path: pathlib.Path, certificate: pathlib.Path) -> None:
    with MailServer(certificate, is_implicit=True) as server:
        answer = send(tmp_path, settings(server, certificate, scheme="smtps"))
    assert answer.returncode == 0, answer.stderr
    assert server.arrivals[0].is_encrypted


def test_nothing_is_handed_over_in_the_clear_or_to_somebody_unknown(tmp_path: pathlib.Path, certificate: pathlib.Path) -> None:
    with MailServer() as server:
        # The certificate is trusted, but the server speaks no TLS.
        answer = send(tmp_path / "a", settings(server, certificate))
        assert answer.returncode == 1 and "ließ sich nicht verschlüsseln" in answer.stderr, answer.stderr
    assert server.arrivals == []
    with MailServer(certificate) as server:
        environment = settings(server, certificate)
        del environment["OEKOHUB_SMTP_CA_FILE"]
        answer = send(tmp_path / "b", environment)
        assert answer.returncode == 1 and "Zertifikat ist nicht gültig" in answer.stderr, answer.stderr
    assert server.arrivals == []


def test_a_wrong_password_is_told_and_the_mail_waits(tmp_path: pathlib.Path, certificate: pathlib.Path) -> None:
    wrong = {"OEKOHUB_SMTP_USER": USER, "OEKOHUB_SMTP_PASSWORD": "falsch"}
    with MailServer(certificate, needs_password=True) as server:
        answer = send(tmp_path, settings(server, certificate, **wrong))
        assert answer.returncode == 1 and "nimmt Benutzername und Passwort nicht an" in answer.stderr, answer.stderr
        ((state, reason, _),) = mails(tmp_path)
        assert state == "queued" and reason.startswith("credentials")
        assert "falsch" not in answer.stderr


def test_what_waited_for_a_server_that_was_down_arrives_once(tmp_path: pathlib.Path) -> None:
    server = MailServer()
    answer = send(tmp_path, settings(server))
    assert answer.returncode == 1 and "Der Mailserver ist nicht zu erreichen." in answer.stderr, answer.stderr
    assert mails(tmp_path)[0][0] == "queued"
    with HubServer(tmp_path, ROOT / "var/log/hub-mail.log", settings(server)), server:
        server.wait_for(1)
        # Longer than the first wait of a failed job.
        time.sleep(8)
    assert len(server.arrivals) == 1
    assert [state for state, *_ in mails(tmp_path)] == ["sent"]


def test_what_waited_without_a_server_goes_out_once_there_is_one(tmp_path: pathlib.Path) -> None:
    answer = send(tmp_path, {})
    assert answer.returncode == 1 and "Es ist kein Mailserver eingerichtet." in answer.stderr, answer.stderr
    with HubServer(tmp_path, ROOT / "var/log/hub-mail.log"):
        time.sleep(3)
        assert mails(tmp_path)[0][:2] == ("queued", None)
    with MailServer() as server, HubServer(tmp_path, ROOT / "var/log/hub-mail.log", settings(server)):
        server.wait_for(1)


def test_what_the_server_refuses_for_good_is_not_tried_again(tmp_path: pathlib.Path) -> None:
    with MailServer(answer="550 5.1.1 No such person") as server:
        answer = send(tmp_path, settings(server))
        assert answer.returncode == 1, answer.stdout
        assert "Der Mailserver nimmt die Nachricht nicht an. Antwort des Servers: 550 5.1.1" in answer.stderr
        assert "No such person" not in answer.stderr
    assert mails(tmp_path)[0][:2] == ("dead", "refused 550 5.1.1")


def test_what_the_server_cannot_take_now_waits(tmp_path: pathlib.Path) -> None:
    with MailServer(answer="451 4.7.1 Greylisted") as server:
        answer = send(tmp_path, settings(server))
        assert answer.returncode == 1 and "451 4.7.1" in answer.stderr, answer.stderr
        assert mails(tmp_path)[0][:2] == ("queued", "refused 451 4.7.1")
        server.answer = "250 OK"
        with HubServer(tmp_path, ROOT / "var/log/hub-mail.log", settings(server)):
            server.wait_for(1)


def test_a_hub_that_is_told_to_stop_finishes_the_mail_it_hands_over(tmp_path: pathlib.Path) -> None:
    send(tmp_path, {})
    with MailServer(delay=3) as server:
        with HubServer(tmp_path, ROOT / "var/log/hub-mail.log", settings(server)):
            end = time.monotonic() + 20
            while not server.begun and time.monotonic() < end:
                time.sleep(0.05)
            assert server.begun == 1 and server.arrivals == []
        # The hub has ended here, and well.
        assert len(server.arrivals) == 1
    assert [state for state, *_ in mails(tmp_path)] == ["sent"]
    with sqlite3.connect(tmp_path / "oekohub.sqlite") as database:
        jobs = database.execute("SELECT state, leased_by FROM job WHERE kind = 'mail.send'").fetchall()
    assert jobs == [("done", None)]


@pytest.mark.parametrize("address", ["petra", "petra@kettler.example\nBcc: x@y.example", "petra @kettler.example", "ä@b.example"])
def test_what_is_no_address_is_told(tmp_path: pathlib.Path, address: str) -> None:
    answer = send(tmp_path, {}, address)
    assert answer.returncode == 1 and "ist keine E-Mail-Adresse" in answer.stderr
