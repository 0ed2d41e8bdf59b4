"""Do the figures of the 2022 report come out of its rows, contradictions included?"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from indicators.claims import Reconciled, claims_for
from indicators.compare import compare
from indicators.figures import Figure, Question, measure
from indicators.lookups import current_exercice, exercices, last_data_date
from indicators.periods import dates, exercice
from indicators.reconcile import counts, register
from indicators.rows import rows_of
from pipeline import espaces
from pipeline.store import Version


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Version]:
    """The irev espace, seeded by the pipeline itself."""
    folder: Path = tmp_path_factory.mktemp("donnees")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DONNEES", str(folder))
        yield espaces.ready("irev")


def of_2022(version: Version, indicateur: str, *par: str, **filtres: str) -> Figure:
    perimetre = filtres.pop("dans", "officiel")
    chosen = tuple((name, (value,)) for name, value in filtres.items())
    return measure(version, Question(indicateur, exercice(2022), par, chosen, perimetre))


def values(figure: Figure) -> dict[str | None, float | None]:
    return {line.codes[0]: line.valeur for line in figure.lignes}


def test_every_claim_has_the_status_that_was_worked_out_by_hand(report: Version) -> None:
    expected = {known.claim.chiffre_id: known.claim.statut_attendu for known in register(report)}
    assert {known.claim.chiffre_id: known.statut for known in register(report)} == expected


def test_the_register_counts_118_claims(report: Version) -> None:
    assert counts(report) == {
        "concordant": 66, "concordant_avec_complement": 10, "ecart": 7, "non_verifiable": 35,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("chiffre_id", "computed", "gap", "word"),
    [
        ("C001", 168, 1, "Écart à expliquer"),
        ("C013", 951, -499, "Écart à expliquer"),
        ("C014", 951, -499, "Écart à expliquer"),
        ("C031", 20, -3, "Écart à expliquer"),
        ("C065", 7, 1, "Écart expliqué"),
        ("C070", 328, 10, "Écart à expliquer"),
        ("C088", 2, -4, "Écart expliqué"),
        ("C041", 60, 0, "Concordant"),
        ("C005", 46, 0, "Concordant avec complément"),
        ("C016", None, None, "Non vérifiable"),
    ],
)
def test_gaps(
    report: Version, chiffre_id: str, computed: float | None, gap: float | None, word: str
) -> None:
    known = found(report, chiffre_id)
    assert (known.calcule, known.ecart, known.mot) == (computed, gap, word)


def found(version: Version, chiffre_id: str) -> Reconciled:
    return next(known for known in register(version) if known.claim.chiffre_id == chiffre_id)


def test_half_days_by_type(report: Version) -> None:
    figure = of_2022(report, "demi_journees", "type_action")
    assert list(values(figure).values()) == [13, 46, 21, 19, 69]
    assert [line.dont_complement for line in figure.lignes] == [4, 4, 1, 1, 5]


def test_168_half_days_of_which_15_balance_the_report(report: Version) -> None:
    figure = of_2022(report, "demi_journees")
    assert (figure.valeur, figure.dont_complement, figure.statut) == (168, 15, "rapport")
    assert figure.couverture is not None
    assert figure.couverture.phrase == "153 demi-journées retrouvées sur 168"
    assert [known.claim.valeur for known in figure.publies] == [167, 168]


def test_the_evaluation_support_counts_in_half_days_not_in_attendances(report: Version) -> None:
    assert of_2022(report, "demi_journees", dans="accompagnement_evaluation").valeur == 67
    assert of_2022(report, "demi_journees", dans="socle").valeur == 101


def test_complement_rows_are_not_seances(report: Version) -> None:
    assert of_2022(report, "seances").valeur == 122
    assert of_2022(report, "seances", origine="complement").valeur == 0


def test_axes_and_main_themes_share_out_the_153_detailed_half_days(report: Version) -> None:
    axes = of_2022(report, "demi_journees", "axe").lignes
    assert [(line.valeur or 0) - line.dont_complement for line in axes] == [98, 38, 17, 0]
    themes = of_2022(report, "demi_journees", "thematique")
    assert values(themes)["gouvernance_evaluation"] == 91
    assert sum(line.valeur or 0 for line in themes.lignes) == 153
    assert "15" in themes.avertissements[0]


def test_51_half_days_are_dated_to_the_month(report: Version) -> None:
    months = values(of_2022(report, "demi_journees", "mois"))
    assert months.pop(None) == 102
    assert sum(value or 0 for value in months.values()) == 51


def test_117_half_days_belong_to_no_range_inside_the_year(report: Version) -> None:
    start = Question(
        "demi_journees", dates(exercice(2022).du, exercice(2022).au.replace(month=9, day=30))
    )
    assert measure(report, start).non_dates == 117


def test_951_attendances_stand_on_21_seances_of_60(report: Version) -> None:
    figure = of_2022(report, "presences")
    assert (figure.valeur, figure.statut) == (951, "partiel")
    assert figure.couverture is not None
    assert figure.couverture.phrase == "effectif connu pour 21 séances sur 60"


def test_20_contracts_are_known_by_name(report: Version) -> None:
    by_departement = of_2022(report, "territoires_touches", "departement")
    assert by_departement.valeur == 20
    assert values(by_departement) == {"02": 4, "59": 8, "60": 5, "62": 2, "80": 1}


def test_audience_and_means(report: Version) -> None:
    assert of_2022(report, "site_web.visites").valeur == 51365
    assert of_2022(report, "site_web.visites").statut == "rapport"
    assert of_2022(report, "lettre_information.taux_lecture").valeur == 16.1
    assert of_2022(report, "moyens.etp_reels").valeur == 7.4


def test_15_experience_sheets_among_54_documents(report: Version) -> None:
    assert of_2022(report, "publications").valeur == 54
    assert of_2022(report, "publications", nature="fiche_d_experience").valeur == 15


def test_half_days_of_2021_do_not_compare(report: Version) -> None:
    told = compare(report, Question("demi_journees", exercice(2022)), exercice(2021))
    assert (told.valeur, told.source, told.comparable) == (50, "Introduction", False)
    assert "non défini" in told.raison
    assert (told.ecart, told.evolution_pct) == (None, None)


def test_visitors_of_the_digest_do_compare(report: Version) -> None:
    asked = Question("scoopit_politique_ville.visiteurs", exercice(2022))
    told = compare(report, asked, exercice(2021))
    assert (told.valeur, told.ecart, told.comparable) == (7649, 3291, True)
    assert told.evolution_pct == pytest.approx(43, abs=0.1)


def test_shares_of_the_report_stand_beside_the_computed_ones(report: Version) -> None:
    figure = of_2022(report, "part_presences", famille_profil="Collectivités")
    assert [(known.claim.valeur, known.statut) for known in figure.publies] == [
        (53, "non_verifiable")
    ]
    assert claims_for(report, figure.question.over(exercice(2021))) == ()


@pytest.mark.parametrize(
    "indicateur",
    ["demi_journees", "presences", "seances", "territoires_touches", "publications",
     "publications.consultations", "site_web.visites", "webdocumentaire.vues"],
)  # fmt: skip
def test_the_rows_of_a_figure_sum_to_it(report: Version, indicateur: str) -> None:
    figure = of_2022(report, indicateur)
    counted = rows_of(report, figure.question)
    assert sum(row["valeur"] for row in counted.lignes) == counted.total == figure.valeur
    assert all(row["fichier"] and row["import_id"] and row["ligne"] for row in counted.lignes)


def test_2022_is_the_exercice_meant(report: Version) -> None:
    assert current_exercice(report) == 2022
    assert {2021, 2022} <= set(exercices(report))
    assert last_data_date(report) == exercice(2022).au
