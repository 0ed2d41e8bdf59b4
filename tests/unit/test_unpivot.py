"""Does a table with a column per profile, type, month, year or measure say the same as a long one?"""

import io
from datetime import date

import pytest
import xlsxwriter

from pipeline.choices import Choices
from pipeline.code_lists import effective
from pipeline.prepared import Prepared, prepare
from pipeline.problems import InputRefused
from tests.written import csv_of, prepared, told, xlsx_of

ALL = " ".join


def presences(found: Prepared) -> list[tuple[object, ...]]:
    """Line, title, profile and number of each row."""
    return found.rows.kept.select("ligne", "seance_intitule", "profil", "participants").rows()


def audience(found: Prepared) -> list[tuple[object, ...]]:
    """Line, metric, first month or year, and value of each row."""
    return [
        (line, f"{canal}.{metric}", f"{start:%Y-%m}..{end:%Y-%m}", value)
        for line, canal, metric, start, end, value in found.rows.kept.select(
            "ligne", "canal", "indicateur", "periode_debut", "periode_fin", "valeur"
        ).rows()
    ]


def test_profiles_in_columns_are_a_row_per_profile_of_one_line() -> None:
    found = prepared("""
        Date       | Intitulé | Élus | Associations (dont DSP) | Citoyens, usagers
        24/02/2022 | Un       | 3    | 4                       | 0
        25/02/2022 | Deux     |      | 2                       | n.c.
    """)
    assert presences(found) == [
        (2, "Un", "elus", 3),
        (2, "Un", "associations", 4),
        (2, "Un", "citoyens", 0),
        (3, "Deux", "associations", 2),
    ]
    assert (found.rows.read_count, found.rows.kept_count) == (2, 2)
    assert found.hypotheses[0] == "3 colonnes de profils lues comme une ligne par profil."
    assert "1 vide, 1 «\u00a0n.c.\u00a0»" in found.hypotheses[1]


@pytest.mark.parametrize("blank", ["", "-", "–", "n.c.", "N.D.", "s.o.", "/"])
def test_a_cell_that_says_nothing_gives_no_row(blank: str) -> None:
    found = prepared(f"""
        seance_id | Élus    | Citoyens
        S1        | {blank} | 3
        S2        | {blank} | {blank}
    """)
    assert found.rows.kept.select("ligne", "profil").rows() == [(2, "citoyens")]
    assert found.rows.ignored.rows() == [(3, "aucune valeur")]


def test_a_total_without_profiles_is_not_broken_down_and_what_it_adds_neither() -> None:
    found = prepared("""
        Date       | Intitulé | Élus | Citoyens | Total
        24/02/2022 | Un       | 3    | 4        | 7
        25/02/2022 | Deux     |      |          | 12
        26/02/2022 | Trois    | 1    | 2        | 10
        27/02/2022 | Quatre   |      |          | une vingtaine
    """)
    assert presences(found)[2:] == [
        (3, "Deux", None, 12),
        (4, "Trois", "elus", 1),
        (4, "Trois", "citoyens", 2),
        (4, "Trois", None, 7),
        (5, "Quatre", None, 20),
    ]
    assert "Effectif non ventilé, d'après le total\u00a0: lignes 3-5." in found.hypotheses


def test_a_total_below_its_profiles_is_a_problem_of_the_line() -> None:
    found = prepared("""
        Date       | Intitulé | Élus | Citoyens | Total
        24/02/2022 | Un       | 3    | 4        | 6
        25/02/2022 | Deux     | 1    | 1        | 2
    """).rows
    assert told(found) == [(2, "Total", "total_inferieur")]
    assert (found.read_count, found.kept_count, found.set_aside_count) == (2, 1, 1)


def test_a_total_is_not_compared_with_approximations() -> None:
    found = prepared("""
        Date       | Intitulé | Élus         | Citoyens | Total
        24/02/2022 | Un       | une dizaine  | 4        | 16
    """)
    assert [row[2:] for row in presences(found)] == [("elus", 10), ("citoyens", 4)]
    assert "Total non comparé, car une valeur est approchée\u00a0: ligne 2." in found.hypotheses


