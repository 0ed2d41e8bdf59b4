"""What does each command of the pipeline answer, and with which exit code?"""

import sys
from collections.abc import Callable, Iterator
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
from pipeline.arguments import Asked
from pipeline.choices import as_answers
from pipeline.folders import Espace, espace
from pipeline.importing import import_file, preview_file
from pipeline.limits import MAX_BYTES
from pipeline.prepared import Progress
from pipeline.problems import InputRefused, french
from pipeline.schemas import write_schemas
from pipeline.speak import Answer
from pipeline.staff import who

DONE, FAILED, REFUSED = 0, 1, 2
_PASTED, _PASTED_NAME = Path("-"), "texte collé"
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
    return _with_refusal({"espace": place.name, "fichiers": told}, told)


def _with_refusal(answer: Answer, reports: list[report.Report]) -> tuple[Answer, int]:
    """Exit 2 when any file was refused, with the first reason up front."""
    refused = [told for told in reports if told["statut"] == "refuse"]
    if not refused:
        return answer, DONE
    que_faire = refused[0]["que_faire"]
    message = refused[0]["message"].removesuffix(que_faire).strip()
    return {**answer, "erreur": {"message": message, "que_faire": que_faire}}, REFUSED


def _journal(command: Asked) -> tuple[Answer, int]:
    state = journal.read_state(_place(command))
    imports = [{name: getattr(item, name) for name in _TOLD} for item in state.imports]
    return {"espace": command.espace, "imports": imports}, DONE


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
    return {"espace": place.name, "version": version, "import_id": import_id, "etat": etat}, DONE


def _freeze(command: Asked) -> tuple[Answer, int]:
    place = _place(command)
    known = frozen.freeze(place, command.words[0], who())
    frozen.open_frozen(place, known.code)
    return {"espace": place.name, **asdict(known)}, DONE


def _frozen(command: Asked) -> tuple[Answer, int]:
    known = [asdict(item) for item in frozen.all_frozen(_place(command))]
    return {"espace": command.espace, "arretes": known}, DONE


def _choices(command: Asked) -> tuple[Answer, int]:
    """What is kept; for one shape, exactly the answers that --choix reads."""
    place = _place(command)
    if command.words:
        return as_answers(memory.find(place, command.words[0]).choices), DONE
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
    return {"espace": place.name, "choix": kept}, DONE


def _forget(command: Asked) -> tuple[Answer, int]:
    place, shape = _place(command), command.words[0]
    memory.forget(place, shape)
    return {"espace": place.name, "forme": shape, "etat": "oublie"}, DONE


def _rebuild(command: Asked) -> tuple[Answer, int]:
    place = _place(command)
    with place.writing():
        version = build.rebuild(place)
    return {"espace": place.name, "version": version.name}, DONE


def _verify(command: Asked) -> tuple[Answer, int]:
    found = checks.checks(command.espace)
    sound = all(check.conforme for check in found)
    told = [{**asdict(check), "detail": french(check.detail)} for check in found]
    statut = "conforme" if sound else "non_conforme"
    return {"espace": command.espace, "statut": statut, "controles": told}, (
        DONE if sound else FAILED
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
    return {"espace": place.name, "version": version, "personnes": state, "message": told}, DONE


def _schemas(command: Asked) -> tuple[Answer, int]:
    folder = command.folder or Path()
    try:
        written = write_schemas(folder)
    except OSError as error:
        raise InputRefused(
            f"Le dossier « {folder} » ne peut pas être écrit.", "Donnez-en un autre."
        ) from error
    return {"dossier": str(folder), "schemas": [{"schema": path.name} for path in written]}, DONE


@contextmanager
def _progress() -> Iterator[Progress]:
    """Say each step on a terminal, once the work has lasted a second."""
    with tqdm(delay=1, disable=None, leave=False, bar_format="{desc} ({elapsed})") as bar:
        yield bar.set_description_str


COMMANDS: dict[str, Callable[[Asked], tuple[Answer, int]]] = {
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
