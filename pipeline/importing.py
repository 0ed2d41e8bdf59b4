"""How does one file go from bytes to an answer, whoever brings it?"""

from functools import partial

from pipeline import build, memory, report
from pipeline.choices import Choices
from pipeline.folders import Espace
from pipeline.person_key import key_of
from pipeline.prepared import Prepared, Progress, prepare, silent
from pipeline.problems import InputRefused
from pipeline.seance_of_list import Brought, bring


def import_file(
    place: Espace,
    content: bytes,
    file_name: str,
    choices: Choices,
    auteur: str,
    tell: Progress = silent,
) -> list[report.Report]:
    """Integrate a file at once: one report per jeu that it gives. A refusal is an answer.

    What is told of the séance created with the file comes first, if any.
    """
    try:
        brought = _brought(place, content, file_name, choices, tell)
        if not brought.prepared.rows.kept.height:
            return [report.nothing_valid(brought.prepared)]
        return _integrate(place, brought, auteur, tell)
    except InputRefused as error:
        return [report.refused(file_name, error)]


def _brought(
    place: Espace, content: bytes, file_name: str, choices: Choices, tell: Progress
) -> Brought:
    """Read with what the espace knows: its code lists, its answers, its key for persons."""
    known, lists = partial(memory.recall, place), build.lists_of(place)
    read = partial(prepare, tell=tell, known=known, person_key=key_of(place))
    return bring(content, file_name, choices, lists, read)


def _integrate(place: Espace, brought: Brought, auteur: str, tell: Progress) -> list[report.Report]:
    with place.writing():
        told = _already_there(place, brought)
        new = [prepared for prepared in brought.every if prepared not in told]
        if new:
            proposed = build.candidate(place, new, auteur, tell)
            try:
                if build.accept(place, proposed, tell) is None:
                    raise AssertionError("the espace moved on under its own lock")
            finally:
                build.discard(proposed)
            told |= {arrival.prepared: report.integrated(arrival) for arrival in proposed.arrivals}
        return [told[part] for part in brought.parts]


def _already_there(place: Espace, brought: Brought) -> dict[Prepared, report.Report]:
    known = [(prepared, build.already_imported(place, prepared)) for prepared in brought.every]
    return {
        part: report.already_there(part, found)
        for prepared, found in known
        if found
        for part in prepared.parts
    }


def preview_file(
    place: Espace,
    content: bytes,
    file_name: str,
    choices: Choices,
    shown_rows: int | None,
    tell: Progress = silent,
) -> list[report.Report]:
    """What integrating a file would do, one report per jeu; nothing is stored.

    Raises InputRefused.
    """
    brought = _brought(place, content, file_name, choices, tell)
    outcomes = _outcomes(place, brought, tell)
    return [
        {**outcomes[part], **report.preview(part, outcomes[part], shown_rows)}
        for part in brought.parts
        if part in outcomes
    ]


def _outcomes(place: Espace, brought: Brought, tell: Progress) -> dict[Prepared, report.Report]:
    if not brought.prepared.rows.kept.height:
        return {prepared: report.nothing_valid(prepared) for prepared in brought.every}
    if not place.exists:
        return {part: report.first_of_its_espace(part) for part in brought.parts}
    told = _already_there(place, brought)
    new = [prepared for prepared in brought.every if prepared not in told]
    if not new:
        return told
    proposed = build.candidate(place, new, "", tell)
    build.discard(proposed)
    return told | {
        arrival.prepared: {**report.integrated(arrival), "import_id": None}
        for arrival in proposed.arrivals
    }
