"""What is counted, what is left out, and what is told about it?"""

from datetime import date
from pathlib import Path

import pytest

from indicators.figures import Figure, Question, add, measure
from indicators.periods import dates, exercice
from pipeline.problems import InputRefused
from pipeline.store import Version
from tests.drawn import drawn

SEANCES = """
    seance_id | date       | type_action               | thematique | perimetre                 | demi_journees | origine    | statut
    S1        | 2025-02-03 | session_formation         | vrl        | socle                     | 2             | centre     | realise
    S2        | 2025-03    | session_formation         |            | socle                     | 1             | centre     | realise
    S3        | 2025       | proximite_territoriale    | education  | accompagnement_evaluation | 1             | centre     | realise
    S4        | 2025       | proximite_territoriale    |            | socle                     | 2             | complement | realise
    S5        | 2025-05-05 | manifestation_informative | vrl        | hors_programme            |               | centre     | realise
    S6        | 2025-06-06 | manifestation_informative | vrl        | socle                     | 1             | centre     | annule
    S7        | 2025-07-07 | manifestation_informative | vrl        | a_confirmer               | 1             | centre     | realise
    S8        | 2024-12-31 | manifestation_informative | vrl        | socle                     | 1.5           | centre     | realise
"""
PRESENCES = """
    seance_id | profil          | participants
    S1        | elus            | 4
    S1        |                 | 10
    S3        | associations    | 50
    S9        | elus            | 99
"""


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    return drawn(tmp_path_factory.mktemp("v"), seances=SEANCES, presences=PRESENCES)


def ask(
    version: Version, indicateur: str, *par: str, perimetre: str = "officiel", **filtres: str
) -> Figure:
    chosen = tuple((name, tuple(values.split("+"))) for name, values in filtres.items())
    return measure(version, Question(indicateur, exercice(2025), par, chosen, perimetre))


def lines(figure: Figure) -> dict[str | None, float | None]:
    return {line.codes[0]: line.valeur for line in figure.lignes}


def test_half_days_count_done_seances_of_the_official_scope(version: Version) -> None:
    figure = ask(version, "demi_journees")
    assert (figure.valeur, figure.dont_complement) == (6, 2)
    assert figure.perimetre.phrase == "missions socles et accompagnement à l'évaluation"


def test_a_scope_can_be_named(version: Version) -> None:
    assert ask(version, "demi_journees", perimetre="socle").valeur == 5
    assert ask(version, "seances", perimetre="a_confirmer").valeur == 1
    assert ask(version, "seances", perimetre="tous").valeur == 5


def test_an_unknown_scope_is_refused(version: Version) -> None:
    with pytest.raises(InputRefused, match="« ici » n'existe pas"):
        ask(version, "demi_journees", perimetre="ici")


def test_a_complement_row_is_not_a_seance(version: Version) -> None:
    assert ask(version, "seances").valeur == 3


def test_half_days_without_duration_are_unknown_not_zero(version: Version) -> None:
    figure = ask(version, "demi_journees", perimetre="hors_programme")
    assert (figure.valeur, figure.statut) == (None, "non_releve")


def test_a_filter_that_nothing_meets_gives_zero(version: Version) -> None:
    assert ask(version, "demi_journees", type_action="groupe_travail_reseau").valeur == 0


def test_a_missing_year_is_unknown_not_zero(version: Version) -> None:
    for indicateur in ("demi_journees", "presences", "seances", "publications"):
        figure = measure(version, Question(indicateur, exercice(2019)))
        assert (figure.valeur, figure.statut, figure.lignes) == (None, "non_releve", ())


def test_every_type_has_a_line_in_the_order_of_the_list(version: Version) -> None:
    figure = ask(version, "demi_journees", "type_action")
    assert list(lines(figure).values()) == [0, 0, 3, 0, 3]
    assert [line.dont_complement for line in figure.lignes] == [0, 0, 0, 0, 2]


def test_lines_by_theme_leave_the_complement_out_and_say_so(version: Version) -> None:
    figure = ask(version, "demi_journees", "thematique")
    assert lines(figure) == {"education": 1, "vrl": 2, None: 1}
    assert figure.lignes[-1].libelles == ("Non renseigné",)
    assert figure.avertissements == (
        "Les lignes laissent de côté 2 demi-journées de complément, sans séance identifiée.",
    )


def test_a_theme_not_filled_in_can_be_asked_for(version: Version) -> None:
    figure = ask(version, "demi_journees", thematique="")
    assert (figure.valeur, figure.dont_complement) == (1, 0)
    assert ask(version, "demi_journees", thematique="+vrl").valeur == 3


def test_months_hold_what_lies_inside_them(version: Version) -> None:
    figure = ask(version, "demi_journees", "mois")
    assert lines(figure) == {"2025-02": 2, "2025-03": 1, None: 1}
    assert [line.libelles[0] for line in figure.lignes] == ["février 2025", "mars 2025", "Non daté"]
    assert ask(version, "demi_journees", mois="2025-02+2025-03").valeur == 3


def test_a_range_counts_whole_spans_and_sums_those_that_straddle(version: Version) -> None:
    february = dates(date(2025, 2, 1), date(2025, 2, 28))
    figure = measure(version, Question("demi_journees", february))
    assert (figure.valeur, figure.non_dates) == (2, 3)
    assert "3 demi-journées" in figure.avertissements[0]


