"""What leaves, on the command line: `python -m rendering FORME …` writes one file.

Exit codes: 0 done, 2 refused (in French, with what to do), 1 our fault.
"""

import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from indicators.periods import exercice
from indicators.programme import ACTION
from indicators.view import View, default_view
from pipeline import editorial, espaces
from pipeline.folders import espace
from pipeline.problems import InputRefused, french
from rendering.arguments import Asked, asked
from rendering.documents import Saved
from rendering.envois import Progress
from rendering.works import work

DONE, OUR_FAULT, REFUSED = 0, 1, 2


def main(arguments: Sequence[str]) -> int:
    try:
        wanted = asked(arguments)
        with _progress() as tell:
            view = _view(wanted, tell)
            saved = _saved(view)
            content = work(_with_action(view, saved), wanted, saved, tell)
        _write(wanted.sortie, content)
    except InputRefused as refusal:
        sys.stderr.write(f"{refusal}\n")
        return REFUSED
    except Exception:
        logging.getLogger("rendering").exception("Erreur interne")
        sys.stderr.write(f"{french('Erreur du programme : transmettez ce qui précède.')}\n")
        return OUR_FAULT
    sys.stdout.write(f"{wanted.sortie}\n")
    return DONE


def _view(wanted: Asked, tell: Progress) -> View:
    """For outside readers, unless the team's own version is asked for."""
    version = espaces.ready(wanted.espace, tell)
    if wanted.arrete:
        version = espaces.frozen(wanted.espace, wanted.arrete)
    view = default_view(replace(version, outside=not wanted.equipe))
    view = replace(view, filtres=wanted.filtre)
    return view.over(exercice(wanted.exercice)) if wanted.exercice else view


def _with_action(view: View, saved: Saved) -> View:
    """A filter by one action is the choice of its sheet, on the page of the programme."""
    chosen = [codes[0] for name, codes in view.filtres if name == ACTION and len(codes) == 1]
    if not chosen:
        return view
    said = saved.texts.get(chosen[0], "")
    return replace(view, choices=((ACTION, chosen[0]),), said=said)


def _saved(view: View) -> Saved:
    place = espace(view.version.espace)
    texts = editorial.action_texts(place, view.periode.au.year)
    return Saved(texts, editorial.decisions(place), editorial.presentations(place))


def _write(sortie: Path, content: bytes) -> None:
    """Whole or not at all: a file of that name stays as it was when writing fails."""
    partial = sortie.with_name(f"{sortie.name}.partiel")
    try:
        partial.write_bytes(content)
        partial.replace(sortie)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise InputRefused(
            f"Le fichier « {sortie} » ne peut pas être écrit.",
            "Vérifiez que son dossier existe, vos droits, et qu'il n'est pas ouvert ailleurs.",
        ) from error


@contextmanager
def _progress() -> Iterator[Progress]:
    """Say each step on a terminal, once the work has lasted a second."""
    with tqdm(delay=1, disable=None, leave=False, bar_format="{desc} ({elapsed})") as bar:
        yield bar.set_description_str


if __name__ == "__main__":
    logging.basicConfig(stream=sys.stderr)
    sys.exit(main(sys.argv[1:]))
