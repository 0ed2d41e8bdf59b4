"""What does the command line of exports ask for? Words in, one value out, refusals in French."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from indicators.dimensions import DIMENSIONS
from indicators.french_parser import FrenchParser
from indicators.question import Filters, merged
from pipeline.problems import InputRefused

FORMES = ("pptx", "xlsx", "docx", "pdf", "anct", "trame", "opendata", "envois")
USAGE = f"""\
python -m rendering {"|".join(FORMES)}
    --sortie FICHIER [--page PAGE | --presentation NOM | --document NOM]
    [--espace E] [--exercice A] [--filtre dimension=valeur]… [--arrete NOM] [--equipe]

Version à diffuser par défaut : les petits effectifs sont regroupés ou tus. --equipe les montre.
--page prend le nom de la page dans l'adresse (activite…). --presentation prend le nom d'une
présentation (« Bilan annuel »), en pptx et en pdf. --document prend annexe, essentiel, registre,
decisions ou trame, en docx et en pdf."""


@dataclass(frozen=True)
class Asked:
    """Which file, of what, for whom; ``page``, ``presentation`` and ``document`` exclude each
    other."""

    forme: str
    sortie: Path
    espace: str
    exercice: int | None
    filtre: Filters
    arrete: str
    page: str
    presentation: str
    document: str
    equipe: bool


def _parser() -> FrenchParser:
    parser = FrenchParser(prog="python -m rendering", usage=USAGE, allow_abbrev=False)
    parser.add_argument("forme", choices=FORMES)
    parser.add_argument("--sortie", type=Path, required=True)
    parser.add_argument("--espace", default="irev")
    parser.add_argument("--exercice", type=_year)
    for name in ("arrete", "page", "presentation", "document"):
        parser.add_argument(f"--{name}", default="")
    parser.add_argument("--filtre", type=_filter, action="append", default=[])
    parser.add_argument("--equipe", action="store_true")
    return parser


def _year(text: str) -> int:
    if not re.fullmatch(r"\d{4}", text):
        raise InputRefused(
            f"« {text} » n'est pas une année.", "Écrivez quatre chiffres, par exemple 2022."
        )
    return int(text)


def _filter(text: str) -> tuple[str, tuple[str, ...]]:
    dimension, equals, valeur = text.partition("=")
    if not equals or dimension not in DIMENSIONS:
        raise InputRefused(
            f"« {text} » n'est pas un filtre.", "Écrivez dimension=valeur, par exemple axe=axe1."
        )
    return dimension, (valeur,)


def asked(words: Sequence[str]) -> Asked:
    """Raises InputRefused, in French, for whatever cannot be done."""
    told = vars(_parser().parse_args(words))
    found = Asked(**{**told, "filtre": merged(told["filtre"])})
    if sum(bool(name) for name in (found.page, found.presentation, found.document)) > 1:
        raise InputRefused(
            "Une page, une présentation et un document ne se demandent pas ensemble.",
            "Gardez une seule de ces options.",
        )
    return found
