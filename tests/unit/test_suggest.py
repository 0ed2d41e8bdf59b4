"""Is what comes near read as what it means, and is what could mean something else left alone?"""

from pathlib import Path
from typing import Any

import pytest

from pipeline.choices import Choices, from_answers
from pipeline.code_lists import effective
from pipeline.layouts import LAYOUTS
from pipeline.layouts.nomenclatures import OWN_COLUMNS
from pipeline.prepared import Prepared, prepare
from pipeline.problems import InputRefused
from pipeline.refusals import Unrecognised
from pipeline.spelling import fold
from pipeline.suggest import ACCEPTED, CUT, MARGIN, SUGGESTED, TRUNCATED, likeness, words
from pipeline.understanding import understanding
from tests.written import column, csv_of, prepared

LISTS = effective()
TYPE = "Sessions de formation"
PARTICIPANTS = "date | intitulé | {} \n 24/02/2022 | Un | 12"


def read(table: str, **answers: Any) -> Prepared:
    return prepare(csv_of(table), "essai.csv", from_answers(answers), LISTS)


def refused(table: str, **answers: Any) -> Unrecognised:
    with pytest.raises(Unrecognised) as error:
        read(table, **answers)
    return error.value


def shown(found: Prepared, source: str) -> dict[str, Any]:
    columns = understanding(found)["colonnes"]
    return next(told for told in columns if told["source"] == source)


# words


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Nbre présents", "nb présents"),
        ("N° séance", "numéro de la séance"),
        ("1/2 j", "demi-journée"),
        ("DJ", "demi-journées"),
        ("évènement (date)", "Date de l'événement"),
        ("Etat DC", "État droit commun"),
        ("Communauté d'agglomération de Lens Liévin", "CA Lens-Liévin"),
        ("Axe1", "Axe 1"),
        ("Sesions de formaton", "Sessions de formation"),
        ("Nb consultés", "nombre de consultations"),
    ],
)
def test_abbreviations_plurals_order_and_slips_are_the_same_words(written: str, known: str) -> None:
    assert likeness(words(written), words(known), CUT) >= ACCEPTED


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Nombre de participants inscrits", "nombre de participants"),
        ("Participants H", "participants"),
        ("Thème 2", "thème"),
        ("Axe 1", "Axe 2"),
        ("Date de fin", "date de début"),
        ("Date de saisie", "date de la séance"),
        ("Non réalisé", "Réalisé"),
        ("Hors socle", "Missions socles"),
        ("Public", "publication"),
        ("borne_max", "borne_min"),
        ("Lille", "Lillers"),
        ("Durée", "nombre de jours"),
        ("Formateur", "formation"),
        ("Animatrice", "animation"),
    ],
)
def test_one_word_more_or_another_word_is_another_thing(written: str, known: str) -> None:
    assert likeness(words(written), words(known), CUT) < ACCEPTED


def test_the_beginning_of_a_word_is_the_word_in_a_closed_list_only() -> None:
    mine, theirs = words("Qualif"), words("Qualification")
    assert likeness(mine, theirs, TRUNCATED) >= ACCEPTED > likeness(mine, theirs, CUT)


# headers


@pytest.mark.parametrize("title", ["Nbre de participans", "Particpants", "Nb. de personnes"])
def test_a_header_near_to_one_of_ours_is_read_and_told(title: str) -> None:
    found = read(PARTICIPANTS.format(title))
    told = shown(found, title)
    assert column(found.rows, "participants") == [12]
    assert told["cible"] == "participants"
    assert f"«\u00a0{title}\u00a0» lu comme «\u00a0Nombre de participants\u00a0» (confiance {told['confiance']:.0%})." in [
        sentence.replace("\u00a0%", "%") for sentence in found.hypotheses
    ]  # fmt: skip


def test_a_header_that_may_be_ours_is_proposed_and_not_read() -> None:
    error = refused(PARTICIPANTS.format("Nombre de participants extérieurs"))
    assert error.message.endswith("il manque\u00a0: «\u00a0Nombre de participants\u00a0».")
    assert (
        "Nombre de participants extérieurs\u00a0» = «\u00a0Nombre de participants"
        in error.que_faire
    )
    assert error.nearest is not None
    assert error.nearest.layout.jeu == "presences"


