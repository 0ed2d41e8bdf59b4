"""The pipeline on the command line: bring files in, look at them first, withdraw, restore, verify.

One JSON object on stdout with ``--json``; logs on stderr; exit 0 done, 2 refused, 1 our fault.
"""

import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from tqdm import tqdm

from pipeline import (
    build,
    checks,
    distinct_persons,
    espaces,
    frozen,
    journal,
    memory,
    report,
)
from pipeline.arguments import Asked, asked
from pipeline.choices import as_answers
from pipeline.folders import Espace, espace, espaces_root
from pipeline.importing import import_file, preview_file
from pipeline.limits import MAX_BYTES
from pipeline.prepared import Progress
from pipeline.problems import InputRefused, french
from pipeline.schemas import write_schemas
from pipeline.speak import Answer, say
from pipeline.staff import who

_PASTED, _PASTED_NAME = Path("-"), "texte collé"
_DONE, _FAILED, _REFUSED = 0, 1, 2
_FULL = ("No space left", "File too large", "Disk quota", "Could not write", "Espace insuffisant")
_TOLD = (
    "import_id",
    "seq",
    "date",
    "auteur",
    "fichier",
    "sha256",
    "jeu",
    "lignes_gardees",
    "lignes_ecartees",
    "etat",
)


def main(arguments: Sequence[str] | None = None) -> int:
    words = list(sys.argv[1:] if arguments is None else arguments)
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    try:
        command = asked(words)
        answer, code = _COMMANDS[command.command](command)
    except InputRefused as error:
        answer, code = report.refusal(error), _REFUSED
    except KeyboardInterrupt:
        answer, code = report.refusal(InputRefused("Commande interrompue.")), _FAILED
    except Exception as error:
        logging.exception("échec inattendu")
        answer, code = report.refusal(_our_fault(error)), _FAILED
    say(answer, as_json="--json" in words)
    return code


def _our_fault(error: Exception) -> InputRefused:
    """A disk that is full or closed is nobody's mistake: the journal has kept what it had."""
    if any(sign in str(error) for sign in _FULL):
        return InputRefused(
            "L'écriture a échoué : le disque est sans doute plein. Rien n'a été intégré.",
            "Libérez de la place, puis recommencez.",
        )
    if isinstance(error, OSError) and str(espaces_root()) in str(error.filename):
        return InputRefused(
            f"Le dossier des données « {espaces_root()} » ne peut pas être lu ou écrit.",
            "Vérifiez vos droits et la variable DONNEES.",
        )
    return InputRefused(
        "Erreur du programme.", "Signalez-la avec le détail écrit sur la sortie d'erreur."
    )


def content_of(path: Path) -> bytes:
    """Raises InputRefused when there is no such file to read. « - » is what is pasted."""
    if path == _PASTED:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        return path.read_bytes()
    except IsADirectoryError as error:
        raise InputRefused(f"« {path} » est un dossier.", "Donnez un ou des fichiers.") from error
    except (OSError, ValueError) as error:
        raise InputRefused(
            f"Le fichier « {path} » ne peut pas être lu.", "Vérifiez son nom et vos droits."
        ) from error


def _place(command: Asked) -> Espace:
    espaces.ready(command.espace)
    return espace(command.espace)


def _place_if_any(command: Asked) -> Espace:
    """An espace that may come to be with its first import."""
    place = espace(command.espace)
    if espaces.espace_exists(command.espace):
        espaces.ready(command.espace)
    return place


def _import(command: Asked) -> tuple[Answer, int]:
    place = _place_if_any(command)
    with _progress() as tell:
        reports = [
            told for word in command.words for told in _import_one(place, Path(word), command, tell)
        ]
    version = espaces.ready(place.name).name if place.exists else None
    answer = {"espace": place.name, "version": version, "fichiers": reports}
    return _with_refusal(answer, reports)


def _import_one(place: Espace, path: Path, command: Asked, tell: Progress) -> list[report.Report]:
    try:
        content = content_of(path)
    except InputRefused as error:
        return [report.refused(path.name, error)]
    return import_file(place, content, _name(path), command.choices, who(), tell)


def _name(path: Path) -> str:
    return _PASTED_NAME if path == _PASTED else path.name


def _preview(command: Asked) -> tuple[Answer, int]:
    place, path = _place_if_any(command), Path(command.words[0])
    content = content_of(path)
    with _progress() as tell:
        told = preview_file(place, content, _name(path), command.choices, command.shown_rows, tell)
    return {"espace": place.name, "fichiers": told}, _DONE