def test_a_bad_cell_sets_its_whole_line_aside_and_is_named_by_its_own_header() -> None:
    found = prepared("""
        Date       | Intitulé | Élus  | Citoyens | Associations
        24/02/2022 | Un       | douze | beaucoup | 4
        bientôt    | Deux     | 1     | 2        | 3
        25/02/2022 | Trois    | 1     | 2        | 3
    """).rows
    assert told(found) == [
        (2, "Élus", "nombre_entier"),
        (2, "Citoyens", "nombre_entier"),
        (3, "Date", "date_illisible"),
        (3, "Identifiant de la séance", "seance_non_designee"),
    ]
    assert found.problems["message"][0].startswith(
        "Ligne 2, colonne «\u00a0Élus\u00a0»\u00a0: «\u00a0douze\u00a0»"
    )
    assert (found.read_count, found.kept_count, found.set_aside_count) == (3, 1, 2)
    assert found.kept["ligne"].unique().to_list() == [4]


def test_a_wide_line_that_comes_back_is_ignored_and_one_that_differs_set_aside() -> None:
    found = prepared("""
        seance_id | Élus | Citoyens
        S1        | 1    | 2
        S1        | 1    | 2
        S2        | 3    |
        S2        | 3    | 4
        S3        | 5    | 6
        S3        | 5    | 7
    """).rows
    assert found.ignored.rows() == [(3, "identique à la ligne 2")]
    assert told(found) == [(6, None, "cle_en_double"), (7, None, "cle_en_double")]
    assert found.kept.select("ligne", "profil", "participants").rows() == [
        (2, "elus", 1),
        (2, "citoyens", 2),
        (4, "elus", 3),
        (5, "citoyens", 4),
    ]


def test_totals_blank_lines_and_notes_of_a_wide_table_are_ignored_with_their_reason() -> None:
    found = prepared(
        csv_of("""
        seance_id | Élus | Citoyens
        S1        | 1    | 2
                  |      |
        TOTAL     | 1    | 2
        Source : émargements | |
    """)
    ).rows
    reasons = ["ligne vide", "ligne de total", "note sous le tableau"]
    assert found.ignored.rows() == list(zip((3, 4, 5), reasons, strict=True))


def test_two_columns_of_the_same_profile_are_refused_by_name() -> None:
    with pytest.raises(InputRefused, match="«\u00a0Élus\u00a0» et «\u00a0Élues\u00a0»"):
        prepared("seance_id | Élus | Élues\nS1 | 1 | 2")


def test_merged_headers_of_a_workbook_name_the_profiles_of_their_groups() -> None:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Présences 2022")
        sheet.merge_range("A2:A3", "Date")
        sheet.merge_range("B2:B3", "Intitulé")
        sheet.merge_range("C2:D2", "Collectivités")
        sheet.merge_range("E2:F2", "État")
        sheet.merge_range("G2:G3", "Élus")
        sheet.write_row(2, 2, ["Politique de la ville", "Droit commun"] * 2)
        sheet.write_row(3, 0, ["24/02/2022", "Un", 1, 2, 3, 4, 5])
    found = prepared(content.getvalue())
    assert found.understood.sheet.header_line == 3
    assert [row[2:] for row in presences(found)] == [
        ("collectivite_pv", 1),
        ("collectivite_droit_commun", 2),
        ("etat_pv", 3),
        ("etat_droit_commun", 4),
        ("elus", 5),
    ]


def test_a_column_that_the_person_leaves_out_is_no_profile() -> None:
    content = csv_of("seance_id | Élus | Citoyens | Autres\nS1 | 1 | 2 | 3")
    choices = Choices(columns=(("autres", ""),))
    found = prepare(content, "x.csv", choices, effective())
    assert found.rows.kept["profil"].to_list() == ["elus", "citoyens"]


def test_types_of_action_in_columns_are_the_type_and_the_length_of_each_seance() -> None:
    found = prepared("""
        date       | intitulé | Sessions de formation | Manifestations | Proximité
        24/02/2022 | Un       | 1                     |                | 0
        25/02/2022 | Deux     |                       | 2              |
        26/02/2022 | Trois    | 1                     | 1              |
    """)
    kept = found.rows.kept.select("ligne", "type_action", "demi_journees").rows()
    assert kept == [(2, "session_formation", 1.0), (3, "manifestation_informative", 2.0)]
    assert told(found.rows) == [(4, None, "plusieurs_types")]


