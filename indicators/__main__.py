"""Figures on the command line: `python -m indicators INDICATEUR …`, in text, JSON or CSV."""

import json
import logging
import re
import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from indicators import document, printed, registry
from indicators.compare import Comparison, compare
from indicators.document import Document
from indicators.figures import measure
from indicators.french_parser import FrenchParser
from indicators.frozen_figures import answer_of
from indicators.lookups import current_exercice
from indicators.periods import Period, dates, exercice
from indicators.question import OFFICIEL, Question, merged
from indicators.rows import rows_of
from pipeline import espaces
from pipeline.problems import InputRefused
from pipeline.store import Version

DONE, OUR_FAULT, REFUSED = 0, 1, 2
USAGE = """\
python -m indicators INDICATEUR [--espace E] [--exercice A | --du D --au D]
    [--par DIMENSION]… [--filtre dimension=valeur]… [--perimetre officiel|tous|CODE]
    [--comparer A | --comparer-du D --comparer-au D] [--arrete NOM] [--diffusion] [--lignes]
    [--json|--csv]
python -m indicators --liste [--espace E] [--json|--csv]

Les dates s'écrivent AAAA-MM-JJ. Deux filtres de même dimension : l'un ou l'autre ; de dimensions
différentes : les deux. Une valeur vide (profil=) veut dire « non renseigné ». --diffusion ne donne
que ce que voient les lecteurs extérieurs."""


def _parser() -> FrenchParser:
    parser = FrenchParser(prog="python -m indicators", usage=USAGE, allow_abbrev=False)
    parser.add_argument("indicateur", nargs="?")
    for name in ("liste", "lignes", "diffusion", "json", "csv"):
        parser.add_argument(f"--{name}", action="store_true")
    for name in ("exercice", "comparer"):
        parser.add_argument(f"--{name}", type=_year)
    for name in ("du", "au", "comparer-du", "comparer-au"):
        parser.add_argument(f"--{name}", type=_day)
    parser.add_argument("--espace", default=espaces.DEFAULT)
    parser.add_argument("--arrete")
    parser.add_argument("--perimetre", default=OFFICIEL)
    parser.add_argument("--par", action="append", default=[])
    parser.add_argument("--filtre", action="append", default=[], type=_filter)
    return parser


def _year(text: str) -> Period:
    if not re.fullmatch(r"\d{4}", text):
        raise InputRefused(
            f"« {text} » n'est pas une année.", "Écrivez quatre chiffres, par exemple 2022."
        )
    return exercice(int(text))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputRefused(
            f"« {text} » n'est pas une date.", "Écrivez AAAA-MM-JJ, par exemple 2022-09-30."
        ) from error


def _filter(text: str) -> tuple[str, tuple[str, ...]]:
    dimension, equals, valeur = text.partition("=")
    if not equals:
        raise InputRefused(
            f"Le filtre « {text} » n'a pas de valeur.",
            "Écrivez dimension=valeur ; dimension= veut dire « non renseigné ».",
        )
    return dimension, (valeur,)


def _period(year: Period | None, du: date | None, au: date | None, what: str) -> Period | None:
    """The period of one pair of options, or None when neither was given."""
    if (du is None) != (au is None) or (year and du):
        raise InputRefused(
            f"La période {what} est mal donnée.",
            "Donnez une année seule, ou bien un début et une fin.",
        )
    return dates(du, au) if du and au else year


def _question(version: Version, asked: Namespace) -> Question:
    periode = _period(asked.exercice, asked.du, asked.au, "demandée")
    if periode is None:
        last = current_exercice(version)
        if last is None:
            raise InputRefused("Cet espace ne contient aucune donnée.", "Importez un fichier.")
        periode = exercice(last)
    return Question(
        asked.indicateur, periode, tuple(asked.par), merged(asked.filtre), asked.perimetre
    )


def _comparison(version: Version, question: Question, asked: Namespace) -> Comparison | None:
    other = _period(asked.comparer, asked.comparer_du, asked.comparer_au, "de comparaison")
    return compare(version, question, other) if other else None


def _answer(asked: Namespace) -> tuple[Document, str]:
    """The answer as values and as text."""
    version = espaces.ready(asked.espace)
    if asked.arrete:
        version = espaces.frozen(asked.espace, asked.arrete)
    version = replace(version, outside=asked.diffusion)
    if asked.liste:
        listed = document.of_list(registry.indicators(version))
        return listed, printed.text_of_list(listed)
    if not asked.indicateur:
        raise InputRefused("Aucun indicateur n'est demandé.", f"Forme attendue :\n{USAGE}")
    question = _question(version, asked)
    if asked.lignes:
        found = document.of_rows(rows_of(version, question))
        return found, printed.text_of_rows(found)
    figure, comparison = measure(version, question), _comparison(version, question, asked)
    text = printed.text_of_figure(figure, comparison)
    told = document.of_figure(version, figure, comparison)
    return {**told, "arretes": _frozen_values(asked.espace, question)}, text


def _frozen_values(espace: str, question: Question) -> list[Document]:
    """What each frozen state answers; null where the question made no sense then."""
    figures = {
        nom: answer_of(version, question)
        for nom, version in espaces.frozen_versions(espace).items()
    }
    return [
        {"nom": nom, "valeur": document.simple(figure.valeur) if figure else None}
        for nom, figure in figures.items()
    ]


def main(arguments: Sequence[str]) -> int:
    try:
        asked = _parser().parse_args(arguments)
        values, text = _answer(asked)
    except InputRefused as refusal:
        return _refuse(refusal, as_json="--json" in arguments)
    except Exception:  # noqa: BLE001 - whatever it is, it is ours: said plainly, logged in full
        return _fail(as_json="--json" in arguments)
    if asked.json:
        text = _json(values)
    _write(printed.table(values) if asked.csv and not asked.json else f"{text}\n")
    return DONE


def _refuse(refusal: InputRefused, *, as_json: bool) -> int:
    if as_json:
        _write(f"{_json(document.of_refusal(refusal))}\n")
    else:
        sys.stderr.write(f"{refusal}\n")
    return REFUSED


def _fail(*, as_json: bool) -> int:
    logging.getLogger("indicators").exception("Erreur interne")
    refusal = InputRefused("Erreur interne : ce n'est pas votre fait.", "Transmettez le journal.")
    if as_json:
        _write(f"{_json(document.of_refusal(refusal))}\n")
    return OUR_FAULT


def _json(values: Document) -> str:
    return json.dumps(values, ensure_ascii=False, allow_nan=False)


def _write(text: str) -> None:
    """UTF-8 and its own line ends, whatever the terminal's habits."""
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    logging.basicConfig(stream=sys.stderr)
    sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
