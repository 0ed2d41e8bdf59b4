"""Is what the server sends fast, French, and free of any other host?"""

import asyncio
import base64
import gc
import gzip
import hashlib
import logging
import re
import socket
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message

from dashboard import assets, french, server

ROOT = Path(__file__).parents[2]
INDEX = (assets.streamlit_static() / "index.html").read_text(encoding="utf-8")
SCRIPT = "static/" + re.findall(r'src="./static/(js/index[^"]+)"', INDEX)[0]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Headers
    body: bytes


def get(app: ASGIApp, path: str, **headers: str) -> Answer:
    """What an ASGI application answers to one request, without a server."""
    sent: list[Message] = []
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    path, _, query = path.partition("?")
    asked = {"path": path, "query_string": query.encode(), "headers": raw}
    scope = {"type": "http", "method": "GET", **asked}

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    asyncio.run(_call(app, scope, receive, send))
    body = b"".join(message.get("body", b"") for message in sent)
    return Answer(sent[0]["status"], Headers(raw=sent[0]["headers"]), body)


async def _call(app: ASGIApp, scope: dict[str, Any], receive: Any, send: Any) -> None:
    await app(scope, receive, send)


def ours() -> Starlette:
    return Starlette(routes=[server.health, server.home, *assets.routes()])