def _with_refusal(answer: Answer, reports: list[report.Report]) -> tuple[Answer, int]:
    """Exit 2 when any file was refused, with the first reason up front."""
    refused = [told for told in reports if told["statut"] == "refuse"]
    if not refused:
        return answer, _DONE
    que_faire = refused[0]["que_faire"]
    message = refused[0]["message"].removesuffix(que_faire).strip()
    return {**answer, "erreur": {"message": message, "que_faire": que_faire}}, _REFUSED


def _journal(command: Asked) -> tuple[Answer, int]:
    state = journal.read_state(_place(command))
    imports = [{name: getattr(item, name) for name in _TOLD} for item in state.imports]
    return {"espace": command.espace, "imports": imports}, _DONE


def _withdraw(command: Asked) -> tuple[Answer, int]:
    return _changed(command, build.withdraw, "retire")


def _restore(command: Asked) -> tuple[Answer, int]:
    return _changed(command, build.restore, "actif")


def _changed(
    command: Asked, change: Callable[[Espace, str, str], object], etat: str
) -> tuple[Answer, int]:
    place, import_id = _place(command), command.words[0]
    change(place, import_id, who())
    version = espaces.ready(place.name).name
    return {"espace": place.name, "version": version, "import_id": import_id, "etat": etat}, _DONE


def _freeze(command: Asked) -> tuple[Answer, int]:
    place = _place(command)
    known = frozen.freeze(place, command.words[0], who())
    frozen.open_frozen(place, known.code)
    return {"espace": place.name, **asdict(known)}, _DONE


def _frozen(command: Asked) -> tuple[Answer, int]:
    known = [asdict(item) for item in frozen.all_frozen(_place(command))]
    return {"espace": command.espace, "arretes": known}, _DONE


def _choices(command: Asked) -> tuple[Answer, int]:
    """What is kept; for one shape, exactly the answers that --choix reads."""
    place = _place(command)
    if command.words:
        return as_answers(memory.find(place, command.words[0]).choices), _DONE
    kept = [
        {
            "forme": found.shape,
            "date": found.date,
            "auteur": found.auteur,
            "fichier": found.fichier,
            "choix": as_answers(found.choices),
        }
        for found in memory.remembered(place)
    ]
    return {"espace": place.name, "choix": kept}, _DONE


def _forget(command: Asked) -> tuple[Answer, int]:
    place, shape = _place(command), command.words[0]
    memory.forget(place, shape)
    return {"espace": place.name, "forme": shape, "etat": "oublie"}, _DONE


def _rebuild(command: Asked) -> tuple[Answer, int]:
    place = _place(command)
    with place.writing():
        version = build.rebuild(place)
    return {"espace": place.name, "version": version.name}, _DONE


def _verify(command: Asked) -> tuple[Answer, int]:
    found = checks.checks(command.espace)
    sound = all(check.conforme for check in found)
    told = [{**asdict(check), "detail": french(check.detail)} for check in found]
    statut = "conforme" if sound else "non_conforme"
    return {"espace": command.espace, "statut": statut, "controles": told}, (
        _DONE if sound else _FAILED
    )


def _persons(command: Asked) -> tuple[Answer, int]:
    """Whether distinct persons are counted, once it is as asked."""
    place = _place(command)
    if command.setting is not None:
        change = distinct_persons.count if command.setting else distinct_persons.stop_counting
        change(place)
    state = "actif" if distinct_persons.is_counted(place) else "inactif"
    version = espaces.ready(place.name).name
    told = french(distinct_persons.told(place))
    return {"espace": place.name, "version": version, "personnes": state, "message": told}, _DONE


def _schemas(command: Asked) -> tuple[Answer, int]:
    folder = command.folder or Path()
    try:
        written = write_schemas(folder)
    except OSError as error:
        raise InputRefused(
            f"Le dossier « {folder} » ne peut pas être écrit.", "Donnez-en un autre."
        ) from error
    return {"dossier": str(folder), "schemas": [{"schema": path.name} for path in written]}, _DONE


_COMMANDS: dict[str, Callable[[Asked], tuple[Answer, int]]] = {
    "importer": _import,
    "apercu": _preview,
    "journal": _journal,
    "retirer": _withdraw,
    "remettre": _restore,
    "arreter": _freeze,
    "arretes": _frozen,
    "choix": _choices,
    "oublier": _forget,
    "reconstruire": _rebuild,
    "verifier": _verify,
    "personnes": _persons,
    "schemas": _schemas,
}


@contextmanager
def _progress() -> Iterator[Progress]:
    """Say each step on a terminal, once the work has lasted a second."""
    with tqdm(delay=1, disable=None, leave=False, bar_format="{desc} ({elapsed})") as bar:
        yield bar.set_description_str


if __name__ == "__main__":
    sys.exit(main())
