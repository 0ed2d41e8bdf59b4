"""Do the rows of every indicator give its figure, through any filters that a reader can combine?"""

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from statistics import median

import pytest

from indicators.averages import SMALLEST
from indicators.bridge import bridge_of
from indicators.catalogue import STATIC
from indicators.figures import measure
from indicators.periods import exercice
from indicators.question import Question, merged
from indicators.rows import rows_of
from pipeline import espaces
from pipeline.store import Version

YEARS = (2021, 2022, 2023, 2024, 2025)
# What cannot be asked without one of these dimensions.
NEEDED = {
    "part_presences": "famille_profil",
    "programme.prevu": "element",
    "programme.realise": "element",
}
FILTERS = 80  # for each indicator: over a thousand in all
BRIDGED = ("type_action", "thematique", "modalite", "departement", "mois", "axe", "action")


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Version]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DONNEES", str(tmp_path_factory.mktemp("donnees")))
        yield espaces.ready("demo")


@cache
def codes(version: Version, indicateur: str, dimension: str) -> tuple[str, ...]:
    """The codes that a reader sees, in a year or another."""
    par = (dimension, *({NEEDED.get(indicateur, dimension)} - {dimension}))
    seen = (
        line.codes[0]
        for annee in YEARS
        for line in measure(version, Question(indicateur, exercice(annee), par)).lignes
    )
    return tuple(dict.fromkeys(code for code in seen if code))


def drawn(version: Version, indicateur: str, how_many: int) -> Iterator[Question]:
    """Questions with up to two filters, of one or two values each."""
    chance = random.Random(indicateur)
    known = {name: codes(version, indicateur, name) for name in STATIC[indicateur].dimensions}
    free = [name for name, found in known.items() if found and name != "exercice"]
    needed = NEEDED.get(indicateur)
    for _ in range(how_many):
        names = chance.sample(free, min(len(free), chance.randint(0, 2)))
        filtres = [
            (name, tuple(chance.sample(known[name], min(len(known[name]), chance.randint(1, 2)))))
            for name in names
            if name != needed
        ]
        if needed:  # one element: the units of two may differ
            filtres.append((needed, (chance.choice(known[needed]),)))
        yield Question(indicateur, exercice(chance.choice(YEARS)), filtres=merged(filtres))


def rebuilt(version: Version, question: Question) -> float | None:
    """The figure as its rows give it."""
    values: list[float] = [row["valeur"] for row in rows_of(version, question).lignes]
    if question.indicateur == "presences_par_seance":
        return median(values) if len(values) >= SMALLEST else None
    return sum(values)


@pytest.mark.parametrize("indicateur", sorted(set(STATIC) - {"presences_par_demi_journee"}))
def test_the_rows_of_an_indicator_give_its_figure(version: Version, indicateur: str) -> None:
    for question in drawn(version, indicateur, FILTERS):
        told, found = measure(version, question).valeur, rebuilt(version, question)
        assert (found or 0) == pytest.approx(told or 0, abs=1e-6), question


def test_the_rows_of_attendances_per_half_day_are_its_attendances(version: Version) -> None:
    for question in drawn(version, "presences_par_demi_journee", FILTERS):
        presences = measure(version, replace(question, indicateur="presences")).valeur
        assert rebuilt(version, question) == (presences or 0), question


@pytest.mark.parametrize("indicateur", ["demi_journees", "presences", "seances"])
def test_the_steps_of_a_bridge_sum_to_its_change(version: Version, indicateur: str) -> None:
    told = 0
    for number, question in enumerate(drawn(version, indicateur, FILTERS)):
        dimension = BRIDGED[number % len(BRIDGED)]
        found = bridge_of(version, question, dimension, exercice(question.periode.du.year - 1))
        if found.steps:
            told += 1
            change = (found.apres or 0) - (found.avant or 0)
            assert sum(step.ecart for step in found.steps) == pytest.approx(change), question
    assert told > FILTERS / 4
