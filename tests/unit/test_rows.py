"""Which rows are valid, which hypotheses are told, and is every row in exactly one place?"""

from datetime import date, timedelta

import polars as pl
import pytest

from pipeline.problems import WARNING, InputRefused
from tests.written import PRESENCES, SEANCES, cells, column, prepared, rows, told, xlsx_of

TYPE = "Sessions de formation"


def seance(**changed: str) -> str:
    """A file of one séance, some of its cells changed (None-like "-" drops the column)."""
    row = {
        "seance_id": "S1",
        "date": "24/02/2022",
        "type_action": TYPE,
        "intitule": "Un",
        "demi_journees": "1",
        "perimetre": "socle",
        "statut": "realise",
    } | changed
    kept = {name: text for name, text in row.items() if text != "-"}
    return "|".join(kept) + "\n" + "|".join(kept.values())


def test_headers_and_values_match_whatever_the_case_accents_and_apostrophes() -> None:
    found = prepared("""
        DATE DE LA SÉANCE | Type d’action         | Intitulé | Nb demi-journées
        24/02/2022        | SESSIONS DE FORMATION | Un       | 1
    """)
    assert found.jeu == "seances"
    assert column(found.rows, "type_action") == ["session_formation"]


def test_a_total_row_is_not_a_seance() -> None:
    found = rows(SEANCES + "    Total | | | | 3 | | \n")
    assert found.kept.height == 2
    assert found.ignored.rows() == [(4, "ligne de total")]


def test_a_header_that_comes_back_is_not_a_seance() -> None:
    header = SEANCES.strip().splitlines()[0]
    assert rows(SEANCES + f"    {header}\n").ignored.rows() == [(4, "en-tête répété")]


def test_a_missing_column_is_told_as_a_hypothesis() -> None:
    found = rows(seance(perimetre="-", statut="-"))
    assert (column(found, "perimetre"), column(found, "statut")) == (["socle"], ["realise"])
    assert [sentence.split("\u00a0:")[0] for sentence in found.hypotheses] == [
        "Aucune colonne de périmètre",
        "Aucune colonne de statut",
    ]


def test_without_a_status_a_seance_to_come_is_planned() -> None:
    later = (date.today() + timedelta(days=30)).strftime("%d/%m/%Y")
    assert column(rows(seance(statut="-", date=later)), "statut") == ["prevu"]


def test_an_empty_perimetre_counts_nothing_until_settled() -> None:
    found = rows(seance(perimetre=""))
    assert column(found, "perimetre") == ["a_confirmer"]
    assert "à confirmer" in found.hypotheses[0]


def test_an_empty_status_is_not_a_missing_column() -> None:
    assert told(rows(seance(statut=""))) == [(2, "statut", "obligatoire")]


def test_a_value_given_for_the_file_fills_a_missing_column_and_is_told() -> None:
    found = prepared(seance(perimetre="-"), Périmètre="hors_programme")
    assert column(found.rows, "perimetre") == ["hors_programme"]
    assert (
        found.hypotheses[0]
        == "«\u00a0Périmètre\u00a0» = «\u00a0hors_programme\u00a0» pour tout le fichier."
    )


def test_a_value_given_for_the_file_never_overrides_a_cell() -> None:
    found = prepared(seance(perimetre=""), perimetre="hors_programme")
    assert column(found.rows, "perimetre") == ["a_confirmer"]
    assert "sans effet" in found.hypotheses[0]


def test_a_value_given_for_the_file_may_carry_its_unit() -> None:
    assert column(rows(seance(demi_journees="-"), jours="0,5"), "demi_journees") == [1.0]


@pytest.mark.parametrize("given", [{"perimetre": "inconnu"}, {"altitude": "12"}])
def test_an_impossible_value_for_the_file_is_refused(given: dict[str, str]) -> None:
    with pytest.raises(InputRefused):
        rows(seance(perimetre="-"), **given)


@pytest.mark.parametrize(
    ("demi_journees", "rule"), [("3", "duree_une_date"), ("0,75", "duree_pas"), ("0", "duree_pas")]
)
def test_a_seance_lasts_two_half_days_at_most_by_halves(demi_journees: str, rule: str) -> None:
    assert told(rows(seance(demi_journees=demi_journees))) == [(2, "demi_journees", rule)]


