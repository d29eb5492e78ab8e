"""A hub that lives on another day than the machine."""

import datetime
import pathlib
import subprocess

from hub_server import ROOT, HubServer

SOURCE = ROOT / "Platform/Tests/Faults/jumping_clock.c"


def clock_settings(folder: pathlib.Path) -> dict[str, str]:
    """Environment under which a program's clock runs beside the machine's by the seconds that the file `clock` holds."""
    library, clock = folder / "clock.so", folder / "clock"
    subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl"], check=True)
    clock.write_text("0")
    return {"LD_PRELOAD": str(library), "CLOCK_FILE": str(clock)}


def hub_on(day: datetime.date, folder: pathlib.Path, data: pathlib.Path, log: pathlib.Path) -> HubServer:
    """A hub on which it is the middle of that day."""
    settings = clock_settings(folder)
    noon = datetime.datetime.combine(day, datetime.time(10), datetime.UTC)
    (folder / "clock").write_text(str(int((noon - datetime.datetime.now(datetime.UTC)).total_seconds())))
    return HubServer(data, log, settings)
