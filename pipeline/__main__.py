"""The pipeline on the command line: bring files in, look at them first, withdraw, restore, verify.

One JSON object on stdout with ``--json``; logs on stderr; exit 0 done, 2 refused, 1 our fault.
"""

import argparse
import getpass
import json
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, NoReturn

from tqdm import tqdm

from pipeline import build, checks, espaces, journal, report
from pipeline.folders import Espace, espace
from pipeline.importing import import_file
from pipeline.map_columns import Choices
from pipeline.problems import InputRefused

Answer = dict[str, Any]
_REFUSED, _FAILED = 2, 1


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a command in French, and as JSON when asked."""

    def error(self, message: str) -> NoReturn:
        raise InputRefused(f"Commande non comprise : {message}.", f"Voir « {self.prog} --help ».")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m pipeline", description="Fichiers, journal et versions.")
    commands = parser.add_subparsers(dest="commande", required=True, parser_class=_Parser)
    for name in ("importer", "apercu"):
        command = commands.add_parser(name)
        command.add_argument("fichiers", nargs="+" if name == "importer" else 1, type=Path)
        command.add_argument("--jeu")
        command.add_argument("--valeur", action="append", default=[], metavar="COLONNE=VALEUR")
        command.add_argument("--choix", type=Path)
        if name == "apercu":
            command.add_argument("--lignes", default="10", metavar="N|toutes")
    for name in ("retirer", "remettre"):
        commands.add_parser(name).add_argument("import_id")
    for name in ("journal", "reconstruire", "verifier"):
        commands.add_parser(name)
    for command in commands.choices.values():
        command.add_argument("--espace", default=espaces.DEFAULT)
        command.add_argument("--json", action="store_true")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    words = list(sys.argv[1:] if arguments is None else arguments)
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    try:
        options = _parser().parse_args(words)
        answer, code = _COMMANDS[options.commande](options)
    except InputRefused as error:
        answer = {"erreur": {"message": error.message, "que_faire": error.que_faire}}
        code = _REFUSED
    except Exception:
        logging.exception("échec inattendu")
        answer = {"erreur": {"message": "Erreur du programme.", "que_faire": "Signalez-la."}}
        code = _FAILED
    _say(answer, as_json="--json" in words)
    return code


def _choices(options: argparse.Namespace) -> Choices:
    given = json.loads(options.choix.read_text(encoding="utf-8")) if options.choix else {}
    values = {**given.get("valeurs", {}), **dict(_pair(text) for text in options.valeur)}
    return Choices(
        jeu=options.jeu or given.get("jeu"),
        values=tuple(sorted(values.items())),
        columns=tuple(sorted(given.get("colonnes", {}).items())),
    )


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise InputRefused(f"« --valeur {text} » n'a pas de signe =.", "Écrivez colonne=valeur.")
    return name.strip(), value.strip()


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputRefused(f"Le fichier « {path} » ne peut pas être lu.", "Vérifiez son nom.") from error


def _place(options: argparse.Namespace, tell: build.Progress = build.silent) -> Espace:
    espaces.ready(options.espace, tell)
    return espace(options.espace)


def _import(options: argparse.Namespace) -> tuple[Answer, int]:
    place = espace(options.espace)
    with _progress() as tell:
        if espaces.espace_exists(options.espace):
            espaces.ready(options.espace, tell)
        reports = [_import_one(place, path, _choices(options), tell) for path in options.fichiers]
    if not place.exists:
        return {"espace": place.name, "version": None, "fichiers": reports}, _REFUSED
    version = espaces.ready(options.espace)
    refused = any(found["statut"] == "refuse" for found in reports)
    answer = {"espace": place.name, "version": version.name, "fichiers": reports}
    return answer, _REFUSED if refused else 0


def _import_one(place: Espace, path: Path, choices: Choices, tell: build.Progress) -> report.Report:
    try:
        content = _content(path)
    except InputRefused as error:
        return report.refused(path.name, error)
    return import_file(place, content, path.name, choices, getpass.getuser(), tell)


def _preview(options: argparse.Namespace) -> tuple[Answer, int]:
    path = options.fichiers[0]
    shown = None if options.lignes == "toutes" else int(options.lignes)
    place = espace(options.espace)
    if espaces.espace_exists(options.espace):
        espaces.ready(options.espace)
    with _progress() as tell:
        lists = build.lists_of(place)
        prepared = build.prepare(_content(path), path.name, _choices(options), lists, tell)
    return {"espace": place.name, "fichiers": [report.preview(prepared, shown)]}, 0


def _journal(options: argparse.Namespace) -> tuple[Answer, int]:
    state = journal.read_state(_place(options))
    told = ("import_id", "seq", "date", "auteur", "fichier", "sha256", "jeu", "lignes_gardees",
            "lignes_ecartees", "etat")  # fmt: skip
    imports = [{name: getattr(item, name) for name in told} for item in state.imports]
    return {"espace": options.espace, "imports": imports}, 0


def _withdraw(options: argparse.Namespace) -> tuple[Answer, int]:
    version = build.withdraw(_place(options), options.import_id, getpass.getuser())
    return {"espace": options.espace, "version": version.name, "import_id": options.import_id}, 0


def _restore(options: argparse.Namespace) -> tuple[Answer, int]:
    version = build.restore(_place(options), options.import_id, getpass.getuser())
    return {"espace": options.espace, "version": version.name, "import_id": options.import_id}, 0


def _rebuild(options: argparse.Namespace) -> tuple[Answer, int]:
    place = _place(options)
    with place.writing():
        version = build.rebuild(place)
    return {"espace": options.espace, "version": version.name}, 0


def _verify(options: argparse.Namespace) -> tuple[Answer, int]:
    found = checks.checks(_place(options))
    sound = all(check.conforme for check in found)
    answer = {"statut": "conforme" if sound else "non_conforme", "controles": list(map(asdict, found))}
    return answer, 0 if sound else _FAILED


_COMMANDS: dict[str, Callable[[argparse.Namespace], tuple[Answer, int]]] = {
    "importer": _import,
    "apercu": _preview,
    "journal": _journal,
    "retirer": _withdraw,
    "remettre": _restore,
    "reconstruire": _rebuild,
    "verifier": _verify,
}


@contextmanager
def _progress() -> Iterator[build.Progress]:
    """Say each step on a terminal, once the work has lasted a second."""
    with tqdm(delay=1, disable=None, leave=False, bar_format="{desc} ({elapsed})") as bar:
        yield lambda step: bar.set_description_str(step)


def _say(answer: Answer, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(answer, ensure_ascii=False, default=str))
    elif "erreur" in answer:
        print(f"{answer['erreur']['message']} {answer['erreur']['que_faire']}", file=sys.stderr)
    else:
        print("\n".join(_readable(answer)))


def _readable(answer: Answer) -> Iterator[str]:
    """The same answer for a person at a terminal."""
    for name, value in answer.items():
        if not isinstance(value, list):
            yield f"{name} : {value}"
            continue
        for item in value:
            yield " · ".join(f"{k} : {v}" for k, v in item.items() if not isinstance(v, list | dict))
            yield from (f"  {found['message']}" for found in item.get("problemes", ())[:20])


if __name__ == "__main__":
    sys.exit(main())
