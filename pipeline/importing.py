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
) -> list[report.Report]:
    """Integrate a file at once: one report per jeu that it gives. A refusal is an answer."""
    try:
        prepared = _prepared(place, content, file_name, choices, tell)
        if not prepared.rows.kept.height:
            return [report.nothing_valid(prepared)]
        return _integrate(place, prepared, auteur, tell)
    except InputRefused as error:
        return [report.refused(file_name, error)]


def _prepared(
    place: Espace, content: bytes, file_name: str, choices: Choices, tell: build.Progress
) -> build.Prepared:
    """Read with the espace's code lists, and the answers that it keeps for files of that shape."""
    known = partial(memory.recall, place)
    return build.prepare(content, file_name, choices, build.lists_of(place), tell, known)


def _integrate(
    place: Espace, prepared: build.Prepared, auteur: str, tell: build.Progress
) -> list[report.Report]:
    with place.writing():
        known = build.already_imported(place, prepared)
        if known:
            return [report.already_there(part, known) for part in prepared.parts]
        proposed = build.candidate(place, [prepared], auteur, tell)
        try:
            if build.accept(place, proposed, tell) is None:
                raise AssertionError("the espace moved on under its own lock")
        finally:
            build.discard(proposed)
        return [report.integrated(arrival) for arrival in proposed.arrivals]


def preview_file(
    place: Espace,
    content: bytes,
    file_name: str,
    choices: Choices,
    shown_rows: int | None,
    tell: build.Progress = build.silent,
) -> list[report.Report]:
    """What integrating a file would do, one report per jeu; nothing is stored.

    Raises InputRefused.
    """
    prepared = _prepared(place, content, file_name, choices, tell)
    outcomes = _outcomes(place, prepared, tell)
    return [
        {**outcome, **report.preview(part, shown_rows)}
        for part, outcome in zip(prepared.parts, outcomes, strict=True)
    ]


def _outcomes(place: Espace, prepared: build.Prepared, tell: build.Progress) -> list[report.Report]:
    if not prepared.rows.kept.height:
        return [report.nothing_valid(prepared)]
    if not place.exists:
        return [report.first_of_its_espace(part) for part in prepared.parts]
    known = build.already_imported(place, prepared)
    if known:
        return [report.already_there(part, known) for part in prepared.parts]
    proposed = build.candidate(place, [prepared], "", tell)
    build.discard(proposed)
    return [{**report.integrated(arrival), "import_id": None} for arrival in proposed.arrivals]