def test_types_under_a_title_in_days_count_two_half_days() -> None:
    found = prepared("""
        date       | intitulé | Nombre de jours |
                   |          | Formation       | Manifestations
        24/02/2022 | Un       | 1               |
        25/02/2022 | Deux     |                 | 0,5
    """)
    assert found.rows.kept["demi_journees"].to_list() == [2.0, 1.0]


def test_a_grid_of_half_days_by_month_and_type_is_no_list_of_seances() -> None:
    with pytest.raises(InputRefused, match="ce ne sont pas des séances"):
        prepared("mois | Formation | Manifestations\njanvier 2022 | 3 | 4")


@pytest.mark.parametrize(
    "months",
    [
        "janvier 2022 | février 2022",
        "janv. 2022 | févr. 2022",
        "janv-22 | févr-22",
        "01/2022 | 02/2022",
        "2022-01 | 2022-02",
        "01/01/2022 | 01/02/2022",
    ],
)
def test_months_in_columns_are_a_row_per_month(months: str) -> None:
    found = prepared(f"""
        Indicateur           | {months} | Total
        Site web : visites   | 120 | 130 | 250
        Newsletter : abonnés | 0   | n.d. |
    """)
    assert audience(found) == [
        (2, "site_web.visites", "2022-01..2022-01", 120),
        (2, "site_web.visites", "2022-02..2022-02", 130),
        (3, "lettre_information.abonnes", "2022-01..2022-01", 0),
    ]
    assert found.hypotheses[0] == "2 colonnes de mois lues comme une ligne par mois."
    assert "«\u00a0Total\u00a0» non lu" in ALL(found.hypotheses)


BARE = "canal | indicateur | janv. | févr.\nsite_web | visites | 120 | 130"


@pytest.mark.parametrize(
    ("content", "name", "values", "place"),
    [
        (BARE, "x.csv", {"annee": "2022"}, "pour tout le fichier"),
        (f"Audience 2022\n{BARE}", "x.csv", {}, "le titre du tableau"),
        (BARE, "audience_2022.csv", {}, "le nom du fichier"),
        (" | | 2022 | \n" + BARE, "x.csv", {}, "colonnes de mois"),
    ],
)
def test_the_year_of_bare_months_is_looked_for_around_them_and_told(
    content: str, name: str, values: dict[str, str], place: str
) -> None:
    found = prepared(csv_of(content), name, **values)
    assert [row[2] for row in audience(found)] == ["2022-01..2022-01", "2022-02..2022-02"]
    assert place in ALL(found.hypotheses)


def test_the_year_of_bare_months_may_be_a_column_or_a_group_of_headers() -> None:
    by_row = prepared("""
        canal    | indicateur | année | janvier | février
        site_web | visites    | 2021  | 1       | 2
        site_web | visites    | 2022  | 3       | 4
    """)
    by_group = prepared("""
        canal    | indicateur | 2021    |         | 2022    |
                 |            | janvier | février | janvier | février
        site_web | visites    | 1       | 2       | 3       | 4
    """)
    assert [row[2:] for row in audience(by_row)] == [row[2:] for row in audience(by_group)]
    starts = [f"{start:%Y-%m}" for start in by_row.rows.kept["periode_debut"]]
    assert starts == ["2021-01", "2021-02", "2022-01", "2022-02"]


def test_months_without_a_year_are_refused_with_what_to_do() -> None:
    with pytest.raises(InputRefused, match="annee=2022"):
        prepared(BARE)


def test_a_month_that_excel_made_a_date_is_a_month() -> None:
    header = ["Indicateur", date(2022, 1, 1), date(2022, 2, 1)]
    found = prepared(xlsx_of([header, ["Site web : visites", 1, 2]]))
    assert [row[2] for row in audience(found)] == ["2022-01..2022-01", "2022-02..2022-02"]


def test_a_measure_that_no_list_knows_is_a_problem_of_its_line() -> None:
    found = prepared("""
        Mesure             | janvier 2022 | février 2022
        Site web : visites | 1            | 2
        Site web : clowns  | 3            | 4
    """).rows
    assert told(found) == [(3, "Mesure", "code_inconnu")]
    assert (found.read_count, found.kept_count, found.set_aside_count) == (2, 1, 1)