def test_more_than_two_half_days_asks_for_one_row_per_date() -> None:
    (message,) = rows(seance(demi_journees="6")).problems["message"]
    assert message == (
        "Ligne 2, colonne «\u00a0demi_journees\u00a0»\u00a0: 6 demi-journées pour une seule séance\u00a0: "
        "deux au plus. Écrivez une ligne par date."
    )


def test_half_days_may_be_unknown_where_they_are_not_counted() -> None:
    assert rows(seance(demi_journees="", perimetre="hors_programme")).kept.height == 1
    assert told(rows(seance(demi_journees=""))) == [(2, "demi_journees", "duree_obligatoire")]


def test_a_bad_cell_does_not_hide_the_rows_other_problems() -> None:
    found = rows(seance(date="bientôt", type_action="Fête", demi_journees="3"))
    assert told(found) == [
        (2, "date", "date_illisible"),
        (2, "type_action", "code_inconnu"),
        (2, "demi_journees", "duree_une_date"),
    ]


def test_a_message_says_where_what_was_found_what_was_expected_and_what_to_do() -> None:
    (message,) = rows(seance(thematique="Édukasion")).problems["message"]
    assert message == (
        "Ligne 2, colonne «\u00a0thematique\u00a0»\u00a0: «\u00a0Édukasion\u00a0» n'est pas une "
        "thématique connue. Vouliez-vous dire «\u00a0Éducation\u00a0»\u00a0?"
    )


def test_a_day_known_to_the_month_stands_for_its_month() -> None:
    found = rows(seance(date="2022-02-01", precision_date="mois"))
    assert column(found, "date_fin") == [date(2022, 2, 28)]


def test_without_an_identifier_a_seance_is_its_action_edition_date_creneau_and_place() -> None:
    found = rows(f"""
        date       | type_action | action | edition | creneau | lieu   | demi_journees
        24/02/2022 | {TYPE}      | Cycle  | 1       | matin   | Lille  | 1
        24/02/2022 | {TYPE}      | Cycle  | 1       | matin   | Amiens | 1
        24/02/2022 | {TYPE}      | Cycle  | 1       | soiree  | Lille  | 1
        24/02/2022 | {TYPE}      | Réseau | 1       | matin   | Lille  | 1
    """)
    assert found.kept.height == 4
    assert column(found, "seance_id")[0] == "cycle/1/2022_02_24/matin/lille"


def test_identical_rows_count_once_and_are_told() -> None:
    found = rows(SEANCES + SEANCES.strip().splitlines()[1])
    assert found.kept.height == 2
    assert found.ignored.rows() == [(4, "identique à la ligne 2")]


def test_rows_of_one_key_that_differ_are_all_set_aside() -> None:
    first = SEANCES.strip().splitlines()[1]
    found = rows(SEANCES + first + "\n" + first.replace("Un ", "Autre"))
    assert found.kept.height == 1
    assert told(found) == [(line, None, "cle_en_double") for line in (2, 4, 5)]


def test_a_wide_line_is_one_source_line_set_aside() -> None:
    found = rows(b"annee;indicateur;valeur\n2022;etp;7,5;oups;x\n2022;postes;8\n")
    assert (found.read_count, found.kept.height, found.set_aside_count) == (2, 1, 1)
    assert told(found) == [(2, None, "cellules_en_trop")]


def test_a_file_of_headers_only_is_refused_kindly() -> None:
    with pytest.raises(InputRefused, match="n'a que des en-têtes"):
        rows(b"annee;indicateur;valeur\n")


def test_presences_are_keyed_by_seance_and_profile() -> None:
    found = rows(PRESENCES + "    S1 | elus | 13\n")
    assert told(found) == [(2, None, "cle_en_double"), (5, None, "cle_en_double")]


def test_presences_without_an_identifier_are_keyed_by_date_title_and_profile() -> None:
    found = rows("""
        date       | intitule | profil | participants
        24/02/2022 | Un       | elus   | 12
        24/02/2022 | Deux     | elus   | 8
        24/02/2022 | un       | elus   | 7
    """)
    assert told(found) == [(2, None, "cle_en_double"), (4, None, "cle_en_double")]


