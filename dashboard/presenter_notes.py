"""Which page does the speaker open in a second window? One that follows the slides by itself."""

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import BaseRoute, Route

from dashboard.assets import address

# Without an end of its head: the scripts that `french` adds there draw a page of the dashboard.
_PAGE = """<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><title>Notes</title>
<link rel="stylesheet" href="{shell}"><link rel="stylesheet" href="{style}">
<body class="notes-page"><main>
<p class="notes-clock"><span id="place"></span><span id="heure"></span><span id="duree"></span></p>
<h1 id="titre">En attente de la présentation…</h1>
<p id="notes">Ouvrez une présentation dans l'autre fenêtre : cette page la suit.</p>
<p id="suite"></p></main>
<script type="module" src="{script}"></script></body></html>"""


def routes() -> list[BaseRoute]:
    return [Route("/notes", _notes)]


async def _notes(_request: Request) -> HTMLResponse:
    page = _PAGE.format(
        shell=address("shell.css"),
        style=address("presenter.css"),
        script=address("presenter_notes.js"),
    )
    return HTMLResponse(page, headers={"Cache-Control": "no-store"})