def test_what_the_cells_say_makes_a_name_surer() -> None:
    table = f"""
        date       | type     | intitule | dj | Thèmes abordés
        24/02/2022 | {TYPE}   | Un       | 1  | {{}}
        25/02/2022 | {TYPE}   | Deux     | 1  | {{}}
    """
    fits, other = (read(table.format(*texts)) for texts in (("Santé", "VRL"), ("Un", "Deux")))
    assert column(fits.rows, "thematique") == ["sante", "vrl"]
    assert shown(fits, "Thèmes abordés")["confiance"] >= ACCEPTED
    assert shown(other, "Thèmes abordés")["cible"] is None


def test_a_title_that_is_a_number_of_something_is_not_read_as_a_text() -> None:
    table = "année | action | {} | fait \n 2021 | Visites | {} | 2 \n 2021 | Marches | {} | 1"
    counted = read(table.format("livrable | objectif", "Cartes | 3", "Plans | 4"))
    assert column(counted.rows, "element") == ["Cartes", "Plans"]
    assert column(counted.rows, "prevu") == [3.0, 4.0]
    worded = read(table.format("objectif", "Des cartes", "Des plans"))
    assert column(worded.rows, "element") == ["Des cartes", "Des plans"]


def test_cells_without_a_name_are_a_reason_to_ask_and_never_to_read() -> None:
    found = read(f"""
        date       | type   | intitule | dj | Blabla
        24/02/2022 | {TYPE} | Un       | 1  | VRL
    """)
    told = shown(found, "Blabla")
    assert (told["cible"], told["suggestions"][0]["cible"]) == (None, "thematique")
    assert any(sentence.startswith("Peut-être") for sentence in found.hypotheses)


def test_two_headers_as_near_to_one_column_are_asked_about() -> None:
    error = refused("date | intitulé | Nbre participants | Nb de participant \n 2022 | Un | 1 | 2")
    assert error.message.startswith(
        "Plusieurs colonnes peuvent être «\u00a0Nombre de participants\u00a0»"
    )
    table = "date | intitulé | Nbre participants | Nb de participant \n 2022 | Un | 1 | 2"
    chosen = read(table, colonnes={"Nb de participant": "participants"})
    assert column(chosen.rows, "participants") == [2]


def test_a_duration_whose_unit_nothing_says_is_asked_about() -> None:
    table = f"date | type | intitule | Durée \n 24/02/2022 | {TYPE} | Un | {{}}"
    assert "«\u00a0nombre de jours\u00a0»" in refused(table.format("1")).que_faire
    assert column(read(table.format("0,5 j")).rows, "demi_journees") == [1.0]
    in_days = read(table.format("1"), colonnes={"Durée": "jours"})
    assert column(in_days.rows, "demi_journees") == [2.0]


def test_a_column_of_seances_holds_identifiers_or_titles_as_its_cells_say() -> None:
    table = "Séance | Date | Profil | Participants \n {} | 24/02/2022 | elus | 3"
    by_number, by_title = (read(table.format(text)) for text in ("S12", "Réseau emploi"))
    assert column(by_number.rows, "seance_id") == ["S12"]
    assert any("«\u00a0Séance\u00a0» lu comme" in text for text in by_number.hypotheses)
    assert column(by_title.rows, "seance_intitule") == ["Réseau emploi"]


def test_hours_are_durations_that_are_not_read() -> None:
    found = read(f"""
        date       | type   | intitule | Durée
        24/02/2022 | {TYPE} | Un       | 3 h
        25/02/2022 | {TYPE} | Deux     | 1 j
    """)
    assert column(found.rows, "demi_journees") == [2.0]
    assert found.rows.problems["regle"][0] == "duree_illisible"


def test_the_unit_of_a_near_header_is_kept() -> None:
    found = read(f"date | type | intitule | Nbr de journée \n 24/02/2022 | {TYPE} | Un | 1")
    assert column(found.rows, "demi_journees") == [2.0]


