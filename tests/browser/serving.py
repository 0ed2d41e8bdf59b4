"""How is the app served to a test, and how does a reader look at it?"""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

ROOT = Path(__file__).parents[2]
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
READY = '[data-testid="stApp"][data-test-script-state="notRunning"]'


@dataclass
class Reader:
    """A page as a reader sees it, what its browser asked for and complained of."""

    page: Page
    address: str
    hosts: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)

    def listen(self) -> None:
        self.page.on("request", lambda request: self.hosts.add(request.url.split("/")[2]))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on(
            "console",
            lambda said: self.complaints.append(said.text) if said.type == "error" else None,
        )

    def open(self, path: str) -> None:
        self.page.goto(f"{self.address}{path}")
        expect(self.page.locator(READY)).to_be_attached(timeout=60_000)


def board_value(page: Page, block: str) -> Locator:
    """The figure of a card."""
    return page.locator(f'[data-block="{block}"] .board-figure')


def reading(browser: Browser, address: str, width: int, height: int) -> Iterator[Reader]:
    """A reader whose browser is in English: the product must not follow it."""
    context = browser.new_context(viewport={"width": width, "height": height}, locale="en-US")
    reader = Reader(context.new_page(), address)
    reader.listen()
    yield reader
    context.close()


def served(folder: Path, script: str, **environment: str) -> Iterator[str]:
    """The address of a server of our own, stopped afterwards; its log goes to a file."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}"]
    known = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONFAULTHANDLER": "1", **environment}
    with tempfile.TemporaryFile("w+") as log:
        running = subprocess.Popen(command, cwd=folder, env=known, stdout=log, stderr=log)
        try:
            yield wait_for(f"http://127.0.0.1:{port}")
        finally:
            running.terminate()
            running.wait(10)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def wait_for(address: str) -> str:
    for _ in range(240):
        try:
            urllib.request.urlopen(f"{address}/sante", timeout=1).close()
            return address
        except OSError:
            time.sleep(0.25)
    raise TimeoutError(address)
