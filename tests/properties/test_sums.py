"""Do the figures equal what slow plain Python counts, on espaces drawn at random?"""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from indicators.answer import Line
from indicators.bridge import bridge_of
from indicators.figures import Figure, measure
from indicators.periods import Period, dates, exercice
from indicators.question import Question, merged
from indicators.rows import rows_of
from pipeline import store
from pipeline.store import Version
from tests.drawn import filled, span

Row = dict[str, Any]
OFFICIEL = {"socle", "accompagnement_evaluation"}
FAMILLES = {
    "collectivite_pv": "Collectivités", "collectivite_droit_commun": "Collectivités",
    "etat_pv": "État", "elus": "Élus", None: None,
}  # fmt: skip
PLACES = {
    "noyon": ("60", "n"),
    "cc_pays_noyonnais": ("60", "n"),
    "lille": ("59", None),
    "hauts_de_france": (None, None),
}
VALUES = {
    "type_action": ["session_formation", "cycle_qualification", "proximite_territoriale"],
    "thematique": ["vrl", "education", ""],
    "modalite": ["presentiel", "distanciel", ""],
    "departement": ["59", "60", ""],
    "mois": ["2022-02", "2022-03"],
    "famille_profil": ["Collectivités", "État", "Élus", ""],
    "profil": ["elus", "etat_pv", ""],
}
SEANCE_DIMENSIONS = ("type_action", "thematique", "modalite", "departement", "mois")

seances = st.lists(
    st.fixed_dictionaries(
        {
            "date": st.sampled_from(["2022-02-03", "2022-02", "2022-03", "2022", "2021-12-31", "2022-02-20..2022-03-05"]),
            "type_action": st.sampled_from(VALUES["type_action"]),
            "thematique": st.sampled_from(["vrl", "education", None]),
            "modalite": st.sampled_from(["presentiel", "distanciel", None]),
            "perimetre": st.sampled_from(["socle", "socle", "accompagnement_evaluation", "hors_programme"]),
            "statut": st.sampled_from(["realise", "realise", "prevu"]),
            "origine": st.sampled_from(["centre", "centre", "complement"]),
            "demi_journees": st.sampled_from([0.5, 1.0, 2.0, None]),
            "territoires": st.sets(st.sampled_from(list(PLACES)), max_size=3).map(lambda places: "+".join(sorted(places)) or None),
        }
    ),
    max_size=10,
).map(lambda rows: [{"seance_id": f"S{n}", **row} for n, row in enumerate(rows)])  # fmt: skip
presences = st.lists(
    st.tuples(st.integers(0, 12), st.sampled_from(list(FAMILLES)), st.integers(0, 40)),
    max_size=12,
    unique_by=lambda row: row[:2],
).map(lambda rows: [{"seance_id": f"S{n}", "profil": p, "participants": c} for n, p, c in rows])
periods = st.sampled_from(
    [exercice(2022), exercice(2021), dates(date(2022, 2, 1), date(2022, 3, 31)), dates(date(2022, 1, 1), date(2022, 12, 31))]
)  # fmt: skip


def filters(dimensions: Iterable[str]) -> st.SearchStrategy[Any]:
    one = st.sampled_from(list(dimensions)).flatmap(
        lambda name: st.tuples(st.just(name), st.lists(st.sampled_from(VALUES[name]), min_size=1, max_size=2))
    )  # fmt: skip
    return st.lists(one, max_size=2, unique_by=lambda pair: pair[0]).map(merged)


def questions(dimensions: Iterable[str], *indicateurs: str) -> st.SearchStrategy[list[Question]]:
    names = list(dimensions)
    par = st.lists(st.sampled_from(names), max_size=2, unique=True).map(tuple)
    one = st.builds(Question, st.sampled_from(indicateurs), periods, par, filters(names))
    return st.lists(one, min_size=5, max_size=10)


def checked(test: Callable[..., None]) -> Callable[..., None]:
    """Each example builds a real version: few of them, each asked several questions."""
    return settings(
        max_examples=12,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        phases=[phase for phase in Phase if phase is not Phase.explain],
    )(test)


@contextmanager
def built(seances: list[Row], presences: list[Row]) -> Iterator[Version]:
    with tempfile.TemporaryDirectory() as folder:
        version = filled(Path(folder), {"seances": seances, "presences": presences})
        yield version
        store.close(version.path)


class Plain:
    """The same rules, one row at a time."""

    def __init__(self, seances: list[Row], presences: list[Row]) -> None:
        self.seances = {row["seance_id"]: row for row in seances}
        self.presences = presences

    def kept(self, question: Question, *, complement: bool, perimetres: set[str]) -> list[Row]:
        """Séances of the scope that overlap the period and meet the filters on séances."""
        by_place = any(
            name in ("thematique", "departement", "mois") for name, _ in question.filtres
        )
        return [
            row for row in self.seances.values()
            if row["statut"] == "realise" and row["perimetre"] in perimetres
            and (row["origine"] != "complement" or (complement and not by_place))
            and overlaps(row, question.periode)
            and all(meets(row, name, chosen) for name, chosen in question.filtres)
        ]  # fmt: skip


