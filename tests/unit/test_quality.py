"""Does the quality monitor tell what is missing, where, and which figures it touches?"""

from pathlib import Path

import pytest

from indicators.periods import exercice
from indicators.quality import Finding, findings, quality_table, touching
from indicators.view import View
from pipeline.store import Version
from tests.drawn import drawn

SEANCES = """
    seance_id | date       | intitule | type_action       | thematique | demi_journees | territoires | perimetre
    A         | 2024-02-03 | Atelier  | session_formation | education  | 1             | lille       | socle
    B         | 2024-02-03 | Atelier  | session_formation | education  | 1             | lille       | socle
    C         | 2024-03    | Forum    | session_formation |            | 1             |             | socle
    D         | 2024-04-01 | Appui    | session_formation | education  | 1             | noyon       | accompagnement_evaluation
    E         | 2024-05-01 | Ailleurs | session_formation |            | 1             | noyon       | hors_programme
"""
PRESENCES = """
    seance_id | profil | participants
    A         | elus   | 10
    B         |        | 7
    Z         | elus   | 2
"""
AUDIENCE = "canal | indicateur | periode | valeur\n" + "\n".join(
    f"site_web | visites | 2024-{month:02d} | {9000 if month == 4 else 100}"
    for month in range(1, 13)
    if month != 7
)
CLAIMS = """
    chiffre_id | annee | indicateur    | valeur | borne_min | borne_max | calcul
    C1         | 2024  | demi_journees | 9      | 9         | 9         | demi_journees?exercice=2024
"""


@pytest.fixture
def view(tmp_path: Path) -> View:
    version: Version = drawn(
        tmp_path,
        seances=SEANCES,
        presences=PRESENCES,
        audience=AUDIENCE,
        chiffres_publies=CLAIMS,
    )
    return View(version, exercice(2024))


def found(view: View) -> dict[str, Finding]:
    return {finding.rule: finding for finding in findings(view)}


@pytest.mark.parametrize(
    ("rule", "what"),
    [
        ("ecart", "1 écart à expliquer"),
        ("presence_sans_seance", "1 ligne à rattacher"),
        ("effectif", "1 séance sans effectif"),
        ("profil", "7 présences sans profil"),
        ("theme", "1 séance sans thématique"),
        ("date", "1 séance sans date précise"),
        ("territoire", "1 séance sans territoire"),
        ("contrat", "2 territoires sans contrat de ville connu"),
        ("doublon", "1 séance peut-être en double"),
        ("mois", "Site internet : visites : 1 mois non relevé"),
        ("saut", "Site internet : visites : 9\u202f000 en avril"),
    ],
)
def test_each_rule_counts_what_it_says(view: View, rule: str, what: str) -> None:
    assert found(view)[rule].what == what


def test_where_and_since_when_are_told(view: View) -> None:
    assert found(view)["theme"].where == "par exemple « Forum »"
    assert found(view)["theme"].since is not None
    assert found(view)["mois"].where == "juillet"


def test_a_figure_is_told_of_what_touches_it(view: View) -> None:
    assert [seen.rule for seen in touching(view, "site_web.visites")] == ["mois", "saut"]
    assert {seen.rule for seen in touching(view, "presences")} == {"effectif", "doublon"}


def test_an_exercice_without_a_fault_has_nothing_to_complete(tmp_path: Path) -> None:
    clean = """
        seance_id | date       | intitule | type_action       | thematique | demi_journees | territoires
        A         | 2022-02-03 | Atelier  | session_formation | education  | 1             | cc_pays_noyonnais
    """
    presences = "seance_id | profil | participants\n A | elus | 10"
    version = drawn(tmp_path, seances=clean, presences=presences)
    table = quality_table(View(version, exercice(2022)))
    assert [row.cells[0] for row in table.grid.rows] == []
    assert table.title == "Rien à compléter"


def test_published_shares_that_make_no_whole_are_told(view: View, tmp_path: Path) -> None:
    profils = view.version.query("SELECT code FROM liste_profil")
    header = "chiffre_id | annee | indicateur | dimension | valeur"
    rows = [
        f"C{n} | 2024 | part_presences | profil={p['code']} | 12" for n, p in enumerate(profils)
    ]
    version = drawn(tmp_path, chiffres_publies="\n".join([header, *rows]))
    (seen,) = findings(View(version, exercice(2024)))
    assert seen.what.replace("\xa0", " ") == "parts publiées par profil : 120 % au lieu de 100 %"
