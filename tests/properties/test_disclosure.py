"""What can an outside reader who asks everything deduce? Never a count of 1 to 4 persons."""

import json
import random
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from indicators import document, printed
from indicators.aside import set_aside
from indicators.bridge import bridge, bridge_of
from indicators.compare import compare
from indicators.dimensions import DIMENSIONS
from indicators.disclosure import JOINED
from indicators.figures import Figure, measure
from indicators.pages import PAGES
from indicators.periods import dates, exercice
from indicators.quality import touching
from indicators.question import OFFICIEL, Filters, Question, merged
from indicators.rows import rows_of
from indicators.view import View
from pipeline import store
from pipeline.problems import InputRefused
from pipeline.store import Version
from tests.attacker import Attacker, Equation
from tests.drawn import filled

Row = dict[str, Any]
Cell = tuple[str, str | None]  # a séance and a profile
Marks = dict[str, set[str | None]]  # what a cell is, by dimension
YEARS = (2022, 2021)
PROFILES: dict[str | None, tuple[str | None, str | None]] = {
    "collectivite_pv": ("Collectivités", "pv"),
    "collectivite_droit_commun": ("Collectivités", "droit_commun"),
    "etat_pv": ("État", "pv"),
    "elus": ("Élus", "autre"),
    "citoyens": ("Citoyens", "autre"),
    None: (None, None),
}
PLACES = {
    "noyon": ("60", "cv2015_cc_pays_noyonnais"),
    "cc_pays_noyonnais": ("60", "cv2015_cc_pays_noyonnais"),
    "ca_douaisis": ("59", "cv2015_ca_douaisis"),
    "lille": ("59", None),
}
VALUES = {
    "departement": ["59", "60", ""],
    "contrat": ["cv2015_cc_pays_noyonnais", "cv2015_ca_douaisis", ""],
    "territoire": [*PLACES, ""],
    "profil": [*filter(None, PROFILES), ""],
    "famille_profil": ["Collectivités", "État", "Élus", "Citoyens", ""],
    "politique": ["pv", "droit_commun", "autre", ""],
    "type_action": ["session_formation", "cycle_qualification"],
    "thematique": ["vrl", ""],
    "modalite": ["presentiel", ""],
    "mois": ["2022-02", "2021-02"],
    "exercice": ["2021", "2022"],
    "perimetre": ["socle", "hors_programme"],
    "origine": ["centre"],
    "action": ["accueil", ""],
    "edition": ["nord", ""],
    "territoire_seul": [*PLACES, "_plusieurs"],
    "departement_seul": ["59", "60"],
}
OPEN = ("departement", "contrat", "territoire", "profil", "famille_profil", "politique")

seances = st.lists(
    st.fixed_dictionaries(
        {
            "date": st.sampled_from(["2022-02-03", "2022-02-04", "2022", "2021-02-03"]),
            "type_action": st.sampled_from(VALUES["type_action"]),
            "perimetre": st.sampled_from(["socle"] * 5 + ["hors_programme"]),
            "territoires": st.sets(st.sampled_from(list(PLACES)), max_size=3).map(lambda places: "+".join(sorted(places)) or None),
        }
    ),
    min_size=1,
    max_size=8,
).map(lambda rows: [{"seance_id": f"S{n}", "demi_journees": 1, **row} for n, row in enumerate(rows)])  # fmt: skip
counts = st.one_of(st.integers(0, 12), st.sampled_from([0, 5, 8, 12]), st.integers(5, 12))
presences = st.lists(
    st.tuples(st.integers(0, 7), st.sampled_from(list(PROFILES)), counts),
    min_size=12,
    max_size=48,
    unique_by=lambda row: row[:2],
).map(lambda rows: [{"seance_id": f"S{n}", "profil": p, "participants": c} for n, p, c in rows])


