"""Prints HTML as PDF. One JSON object a line in, one out.

Question: {"html": "...", "assets": "/folder" or null, "variant": "pdf/ua-1"}
Answer:   {"pdf": "<base64>"} or {"error": "asset|language|title|memory|notInstalled|failed", "detail": "..."}

The only argument is the bound on the address space in bytes.
"""

import base64
import json
import os
import resource
import sys
import traceback
from urllib.parse import unquote, urlsplit

# Answers go to the real output; whatever a library prints goes to the log instead.
answers = os.fdopen(os.dup(1), "wb")
os.dup2(2, 1)


def reply(answer):
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.flush()


try:
    from weasyprint import HTML
    from weasyprint.urls import FatalURLFetchingError, URLFetcher
except ImportError:
    traceback.print_exc()
    reply({"error": "notInstalled"})
    sys.exit(1)


class ClosedFetcher(URLFetcher):
    """Reads data: addresses and the files of one folder, nothing else."""

    def __init__(self, assets):
        super().__init__(allowed_protocols=("data", "file"), allow_redirects=False, fail_on_errors=True)
        self._assets = os.path.realpath(assets) if assets else None
        self.refused = None

    def fetch(self, url, headers=None):
        try:
            if not url.lower().startswith("data:"):
                self._check(url)
            return super().fetch(url, headers)
        except Exception:
            self.refused = url[:500]
            raise

    def _check(self, url):
        parts = urlsplit(url)
        if parts.scheme.lower() != "file" or parts.netloc or self._assets is None:
            raise ValueError("only files of the folder of assets are read")
        path = os.path.realpath(unquote(parts.path))
        if os.path.commonpath([path, self._assets]) != self._assets:
            raise ValueError("outside the folder of assets")


def render(question):
    assets = question.get("assets")
    base = f"file://{os.path.realpath(assets)}/" if assets else None
    fetcher = ClosedFetcher(assets)
    try:
        variant = question["variant"]
        document = HTML(string=question["html"], base_url=base, url_fetcher=fetcher).render(pdf_variant=variant)
        if not document.metadata.lang:
            return {"error": "language"}
        if not (document.metadata.title or "").strip():
            return {"error": "title"}
        return {"pdf": base64.b64encode(document.write_pdf(pdf_variant=variant)).decode()}
    except FatalURLFetchingError:
        return {"error": "asset", "detail": fetcher.refused or ""}
    except MemoryError:
        return {"error": "memory"}
    except Exception:
        traceback.print_exc()
        return {"error": "failed"}


def main():
    limit = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    for line in sys.stdin.buffer:
        reply(render(json.loads(line)))


main()
