"""A backup tells what it is, a damaged or newer one is refused, and `oekohub check` finds what is not in order."""

import hashlib
import json
import os
import pathlib
import shutil
import sqlite3

import databases
import pytest
from figures import tell
from people import Client
from test_disk import file_form

from hub_server import ROOT, HubServer, run_command

TABLE = b"Kategorie;Bezeichnung;Standort;Von;Bis;Menge;Einheit;Faktor\n1.1;Gas;Werk;01.01.2025;31.01.2025;10;kWh(Hs);Erdgas\n"


def filled(data: pathlib.Path, settings: dict[str, str]) -> None:
    """A hub with a firm, a site and an uploaded file."""
    with HubServer(data, ROOT / "var/log/hub-filled.log", settings) as hub:
        client = Client(hub)
        client.register()
        assert client.add_site("Werk")[0] == 303
        client.get("/klimabilanz/2025/einlesen")
        status, text = client.send("POST", "/klimabilanz/2025/einlesen", *file_form(client.proof, TABLE))
        assert status == 303, f"{status}: {text[-1000:]}"


@pytest.mark.parametrize("kind", databases.KINDS)
def test_a_backup_is_restored_on_trial_and_for_good(kind: str, tmp_path: pathlib.Path) -> None:
    data, copy, other = tmp_path / "data", tmp_path / "sicherung", tmp_path / "neu"
    with databases.database(kind, tmp_path) as settings:
        filled(data, settings)
        with HubServer(data, ROOT / "var/log/hub-backup.log", settings):
            answer = run_command("backup", copy, "--data", data, **settings)
        assert answer.returncode == 0 and "Probeweise zurückgespielt" in answer.stdout, answer.stdout + answer.stderr
        manifest = json.loads((copy / "manifest.json").read_text())
        assert manifest["database"] == kind and manifest["counts"]["site"] == 1 and manifest["counts"]["person"] == 1
        assert set(manifest["counts"]) >= {"job", "mail", "import_batch"} and manifest["schema"]
        for file in manifest["files"]:
            assert hashlib.sha256((copy / file["path"]).read_bytes()).hexdigest() == file["sha256"], file["path"]
        assert any(file["path"].startswith("evidence/") for file in manifest["files"])
        assert oct((copy).stat().st_mode & 0o777) == "0o700"
        answer = run_command("check", "--data", data, **settings)
        assert answer.returncode == 0 and "Alles in Ordnung." in answer.stdout, answer.stdout + answer.stderr
        words = ["restore", copy, "--data", other if kind == "sqlite" else data, *(["--ersetzen"] if kind == "postgres" else [])]
        answer = run_command(*words, **settings)
        assert answer.returncode == 0, answer.stdout + answer.stderr
        with HubServer(words[3], ROOT / "var/log/hub-restored.log", settings) as hub:
            client = Client(hub)
            client.sign_in()
            assert ">Werk<" in client.sites()
        tell(f"backup, {kind}: {len(manifest['counts'])} tables, {len(manifest['files'])} files, restored on trial and for good")


def refused(copy: pathlib.Path, data: pathlib.Path, sentence: str) -> None:
    answer = run_command("restore", copy, "--data", data, "--ersetzen")
    assert answer.returncode == 1 and sentence in answer.stderr, answer.stdout + answer.stderr
    assert not list(data.parent.glob("data.*")), "nothing was touched"


def test_what_is_damaged_or_newer_is_not_restored(tmp_path: pathlib.Path) -> None:
    data, copy = tmp_path / "data", tmp_path / "sicherung"
    filled(data, {})
    assert run_command("backup", copy, "--data", data).returncode == 0
    whole = tmp_path / "ganz"
    shutil.copytree(copy, whole)

    evidence = next(file for file in (copy / "evidence").rglob("*") if file.is_file())
    with evidence.open("r+b") as file:
        file.write(b"X")
    refused(copy, data, "nicht in Ordnung")
    evidence.unlink()
    refused(copy, data, "fehlt die Datei")
    for change, sentence in (
        ({"format": 99}, "neueren Fassung"),
        ({"schema": ["2099-01-01 future: x"]}, "neueren Fassung"),
        ({"database": "postgres"}, "eine von postgres"),
        ({"counts": {"site": 7}}, "nicht in Ordnung"),
    ):
        shutil.rmtree(copy)
        shutil.copytree(whole, copy)
        manifest = json.loads((copy / "manifest.json").read_text())
        (copy / "manifest.json").write_text(json.dumps({**manifest, **change}))
        refused(copy, data, sentence)