def test_presences_name_a_seance_one_way_or_the_other() -> None:
    found = rows("""
        seance_id | date       | intitule | participants
        S1        |            |          | 12
                  | 24/02/2022 | Un       | 8
                  | 25/02/2022 | Un       | 8
                  | 24/02/2022 |          | 7
    """)
    assert found.kept.height == 3
    assert told(found) == [(5, "seance_id", "seance_non_designee")]


def test_presences_by_date_alone_name_no_seance() -> None:
    with pytest.raises(
        InputRefused,
        match=r"Identifiant de la séance.* ou .*Date de la séance.* et .*Intitulé de la séance",
    ):
        rows("date | participants\n24/02/2022 | 12", jeu="presences")


@pytest.mark.parametrize("participants", ["12,5", "-3", "beaucoup"])
def test_attendances_are_whole_numbers_or_known_approximations(participants: str) -> None:
    found = rows(f"seance_id | participants\nS1 | {participants}")
    assert told(found) == [(2, "participants", "nombre_entier")]


def test_an_approximation_keeps_its_interval_and_an_exact_count_is_its_own() -> None:
    found = rows("""
        seance_id | participants
        S1        | près de 600
        S2        | plus de 60
        S3        | 12
    """)
    bounds = found.kept.select("participants", "borne_min", "borne_max", "qualificatif").rows()
    assert bounds == [(600, 580, 599, "environ"), (60, 61, None, "au_moins"), (12, 12, 12, "exact")]


def test_an_exact_count_whose_bounds_are_left_empty_is_bounded_by_itself() -> None:
    found = rows("""
        seance_id | participants | qualificatif | borne_min | borne_max
        S1        | 12           | exact        |           |
        S2        | 60           | au_moins     | 61        |
    """)
    assert found.kept.select("borne_min", "borne_max").rows() == [(12, 12), (61, None)]


@pytest.mark.parametrize(
    ("header", "row", "span"),
    [
        ("mois", "02/2022", (date(2022, 2, 1), date(2022, 2, 28))),
        ("mois", "2022-02-01 00:00:00", (date(2022, 2, 1), date(2022, 2, 28))),
        ("mois", "01/02/2022", (date(2022, 2, 1), date(2022, 2, 28))),
        ("annee", "2022", (date(2022, 1, 1), date(2022, 12, 31))),
        ("periode_debut", "2022-02-01", (date(2022, 2, 1), date(2022, 2, 1))),
        (
            "periode_debut | periode_fin",
            "2022-02-01 | 03/2022",
            (date(2022, 2, 1), date(2022, 3, 31)),
        ),
        ("annee | mois", "2022 | février", (date(2022, 2, 1), date(2022, 2, 28))),
        ("annee | mois", "2022 | 2", (date(2022, 2, 1), date(2022, 2, 28))),
    ],
)
def test_an_audience_period_is_a_month_a_year_or_two_dates(
    header: str, row: str, span: tuple[date, date]
) -> None:
    found = rows(f"canal|indicateur|valeur|{header}\nsite_web|visites|1 250|{row}")
    assert found.kept.select("periode_debut", "periode_fin").rows() == [span]


def test_an_unknown_metric_is_one_problem() -> None:
    found = rows("canal|indicateur|valeur|mois\nsite_web|humeur|3|02/2022\n|visites|3|02/2022")
    assert told(found) == [(2, "indicateur", "code_inconnu"), (3, "canal", "obligatoire")]


def test_the_list_is_named_by_the_file_or_by_the_person() -> None:
    table = "code | libelle\nnouveau | Nouveau"
    assert column(prepared(table, "thematique.csv").rows, "liste") == ["thematique"]
    assert column(rows(table, liste="Thématique"), "liste") == ["thematique"]
    with pytest.raises(InputRefused, match="Liste"):
        rows(table)
    assert told(rows("liste | code | libelle\nfleurs | a | A")) == [(2, "liste", "liste_inconnue")]


