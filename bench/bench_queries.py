"""What does an answer cost over the bare SQL that gives its numbers? 100k séances, 1M présences."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.large_espace import large_espace
from indicators import sums
from indicators.figures import measure
from indicators.periods import exercice
from indicators.question import Question
from pipeline import store

pytestmark = pytest.mark.bench
AIM = 1.5
RUNS = 15
_COUNTED = "s.exercice = 2022 AND s.statut = 'realise' AND s.perimetre IN ({})"
_HALF_DAYS = _COUNTED.format("'socle', 'accompagnement_evaluation'")
_ATTENDANCES = _COUNTED.format("'socle'")
_PLACES = (
    "FROM seances AS s JOIN lieux AS l ON l.seance_id = s.seance_id "
    f"WHERE l.contrat IS NOT NULL AND {_HALF_DAYS}"
)
_JOINED = "seances AS s JOIN presences AS p ON p.seance_id = s.seance_id"

# indicator, breakdown → the shortest SQL that gives the same lines
BARE: dict[tuple[str, tuple[str, ...]], str] = {
    ("demi_journees", ()): f"SELECT SUM(s.demi_journees) FROM seances AS s WHERE {_HALF_DAYS}",
    ("demi_journees", ("type_action",)): (
        "SELECT s.type_action, SUM(s.demi_journees) FROM seances AS s "
        f"WHERE {_HALF_DAYS} GROUP BY 1"
    ),
    ("demi_journees", ("thematique", "type_action")): (
        "SELECT s.thematique, s.type_action, SUM(s.demi_journees) FROM seances AS s "
        f"WHERE {_HALF_DAYS} GROUP BY 1, 2"
    ),
    ("seances", ("type_action",)): (
        f"SELECT s.type_action, COUNT(*) FROM seances AS s WHERE {_HALF_DAYS} GROUP BY 1"
    ),
    ("presences", ()): f"SELECT SUM(p.participants) FROM {_JOINED} WHERE {_ATTENDANCES}",
    ("presences", ("type_action",)): (
        f"SELECT s.type_action, SUM(p.participants) FROM {_JOINED} WHERE {_ATTENDANCES} GROUP BY 1"
    ),
    ("presences", ("profil",)): (
        f"SELECT p.profil, SUM(p.participants) FROM {_JOINED} WHERE {_ATTENDANCES} GROUP BY 1"
    ),
    ("part_presences", ("profil",)): (
        f"SELECT p.profil, SUM(p.participants) FROM {_JOINED} WHERE {_ATTENDANCES} GROUP BY 1"
    ),
    # distinct contracts do not add up: the lines, and the total by itself
    ("territoires_touches", ("departement",)): (
        f"SELECT l.departement, COUNT(DISTINCT l.contrat) {_PLACES} GROUP BY 1 "
        f"UNION ALL SELECT NULL, COUNT(DISTINCT l.contrat) {_PLACES}"
    ),
}


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> store.Version:
    folder: Path = tmp_path_factory.mktemp("donnees")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DONNEES", str(folder))
        return store.current_version(large_espace())


def forget() -> None:
    """Answers are kept per version: without this, only a look-up would be measured."""
    for answer in (measure, sums.counted, sums.attended):
        answer.cache_clear()


def best_ms(run: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        forget()
        started = time.perf_counter()
        run()
        times.append(1000 * (time.perf_counter() - started))
    return min(times)


@pytest.mark.parametrize(("asked", "sql"), BARE.items(), ids=lambda value: str(value)[:60])
def test_an_answer_over_its_bare_sql(
    asked: tuple[str, tuple[str, ...]], sql: str, version: store.Version
) -> None:
    indicateur, par = asked
    question = Question(indicateur, exercice(2022), par)
    answered = best_ms(lambda: measure(version, question))
    bare = best_ms(lambda: version.query(sql))
    print(
        f"\n{indicateur} par {', '.join(par) or '—'} : {answered:.1f} ms / {bare:.1f} ms "
        f"= {answered / bare:.2f} (visé ≤ {AIM})"
    )
