"""How does a presentation become what its component draws? One JSON string for the whole deck."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard import decisions, filters
from dashboard.payload import drawn
from indicators import lookups, registry
from indicators.blocks import Block, Text
from indicators.decisions_asked import DECISIONS
from indicators.dimensions import DIMENSIONS
from indicators.formats import typographic
from indicators.periods import exercice
from indicators.question import Question
from indicators.slides import CENTRE, Presentation, Told, slide_of, view_of
from indicators.view import View, report_of, scope_line
from pipeline.problems import InputRefused
from pipeline.store import Version


@dataclass(frozen=True)
class Opened:
    """A presentation on the version whose figures it shows."""

    code: str
    presentation: Presentation
    version: Version


def payload(
    shown: Opened, changed: tuple[int, Mapping[str, Sequence[str]]], answer: Mapping[str, Any]
) -> str:
    """The cover and the slides, the choices of the filter panel, the answer to a decision."""
    presentation, version = shown.presentation, shown.version
    noted = decisions.of_session(version, shown.code, presentation.exercice)
    told = [decisions.in_words(item) for item in noted]
    slides = [_cover(shown)]
    for index, slide in enumerate(presentation.diapositives, 1):
        chosen = changed[1] if index == changed[0] else {}
        slides.append(_slide(shown, slide, chosen, told))
    content = {
        "code": shown.code,
        "titre": typographic(presentation.titre),
        "fictif": View(version, exercice(presentation.exercice)).is_fictional,
        "diapositives": slides,
        "filtres": _choices(version),
        "reponse": dict(answer),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _cover(shown: Opened) -> dict[str, Any]:
    view = View(shown.version, exercice(shown.presentation.exercice))
    return {
        "couverture": True,
        "titre": typographic(shown.presentation.titre),
        "sousTitre": CENTRE,
        "section": "",
        "commentaire": "",
        "notes": "",
        "blocs": [],
        "source": typographic(_origin(view, ())),
        "filtre": "",
    }


def _slide(
    shown: Opened, told: Told, changed: Mapping[str, Sequence[str]], noted: Sequence[str]
) -> dict[str, Any]:
    # a typed title told the slide's own figures, not those of another filter
    asked_for = replace(told, titre="") if changed else told
    annee = shown.presentation.exercice
    slide = slide_of(shown.version, annee, asked_for, changed)
    blocks = [_with_decisions(block, noted) for block in slide.blocks]
    try:
        view = view_of(shown.version, annee, told, changed)
        source = _origin(view, blocks)
    except InputRefused:
        source = shown.version.name
    return {
        "titre": typographic(slide.title),
        "section": slide.section,
        "commentaire": typographic(slide.comment),
        "notes": slide.notes,
        "blocs": [_light(block, shown.version) for block in blocks],
        "source": typographic(source),
        "filtre": _filter_words(shown.version, changed),
    }


def _with_decisions(block: Block, noted: Sequence[str]) -> Block:
    """The half that a last slide leaves empty holds what the session has decided."""
    if isinstance(block, Text) and block.id == DECISIONS:
        return replace(block, items=(*block.items, *noted))
    return block


def _light(block: Block, version: Version) -> dict[str, Any]:
    """As the board draws it, without what a slide does not offer."""
    left_out = ("downloads", "questionable", "table", "keys")
    full = drawn(block, version.espace == "demo")
    return {name: value for name, value in full.items() if name not in left_out}


def _origin(view: View, blocks: Sequence[Block]) -> str:
    """Scope, source and version: what every slide says of itself."""
    source = "" if report_of(view) else "source : relevés du centre de ressources"
    if view.is_fictional:
        source = "données fictives"
    question = _scoped(view, blocks)
    scope_of = question.indicateur if question else _default_scope(blocks)
    seen = replace(view, perimetre=question.perimetre) if question else view
    parts = (scope_line(seen, scope_of), source, f"version {view.version.name}")
    return " · ".join(part for part in parts if part)


def _default_scope(blocks: Sequence[Block]) -> str:
    """An audience has no périmètre; a cover and a table that asks nothing tell the usual one."""
    return "" if any(getattr(block, "question", None) for block in blocks) else "demi_journees"


def _scoped(view: View, blocks: Sequence[Block]) -> Question | None:
    """The first question of a slide whose answer depends on the périmètre."""
    questions = [getattr(block, "question", None) for block in blocks]
    known = (question for question in questions if question)
    return next((q for q in known if registry.indicator(view.version, q.indicateur).compte), None)


def _filter_words(version: Version, changed: Mapping[str, Sequence[str]]) -> str:
    told = []
    for name, codes in changed.items():
        names = _names(version, name)
        label = DIMENSIONS[name].libelle.lower()
        told.append(f"{label} : {names.get(codes[0], codes[0])}")
    return typographic(" · ".join(told))


def _choices(version: Version) -> list[dict[str, Any]]:
    """The lists of the filter panel."""
    keys = (filters.EXERCICE, filters.PERIMETRE, *filters.ACTIVITE)
    return [
        {
            "cle": key,
            "libelle": DIMENSIONS[key].libelle,
            "codes": [{"code": code, "libelle": label} for code, label in names.items()],
        }
        for key in keys
        if (names := _names(version, key))
    ]


def _names(version: Version, key: str) -> Mapping[str, str]:
    if key == filters.EXERCICE:
        return {str(year): str(year) for year in reversed(lookups.exercices(version))}
    return lookups.names(version, key)
