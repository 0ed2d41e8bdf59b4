"""What does a test let leave? A paper and a deck from a real espace, and hostile ones."""

import datetime
from typing import Any

from indicators import method
from indicators.blocks import (
    CALCULE,
    Block,
    Chart,
    Column,
    Grid,
    KeyFigure,
    Row,
    Section,
    Series,
    Table,
    Text,
)
from indicators.breakdowns import bars, shares
from indicators.claims_table import claims_table
from indicators.crossings import crossed
from indicators.headlines import headlines
from indicators.paper import Paper, Part
from indicators.presentation import Deck, Slide
from indicators.summary import to_complete, to_remember
from indicators.timelines import cumulative, monthly
from indicators.view import View, default_view, scope_line, source_line
from indicators.years import yearly
from pipeline import espaces

DATE = datetime.date(2023, 3, 14)
ADDRESS = "https://exemple.org/?exercice=2022"
HOSTILE = (
    '#import "x": * $y$ <script>alert(1)</script> *gras* _a_ @b \\ "guillemets" & l\'apostrophe'
)
GRID = Grid(
    (Column("Type"), Column("Demi-journées", True), Column("Part (%)", True, 1)),
    (Row(("Proximité", 1234.5, 41.0714)), Row(("Formation", 20, None)), Row(("Total", 1254.5, 100), True)),
)  # fmt: skip
TABLE = Table("t", "Deux types d'action", "2022", GRID, "Source : essai", "Hors total.")


def drawing(**changes: Any) -> Chart:
    made: dict[str, Any] = {
        "id": "c", "kind": "bars", "title": "Un constat", "subtitle": "2022",
        "categories": ("Proximité", "Formation"), "series": (Series("x", (69, 21)),),
        "unit": "demi-journées", "grid": GRID, "footer": "Source : essai",
    }  # fmt: skip
    return Chart(**{**made, **changes})


IDENTITY = {
    "espace_label": "IREV",
    "is_fictional": False,
    "scope_line": "2022 · missions socles",
    "source_line": "Source : rapport 2022",
    "version": "version v000012",
    "date": DATE,
    "address": ADDRESS,
}


def paper_of(*parts: Part, **changes: Any) -> Paper:
    told = {"title": "Annexe", "subtitle": "Centre de ressources", **IDENTITY, **changes}
    return Paper(parts=parts, **told)


def deck_of(*slides: Slide, **changes: Any) -> Deck:
    told = {"title": "Bilan", "subtitle": "Assemblée générale", **IDENTITY, **changes}
    return Deck(slides=slides, **told)


def hostile_blocks(words: str = HOSTILE) -> tuple[Block, ...]:
    grid = Grid((Column(words), Column("n", True)), (Row((words, 1)), Row((f"= {words}", 2), True)))
    return (
        KeyFigure("k", words, words, CALCULE, words),
        Section(words),
        drawing(title=words, subtitle=words, categories=(words, "b"), grid=grid, footer=words,
                sentence=words),
        Table("t", words, words, grid, words, words),
        Text("x", words, (words, f"- {words}")),
        drawing(message=words, grid=grid),
    )  # fmt: skip


def annex(espace: str) -> Paper:
    view = view_of(espace)
    parts = (
        Part(
            "L'essentiel", 1, (*headlines(view), to_remember(view)), ("Ce document suit la page.",)
        ),
        Part("Activité", 1, _activity(view)),
        Part("Publics touchés", 2, (shares(view, "profils", "profil"),)),
        Part("Site", 1, (monthly(view, "visites", "site_web.visites"),)),
        Part("Méthode", 1, (method.rules(), claims_table(view))),
    )
    told = {"title": "Annexe chiffrée", "subtitle": "Bilan d'activité", **_identity(view)}
    return Paper(parts=parts, **told)


def _activity(view: View) -> tuple[Block, ...]:
    return (
        bars(view, "types", "demi_journees", "type_action"),
        cumulative(view, "cumul", "demi_journees"),
        yearly(view, "annees", "demi_journees", [2021, 2022]),
        crossed(view, "themes", "demi_journees", "thematique", "type_action"),
    )


def report(espace: str) -> Deck:
    view = view_of(espace)
    types, profils = (
        bars(view, "types", "demi_journees", "type_action"),
        shares(view, "p", "profil"),
    )
    slides = (
        Slide("L'année en bref", headlines(view), section="Activité"),
        Slide(types.title, (types,), comment="Deux tiers de l'activité.", notes="À dire."),
        Slide("Activité et publics", (types, profils)),
        Slide(profils.title, (profils, to_remember(view))),
        Slide("Thèmes", (crossed(view, "x", "demi_journees", "thematique", "type_action"),)),
        Slide("À compléter", (to_complete(view),)),
    )
    told = {"title": "Bilan", "subtitle": "Assemblée générale", **_identity(view)}
    return Deck(slides=slides, **told)


def view_of(espace: str) -> View:
    return default_view(espaces.ready(espace))


def _identity(view: View) -> dict[str, Any]:
    return {
        "espace_label": "Démonstration" if view.is_fictional else "IREV",
        "is_fictional": view.is_fictional,
        "scope_line": scope_line(view),
        "source_line": source_line(view),
        "version": f"version {view.version.name}",
        "date": DATE,
        "address": ADDRESS,
    }
