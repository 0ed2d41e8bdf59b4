"""How does Streamlit's English shell become a French, self-contained page?

Streamlit has no translations. Its one HTML document is rewritten on the way out: French
language, our style sheets and scripts, and a policy that forbids any other host.
"""

import base64
import hashlib
import json
import re
from functools import cache, lru_cache
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.assets import address, streamlit_static

TITLE = "Tableau de bord d'activité"
# Fetched by Streamlit only once the page's first message has come: too late.
_LATE_CHUNKS = ("BidiComponent", "Selectbox", "StreamlitMarkdown")
_EMBEDDED_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_NEVER_HTML = ("/static/", "/_stcore/", "/actifs/", "/media/", "/component/")
_EVERY_ANSWER = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


def middleware() -> list[Middleware]:
    return [Middleware(FrenchShell)]


class FrenchShell:
    """ASGI middleware: headers on every answer, the HTML shell rewritten."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if not scope["path"].startswith(_NEVER_HTML):
            scope = _asking_for_all_of_it_plainly(scope)
        await self._app(scope, receive, _Rewriter(send))


class _Rewriter:
    """Hold an HTML answer back until it is whole; let any other through."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self._begin(message)
        elif self._start is None:
            await self._send(message)
        else:
            await self._collect(self._start, message)

    async def _begin(self, message: Message) -> None:
        headers = MutableHeaders(scope=message)
        headers.update(_EVERY_ANSWER)
        if headers.get("content-type", "").startswith("text/html"):
            self._start = message
        else:
            await self._send(message)

    async def _collect(self, start: Message, message: Message) -> None:
        self._body += message.get("body", b"")
        if message.get("more_body"):
            return
        # An answer to HEAD has no body to rewrite.
        html = french_shell(self._body.decode()) if self._body else ""
        headers = MutableHeaders(scope=start)
        del headers["etag"], headers["last-modified"], headers["accept-ranges"]
        headers["Content-Security-Policy"] = content_security_policy(html)
        headers["Content-Length"] = str(len(html.encode()))
        await self._send(start)
        await self._send({"type": "http.response.body", "body": html.encode()})


def _asking_for_all_of_it_plainly(scope: Scope) -> Scope:
    """Compressed, partial or "not modified", the document could not be rewritten."""
    dropped = {b"accept-encoding", b"range", b"if-none-match", b"if-modified-since"}
    headers = [(name, value) for name, value in scope["headers"] if name not in dropped]
    return {**scope, "headers": headers}


@lru_cache(maxsize=4)
def french_shell(html: str) -> str:
    """The document in French, with what the screen needs in its head."""
    html = html.replace('<html lang="en">', '<html lang="fr">')
    html = re.sub(r"<title>.*?</title>", f"<title>{TITLE}</title>", html)
    html = re.sub(r"<noscript>.*?</noscript>", _NOSCRIPT, html, flags=re.DOTALL)
    # Their font is not ours, and the agent description is not served to readers.
    html = re.sub(r'<link\s+rel="preload"[^>]*SourceSans[^>]*>', "", html)
    html = re.sub(r'<link rel="service-desc"[^>]*>', "", html)
    html = html.replace('href="./favicon.png"', f'href="{address("icon.svg")}"')
    html = html.replace('<script type="module"', _early_scripts() + '<script type="module"', 1)
    return html.replace("</head>", f"{_style_links()}{_late_scripts()}</head>")


def content_security_policy(html: str) -> str:
    """Nothing from another host; of embedded scripts, only those of this document."""
    embedded = " ".join(f"'sha256-{_sha256(text)}'" for text in _EMBEDDED_SCRIPT.findall(html))
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' blob: {embedded}".rstrip(),
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self' data:",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "worker-src 'self' blob:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    )


_NOSCRIPT = "<noscript><p>Ce tableau de bord a besoin de JavaScript.</p></noscript>"


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _style_links() -> str:
    font = address("fonts/source-sans-3-latin.woff2")
    preload = f'<link rel="preload" href="{font}" as="font" type="font/woff2" crossorigin>'
    sheets = (address(name) for name in ("shell.css", "board.css"))
    return preload + "".join(f'<link rel="stylesheet" href="{sheet}">' for sheet in sheets)


def _early_scripts() -> str:
    """Before Streamlit's own: it reads the browser's language as soon as it runs."""
    return f'<script defer src="{address("fr.js")}"></script>'


def _late_scripts() -> str:
    """After Streamlit's own: parsed while it waits for the page's first message."""
    chunks = (f'<link rel="modulepreload" href="./{chunk}">' for chunk in late_chunks())
    board = f'<script type="module" src="{address("board.js")}"></script>'
    plotly = f'<script defer id="plotly" src="{address("plotly.js")}"></script>'
    return "".join(chunks) + board + plotly


def late_chunks() -> tuple[str, ...]:
    """The files of the components that every page shows, and what these import."""
    late = [name for name, entry in _manifest().items() if entry.get("name") in _LATE_CHUNKS]
    return _files(_with_imports(late) - _with_imports(["index.html"]))


def first_files() -> tuple[str, ...]:
    """Streamlit's scripts that the first page asks for, whatever it shows."""
    return _files(_with_imports(["index.html"])) + late_chunks()


@cache
def _manifest() -> dict[str, Any]:
    path = streamlit_static() / "manifest.json"
    return dict(json.loads(path.read_text(encoding="utf-8")))


def _files(names: set[str]) -> tuple[str, ...]:
    return tuple(sorted(_manifest()[name]["file"] for name in names))


def _with_imports(names: list[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting.extend(_manifest()[current].get("imports", []))
    return found
