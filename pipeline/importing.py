"""How does one file go from bytes to an answer, whoever brings it?"""

from pipeline import build, report
from pipeline.folders import Espace
from pipeline.map_columns import Choices
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
        prepared = build.prepare(content, file_name, choices, build.lists_of(place), tell)
        if not prepared.rows.kept.height:
            return report.nothing_valid(prepared)
        with place.writing():
            known = build.already_imported(place, prepared)
            if known:
                return report.already_there(prepared, known)
            proposed = build.candidate(place, prepared, auteur, tell)
            build.accept(place, proposed, tell)
            return report.integrated(proposed)
    except InputRefused as error:
        return report.refused(file_name, error)
