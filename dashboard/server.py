"""What does the server need so as to answer fast, from the first reader on?"""

import asyncio
import gc
import importlib
import logging
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import streamlit as st
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import Route

from dashboard.assets import assets, streamlit_asset
from dashboard.french import first_files
from dashboard.menu import MENU

_log = logging.getLogger(__name__)
_HEAVY_LIBRARIES = ("duckdb", "polars", "plotly.graph_objects", "pyarrow", "dashboard.board")
_Lifespan = Callable[[Any], AbstractAsyncContextManager[dict[str, Any] | None]]


def starting_with(*openers: Callable[[], object]) -> _Lifespan:
    """The server's life: each opener (the data store…) is called once, before the first reader."""

    @asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[dict[str, Any]]:
        send_without_delay()
        warn_of_slow_settings()
        warm_up(*openers)
        yield {}

    return lifespan


def warm_up(*openers: Callable[[], object]) -> None:
    """Import and open now what the first reader would otherwise wait for."""
    for name in _HEAVY_LIBRARIES:
        importlib.import_module(name)
    assets()
    for name in first_files():
        streamlit_asset(name)
    for opener in openers:
        _open(opener)
    # What has been imported lives as long as the server: the collector need not visit it.
    gc.collect()
    gc.freeze()


def _open(opener: Callable[[], object]) -> None:
    """A store that does not open is told on the page: the server must start all the same."""
    try:
        opener()
    except Exception:  # noqa: BLE001
        _log.exception("ouverture en échec au démarrage")


def send_without_delay() -> None:
    """Set TCP_NODELAY on every socket accepted from now on.

    Streamlit binds its socket with protocol 0 and asyncio sets the option only for protocol
    TCP: small WebSocket frames then wait 40 ms for the acknowledgement of the one before.
    The hook is a private name of asyncio: without it, the server is only slower.
    """
    if not hasattr(asyncio.base_events, "_set_nodelay"):
        _log.warning("asyncio._set_nodelay has gone: answers may be delayed by 40 ms.")
        return
    asyncio.base_events._set_nodelay = _set_nodelay


def warn_of_slow_settings() -> None:
    """Under uvicorn the STREAMLIT_* variables do not apply: the setting may have been lost."""
    if st.get_option("runner.postScriptGC"):
        _log.warning(
            "runner.postScriptGC est actif : chaque action d'un lecteur ralentira les autres. "
            "Lancez le serveur depuis le dossier qui contient .streamlit/config.toml."
        )


def _set_nodelay(accepted: socket.socket) -> None:
    is_internet = accepted.family in {socket.AF_INET, socket.AF_INET6}
    if is_internet and accepted.type == socket.SOCK_STREAM:
        accepted.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


async def _health(_request: Request) -> JSONResponse:
    return JSONResponse({"statut": "ok"}, headers={"Cache-Control": "no-store"})


async def _home(request: Request) -> RedirectResponse:
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"./{query}")


health = Route("/sante", _health)
# Streamlit serves the first page at the root only, and every page has an address of its own.
home = Route(f"/{MENU[0].stem}", _home)