def days(row: Row) -> tuple[date, date]:
    start, end, _ = span(row["date"])
    return date.fromisoformat(start), date.fromisoformat(end)


def overlaps(row: Row, periode: Period) -> bool:
    start, end = days(row)
    return (
        start.year == periode.annee if periode.annee else start <= periode.au and end >= periode.du
    )


def is_inside(row: Row, periode: Period) -> bool:
    start, end = days(row)
    return bool(periode.annee) or (periode.du <= start and end <= periode.au)


def codes(row: Row, dimension: str) -> set[str | None]:
    if dimension == "mois":
        start, end = days(row)
        return {f"{start:%Y-%m}" if (start.year, start.month) == (end.year, end.month) else None}
    if dimension == "departement":
        places = (row["territoires"] or "").split("+")
        return {PLACES[place][0] for place in places if place and PLACES[place][0]} or {None}
    if dimension == "famille_profil":
        return {FAMILLES[row["profil"]]}
    return {row[dimension]}


def shown(row: Row, dimension: str, question: Question) -> set[str | None]:
    """The codes of a row that the question's own filter leaves."""
    chosen = dict(question.filtres).get(dimension)
    return {code for code in codes(row, dimension) if chosen is None or (code or "") in chosen}


def meets(row: Row, dimension: str, chosen: tuple[str, ...]) -> bool:
    return any((code or "") in chosen for code in codes(row, dimension))


def total(rows: list[Row], periode: Period, measured: str | None) -> float | None:
    """None when rows are there of which none is known."""
    inside = [row for row in rows if is_inside(row, periode)]
    known = [
        1 if measured is None else row[measured]
        for row in inside
        if measured is None or row[measured] is not None
    ]
    return sum(known) if known or not inside else None


def by_line(rows: list[Row], figure: Figure, measured: str | None) -> dict[Any, Any]:
    question = figure.question
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        if not is_inside(row, question.periode):
            continue
        keys: list[tuple[str | None, ...]] = [()]
        for dimension in question.par:
            keys = [(*key, code) for key in keys for code in shown(row, dimension, question)]
        for key in keys:
            groups.setdefault(key, []).append(row)
    return {key: total(found, question.periode, measured) for key, found in groups.items()}


def lines(figure: Figure) -> dict[Any, Any]:
    """The lines, without those that are only there because their list is shown whole."""
    return {line.codes: line.valeur for line in figure.lignes if line.valeur != 0}


def nonzero(found: dict[Any, Any]) -> dict[Any, Any]:
    return {key: value for key, value in found.items() if value != 0}


@checked
@given(seances, presences, questions(SEANCE_DIMENSIONS, "demi_journees"))
def test_half_days(seances: list[Row], presences: list[Row], asked: list[Question]) -> None:
    plain = Plain(seances, presences)
    with built(seances, presences) as version:
        for question in asked:
            check_half_days(plain, measure(version, question), question)


def check_half_days(plain: Plain, figure: Figure, question: Question) -> None:
    rows = plain.kept(question, complement=True, perimetres=OFFICIEL)
    expected = total(rows, question.periode, "demi_journees")
    assert figure.valeur == expected or (expected == 0 and figure.valeur is None)
    straddling = [row["demi_journees"] or 0 for row in rows if not is_inside(row, question.periode)]
    assert figure.non_dates == sum(straddling)
    without = {"thematique", "departement", "mois"} & set(question.par)
    detailed = [row for row in rows if not (without and row["origine"] == "complement")]
    if figure.valeur is not None and question.par:
        assert lines(figure) == nonzero(by_line(detailed, figure, "demi_journees"))


@checked
@given(seances, presences, questions(SEANCE_DIMENSIONS, "seances"))
def test_seances(seances: list[Row], presences: list[Row], asked: list[Question]) -> None:
    plain = Plain(seances, presences)
    with built(seances, presences) as version:
        for question in asked:
            figure = measure(version, question)
            rows = plain.kept(question, complement=False, perimetres=OFFICIEL)
            assert (figure.valeur or 0) == total(rows, question.periode, None)
            if figure.valeur is not None and question.par:
                assert lines(figure) == nonzero(by_line(rows, figure, None))


@checked
@given(seances, presences, questions((*SEANCE_DIMENSIONS, "profil", "famille_profil"), "presences"))
def test_attendances(seances: list[Row], presences: list[Row], asked: list[Question]) -> None:
    plain = Plain(seances, presences)
    with built(seances, presences) as version:
        for question in asked:
            figure = measure(version, question)
            rows = attendances(plain, question)
            expected = sum(row["participants"] for row in rows if is_inside(row, question.periode))
            assert (figure.valeur or 0) == expected
            if figure.valeur is not None and question.par:
                found = lines(figure).items()
                known = {key: value for key, value in found if value is not None}
                assert known == nonzero(by_line(rows, figure, "participants"))


