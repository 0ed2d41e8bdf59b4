"""What does a command line ask of the pipeline? Words become an ``Asked``, or a French refusal."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn

from pipeline import espaces
from pipeline.choices import Choices, from_answers, read_answers
from pipeline.problems import InputRefused

USAGE = """\
python -m pipeline importer FICHIER… [--espace E] [--jeu J] [--valeur colonne=valeur]…
                            [--feuille NOM] [--choix reponses.json] [--json]
python -m pipeline apercu FICHIER [mêmes options] [--lignes N|toutes]
                            (FICHIER peut être - : le texte collé sur l'entrée)
python -m pipeline journal | reconstruire | verifier [--espace E] [--json]
python -m pipeline retirer ID | remettre ID [--espace E] [--json]
python -m pipeline personnes [--activer|--desactiver] [--espace E] [--json]
python -m pipeline arreter NOM | arretes [--espace E] [--json]
python -m pipeline choix [FORME] | oublier FORME [--espace E] [--json]
python -m pipeline schemas --sortie DOSSIER [--json]"""
# command → how many words it takes, and what they are
_WORDS: dict[str, tuple[int, float, str]] = {
    "importer": (1, float("inf"), "un fichier ou plusieurs"),
    "apercu": (1, 1, "un fichier"),
    "retirer": (1, 1, "l'identifiant d'un import"),
    "remettre": (1, 1, "l'identifiant d'un import"),
    "arreter": (1, 1, "un nom, par exemple « AG 2023 »"),
    "arretes": (0, 0, "rien d'autre"),
    "choix": (0, 1, "une forme de fichier, ou rien"),
    "oublier": (1, 1, "une forme de fichier"),
    "journal": (0, 0, "rien d'autre"),
    "reconstruire": (0, 0, "rien d'autre"),
    "verifier": (0, 0, "rien d'autre"),
    "personnes": (0, 0, "rien d'autre"),
    "schemas": (0, 0, "--sortie DOSSIER"),
}
_READING = ("jeu", "valeur", "feuille", "choix")
_SETTING = ("activer", "desactiver")


@dataclass(frozen=True)
class Asked:
    """``words``: files, an import, or a shape of file. ``shown_rows``: None = all of them.
    ``folder``: where to write. ``setting``: whether to count distinct persons; None asks.
    """

    command: str
    words: tuple[str, ...]
    espace: str
    choices: Choices
    shown_rows: int | None
    folder: Path | None = None
    setting: bool | None = None


class _Parser(ArgumentParser):
    """Its refusals are sentences in French, like all others."""

    def error(self, message: str) -> NoReturn:
        raise _misunderstood(_french(message))

    def format_help(self) -> str:
        return f"{USAGE}\n"


def _french(message: str) -> str:
    if found := re.fullmatch(r"unrecognized arguments: (.*)", message):
        return f"Je ne comprends pas : {found[1]}."
    if found := re.fullmatch(r"argument (.*): expected one argument", message):
        return f"L'option {found[1]} attend une valeur."
    return "Commande incomplète."


def _misunderstood(message: str) -> InputRefused:
    return InputRefused(message, f"Formes attendues :\n{USAGE}")


def asked(words: Sequence[str]) -> Asked:
    """Raises InputRefused when the words make no command."""
    options = _parser().parse_intermixed_args(words)
    least, most, expected = _expected(options.commande)
    if not least <= len(options.mots) <= most:
        raise _misunderstood(f"La commande « {options.commande} » attend {expected}.")
    _refuse_useless(options)
    if options.commande == "schemas" and not options.sortie:
        raise _misunderstood(f"La commande « schemas » attend {expected}.")
    return Asked(
        options.commande,
        tuple(options.mots),
        options.espace,
        _choices(options),
        _shown_rows(options.lignes or "10"),
        options.sortie,
        options.activer if options.activer or options.desactiver else None,
    )


def _parser() -> ArgumentParser:
    parser = _Parser(prog="python -m pipeline", usage=USAGE, allow_abbrev=False)
    parser.add_argument("commande")
    parser.add_argument("mots", nargs="*")
    parser.add_argument("--espace", default=espaces.DEFAULT)
    for name in ("json", *_SETTING):
        parser.add_argument(f"--{name}", action="store_true")
    parser.add_argument("--valeur", action="append", default=[])
    for name in ("jeu", "feuille", "lignes"):
        parser.add_argument(f"--{name}")
    for name in ("choix", "sortie"):
        parser.add_argument(f"--{name}", type=Path)
    return parser


def _expected(command: str) -> tuple[int, float, str]:
    if command not in _WORDS:
        raise _misunderstood(f"« {command} » n'est pas une commande.")
    return _WORDS[command]


def _refuse_useless(options: Namespace) -> None:
    """An option that would change nothing was meant for something."""
    useless = [] if options.commande in ("importer", "apercu") else list(_READING)
    useless += [] if options.commande == "apercu" else ["lignes"]
    useless += [] if options.commande == "personnes" else _SETTING
    useless += [] if options.commande == "schemas" else ["sortie"]
    for name in useless:
        if getattr(options, name):
            raise _misunderstood(f"La commande « {options.commande} » n'a pas d'option --{name}.")
    if options.activer and options.desactiver:
        raise _misunderstood("Choisissez --activer ou --desactiver.")


def _shown_rows(text: str) -> int | None:
    if text == "toutes":
        return None
    if not re.fullmatch(r"\d{1,9}", text):
        raise InputRefused(
            f"« --lignes {text} » n'est pas un nombre de lignes.", "Écrivez un nombre, ou toutes."
        )
    return int(text)


def _choices(options: Namespace) -> Choices:
    """What the answers' file says, then the options, which win."""
    given = from_answers(_answers(options.choix)) if options.choix else Choices()
    values = {**dict(given.values), **dict(_pair(text) for text in options.valeur)}
    return replace(
        given,
        jeu=options.jeu or given.jeu,
        values=tuple(sorted(values.items())),
        sheet=options.feuille or given.sheet,
    )


def _pair(text: str) -> tuple[str, str]:
    name, _, value = (part.strip() for part in text.partition("="))
    if not name or not value:
        raise InputRefused(
            f"« --valeur {text} » ne donne pas de valeur à une colonne.", "Écrivez colonne=valeur."
        )
    return name, value


def _answers(path: Path) -> dict[str, Any]:
    try:
        return read_answers(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise InputRefused(
            f"Le fichier de réponses « {path} » ne peut pas être lu.", "Vérifiez son nom."
        ) from error
