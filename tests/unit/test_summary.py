"""Are the sentences to remember exact, few, and each tied to its figure?"""

import re
from pathlib import Path

import pytest

from indicators.figures import measure
from indicators.formats import typographic
from indicators.headlines import demi_journees, not_broken_down, versus_previous
from indicators.periods import exercice
from indicators.summary import to_complete, to_remember
from indicators.timelines import cumulative, monthly
from indicators.view import View
from tests.drawn import drawn

SEANCES = """
    seance_id | date       | demi_journees | thematique             | perimetre
    A         | 2025-02-03 | 37            | gouvernance_evaluation | socle
    B         | 2025-03-04 | 31            | education              | socle
    C         | 2024-03-03 | 50            | education              | socle
"""
PRESENCES = """
    seance_id | profil          | participants
    A         | collectivite_pv | 40
    A         | associations    | 30
    B         | etat_pv         | 10
"""


def told(folder: Path, year: int = 2025, **tables: str) -> list[str]:
    view = View(drawn(folder, **tables), exercice(year))
    return [item.replace("\u00a0", " ") for item in to_remember(view).items]


def test_three_sentences_by_importance(tmp_path: Path) -> None:
    assert told(tmp_path, seances=SEANCES, presences=PRESENCES) == [
        "La gouvernance et l'évaluation occupent plus de la moitié de l'activité : "
        "37 demi-journées sur 68.",
        "Une présence sur deux vient des collectivités (50 %), près de quatre sur dix des "
        "associations (38 %).",
        "68 demi-journées du 1er janvier au 4 mars 2025 contre 50 aux mêmes dates de 2024, soit +36 %.",
    ]


def test_each_sentence_asks_for_the_figure_it_tells(tmp_path: Path) -> None:
    version = drawn(tmp_path, seances=SEANCES, presences=PRESENCES)
    block = to_remember(View(version, exercice(2025)))
    values = [measure(version, q).valeur for q in block.questions if q]
    assert values == [37, 50, 68]


def test_equal_themes_are_told_as_equal(tmp_path: Path) -> None:
    seances = SEANCES.replace("| 37 ", "| 31 ")
    assert told(tmp_path, seances=seances)[0] == (
        "Deux thèmes viennent en tête à égalité (l'éducation ; la gouvernance et l'évaluation), "
        "à 31 demi-journées sur 62 pour chacun."
    )


def test_a_small_year_has_no_share(tmp_path: Path) -> None:
    seances = SEANCES.replace("| 37 ", "| 2 ").replace("| 31 ", "| 1 ").replace("| 50 ", "| 1 ")
    presences = PRESENCES.replace("| 40", "| 4").replace("| 30", "| 3").replace("| 10", "| 1")
    assert told(tmp_path, seances=seances, presences=presences) == [
        "3 demi-journées du 1er janvier au 4 mars 2025 contre 1 aux mêmes dates de 2024, soit +2."
    ]


def test_a_year_without_a_year_before_says_so_last(tmp_path: Path) -> None:
    assert told(tmp_path, year=2024, seances=SEANCES)[-1] == (
        "Demi-journées en 2023 : n.d., aucune évolution ne se calcule."
    )


def test_what_does_not_compare_gives_its_reason(tmp_path: Path) -> None:
    claims = """
        chiffre_id | annee | indicateur    | valeur | borne_min | borne_max | unite        | perimetre_declare | section
        C1         | 2023  | demi_journees | 50     | 50        | 50        | demi-journée | non défini        | Bilan
    """
    assert told(tmp_path, year=2024, seances=SEANCES, chiffres_publies=claims)[-1] == (
        "2023 (50 demi-journées) ≠ Non comparable : périmètre non défini."
    )
    assert told(tmp_path, year=2023, seances=SEANCES, chiffres_publies=claims) == [
        "Seul un rapport donne les demi-journées en 2023 : 50, sans détail."
    ]


def test_nothing_is_told_of_nothing(tmp_path: Path) -> None:
    view = View(drawn(tmp_path), exercice(2025))
    assert to_remember(view).items == ("Rien n'est connu en 2025.",)
    assert to_remember(view).questions == ()
    assert to_complete(view).items == ("Aucune séance connue en 2025",)


def test_one_is_singular_on_a_card(tmp_path: Path) -> None:
    version = drawn(
        tmp_path,
        seances="""
            seance_id | date       | demi_journees | origine
            A         | 2025-02-03 | 1             | centre
            B         | 2025       | 1             | complement
        """,
        presences="""
            seance_id | participants
            A         | 1
        """,
    )
    view = View(version, exercice(2025))
    assert demi_journees(view).note == "1 retrouvée séance par séance, 1 à documenter"
    assert not_broken_down(view).note == "sur 1 présence connue"


@pytest.mark.parametrize(
    ("before", "told"), [("112", "2024 : 1 min 52 s (+7 %)"), ("120", "2024 : 2 min 00 s (0 %)")]
)
def test_a_duration_is_compared_with_a_duration(tmp_path: Path, before: str, told: str) -> None:
    version = drawn(
        tmp_path,
        audience=f"""
            canal    | indicateur  | periode | valeur   | unite
            site_web | temps_moyen | 2025    | 120      | seconde
            site_web | temps_moyen | 2024    | {before} | seconde
        """,
    )
    view = View(version, exercice(2025))
    assert versus_previous(view, "site_web.temps_moyen").replace("\u00a0", " ") == told


def test_a_sentence_keeps_its_words_together() -> None:
    assert typographic("2021 ≠ Non comparable : non") == "2021 ≠ Non comparable\u00a0: non"


def of_months(folder: Path, *values: int) -> str:
    rows = "\n".join(
        f"site_web | visites | 2025-{month:02d} | {value} | visite"
        for month, value in enumerate(values, 1)
    )
    version = drawn(folder, audience=f"canal | indicateur | periode | valeur | unite\n{rows}")
    return monthly(View(version, exercice(2025)), "visites", "site_web.visites").title


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ((40, 60, 50), "Visites du site : 60 en février, mois le plus élevé"),
        ((60, 60, 50), "Visites du site : 60 en janvier et en février, mois les plus élevés"),
        ((60, 60, 60, 60), "Site internet : visites"),
    ],
)
def test_months_that_are_equal_are_told_together(
    tmp_path: Path, values: tuple[int, ...], told: str
) -> None:
    shown = of_months(tmp_path, *values).replace("\u00a0", " ")
    assert re.sub(r" sur \d+", "", shown) == told


def test_one_dated_half_day_is_singular(tmp_path: Path) -> None:
    seances = """
        seance_id | date       | demi_journees
        A         | 2025-02-03 | 1
        B         | 2025       | 20
    """
    chart = cumulative(View(drawn(tmp_path, seances=seances), exercice(2025)), "c", "demi_journees")
    assert chart.message == (
        "1 demi-journée sur 21 est datée au mois : la courbe serait trompeuse."
    )