@pytest.mark.parametrize(
    "header",
    [
        "mois | Site web : visites | Newsletter : abonnés",
        "mois | Visites du site | lettre_information.abonnes",
        "| Site web | Newsletter\nmois | visites | abonnés",
    ],
)
def test_measures_in_columns_are_a_row_per_measure(header: str) -> None:
    found = prepared(csv_of(header + "\n01/2022 | 120 | 1 200\nfévrier 2022 | 130 |"))
    assert [row[1:] for row in audience(found)] == [
        ("site_web.visites", "2022-01..2022-01", 120),
        ("lettre_information.abonnes", "2022-01..2022-01", 1200),
        ("site_web.visites", "2022-02..2022-02", 130),
    ]


def test_measures_of_one_channel_need_its_name_once() -> None:
    found = prepared(
        "année | visites | téléchargements\n2021 | 1 | 2\n2022 | 3 | 4", canal="site_web"
    )
    assert [row[1:] for row in audience(found)][2:] == [
        ("site_web.visites", "2022-01..2022-12", 3),
        ("site_web.telechargements", "2022-01..2022-12", 4),
    ]


def test_bare_months_in_rows_take_the_year_of_the_title() -> None:
    found = prepared(csv_of("Bilan 2022\nmois | Site web : visites\njanvier | 1\nmars | 2"))
    assert [row[2] for row in audience(found)] == ["2022-01..2022-01", "2022-03..2022-03"]


def test_years_in_columns_are_means_or_audience_as_their_rows_say() -> None:
    means = prepared("indicateur | 2020 | 2021\netp | 7,5 | -\nbudget | 100000 | 110 000")
    assert means.rows.kept.select("annee", "indicateur", "valeur").rows() == [
        (2020, "etp", 7.5),
        (2020, "budget", 100000),
        (2021, "budget", 110000),
    ]
    found = prepared(" | 2020 | 2021\nSite web : visites | 7 | 8")
    assert [row[2] for row in audience(found)] == ["2020-01..2020-12", "2021-01..2021-12"]


def test_numbers_that_look_like_years_are_no_headers() -> None:
    long = "canal | indicateur | annee | valeur\nsite_web | visites | 2022 | 2021"
    assert audience(prepared(long)) == [(2, "site_web.visites", "2022-01..2022-12", 2021)]


def test_a_table_by_theme_and_year_is_not_taken_for_means() -> None:
    with pytest.raises(InputRefused):
        prepared("Thématique | 2021 | 2022\nÉducation | 3 | 4")


def test_profiles_written_in_short_are_understood() -> None:
    found = prepared("""
        seance_id | Collectivités |    | État |    | Élus
                  | PV            | DC | PV   | DC |
        S1        | 1             | 2  | 3    | 4  | 5
    """)
    assert found.rows.kept["profil"].to_list() == [
        "collectivite_pv",
        "collectivite_droit_commun",
        "etat_pv",
        "etat_droit_commun",
        "elus",
    ]


def test_a_wide_table_without_any_value_says_what_its_lines_lack() -> None:
    nothing = prepared("seance_id | Élus | Citoyens\nS1 | - | n.c.").rows
    assert (nothing.kept.height, nothing.ignored.rows()) == (0, [(2, "aucune valeur")])
    unknown = prepared("Mesure | mai 2022 | juin 2022\nSite web : clowns | 1 | 2").rows
    assert (unknown.kept.height, told(unknown)) == (0, [(2, "Mesure", "code_inconnu")])
    with pytest.raises(InputRefused, match="que des en-têtes"):
        prepared("seance_id | Élus | Citoyens")


def test_a_profile_keeps_its_meaning_whatever_stands_in_brackets_or_in_which_order() -> None:
    found = prepared("""
        Date       | Intitulé | Habitants (quartier compris) | PV Collectivités | Associations (hors DSP)
        24/02/2022 | Un       | 3                            | 4                | 5
    """)
    assert presences(found) == [(2, "Un", "citoyens", 3), (2, "Un", "collectivite_pv", 4)]
    assert any("« Associations (hors DSP) »" in t.replace("\u00a0", " ") for t in found.hypotheses)


def test_measures_in_other_words_are_read_and_told() -> None:
    found = prepared("""
        Mois         | Nombre d'abonnés de la page LinkedIn | Vues de replays
        janvier 2022 | 310                                  | 12
    """)
    assert audience(found) == [
        (2, "linkedin.abonnes", "2022-01..2022-01", 310.0),
        (2, "replay.vues", "2022-01..2022-01", 12.0),
    ]
    assert any(text.startswith("Mesures comprises ainsi") for text in found.hypotheses)


