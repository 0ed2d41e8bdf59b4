"""How does an answer read in a terminal, and in a spreadsheet set to French?"""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from indicators import formats
from indicators.compare import Comparison
from indicators.document import Document
from indicators.figures import STATUT_WORDS, Figure

_NEAR = {"environ": "environ ", "au_moins": "au moins ", "au_plus": "au plus "}
_BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads the accents wrong


def text_of_figure(figure: Figure, comparison: Comparison | None) -> str:
    scope = (figure.question.periode.phrase, figure.perimetre.phrase)
    parts = [
        " · ".join([figure.indicator.libelle, *filter(None, scope)]),
        _value(figure),
        *([figure.couverture.phrase] if figure.couverture else []),
        *_bars(figure),
        *_published(figure),
        *([_compared(comparison)] if comparison else []),
        *(f"Attention : {warning}" for warning in figure.avertissements),
    ]
    return "\n".join(parts)


def _value(figure: Figure) -> str:
    unite = figure.unite if figure.valeur is not None and abs(figure.valeur) < 2 else figure.unites
    word = STATUT_WORDS[figure.statut]
    shown = formats.percent(figure.valeur) if unite == "%" else formats.number(figure.valeur)
    named = shown if unite == "%" or figure.valeur is None else f"{shown} {unite}"
    complement = figure.dont_complement
    return f"{named} ({word}" + (
        f", dont {formats.number(complement)} de complément)" if complement else ")"
    )


def _bars(figure: Figure) -> list[str]:
    names = [" · ".join(line.libelles) for line in figure.lignes]
    width = max(map(len, names), default=0)
    return [
        f"  {name:<{width}}  {formats.number(line.valeur):>8}"
        for name, line in zip(names, figure.lignes, strict=True)
    ]


def _published(figure: Figure) -> list[str]:
    return [
        f"Publié : {_NEAR.get(known.claim.qualificatif, '')}{formats.number(known.claim.valeur)}"
        f" ({known.claim.section or 'rapport'}) – {known.mot}"
        + (f" : {formats.signed(known.ecart)}" if known.ecart else "")
        for known in figure.publies
    ]


def _compared(comparison: Comparison) -> str:
    before = f"{comparison.phrase} : {formats.number(comparison.valeur_actuelle)} contre " + (
        formats.number(comparison.valeur)
    )
    if not comparison.comparable:
        return f"{before} – Non comparable. {comparison.raison}"
    gap = formats.signed(comparison.ecart) + (" points" if comparison.en_points else "")
    percent = comparison.evolution_pct
    return f"{before}, {gap}" + (
        f" ({formats.signed(percent)}\u00a0%)" if percent is not None else ""
    )


def table(document: Document) -> str:
    """A CSV that a French Excel opens by itself: semicolons, decimal commas."""
    rows = document.get("lignes") or document.get("indicateurs") or []
    if not rows and "indicateur" in document:
        rows = [_one_line(document)]
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";")
    writer.writerow(rows[0] if rows else ())
    writer.writerows([_cell(value) for value in row.values()] for row in rows)
    return _BYTE_ORDER_MARK + written.getvalue()


def _one_line(document: Document) -> Document:
    return {
        "indicateur": document["indicateur"],
        "libelle": document["libelle"],
        "du": document["periode"]["du"],
        "au": document["periode"]["au"],
        "perimetre": document["perimetre"]["code"],
        "valeur": document["valeur"],
        "unite": document["unite"],
        "statut": document["statut"],
        "couverture": (document["couverture"] or {}).get("phrase"),
    }


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, int | float):
        return str(value).replace(".", ",")
    if isinstance(value, list):
        return "|".join(map(str, value))
    return _harmless(str(value))


def _harmless(text: str) -> str:
    """A spreadsheet runs a text that begins like a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def text_of_rows(document: Document) -> str:
    shown = ("fichier", "ligne", "valeur", "date_debut", "intitule", "titre", "element", "libelle")
    lines = [_joined(row[name] for name in shown if row.get(name)) for row in document["lignes"]]
    total = formats.number(document["total"])
    return "\n".join([*lines, f"{formats.number(document['nombre'])} lignes, total {total}"])


def text_of_list(document: Document) -> str:
    return "\n".join(
        _joined((item["id"], item["libelle"], item["unite"], ", ".join(item["dimensions"])))
        for item in document["indicateurs"]
    )


def _joined(values: Iterable[object] | Sequence[object]) -> str:
    return " · ".join(
        formats.date_long(value) if isinstance(value, date) else str(value) for value in values
    )