def attendances(plain: Plain, question: Question) -> list[Row]:
    by_profile = [pair for pair in question.filtres if "profil" in pair[0]]
    others = merged(pair for pair in question.filtres if "profil" not in pair[0])
    asked = Question("presences", question.periode, filtres=others)
    kept = plain.kept(asked, complement=False, perimetres={"socle"})
    scope = {row["seance_id"]: row for row in kept}
    return [
        {**scope[row["seance_id"]], **row}
        for row in plain.presences
        if row["seance_id"] in scope
        and all(meets(row, name, chosen) for name, chosen in by_profile)
    ]


@checked
@given(seances, questions(("type_action", "departement", "modalite"), "territoires_touches"))
def test_contracts_reached(seances: list[Row], asked: list[Question]) -> None:
    plain = Plain(seances, [])
    with built(seances, []) as version:
        for question in asked:
            rows = plain.kept(question, complement=False, perimetres=OFFICIEL)
            inside = [row for row in rows if is_inside(row, question.periode)]
            chosen = dict(question.filtres).get("departement", ("59", "60", ""))
            reached = {
                PLACES[place][1]
                for row in inside
                for place in (row["territoires"] or "").split("+")
                if place and PLACES[place][1] and (PLACES[place][0] or "") in chosen
            }
            assert (measure(version, question).valeur or 0) == len(reached)


ADDITIVE = [dimension for dimension in SEANCE_DIMENSIONS if dimension != "departement"]


@checked
@given(seances, presences, questions(ADDITIVE, "demi_journees", "seances", "presences"))
def test_lines_of_what_adds_up_sum_to_the_total(
    seances: list[Row], presences: list[Row], asked: list[Question]
) -> None:
    with built(seances, presences) as version:
        for question in (question for question in asked if question.par):
            figure = measure(version, question)
            without = {"thematique", "mois"} & set(question.par)
            whole = (figure.valeur or 0) - (figure.dont_complement if without else 0)
            assert sum(line.valeur or 0 for line in figure.lignes) == whole


@checked
@given(
    seances,
    presences,
    questions(SEANCE_DIMENSIONS, "demi_journees", "seances", "presences", "territoires_touches"),
)
def test_the_rows_of_a_figure_sum_to_it(
    seances: list[Row], presences: list[Row], asked: list[Question]
) -> None:
    with built(seances, presences) as version:
        for question in asked:
            counted, valeur = rows_of(version, question), measure(version, question).valeur
            assert sum(row["valeur"] for row in counted.lignes) == (valeur or 0)
            assert (counted.total or 0) == (valeur or 0)


@checked
@given(seances, presences, questions(SEANCE_DIMENSIONS, "demi_journees", "seances"))
def test_a_line_is_what_its_own_filter_gives(
    seances: list[Row], presences: list[Row], asked: list[Question]
) -> None:
    with built(seances, presences) as version:
        for question in asked:
            for line in measure(version, question).lignes:
                check_line(version, question, line)


def check_line(version: Version, question: Question, line: Line) -> None:
    pairs = [(name, (code or "",)) for name, code in zip(question.par, line.codes, strict=True)]
    if not any(name in dict(question.filtres) for name, _ in pairs):
        filtres = merged([*question.filtres, *pairs])
        alone = measure(version, replace(question, par=(), filtres=filtres))
        assert (alone.valeur or 0) == (line.valeur or 0)


BRIDGED = ("type_action", "thematique", "modalite", "departement", "mois")


@checked
@given(
    seances,
    presences,
    questions(SEANCE_DIMENSIONS, "demi_journees", "seances", "presences"),
    st.sampled_from(BRIDGED),
)
def test_the_steps_of_a_bridge_sum_to_its_change(
    seances: list[Row], presences: list[Row], asked: list[Question], dimension: str
) -> None:
    with built(seances, presences) as version:
        for question in (replace(question, par=()) for question in asked):
            found = bridge_of(version, question, dimension, exercice(2021))
            if found.steps:
                change = (found.apres or 0) - (found.avant or 0)
                assert abs(sum(step.ecart for step in found.steps) - change) < 1e-6


@checked
@given(seances, presences, questions(SEANCE_DIMENSIONS, "part_presences"))
def test_rate_and_mix_of_a_share_sum_to_its_change(
    seances: list[Row], presences: list[Row], asked: list[Question]
) -> None:
    with built(seances, presences) as version:
        for question in asked:
            share = replace(question, par=()).filtered("profil", "elus")
            found = bridge_of(version, share, "type_action", exercice(2021))
            if found.steps:
                change = (found.apres or 0) - (found.avant or 0)
                assert abs(sum(step.ecart for step in found.steps) - change) < 1e-5
