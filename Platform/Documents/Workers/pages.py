"""Turns the pages of a PDF into pictures and words, by poppler. One JSON object a line in, one out.

Question: {"pdf": "/file", "folder": "/empty folder", "most": 100, "seconds": 60}
Answer:   {"pages": [{"file": "page-001.jpg", "text": "..."}]}
          or {"error": "unreadable|locked|tooMany|time|notInstalled|failed", "count": 200}

The only argument is the bound on the address space of a poppler process in bytes. Poppler reads what strangers upload:
each of its processes has bounds on memory, time and the size of files, and no environment of ours.
"""

import json
import os
import re
import resource
import subprocess
import sys
import time
import traceback

ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"}
LONG_SIDE = 1600
LARGEST_PICTURE = 32 << 20


class Refused(Exception):
    def __init__(self, word, **more):
        super().__init__(word)
        self.answer = {"error": word, **more}


def bounds(memory, seconds):
    def apply():
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_PICTURE, LARGEST_PICTURE))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return apply


def run(arguments, memory, end):
    left = end - time.monotonic()
    if left <= 0:
        raise Refused("time")
    try:
        return subprocess.run(
            arguments,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=ENVIRONMENT,
            timeout=left,
            preexec_fn=bounds(memory, max(1, int(left) + 1)),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Refused("time") from None
    except FileNotFoundError:
        raise Refused("notInstalled") from None


def count(pdf, memory, end):
    found = run(["pdfinfo", pdf], memory, end)
    if b"Incorrect password" in found.stderr:
        raise Refused("locked")
    match = re.search(rb"^Pages:\s+(\d+)", found.stdout, re.MULTILINE)
    if found.returncode or not match or int(match[1]) < 1:
        raise Refused("unreadable")
    return int(match[1])


def pages(question, memory):
    pdf, folder = question["pdf"], question["folder"]
    end = time.monotonic() + question["seconds"]
    number = count(pdf, memory, end)
    if number > question["most"]:
        raise Refused("tooMany", count=number)
    drawing = ["pdftoppm", "-jpeg", "-jpegopt", "quality=85", "-scale-to", str(LONG_SIDE)]
    drawn = run([*drawing, pdf, os.path.join(folder, "page")], memory, end)
    pictures = sorted(name for name in os.listdir(folder) if re.fullmatch(r"page-\d+\.jpg", name))
    if drawn.returncode or len(pictures) != number:
        raise Refused("unreadable")
    words = run(["pdftotext", "-enc", "UTF-8", pdf, "-"], memory, end)
    # Poppler ends each page with a form feed.
    texts = words.stdout.decode("utf-8", "replace").split("\f") if words.returncode == 0 else []
    texts += [""] * number
    result = [{"file": file, "text": text.strip()[:20_000]} for file, text in zip(pictures, texts)]
    return {"pages": result}


def main():
    memory = int(sys.argv[1])
    for line in sys.stdin.buffer:
        try:
            answer = pages(json.loads(line), memory)
        except Refused as refused:
            answer = refused.answer
        except Exception:
            traceback.print_exc()
            answer = {"error": "failed"}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


main()
