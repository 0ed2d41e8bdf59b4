"""How does one file go from bytes to an answer, whoever brings it?"""

from functools import partial

from pipeline import build, memory, report
from pipeline.choices import Choices
from pipeline.folders import Espace
from pipeline.problems import InputRefused


def import_file(
    place: Espace,
    content: bytes,
    file_name: str,
    choices: Choices,
    auteur: str,
    tell: build.Progress = build.silent,
) -> report.Report:
    """Integrate a file at once; a refusal is an answer, not an error."""
    try:
        prepared = _prepared(place, content, file_name, choices, tell)
        if not prepared.rows.kept.height:
            return report.nothing_valid(prepared)
        return _integrate(place, prepared, auteur, tell)
    except InputRefused as error:
        return report.refused(file_name, error)


def _prepared(
    place: Espace, content: bytes, file_name: str, choices: Choices, tell: build.Progress
) -> build.Prepared:
    """Read with the espace's code lists, and the answers that it keeps for files of that shape."""
    known = partial(memory.recall, place)
    return build.prepare(content, file_name, choices, build.lists_of(place), tell, known)


def _integrate(
    place: Espace, prepared: build.Prepared, auteur: str, tell: build.Progress
) -> report.Report:
    with place.writing():
        known = build.already_imported(place, prepared)
        if known:
            return report.already_there(prepared, known)
        proposed = build.candidate(place, [prepared], auteur, tell)
        try:
            if build.accept(place, proposed, tell) is None:
                raise AssertionError("the espace moved on under its own lock")
        finally:
            build.discard(proposed)
        return report.integrated(*proposed.arrivals)


def preview_file(
    place: Espace,
    content: bytes,
    file_name: str,
    choices: Choices,
    shown_rows: int | None,
    tell: build.Progress = build.silent,
) -> report.Report:
    """What integrating a file would do; nothing of it is stored. Raises InputRefused."""
    prepared = _prepared(place, content, file_name, choices, tell)
    return {**_outcome(place, prepared, tell), **report.preview(prepared, shown_rows)}


def _outcome(place: Espace, prepared: build.Prepared, tell: build.Progress) -> report.Report:
    if not prepared.rows.kept.height:
        return report.nothing_valid(prepared)
    if not place.exists:
        return report.first_of_its_espace(prepared)
    known = build.already_imported(place, prepared)
    if known:
        return report.already_there(prepared, known)
    proposed = build.candidate(place, [prepared], "", tell)
    build.discard(proposed)
    return {**report.integrated(*proposed.arrivals), "import_id": None}
