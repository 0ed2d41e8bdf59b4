"""Are profiles grouped by family and by policy without mixing them up?

In the 2022 report both Collectivités and politique de la ville are 53, both État and droit commun
12: here the four differ.
"""

from pathlib import Path

import pytest

from indicators.figures import Figure, Question, measure
from indicators.periods import exercice
from pipeline.problems import InputRefused
from pipeline.store import Version
from tests.drawn import drawn

SEANCES = """
    seance_id | date       | demi_journees | type_action
    S1        | 2025-02-03 | 1             | session_formation
    S2        | 2025-03-03 | 1             | cycle_qualification
    S3        | 2025-03-04 | 1             | proximite_territoriale
"""
PRESENCES = """
    seance_id | profil                    | participants
    S1        | collectivite_pv           | 40
    S1        | collectivite_droit_commun | 10
    S1        | etat_pv                   | 5
    S1        | etat_droit_commun         | 15
    S2        | associations              | 20
    S2        | elus                      | 10
    S2        |                           | 100
    S3        |                           | 30
"""


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    return drawn(tmp_path_factory.mktemp("v"), seances=SEANCES, presences=PRESENCES)


def ask(version: Version, indicateur: str, *par: str, **filtres: str) -> Figure:
    chosen = tuple((name, tuple(values.split("+"))) for name, values in filtres.items())
    return measure(version, Question(indicateur, exercice(2025), par, chosen))


def lines(figure: Figure) -> dict[str | None, float | None]:
    return {line.codes[0]: line.valeur for line in figure.lignes}


def test_families_and_policies_are_two_groupings() -> None:
    """Drawn so that the four sums that share 53 and 12 in the report are all different."""
    collectivites, politique_de_la_ville, etat, droit_commun = 40 + 10, 40 + 5, 5 + 15, 10 + 15
    assert len({collectivites, politique_de_la_ville, etat, droit_commun}) == 4


def test_attendances_by_family(version: Version) -> None:
    found = lines(ask(version, "presences", "famille_profil"))
    assert (found["Collectivités"], found["État"], found[None]) == (50, 20, 130)


def test_attendances_by_policy(version: Version) -> None:
    figure = ask(version, "presences", "politique")
    assert lines(figure) == {"pv": 45, "droit_commun": 25, "autre": 30, None: 130}
    assert figure.lignes[0].libelles == ("Politique de la ville",)


def test_a_share_is_over_the_attendances_whose_profile_is_known(version: Version) -> None:
    figure = ask(version, "part_presences", politique="pv")
    assert (figure.valeur, figure.unite, figure.statut) == (45, "%", "partiel")
    assert figure.couverture is not None
    assert figure.couverture.phrase == "profil connu pour 100 présences sur 230"


def test_shares_by_profile_and_by_family(version: Version) -> None:
    shares = lines(ask(version, "part_presences", "famille_profil"))
    assert (shares["Collectivités"], shares["État"], shares["Citoyens"]) == (50, 20, 0)
    assert None not in shares
    assert sum(value or 0 for value in shares.values()) == 100


def test_each_type_has_its_own_denominator(version: Version) -> None:
    by_type = ask(version, "part_presences", "type_action", profil="elus")
    found = lines(by_type)
    assert found["cycle_qualification"] == pytest.approx(100 / 3)
    assert found["session_formation"] == 0
    assert "proximite_territoriale" not in found
    crossed = ask(version, "part_presences", "type_action", "profil")
    both = {line.codes: line.valeur for line in crossed.lignes}
    assert both["session_formation", "etat_pv"] == pytest.approx(100 * 5 / 70)


def test_families_can_be_asked_together(version: Version) -> None:
    assert ask(version, "part_presences", famille_profil="État+Élus").valeur == 30


@pytest.mark.parametrize("filtres", [{}, {"type_action": "session_formation"}, {"profil": ""}])
def test_a_share_of_nothing_named_is_refused(version: Version, filtres: dict[str, str]) -> None:
    with pytest.raises(InputRefused) as refusal:
        ask(version, "part_presences", **filtres)
    assert refusal.value.que_faire


def test_shares_without_any_known_profile_are_unknown(version: Version) -> None:
    figure = ask(
        version,
        "part_presences",
        profil="elus",
        mois="2025-03",
        type_action="proximite_territoriale",
    )
    assert (figure.valeur, figure.statut) == (None, "non_releve")


def test_a_share_by_place_counts_each_attendance_once(tmp_path: Path) -> None:
    version = drawn(
        tmp_path,
        seances="""
            seance_id | date       | demi_journees | territoires
            S1        | 2025-02-03 | 1             | lille+arras
            S2        | 2025-03-03 | 1             | lille
        """,
        presences="""
            seance_id | profil | participants
            S1        | elus   | 10
            S2        | autres | 30
        """,
    )
    figure = ask(version, "part_presences", "departement", profil="elus")
    assert (figure.valeur, lines(figure)) == (25, {"59": 25, "62": 100})