def checked(examples: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return settings(
        max_examples=examples,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        phases=[phase for phase in Phase if phase is not Phase.explain],
    )


@contextmanager
def built(seances: list[Row], presences: list[Row]) -> Iterator[Version]:
    known = {row["seance_id"] for row in seances}
    rows = [row for row in presences if row["seance_id"] in known]
    with tempfile.TemporaryDirectory() as folder:
        version = filled(Path(folder), {"seances": seances, "presences": rows})
        yield replace(version, outside=True)
        store.close(version.path)


class Truth:
    """The cells behind the official counts, and which of them a question is about."""

    def __init__(self, seances: list[Row], presences: list[Row]) -> None:
        attended = {row["seance_id"] for row in presences}
        held = [
            row for row in seances
            if row["perimetre"] == "socle" and row["seance_id"] in attended
        ]  # fmt: skip
        self.marks = {(row["seance_id"], p): _marks(row, p) for row, p in product(held, PROFILES)}
        self.counts: dict[Cell, int] = dict.fromkeys(self.marks, 0)
        for row in presences:
            if (cell := (row["seance_id"], row["profil"])) in self.counts:
                self.counts[cell] += row["participants"]

    def cells(self, question: Question, *more: tuple[str, str]) -> set[Cell]:
        """Of the year of a question, what it filters, and the codes of a line."""
        pairs = [*question.filtres, *((name, tuple(code.split(JOINED))) for name, code in more)]
        year = {str(question.periode.annee)}
        return {
            cell
            for cell, marks in self.marks.items()
            if marks["exercice"] <= year
            and all(any((m or "") in codes for m in marks[name] or {None}) for name, codes in pairs)
        }

    def value(self, cells: Iterable[Cell]) -> int:
        return sum(self.counts[cell] for cell in cells)


def _marks(row: Row, profil: str | None) -> Marks:
    places = (row["territoires"] or "").split("+") if row["territoires"] else []
    famille, politique = PROFILES[profil]
    return {
        "exercice": {row["date"][:4]},
        "territoire": set(places),
        "departement": {PLACES[place][0] for place in places},
        "contrat": {PLACES[place][1] for place in places} - {None},
        "profil": {profil},
        "famille_profil": {famille},
        "politique": {politique},
    }


def some_filters(names: Iterable[str], most: int) -> list[Filters]:
    pairs = [(name, (value,)) for name in names for value in VALUES[name]]
    return [merged(few) for count in range(most + 1) for few in combinations(pairs, count)]


def what_may_answer() -> Iterator[Question]:
    """Every question of the shape of the fixed list, and a little around it."""
    pars = ((), *((name,) for name in OPEN))
    for indicateur, year in product(("presences", "part_presences"), YEARS):
        for par, filtres in product(pars, some_filters(OPEN, 2)):
            yield Question(indicateur, exercice(year), par, filtres)


def anything(drawn: random.Random, number: int) -> Iterator[Question]:
    """Questions of any shape: two breakdowns, other periods, other scopes."""
    few = some_filters(VALUES, 2)
    periods = [*map(exercice, YEARS), dates(date(2022, 1, 1), date(2022, 12, 31)), dates(date(2022, 2, 1), date(2022, 2, 28))]  # fmt: skip
    for _ in range(number):
        par = tuple(drawn.sample(list(VALUES), drawn.randint(0, 2)))
        scope = drawn.choice([OFFICIEL, OFFICIEL, "tous", "socle", "hors_programme"])
        indicateur = drawn.choice(["presences", "part_presences"])
        yield Question(indicateur, drawn.choice(periods), par, drawn.choice(few), scope)


def answered(version: Version, questions: Iterable[Question]) -> Iterator[Figure]:
    for question in questions:
        try:
            figure = measure(version, question)
        except InputRefused:
            continue
        if figure.statut == "non_diffuse":
            assert_silent(version, figure)
        elif figure.valeur is not None:
            yield figure


def assert_silent(version: Version, figure: Figure) -> None:
    told = document.of_figure(version, figure, None)
    assert (told["valeur"], told["couverture"], told["lignes"], told["publies"]) == (
        None,
        None,
        [],
        [],
    )
    assert (told["dont_complement"], told["non_dates"]) == (0, 0)
    assert not any(character.isdigit() for text in told["avertissements"] for character in text)


def told_by(truth: Truth, figure: Figure) -> Iterator[Equation]:
    """A figure, its lines and its coverage as equations, each true of what is really there."""
    question = figure.question
    lines = [
        (truth.cells(question, *zip(question.par, [c or "" for c in line.codes], strict=True)), line.valeur)
        for line in figure.lignes
    ]  # fmt: skip
    whole = truth.cells(question)
    if figure.indicator.id == "presences":
        for cells, value in [(whole, figure.valeur), *lines]:
            assert value == truth.value(cells)
            yield dict.fromkeys(cells, 1), int(value)
        return
    alone = replace(question, filtres=tuple(f for f in question.filtres if not DIMENSIONS[f[0]].de_profil))  # fmt: skip
    known = {cell for cell in truth.cells(alone) if cell[1] is not None}
    assert figure.couverture is not None
    assert figure.couverture.connus == truth.value(known)
    assert figure.couverture.total == truth.value(truth.cells(alone))
    yield dict.fromkeys(known, 1), truth.value(known)
    yield dict.fromkeys(truth.cells(alone), 1), truth.value(truth.cells(alone))
    for cells, value in [(whole & known, figure.valeur), *((c & known, v) for c, v in lines)]:
        share = Fraction(value or 0).limit_denominator(10**6) / 100 * truth.value(known)
        assert round(share) == truth.value(cells)
        yield dict.fromkeys(cells, 1), round(share)


def compared(version: Version, truth: Truth, figures: list[Figure]) -> Iterator[Equation]:
    """What comparisons and bridges give from one exercice to the other."""
    for figure in figures:
        question, other = figure.question, exercice(sum(YEARS) - figure.question.periode.du.year)
        if question.par or question.indicateur != "presences":
            continue
        found = compare(version, question, other)
        for periode, value in (
            (found.actuelle, found.valeur_actuelle),
            (found.periode, found.valeur),
        ):
            if value is not None:
                yield dict.fromkeys(truth.cells(question.over(periode)), 1), int(value)
        for dimension in (
            "profil",
            "famille_profil",
            "politique",
            "type_action",
            "departement",
            "mois",
        ):
            for step in bridge_of(version, question, dimension, other).steps:
                assert dimension in OPEN
                for periode, value in ((found.actuelle, step.apres), (found.periode, step.avant)):
                    cells = truth.cells(question.over(periode), (dimension, step.code or ""))
                    yield dict.fromkeys(cells, 1), int(value or 0)


def targets(truth: Truth) -> Iterator[set[Cell]]:
    """Whatever the product names: séances, places, what is in one and not in another, in none; of
    each profile, family and policy, of two profiles, of all."""
    for year in YEARS:
        here = truth.cells(Question("presences", exercice(year)))
        if here:
            for held, kind in product(_sets_of_seances(truth, here), _sets_of_profiles()):
                yield {cell for cell in here if cell[0] in held and cell[1] in kind}


def _sets_of_seances(truth: Truth, here: set[Cell]) -> list[set[str]]:
    names = {cell[0] for cell in here}
    held = [
        {cell[0] for cell in here if code in truth.marks[cell][dimension]}
        for dimension in ("territoire", "departement", "contrat")
        for code in {code for cell in here for code in truth.marks[cell][dimension]}
    ]
    pairs = [
        found for a, b in combinations(held, 2) for found in (a & b, a - b, b - a, names - a - b)
    ]
    return [{n} for n in names] + [names, names - set().union(*held), *held, *pairs] + [names - a for a in held]  # fmt: skip


def _sets_of_profiles() -> list[set[str | None]]:
    profiles = list(PROFILES)
    kinds = [{p for p in profiles if PROFILES[p][rank] == name} for rank, name in
             {(rank, PROFILES[p][rank]) for p in profiles for rank in (0, 1)}]  # fmt: skip
    return [*({p} for p in profiles), *(set(pair) for pair in combinations(profiles, 2)), *kinds, set(profiles)]  # fmt: skip


@checked(15)
@given(seances, presences, st.randoms(use_true_random=False))
def test_who_asks_everything_deduces_no_count_of_1_to_4(
    seances: list[Row], presences: list[Row], drawn: random.Random
) -> None:
    truth = Truth(seances, presences)
    with built(seances, presences) as version:
        figures = list(answered(version, [*what_may_answer(), *anything(drawn, 200)]))
        equations = [equation for figure in figures for equation in told_by(truth, figure)]
        equations += compared(version, truth, figures)
    distinct = {(frozenset(cells), value): (cells, value) for cells, value in equations if cells}
    attacker = Attacker(truth.counts, list(distinct.values()))
    small = {frozenset(cells) for cells in targets(truth) if 1 <= truth.value(cells) <= 4}
    assert [set(cells) for cells in small if attacker.tells(set(cells))] == []


def shown(version: Version, drawn: random.Random) -> Iterator[tuple[str, object]]:
    """All that reaches a reader: pages, panels, rows, the command's JSON and text."""
    filters: tuple[Filters, ...] = (
        (),
        (("departement", ("60",)),),
        (("type_action", ("session_formation",)),),
    )
    for (name, page), year, scope, filtres in product(
        PAGES.items(), YEARS, (OFFICIEL, "tous"), filters
    ):
        view = View(version, exercice(year), scope, filtres)
        yield f"{name} {year} {scope} {filtres}", [placed.block for placed in page(view)]
    for question in [*drawn.sample(list(what_may_answer()), 60), *anything(drawn, 60)]:
        yield str(question), list(_told(version, question))
    for indicateur in ("demi_journees", "seances", "territoires_touches", "presences"):
        question = Question(indicateur, exercice(2022))
        yield f"panneau {indicateur}", (
            set_aside(version, question), touching(View(version, question.periode), indicateur)
        )  # fmt: skip
        if indicateur != "presences":
            yield f"lignes {indicateur}", rows_of(version, question)


def _told(version: Version, question: Question) -> Iterator[str]:
    view, other = View(version, question.periode), exercice(2021)
    try:
        figure, told = measure(version, question), compare(version, question, other)
        yield json.dumps({**document.of_figure(version, figure, told), "version": ""})
        yield printed.text_of_figure(figure, told)
        yield str(bridge(view, "pont", question, "profil", other))
        rows_of(version, question)
        raise AssertionError("rows of attendances are told")
    except InputRefused as refusal:
        yield str(refusal)


TWIN = {"demi_journees": 1, "date": "2022-05-05", "type_action": "session_formation", "perimetre": "socle", "territoires": "noyon"}  # fmt: skip


@checked(3)
@given(seances, presences, st.integers(0, 2**32), st.integers(1, 4), st.integers(0, 12))
def test_moving_a_person_where_no_table_looks_changes_nothing_that_is_shown(
    seances: list[Row], presences: list[Row], seed: int, few: int, many: int
) -> None:
    """From one séance to another of the same places and year, in the same profile."""
    held = [*seances, *({**TWIN, "seance_id": name} for name in ("T1", "T2"))]
    found = []
    for moved in (0, 1):
        twins = [("T1", "elus", few - moved), ("T2", "elus", many + moved), ("T1", "citoyens", 0)]
        rows = [{"seance_id": s, "profil": p, "participants": count} for s, p, count in twins]
        with built(held, [*presences, *rows]) as version:
            found.append(dict(shown(version, random.Random(seed))))
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("published", "target"),
    [
        ([("abcd", 30), ("abc", 28)], "d"),  # a total minus what it holds
        ([("ab", 21), ("a", 18)], "b"),  # a family minus a member
        ([("abc", 40), ("ab", 37)], "c"),  # a place inside another
        ([("abcd", 60), ("ab", 25), ("cd", 35), ("bc", 27), ("a", 23)], "b"),  # two that overlap
        ([("abc", 8), ("ab", 0)], "c"),  # nothing in a part leaves all in the rest
        ([("ab", 3), ("bc", 3), ("ac", 4)], "a"),  # three sums of two
    ],
)
def test_the_attacker_knows_the_usual_attacks(
    published: list[tuple[str, int]], target: str
) -> None:
    equations: list[Equation] = [(dict.fromkeys(cells, 1), value) for cells, value in published]
    attacker = Attacker("abcd", equations)
    assert attacker.tells({target})
    assert not Attacker("abcd", equations[:1]).tells({target})