def test_check_finds_what_is_not_in_order(tmp_path: pathlib.Path) -> None:
    data = tmp_path / "data"
    filled(data, {})

    def found(*sentences: str) -> None:
        answer = run_command("check", "--data", data)
        assert answer.returncode == 2, answer.stdout + answer.stderr
        for sentence in sentences:
            assert sentence in answer.stdout, f"„{sentence}“ is not in\n{answer.stdout}"

    kept = next(file for file in (data / "evidence").rglob("*") if file.is_file())
    orphan = data / "evidence/ab" / ("ab" * 32)
    orphan.parent.mkdir(exist_ok=True)
    orphan.write_bytes(b"niemandes")
    answer = run_command("check", "--data", data)
    assert answer.returncode == 0 and "gehört zu keinem Eintrag mehr" in answer.stdout, answer.stdout
    contents = kept.read_bytes()
    kept.write_bytes(contents + b"x")
    found("Beleg ist verändert", "Ein Fehler.")
    kept.unlink()
    found("Beleg fehlt")
    kept.write_bytes(contents)
    (data / "badge.key").write_bytes(bytes(32))
    for name in ("secret.key", "badge.key"):
        (data / name).chmod(0o644)
        found("Schlüssel:", f"chmod 600 {data / name}")
        (data / name).chmod(0o600)
    with sqlite3.connect(data / "oekohub.sqlite") as database:
        database.execute("UPDATE import_batch SET firm_id = 'niemand'")
    found("einer führt ins Leere (import_batch)")
    with (data / "oekohub.sqlite").open("r+b") as file:
        file.seek(40_960)
        file.write(os.urandom(40_960))
    found("Datenbank: beschädigt")
    (data / "oekohub.sqlite").unlink()
    found("liegt keine")


@pytest.mark.skipif(databases.BIN is None, reason="without PostgreSQL")
def test_a_postgres_database_is_dumped_tried_and_put_back(tmp_path: pathlib.Path) -> None:
    """By its own programs, so that a few tables of the shape are enough."""
    data, copy = tmp_path / "data", tmp_path / "sicherung"
    assert run_command("migrate", "--data", data).returncode == 0
    (data / "secret.key").write_bytes(bytes(32))
    (data / "secret.key").chmod(0o600)
    with sqlite3.connect(data / "oekohub.sqlite") as database:
        steps = [row[0] for row in database.execute("SELECT name FROM schema_migration ORDER BY position")]
    digest = hashlib.sha256(b"Beleg").hexdigest()
    kept = data / "evidence" / digest[:2] / digest
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"Beleg")
    with databases.postgres(tmp_path) as server:
        rows = ", ".join(f"('{step}', {position})" for position, step in enumerate(steps))
        databases.query(
            server.url,
            "CREATE TABLE schema_migration (name TEXT PRIMARY KEY, position INTEGER NOT NULL);"
            f"INSERT INTO schema_migration VALUES {rows};"
            "CREATE TABLE firm (id TEXT PRIMARY KEY, name TEXT); INSERT INTO firm VALUES ('1', 'Kettler'), ('2', 'Andere');"
            "CREATE TABLE evidence (id TEXT PRIMARY KEY, firm_id TEXT REFERENCES firm (id), sha256 TEXT);"
            f"INSERT INTO evidence VALUES ('1', '1', '{digest}');",
        )
        settings = {"DATABASE_URL": server.url}
        answer = run_command("backup", copy, "--data", data, **settings)
        assert answer.returncode == 0, answer.stdout + answer.stderr
        manifest = json.loads((copy / "manifest.json").read_text())
        assert manifest["database"] == "postgres" and manifest["schema"] == steps
        assert manifest["counts"] == {"schema_migration": len(steps), "firm": 2, "evidence": 1}
        assert databases.query(server.url, "SELECT datname FROM pg_database WHERE datname LIKE 'oekohub_probe%'") == []
        answer = run_command("check", "--data", data, **settings)
        assert answer.returncode == 0, answer.stdout + answer.stderr

        databases.query(server.url, "DELETE FROM evidence; DELETE FROM firm; INSERT INTO firm VALUES ('3', 'Neu')")
        answer = run_command("restore", copy, "--data", data, **settings)
        assert answer.returncode == 1 and "--ersetzen" in answer.stderr, answer.stdout + answer.stderr
        assert databases.query(server.url, "SELECT name FROM firm") == ["Neu"]
        answer = run_command("restore", copy, "--data", data, "--ersetzen", **settings)
        assert answer.returncode == 0, answer.stdout + answer.stderr
        assert sorted(databases.query(server.url, "SELECT name FROM firm")) == ["Andere", "Kettler"]
        assert list(tmp_path.glob("data.vorher.pgdump*")), "what was there before is laid aside"
        assert kept.exists()

        dump = copy / "oekohub.pgdump"
        dump.write_bytes(dump.read_bytes()[:-200])
        answer = run_command("restore", copy, "--data", data, "--ersetzen", **settings)
        assert answer.returncode == 1 and "nicht in Ordnung" in answer.stderr, answer.stdout + answer.stderr
        assert len(databases.query(server.url, "SELECT name FROM firm")) == 2
    answer = run_command("backup", tmp_path / "fort", "--data", data, **settings)
    assert answer.returncode == 1 and "PostgreSQL sagt:" in answer.stderr, answer.stdout + answer.stderr