def test_same_filters_are_alternatives_and_different_ones_add_up(version: Version) -> None:
    both = {"type_action": "session_formation+proximite_territoriale"}
    assert ask(version, "demi_journees", **both).valeur == 6
    assert (
        ask(version, "demi_journees", type_action="session_formation", thematique="vrl").valeur == 2
    )


def test_attendances_leave_orphans_and_the_evaluation_support_out(version: Version) -> None:
    figure = ask(version, "presences")
    assert (figure.valeur, figure.statut) == (14, "partiel")
    assert figure.couverture is not None
    assert figure.couverture.phrase == "effectif connu pour 1 séance sur 2"


def test_attendances_of_a_type_whose_seances_are_not_known_are_unknown(version: Version) -> None:
    assert ask(version, "presences", mois="2025-03").valeur is None
    assert lines(ask(version, "presences", "mois")) == {"2025-02": 14, "2025-03": None}


def test_profiles_end_with_what_is_not_broken_down(version: Version) -> None:
    figure = ask(version, "presences", "profil")
    assert len(figure.lignes) == 11
    assert lines(figure)["elus"] == 4
    assert (figure.lignes[-1].libelles, figure.lignes[-1].valeur) == (("Non ventilé",), 10)
    assert ask(version, "presences", profil="").valeur == 10


def test_two_dimensions_cross(version: Version) -> None:
    figure = ask(version, "demi_journees", "perimetre", "type_action")
    assert {line.codes: line.valeur for line in figure.lignes} == {
        ("socle", "session_formation"): 3,
        ("socle", "proximite_territoriale"): 2,
        ("accompagnement_evaluation", "proximite_territoriale"): 1,
    }


@pytest.mark.parametrize(
    ("indicateur", "dimension"),
    [("demi_journees", "profil"), ("publications", "profil"), ("site_web.visites", "thematique"),
     ("territoires_touches", "territoire"), ("moyens.etp", "mois"), ("seances", "couleur")],
)  # fmt: skip
def test_a_dimension_without_sense_is_refused(
    tmp_path: Path, indicateur: str, dimension: str
) -> None:
    version = drawn(tmp_path, moyens="annee | indicateur | valeur\n2025 | etp | 7")
    with pytest.raises(InputRefused, match="n'a pas de sens par"):
        ask(version, indicateur, dimension)


@pytest.mark.parametrize(
    "filtre",
    [{"type_action": "danse"}, {"mois": "2025-13"}, {"exercice": "MMXXV"}, {"profil": "x"}],
)
def test_a_value_out_of_its_list_is_refused(version: Version, filtre: dict[str, str]) -> None:
    with pytest.raises(InputRefused) as refusal:
        ask(version, "presences", **filtre)
    assert refusal.value.que_faire


def test_adding_keeps_what_is_not_known(version: Version) -> None:
    question = Question("demi_journees", exercice(2025))
    figures = [measure(version, question.over(exercice(year))) for year in (2024, 2025)]
    assert add(figures) == 7.5
    assert add([*figures, measure(version, question.over(exercice(2019)))]) is None


@pytest.mark.parametrize(
    "indicateur", ["territoires_touches", "site_web.taux_rebond", "linkedin.abonnes"]
)
def test_what_does_not_add_up_is_refused(version: Version, indicateur: str) -> None:
    with pytest.raises(InputRefused, match="ne s'additionne"):
        add([ask(version, indicateur), ask(version, indicateur)])


def test_two_indicators_are_not_added(version: Version) -> None:
    with pytest.raises(InputRefused, match="ne s'additionnent pas"):
        add([ask(version, "seances"), ask(version, "demi_journees")])


PROGRAMME = """
    annee | action        | element             | prevu | realise | unite
    2025  | Formation VRL | Sessions de 2 jours | 2     | 5       | session
    2025  | Formation VRL | Journées            | 9     | 10      | jour
    2025  | Kit           | Kit papier          | 1     |         | kit
"""


def test_programme_units_are_not_mixed(tmp_path: Path) -> None:
    version = drawn(tmp_path, programme=PROGRAMME)
    with pytest.raises(InputRefused, match="n'ont pas la même unité"):
        ask(version, "programme.prevu")
    with pytest.raises(InputRefused, match="n'ont pas la même unité"):
        ask(version, "programme.prevu", "action")
    journees = ask(version, "programme.realise", element="journees")
    assert (journees.valeur, journees.unites) == (10, "jours")
    by_element = ask(version, "programme.prevu", "element")
    assert by_element.valeur is None
    assert lines(by_element) == {"journees": 9, "kit_papier": 1, "sessions_de_2_jours": 2}


def test_what_was_not_done_yet_is_unknown(tmp_path: Path) -> None:
    version = drawn(tmp_path, programme=PROGRAMME)
    assert ask(version, "programme.realise", action="kit").valeur is None


def test_a_filter_out_of_the_scope_says_so(version: Version) -> None:
    figure = ask(version, "seances", perimetre="officiel", origine="centre")
    assert figure.avertissements == ()
    asked = Question("seances", exercice(2025), filtres=(("perimetre", ("hors_programme",)),))
    assert "ne compte pas ici" in measure(version, asked).avertissements[0]
