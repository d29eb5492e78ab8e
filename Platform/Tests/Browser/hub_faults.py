"""What no page of the hub may do, collected while a test drives the browser."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response

# Answers to forms that a page shows in place; everything else from 400 on is a fault, also for pictures and scripts.
EXPECTED_ANSWERS = {409, 422}
# Loads that fail are judged by their status; htmx also reports a request that ends because its page is left.
JUDGED_ELSEWHERE = ("Failed to load resource", "htmx:sendAbort", "htmx:afterRequest")
# Chromium tells so when it takes a picture of a canvas that the processor has drawn.
OF_THE_DRIVER = "GPU stall due to ReadPixels"


class Faults:
    """Console errors (a breach of the content policy is one), script errors, foreign requests, failed parts."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.origin = urlsplit(address)[:2]
        self.found: list[str] = []
        self.expected_statuses: set[int] = set()
        context.on("console", self._console)
        context.on("weberror", lambda error: self.add(f"script error: {error.error}"))
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("page", lambda page: page.on("crash", lambda _: self.add("the page crashed")))

    def add(self, sentence: str) -> None:
        self.found.append(sentence)

    def _console(self, message: ConsoleMessage) -> None:
        is_ours = not message.text.startswith(JUDGED_ELSEWHERE) and OF_THE_DRIVER not in message.text
        if message.type in ("error", "warning") and is_ours:
            self.add(f"console: {message.text} ({message.location.get('url', '')})")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts[:2] != self.origin:
            self.add(f"request to elsewhere: {request.url}; every file is served by the hub itself")

    def _response(self, response: Response) -> None:
        if response.status < 400 or response.status in EXPECTED_ANSWERS or response.status in self.expected_statuses:
            return
        self.add(f"{response.request.method} {response.url} answered {response.status}")

    def take(self) -> list[str]:
        found, self.found = self.found, []
        return found
