"""How does one file go from bytes to an answer, whoever brings it?"""

from pipeline import build, report
from pipeline.choices import Choices
from pipeline.folders import Espace
from pipeline.person_key import key_of
from pipeline.problems import InputRefused
from pipeline.seance_of_list import Brought, bring


def import_file(
    place: Espace,
    content: bytes,
    file_name: str,
    choices: Choices,
    auteur: str,
    tell: build.Progress = build.silent,
) -> report.Report:
    """Integrate a file at once; a refusal is an answer, not an error."""
    return import_with_seance(place, content, file_name, choices, auteur, tell)[-1]


def import_with_seance(
    place: Espace,
    content: bytes,
    file_name: str,
    choices: Choices,
    auteur: str,
    tell: build.Progress = build.silent,
) -> list[report.Report]:
    """As ``import_file``; what is told of the séance created with the file comes first, if any."""
    try:
        brought = _bring(place, content, file_name, choices, tell)
        if not brought.prepared.rows.kept.height:
            return [report.nothing_valid(brought.prepared)]
        return _integrate(place, brought, auteur, tell)
    except InputRefused as error:
        return [report.refused(file_name, error)]


def _bring(
    place: Espace, content: bytes, file_name: str, choices: Choices, tell: build.Progress
) -> Brought:
    return bring(content, file_name, choices, build.lists_of(place), tell, key_of(place))


def _integrate(
    place: Espace, brought: Brought, auteur: str, tell: build.Progress
) -> list[report.Report]:
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
        return [told[prepared] for prepared in brought.every]


def _already_there(place: Espace, brought: Brought) -> dict[build.Prepared, report.Report]:
    known = [(prepared, build.already_imported(place, prepared)) for prepared in brought.every]
    return {prepared: report.already_there(prepared, found) for prepared, found in known if found}


def preview_file(
    place: Espace,
    content: bytes,
    file_name: str,
    choices: Choices,
    shown_rows: int | None,
    tell: build.Progress = build.silent,
) -> list[report.Report]:
    """What integrating a file would do, after the séance created with it, if any; nothing of it is
    stored. Raises InputRefused."""
    brought = _bring(place, content, file_name, choices, tell)
    outcomes = _outcomes(place, brought, tell)
    return [
        {**told, **report.preview(prepared, shown_rows)}
        for prepared, told in zip(brought.every, outcomes, strict=True)
    ]


def _outcomes(place: Espace, brought: Brought, tell: build.Progress) -> list[report.Report]:
    if not brought.prepared.rows.kept.height:
        return [report.nothing_valid(prepared) for prepared in brought.every]
    if not place.exists:
        return [report.first_of_its_espace(prepared) for prepared in brought.every]
    told = _already_there(place, brought)
    new = [prepared for prepared in brought.every if prepared not in told]
    if new:
        proposed = build.candidate(place, new, "", tell)
        build.discard(proposed)
        told |= {
            arrival.prepared: {**report.integrated(arrival), "import_id": None}
            for arrival in proposed.arrivals
        }
    return [told[prepared] for prepared in brought.every]