def test_our_own_name_wins_over_another_title_and_both_over_what_is_near() -> None:
    found = read("""
        seance_id | participants | Effectif | Nbre de participans
        S1        | 1            | 2        | 3
    """)
    assert column(found.rows, "participants") == [1]
    assert "Effectif" in found.hypotheses[-1]


def test_a_header_that_the_person_leaves_out_is_not_read_because_it_is_near() -> None:
    table = "seance_id | participants | Profils \n S1 | 1 | elus"
    assert column(read(table).rows, "profil") == ["elus"]
    assert column(read(table, colonnes={"Profils": ""}).rows, "profil") == [None]


def test_a_value_given_for_the_file_is_not_taken_from_a_near_header() -> None:
    table = "seance_id | participants | Profils \n S1 | 1 | elus"
    assert column(read(table, valeurs={"profil": "citoyens"}).rows, "profil") == ["citoyens"]


@pytest.mark.parametrize("title", ["Nom", "Intervenant", "E-mail", "Participant"])
def test_a_header_about_persons_stands_for_nothing(title: str) -> None:
    found = prepared(f"seance_id | participants | {title} \n S1 | 1 | Durand")
    told = shown(found, title)
    assert (told["cible"], told["suggestions"]) == (None, [])


def test_nearness_does_not_make_a_file_another_jeu_than_its_titles_do() -> None:
    found = prepared("""
        annee | indicateur | valeur | Rubriques
        2022  | etp        | 8      | Équipe
    """)
    assert found.jeu == "moyens"


def test_a_jeu_that_lacks_a_column_is_not_taken_for_a_poorer_one() -> None:
    error = refused(
        f"date | type | intitulé | lieu | Nombres \n 24/02/2022 | {TYPE} | Un | Lens | 3"
    )
    assert "«\u00a0séances\u00a0»" in error.message


# values


@pytest.mark.parametrize(
    ("liste", "text", "code"),
    [
        ("thematique", "Educaton", "education"),
        ("thematique", "Educ.", "education"),
        ("thematique", "Valeurs république et laïcité", "vrl"),
        ("type_action", "Qualif", "cycle_qualification"),
        ("type_action", "GT", "groupe_travail_reseau"),
        ("type_action", "Sesion de formation", "session_formation"),
        ("profil", "collectivite PV", "collectivite_pv"),
        ("profil", "Etat DC", "etat_droit_commun"),
        ("statut", "réalisée", "realise"),
        ("modalite", "visio conférence", "distanciel"),
        ("perimetre", "missions socle", "socle"),
        ("creneau", "aprés-midi", "apres_midi"),
        ("axe", "axe1", "axe1_pilotage"),
    ],
)  # fmt: skip
def test_a_value_as_offices_write_it_is_read(liste: str, text: str, code: str) -> None:
    near = LISTS.near(liste, text)
    assert LISTS.spellings(liste).get(fold(text)) == code or (near and near[0] == code)


@pytest.mark.parametrize(
    ("liste", "text"),
    [
        ("profil", "Agents collectivité"),
        ("profil", "Etat"),
        ("statut", "Non réalisé"),
        ("axe", "Axe 4"),
        ("territoire", "Lillers"),
        ("territoire", "Clermont-Ferrand"),
        ("thematique", "Formation des élus"),
        ("thematique", "?"),
    ],
)
def test_a_value_that_may_be_something_else_is_not_read(liste: str, text: str) -> None:
    assert LISTS.near(liste, text) is None


def test_near_values_are_told_once_per_column() -> None:
    found = prepared("""
        seance_id | participants | profil   | territoires
        S1        | 1            | Asociations | Hazebrouk, Lille
        S2        | 2            | Asociations | Lille
        S3        | 2            | Élus       | Lille
    """)
    assert found.rows.problems.is_empty()
    assert column(found.rows, "profil") == ["associations", "associations", "elus"]
    assert column(found.rows, "territoires")[0] == ["hazebrouck", "lille"]
    told = [sentence for sentence in found.hypotheses if sentence.startswith("Colonne")]
    assert [sentence.count("lu comme") for sentence in told] == [1, 1]


