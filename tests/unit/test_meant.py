"""Does a header mean a column by its words, however they are wrapped, and nothing else?"""

import pytest

from pipeline.header import find_header
from pipeline.header_words import header_words
from pipeline.layouts import LAYOUTS
from pipeline.meant import meant_column
from pipeline.suggest import ACCEPTED, CUT, likeness, words


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("Quelle est la durée ?", "Durée"),
        ("Combien de visites ?", "nombre de visites"),
        ("Créneau (à choisir dans le menu) *", "Créneau"),
        ("Lieu (texte libre)", "Lieu"),
        ("Effectif (0 à 300)", "Effectif"),
        ("Q4. Périmètre", "Périmètre"),
        ("12) Modalité", "Modalité"),
        ("Visites 2021", "Visites"),
        ("COD_AXE", "code axe"),
        ("LibAtelier", "libellé atelier"),
    ],
)
def test_what_wraps_a_header_says_nothing(written: str, same: str) -> None:
    assert header_words(written) == words(same)


def test_brackets_that_hold_no_instruction_count() -> None:
    assert header_words("Participants (inscrits)") == words("participants inscrits")
    assert header_words("Durée (jours)") == words("durée jours")
    assert header_words("1/2 journées") == words("demi-journées")
    assert header_words("2021") == ("2021",)


@pytest.mark.parametrize(
    ("jeu", "title", "column"),
    [
        ("seances", "Quel jour a eu lieu l'atelier ?", "date_debut"),
        ("seances", "Jour de la réunion", "date_debut"),
        ("seances", "Désignation de l'activité", "intitule"),
        ("seances", "Genre d'intervention", "type_action"),
        ("seances", "Temps (en demi-journées)", "demi_journees"),
        ("seances", "Salle de l'atelier", "lieu"),
        ("presences", "Combien de personnes étaient présentes ?", "participants"),
        ("presences", "Fréquentation totale", "participants"),
        ("presences", "Catégorie de bénéficiaires", "profil"),
        ("presences", "N° d'atelier", "seance_id"),
        ("audience", "Plateforme de diffusion", "canal"),
        ("audience", "Résultat constaté", "valeur"),
        ("publications", "Libellé de l'ouvrage", "titre"),
        ("programme", "Quantité réalisée", "realise"),
        ("moyens", "Moyens humains", "indicateur"),
        ("moyens", "NB_CONSTATE", "valeur"),
        ("seances", "LIB_TERRIT", "territoires"),
        ("presences", "NB_PARTIC", "participants"),
        ("seances", "Où l'atelier a-t-il pris place ?", "lieu"),
        ("seances", "Où en est l'atelier ?", "statut"),
        ("seances", "De quel genre d'action s'agit-il ?", "type_action"),
        ("publications", "Combien de fois a-t-il été consulté ?", "consultations"),
    ],
)
def test_the_words_of_a_header_mean_a_column(jeu: str, title: str, column: str) -> None:
    found = meant_column(LAYOUTS[jeu], title)
    assert (found.name if found else None) == column


@pytest.mark.parametrize(
    ("jeu", "title"),
    [
        ("seances", "Date de saisie"),
        ("seances", "Date d'inscription à l'atelier"),
        ("seances", "Type de public"),
        ("seances", "Nom de l'intervenant"),
        ("seances", "Durée en heures"),
        ("seances", "Thème secondaire"),
        ("seances", "Nombre de jours de préparation"),
        ("presences", "Participants inscrits"),
        ("presences", "Nombre de personnes invitées"),
        ("presences", "Nombre d'absents"),
        ("audience", "Valeur de l'an dernier"),
        ("programme", "Action abandonnée"),
    ],
)
def test_one_word_that_nothing_explains_is_enough_to_mean_nothing(jeu: str, title: str) -> None:
    assert meant_column(LAYOUTS[jeu], title) is None


def test_headers_that_are_only_meant_tell_where_the_table_starts() -> None:
    rows = [["Bilan", "2021", ""], ["Quand ?", "Désignation", "Genre d'action"], ["a", "note", "c"]]
    assert find_header(rows).last == 1


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("Animateur·rice·s", "animateurs"),
        ("Conseiller.e.s", "conseillers"),
        ("Salarié(e)s", "salariés"),
        ("Référent-e-s", "référents"),
        ("Gardien(ne)", "gardien"),
        ("Acteur/trice", "acteur"),
    ],
)
def test_inclusive_writing_is_the_same_word(written: str, same: str) -> None:
    assert words(written) == words(same)
    assert words("Lille-Est") == ("lille", "est")


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Rest. collective", "restitution collective"),
        ("Pdt local", "président local"),
        ("Dept. culture", "département culture"),
        ("Prest. ext.", "prestataire externe"),
        ("Annulée", "annulé"),
    ],
)
def test_cut_words_consonants_and_gender_are_the_same_words(written: str, known: str) -> None:
    assert likeness(words(written), words(known), CUT) >= ACCEPTED


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Sport", "support"),
        ("Part", "participant"),
        ("Qualif", "qualification"),
        ("Mars", "marais"),
    ],
)
def test_a_whole_word_is_no_abbreviation_of_another(written: str, known: str) -> None:
    assert likeness(words(written), words(known), CUT) < ACCEPTED