def test_channels_in_columns_ask_what_is_measured_of_them() -> None:
    channels = """
        Mois    | Année | LinkedIn | Newsletter
        Janvier | 2024  | 1204     | 2100
        Février | 2024  | 1230     | n.c.
    """
    with pytest.raises(InputRefused, match="Indicateur"):
        prepared(channels)
    assert audience(prepared(channels, indicateur="abonnés")) == [
        (2, "linkedin.abonnes", "2024-01..2024-01", 1204),
        (2, "lettre_information.abonnes", "2024-01..2024-01", 2100),
        (3, "linkedin.abonnes", "2024-02..2024-02", 1230),
    ]


def test_a_place_beside_a_channel_is_no_column_of_channels() -> None:
    with pytest.raises(InputRefused) as error:
        prepared("Date | Site | Newsletter | Salle\n24/02/2024 | Lille | oui | A")
    assert "audience" not in error.value.message


def test_numbers_beside_profiles_that_are_none_are_told_not_counted() -> None:
    found = prepared("""
        Date       | Intitulé | Élus | Techniciens | Citoyens | Coût
        24/02/2024 | Un       | 3    | 5           | 4        | 1200
    """)
    told = [text.replace("\u00a0", " ") for text in found.hypotheses]
    assert any(text.startswith("« Techniciens », « Coût » ne sont pas comptés") for text in told)
    assert found.rows.kept["participants"].to_list() == [3, 4]


def test_a_total_counts_what_no_profile_says() -> None:
    found = prepared("""
        Date       | Intitulé | Élus | Techniciens | Citoyens | Total
        24/02/2024 | Un       | 3    | 5           | 4        | 12
    """)
    assert not [text for text in found.hypotheses if "compté\u00a0:" in text]
    assert sum(found.rows.kept["participants"]) == 12


SITE = """
    Mois    | Visites | Taux de rebond | Impressions
    01/2024 | 3400    | 45 %           | 9800
"""


@pytest.mark.parametrize(
    ("table", "name"),
    [
        (SITE, "site internet 2024.csv"),
        (f"Fréquentation du site web\n{SITE}", "chiffres.csv"),
    ],
)
def test_the_channel_of_measures_may_stand_around_their_table(table: str, name: str) -> None:
    found = prepared(csv_of(table), name)
    assert audience(found) == [
        (line, f"site_web.{metric}", "2024-01..2024-01", value)
        for line, metric, value in (
            (found.rows.kept["ligne"][0], "visites", 3400),
            (found.rows.kept["ligne"][0], "taux_rebond", 45),
        )
    ]
    assert found.hypotheses[0].startswith("Canal «\u00a0Site internet\u00a0», lu dans le ")


def test_two_channels_around_a_table_name_none() -> None:
    with pytest.raises(InputRefused):
        prepared(csv_of(SITE), "site et newsletter.csv")


def test_a_list_of_newsletters_is_not_read_as_measures_by_month() -> None:
    with pytest.raises(InputRefused):
        prepared(
            csv_of("""
                N° | Date d'envoi | Destinataires | Ouvertures
                45 | 10/01/2024   | 2100          | 820
                46 | 07/02/2024   | 2110          | 850
            """),
            "newsletter.csv",
        )


def test_a_channel_may_head_the_column_of_its_measures() -> None:
    found = prepared("""
        Site internet | 2022  | 2023
        Visites       | 41000 | 43500
        Temps moyen   | 118   | 121
    """)
    assert [row[1:] for row in audience(found)] == [
        ("site_web.visites", "2022-01..2022-12", 41000),
        ("site_web.visites", "2023-01..2023-12", 43500),
        ("site_web.temps_moyen", "2022-01..2022-12", 118),
        ("site_web.temps_moyen", "2023-01..2023-12", 121),
    ]


def test_a_profile_that_its_list_does_not_write_so_is_told() -> None:
    found = prepared("""
        Date       | Intitulé | Élus | Agents communaux
        24/02/2024 | Un       | 3    | 5
    """)
    assert any("« Agents communaux » =" in text.replace("\u00a0", " ") for text in found.hypotheses)