def test_columns_about_persons_are_never_read() -> None:
    found = prepared("Nom | Prénom | E-mail | seance_id | participants\nX | Y | x@y.fr | S1 | 3")
    assert found.hypotheses == ("Noms et adresses non conservés (3 colonnes).",)
    assert "x@y.fr" not in str(found.rows.kept.rows()) + str(found.rows.problems.rows())


@pytest.mark.parametrize("text", ["écrire à jo.d@lille.fr", "06 12 34 56 78", "+33 6 12 34 56 78"])
def test_a_contact_in_a_comment_sets_the_row_aside_and_is_shown_nowhere(text: str) -> None:
    found = rows(seance(commentaire=text))
    assert told(found) == [(2, "commentaire", "donnee_personnelle")]
    assert found.problems["valeur"].to_list() == ["•••"]


def test_a_possible_name_is_told_and_its_row_kept() -> None:
    found = rows(seance(intitule="Rencontre avec Mme Martin"))
    assert (found.kept.height, found.set_aside_count) == (1, 0)
    assert found.problems.select("regle", "gravite", "valeur").rows() == [
        ("nom_possible", "avertissement", None)
    ]


def test_excel_dates_and_numbers_give_the_rows_of_the_csv() -> None:
    header, *body = cells(SEANCES)
    typed = [
        [row[0], date(2022, 2, 23 + int(row[0][1])), *row[2:4], int(row[4]), *row[5:]]
        for row in body
    ]
    assert rows(xlsx_of([header, *typed])).kept.equals(rows(SEANCES).kept)


def test_doubts_come_with_propositions() -> None:
    found = rows(seance(thematique="Édukasion", date="24/02/22"))
    assert found.doubts.select(
        "ligne", "colonne", "valeur", pl.col("propositions").list.first()
    ).rows() == [
        (2, "date", "24/02/22", "24/02/2022"),
        (2, "thematique", "Édukasion", "Éducation"),
    ]


def test_rows_that_differ_only_by_the_person_are_set_aside() -> None:
    found = rows("""
        seance_id | Nom   | participants
        S1        | Durand | 1
        S1        | Petit  | 1
    """)
    assert found.kept.is_empty()
    assert set(found.problems["regle"]) == {"personnes_a_compter"}
    assert "Durand" not in str(found.problems.to_dicts())


@pytest.mark.parametrize(
    ("written", "rule"), [("0.615", "taux_en_fraction"), ("61,5 %", None), ("61.5", None)]
)
def test_a_rate_written_as_a_fraction_is_asked_about(written: str, rule: str | None) -> None:
    found = rows(f"canal|indicateur|annee|valeur\nsite_web|taux_rebond|2022|{written}")
    assert found.problems["regle"].to_list() == ([rule] if rule else [])
    assert found.kept["valeur"].to_list() == ([] if rule else [61.5])


def test_a_place_on_the_map_is_a_row_and_a_column() -> None:
    table = "code | libelle | tuile\n02 | Aisne | 2-2\n60 | Oise | en bas\n80 | Somme | \n"
    found = prepared(table, "departement.csv").rows
    assert told(found) == [(3, "tuile", "tuile_illisible")]
    assert column(found, "code") == ["02", "80"]


def test_an_unlikely_year_is_told_and_kept() -> None:
    found = rows("""
        date       | type      | intitulé | demi-journées
        12/01/2042 | Formation | Un       | 1
        12/01/1902 | Formation | Deux     | 1
        12/01/2024 | Formation | Trois    | 1
    """)
    assert found.kept_count == 3
    told = found.problems.select("ligne", "colonne", "valeur", "regle", "gravite").rows()
    assert told == [
        (2, "date", "12/01/2042", "annee_improbable", WARNING),
        (3, "date", "12/01/1902", "annee_improbable", WARNING),
    ]


def test_a_planned_date_is_that_of_planned_seances() -> None:
    found = prepared("""
        Date prévue | type      | intitulé | demi-journées
        12/01/2024  | Formation | Un       | 1
    """)
    assert found.rows.kept["statut"].to_list() == ["prevu"]
    assert "«\u00a0Statut\u00a0» = «\u00a0prévu\u00a0» pour tout le fichier." in found.hypotheses