async def html(scope: Any, receive: Any, send: Any) -> None:
    """Streamlit's document, sent in two pieces and with the headers of a file."""
    headers = [(b"content-type", b"text/html; charset=utf-8"), (b"etag", b"1")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": INDEX[:99].encode(), "more_body": True})
    await send({"type": "http.response.body", "body": INDEX[99:].encode()})


@pytest.fixture
def asyncio_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "_set_nodelay"
    monkeypatch.setattr(asyncio.base_events, name, getattr(asyncio.base_events, name))


@pytest.fixture
def unfrozen() -> Iterator[None]:
    yield
    gc.unfreeze()


def nodelay_of_an_accepted_socket() -> int:
    async def accept_one() -> int:
        options: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        def connected(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            accepted = writer.get_extra_info("socket")
            options.set_result(accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        # Protocol 0, as Streamlit binds it.
        listening = socket.socket(socket.AF_INET)
        listening.bind(("127.0.0.1", 0))
        async with await asyncio.start_server(connected, sock=listening) as running:
            _, writer = await asyncio.open_connection(*running.sockets[0].getsockname())
            option = await options
            writer.close()
            await writer.wait_closed()
            return option

    return asyncio.run(accept_one())


@pytest.mark.usefixtures("asyncio_as_it_was")
def test_every_accepted_socket_sends_without_delay() -> None:
    server.send_without_delay()
    assert nodelay_of_an_accepted_socket() != 0


@pytest.mark.usefixtures("asyncio_as_it_was")
def test_without_the_private_name_the_server_only_says_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delattr(asyncio.base_events, "_set_nodelay")
    with caplog.at_level(logging.WARNING):
        server.send_without_delay()
    assert "_set_nodelay" in caplog.text


def test_a_collection_after_each_rerun_is_reported(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(st, "get_option", lambda name: name == "runner.postScriptGC")
    with caplog.at_level(logging.WARNING):
        server.warn_of_slow_settings()
    assert "postScriptGC" in caplog.text


@pytest.mark.usefixtures("unfrozen")
def test_warming_up_opens_what_it_is_given() -> None:
    opened: list[str] = []
    server.warm_up(lambda: opened.append("store"))
    assert opened == ["store"]
    assert gc.get_freeze_count() > 0


def test_the_first_page_has_an_address_as_the_others_do() -> None:
    answer = get(ours(), "/accueil?exercice=2022&type_action=a")
    assert (answer.status, answer.headers["location"]) == (307, "./?exercice=2022&type_action=a")


def test_health_needs_no_data() -> None:
    answer = get(ours(), "/sante")
    assert (answer.status, answer.body) == (200, b'{"statut":"ok"}')


@pytest.mark.parametrize("name", ["board.js", "board.css", "shell.css", "fr.js", "plotly.js"])
def test_an_asset_is_kept_for_ever_and_compressed(name: str) -> None:
    answer = get(ours(), assets.address(name), accept_encoding="gzip")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert gzip.decompress(answer.body) == assets.assets()[name].body


def test_an_asset_is_sent_plain_to_who_cannot_decompress() -> None:
    answer = get(ours(), assets.address("board.js"))
    assert "content-encoding" not in answer.headers
    assert answer.body == assets.assets()["board.js"].body


@pytest.mark.parametrize("path", ["/actifs/0123/board.js", "/actifs/0123/../server.py"])
def test_another_version_s_address_is_not_answered(path: str) -> None:
    answer = get(ours(), path)
    assert (answer.status, answer.headers["cache-control"]) == (404, "no-store")


def test_streamlit_s_scripts_come_compressed_from_memory() -> None:
    answer = get(assets.StreamlitFiles(ours()), f"/{SCRIPT}", accept_encoding="gzip")
    assert gzip.decompress(answer.body) == (assets.streamlit_static() / SCRIPT).read_bytes()


@pytest.mark.parametrize("path", ["/static/js/absent.js", "/static/../manifest.json"])
def test_any_other_path_is_left_to_streamlit(path: str) -> None:
    assert get(assets.StreamlitFiles(ours()), path).status == 404


def test_the_bundle_of_the_wheel_is_there_without_npm(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(assets, "_BASIC_BUNDLE", tmp_path / "absent.js")
    assert assets.plotly_bundle().name == "plotly.min.js"


def test_both_bundles_are_of_the_same_version(monkeypatch: pytest.MonkeyPatch) -> None:
    locked = (ROOT / "dashboard/static/package.json").read_text(encoding="utf-8")
    monkeypatch.setattr(assets, "_BASIC_BUNDLE", ROOT / "absent.js")
    head = assets.plotly_bundle().read_text(encoding="utf-8")[:200]
    version = re.findall(r"plotly\.js v([\d.]+)", head)[0]
    assert f'"plotly.js-basic-dist-min": "{version}"' in locked


def test_the_shell_is_french() -> None:
    body = get(french.FrenchShell(html), "/activite").body.decode()
    assert '<html lang="fr">' in body
    assert f"<title>{french.TITLE}</title>" in body
    assert "You need to enable JavaScript" not in body


def test_every_file_of_the_shell_is_one_of_ours() -> None:
    body = get(french.FrenchShell(html), "/").body.decode()
    named = re.findall(r'(?:src|href)="([^"]+)"', body)
    known = {assets.address(name) for name in assets.assets()}
    assert [name for name in named if not name.startswith("./") and name not in known] == []
    relative = [name for name in named if name.startswith("./")]
    assert [name for name in relative if not (assets.streamlit_static() / name).is_file()] == []


def test_the_policy_allows_the_scripts_of_the_document_and_no_other_host() -> None:
    answer = get(french.FrenchShell(html), "/")
    policy = answer.headers["content-security-policy"]
    embedded = re.findall(r"<script>(.*?)</script>", answer.body.decode(), re.DOTALL)
    assert embedded
    for script in embedded:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "http" not in policy
    assert "unsafe-eval" not in policy


def test_the_headers_describe_the_rewritten_document() -> None:
    answer = get(french.FrenchShell(html), "/")
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert "etag" not in answer.headers
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"


def test_settings_keep_the_server_local_and_silent() -> None:
    settings = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))
    assert settings["server"]["address"] == "127.0.0.1"
    assert settings["browser"]["gatherUsageStats"] is False
    assert settings["runner"]["postScriptGC"] is False
    assert settings["client"]["showErrorDetails"] == "none"


@pytest.mark.parametrize("kind", ["Categorical", "Sequential", "Diverging"])
def test_streamlit_is_given_the_ten_colours_that_it_wants(kind: str) -> None:
    settings = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))
    assert len(settings["theme"][f"chart{kind}Colors"]) == 10