def test_a_near_audience_metric_is_told_and_a_far_one_proposed() -> None:
    found = prepared("""
        canal       | indicateur     | mois    | valeur
        Newsleter   | abonnés        | 02/2022 | 12
        Newsletter  | abonnés actifs | 02/2022 | 13
    """)
    assert found.rows.kept.select("canal", "indicateur").rows() == [
        ("lettre_information", "abonnes")
    ]
    assert any("Abonnés à la lettre" in sentence for sentence in found.hypotheses)
    (doubt,) = found.rows.doubts.to_dicts()
    assert (doubt["ligne"], doubt["propositions"][0]) == (3, "Abonnés à la lettre")


@pytest.mark.parametrize("liste", OWN_COLUMNS)
def test_a_spelling_names_one_code_only(liste: str) -> None:
    assert LISTS.ambiguous(liste) == {}


@pytest.mark.parametrize("jeu", LAYOUTS)
def test_a_title_names_one_column_only(jeu: str) -> None:
    columns = LAYOUTS[jeu].columns
    titles = [fold(title) for column in columns for title in {fold(t) for t in column.titles}]
    assert sorted(titles) == sorted(set(titles))


# answers


def test_an_answer_about_a_value_comes_before_anything_else() -> None:
    table = "seance_id | participants | profil \n S1 | 1 | Élus \n S2 | 2 | élus \n S3 | 3 | ?"
    found = read(table, codes={"profil": {"élus": "citoyens", "?": "autres"}})
    assert column(found.rows, "profil") == ["citoyens", "citoyens", "autres"]


def test_an_answer_may_leave_a_cell_empty_and_a_required_one_is_then_missing() -> None:
    table = f"date | type | intitule | dj | thème \n 24/02/2022 | {TYPE} | Un | 1 | ???"
    assert column(read(table, codes={"thematique": {"???": ""}}).rows, "thematique") == [None]
    emptied = read(table, codes={"type_action": {TYPE: ""}, "thematique": {"???": ""}})
    assert emptied.rows.problems["regle"].to_list() == ["obligatoire"]


def test_an_answer_about_one_of_several_values_keeps_the_others() -> None:
    table = "seance_id | participants | territoires \n S1 | 1 | Lille, Là-bas"
    found = read(table, codes={"territoires": {"Là-bas": "arras"}})
    assert column(found.rows, "territoires") == [["lille", "arras"]]
    found = read(table, codes={"territoires": {"Lille, Là-bas": "lille|lens"}})
    assert column(found.rows, "territoires") == [["lille", "lens"]]


def test_an_answer_about_a_metric_settles_its_channel() -> None:
    table = "canal | indicateur | mois | valeur \n Blog | pages lues | 02/2022 | 12"
    found = read(table, codes={"indicateur": {"Blog : pages lues": "site_web.visites"}})
    assert found.rows.kept.select("canal", "indicateur").rows() == [("site_web", "visites")]


@pytest.mark.parametrize(
    "answers",
    [
        {"codes": {"profil": {"x": "martiens"}}},
        {"codes": {"fleurs": {"x": "elus"}}},
        {"lectures": {"participants": "jj/mm/aa"}},
    ],
)
def test_an_impossible_answer_is_refused(answers: dict[str, Any]) -> None:
    with pytest.raises(InputRefused):
        read("seance_id | participants | profil \n S1 | 1 | x", **answers)


def test_the_threshold_leaves_room_for_a_second_candidate() -> None:
    assert SUGGESTED < ACCEPTED - MARGIN


def test_nothing_is_asked_of_the_files_of_the_report() -> None:
    for path in sorted((Path(__file__).parents[2] / "data" / "rapport_2022").glob("*.csv")):
        found = prepare(path.read_bytes(), path.name, Choices(), LISTS)
        assert not any("confiance" in sentence for sentence in found.hypotheses), path.name
