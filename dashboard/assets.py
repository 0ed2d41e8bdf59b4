"""Which script, style and font files does the browser get, and under which address?

All of them are read once, gzipped once and kept in memory. The address of ours holds a digest
of the whole set: it may be cached for ever, and files may name each other by relative paths.
"""

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

_STATIC = Path(__file__).parent / "static"
_BASIC_BUNDLE = _STATIC / "node_modules/plotly.js-basic-dist-min/plotly-basic.min.js"
# For `st.set_page_config`: without an icon, Streamlit asks another host for the page's own.
PAGE_ICON = str(_STATIC / "icon.svg")
_FOR_EVER = "public, max-age=31536000, immutable"
# The system's own table is not the same everywhere (a Windows registry may say text/plain).
_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}


@dataclass(frozen=True)
class Asset:
    """A file as it is sent; `gzipped` is None where compression gains nothing."""

    content_type: str
    body: bytes
    gzipped: bytes | None


def plotly_bundle() -> Path:
    """The small bundle where npm has put it, else the complete one of the plotly wheel."""
    if _BASIC_BUNDLE.is_file():
        return _BASIC_BUNDLE
    return _package_folder("plotly") / "package_data/plotly.min.js"


def streamlit_static() -> Path:
    return _package_folder("streamlit") / "static"


@cache
def assets() -> dict[str, Asset]:
    """Every asset by the name that follows the digest in its address."""
    return {name: _asset(name, body) for name, body in _bodies().items()}


@cache
def digest() -> str:
    bodies = _bodies()
    known = hashlib.sha256()
    for name in sorted(bodies):
        known.update(name.encode() + b"\0" + hashlib.sha256(bodies[name]).digest())
    return known.hexdigest()[:16]


def address(name: str) -> str:
    """Where the browser finds an asset; a KeyError for one that does not exist."""
    if name not in assets():
        raise KeyError(name)
    return f"/actifs/{digest()}/{name}"


def routes() -> list[BaseRoute]:
    return [Route("/actifs/{digest}/{name:path}", _serve)]


def middleware() -> list[Middleware]:
    return [Middleware(StreamlitFiles)]


class StreamlitFiles:
    """ASGI middleware: Streamlit's own files, which it would read from disk and not compress."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asset = None
        if scope["type"] == "http" and scope["path"].startswith("/static/"):
            asset = streamlit_asset(scope["path"].removeprefix("/"))
        answer = self._app if asset is None else _response(asset, Request(scope))
        await answer(scope, receive, send)


def streamlit_asset(name: str) -> Asset | None:
    """One of Streamlit's hashed files; None is left to Streamlit, which knows what to refuse."""
    return _read_streamlit_asset(name) if name in _streamlit_names() else None


@cache
def _read_streamlit_asset(name: str) -> Asset:
    return _asset(name, (streamlit_static() / name).read_bytes())


@cache
def _streamlit_names() -> frozenset[str]:
    folder = streamlit_static()
    return frozenset(path.relative_to(folder).as_posix() for path in folder.glob("static/*/*.*"))


def _package_folder(package: str) -> Path:
    """Where a package is, without the time it takes to import it."""
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


@cache
def _bodies() -> dict[str, bytes]:
    bodies = {
        path.relative_to(_STATIC).as_posix(): path.read_bytes()
        for pattern in ("*.js", "*.css", "*.svg", "fonts/*")
        for path in _STATIC.glob(pattern)
    }
    bodies["plotly.js"] = plotly_bundle().read_bytes()
    bodies["fr.js"] = _with_dictionary(bodies["fr.js"])
    return bodies


def _with_dictionary(script: bytes) -> bytes:
    """One request instead of two, and the words stay in a file that anybody can edit."""
    return b"window.frenchWords = " + (_STATIC / "fr.json").read_bytes() + b";\n" + script


def _asset(name: str, body: bytes) -> Asset:
    suffix = Path(name).suffix
    content_type = _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    gzipped = gzip.compress(body, mtime=0) if suffix in {".js", ".css", ".svg", ".txt"} else None
    return Asset(content_type, body, gzipped)


async def _serve(request: Request) -> Response:
    asset = assets().get(request.path_params["name"])
    # A tab left open over an upgrade must not cache today's file under yesterday's address.
    if asset is None or request.path_params["digest"] != digest():
        return Response(status_code=404, headers={"Cache-Control": "no-store"})
    return _response(asset, request)


def _response(asset: Asset, request: Request) -> Response:
    headers = {"Cache-Control": _FOR_EVER, "Vary": "Accept-Encoding"}
    if asset.gzipped and "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
        return Response(asset.gzipped, media_type=asset.content_type, headers=headers)
    return Response(asset.body, media_type=asset.content_type, headers=headers)
