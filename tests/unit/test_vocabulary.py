"""Are the words of French offices understood, and those that may mean two things left alone?"""

import pytest

from pipeline.code_lists import effective
from pipeline.layouts import LAYOUTS
from pipeline.meant import meant_column
from pipeline.spelling import fold
from pipeline.vocabulary import FOLDER, NONE, column_examples, learn, value_examples

LISTS = effective()


def code(liste: str, text: str) -> str | None:
    near = LISTS.near(liste, text)
    return LISTS.spellings(liste).get(fold(text)) or (near[0] if near else None)


@pytest.mark.parametrize(
    ("jeu", "column", "titles"),
    [
        ("seances", "date_debut", "Date du rendez-vous | Commence le | Date de démarrage"),
        ("seances", "date_fin", "Se termine le | Dernier jour | Date de fin de l'action"),
        ("seances", "intitule", "Intitulé de la formation | Nom de la journée | Nom de la visite"),
        ("seances", "action", "Fiche-action | Fiche action"),
        ("seances", "type_action", "Famille d'action | Type de temps collectif | Type de journée"),
        ("seances", "demi_journees", "Temps passé (en 1/2 j) | Charge en jours | Quotité (1/2 j)"),
        ("seances", "thematique", "Champ thématique | Thème central | Thématique prioritaire"),
        ("seances", "axe", "Axe prioritaire | Orientation stratégique"),
        ("seances", "perimetre", "Type de mission | Socle / hors programme"),
        ("seances", "modalite", "Présence ou distance | Mode d'animation | Type de modalité"),
        ("seances", "lieu", "Commune d'accueil | Localité | Lieu de la formation | Lieu / ville"),
        ("seances", "territoires", "EPCI | Contrat de ville | Secteur géographique | Agglo"),
        ("seances", "creneau", "Matin/après-midi | Plage horaire | Période de la journée"),
        ("seances", "statut", "Niveau d'avancement | Degré de réalisation"),
        ("seances", "intervenant_externe", "Recours à un prestataire | Prestation externe"),
        ("seances", "commentaire", "Informations complémentaires | Remarques et observations"),
        ("presences", "participants", "Nombre de bénéficiaires | Nb de stagiaires"),
        ("presences", "profil", "Type de structure | Catégorie d'acteurs | Public cible"),
        ("presences", "territoires", "EPCI | Provenance géographique"),
        ("presences", "borne_min", "Fourchette basse | Borne inférieure | Min"),
        ("presences", "seance_intitule", "Rencontre | Réunion"),
        ("audience", "canal", "Outil de communication | Outil | Média utilisé | Canaux"),
        ("audience", "indicateur", "Type de donnée | Indicateur de fréquentation"),
        ("audience", "periode_debut", "Trimestre | Période couverte | Mois observé"),
        ("audience", "valeur", "Données chiffrées | Valeur de l'indicateur | Chiffre du mois"),
        ("publications", "nature", "Typologie de document | Type de contenu"),
        ("publications", "consultations", "Pages vues | Nombre de visualisations"),
        ("publications", "telechargements", "Downloads | Fichiers téléchargés"),
        ("moyens", "annee", "Millésime | Exercice comptable"),
        ("programme", "element", "Objectif opérationnel | Étape | Production attendue"),
        ("programme", "prevu", "Objectif annuel | Nombre attendu"),
        ("programme", "realise", "Nombre effectué | Valeur atteinte"),
        ("cibles", "cible", "Objectif annuel | Valeur à atteindre | Objectif fixé"),
        ("cibles", "cible_min", "Objectif minimum | Fourchette basse | Seuil bas"),
        ("chiffres_publies", "valeur", "Chiffre publié | Valeur imprimée"),
        ("chiffres_publies", "section", "Chapitre du rapport"),
    ],
)
def test_a_header_of_an_office_means_its_column(jeu: str, column: str, titles: str) -> None:
    found = {title: meant_column(LAYOUTS[jeu], title) for title in titles.split(" | ")}
    assert {title: got and got.name for title, got in found.items()} == dict.fromkeys(found, column)


@pytest.mark.parametrize(
    ("jeu", "titles"),
    [
        ("seances", "Date de clôture des inscriptions | Site | Date de saisie | Type de salle"),
        ("seances", "Date de mise à jour | Date de création"),
        ("presences", "Participants attendus | Effectif prévisionnel | Nb inscrits"),
        ("seances", "Nom du prestataire | Temps de trajet | Structure | Nombre d'heures"),
        ("presences", "Nombre de professionnels présents | Nombre de jeunes | Structure"),
        ("audience", "Nb de mois | Mois précédent | Évolution | Objectif"),
        ("publications", "Vues uniques | Nombre de pages | Auteur"),
        ("programme", "Budget réalisé | Réalisé N-1"),
        ("cibles", "Public cible | Cible précédente"),
    ],
)
def test_a_header_that_may_be_something_else_means_nothing(jeu: str, titles: str) -> None:
    found = {title: meant_column(LAYOUTS[jeu], title) for title in titles.split(" | ")}
    assert found == dict.fromkeys(found)


@pytest.mark.parametrize(
    ("liste", "expected", "texts"),
    [
        ("modalite", "presentiel", "In situ | Sur site | Présentiel uniquement"),
        ("modalite", "distanciel", "Teams | Par téléphone | Format webinaire"),
        ("modalite", "hybride", "Co-modal | Présence et distance | Format mixte"),
        ("statut", "realise", "Clôturée | Achevé | S'est tenue | Organisée"),
        ("statut", "prevu", "À réaliser | À organiser | Pas encore tenu"),
        ("statut", "reporte", "Ajournée | Repoussé | Différé"),
        ("statut", "annule", "Abandonné | Déprogrammée | Sans suite"),
        ("type_action", "manifestation_informative", "Colloque | Conférence | Table ronde"),
        ("type_action", "session_formation", "Stage | Journée de formation"),
        ("type_action", "groupe_travail_reseau", "Réunion de réseau | Échanges de pratiques"),
        ("type_action", "proximite_territoriale", "Appui aux territoires | Action locale"),
        ("profil", "elus", "Élus municipaux | Maires et adjoints"),
        ("profil", "habitat", "Organismes HLM | Offices HLM"),
        ("profil", "etat_pv", "Délégué·e du préfet | Délégués du préfet"),
        ("profil", "citoyens", "Habitants des QPV | Membres des conseils citoyens"),
        ("thematique", "dev_eco", "Emploi / insertion | Emploi | ESS"),
        ("thematique", "education", "Cités éducatives | Décrochage scolaire"),
        ("thematique", "cadre_vie_ru", "GUSP | ANRU | Urbanisme"),
        ("thematique", "developpement_durable", "Transition écologique | Précarité énergétique"),
        ("territoire", "dep_59", "59 | Dép. 59 | Nord (59)"),
        ("qualificatif", "environ", "Estimation | À peu près"),
    ],
)
def test_a_value_of_an_office_means_its_code(liste: str, expected: str, texts: str) -> None:
    found = {text: code(liste, text) for text in texts.split(" | ")}
    assert found == dict.fromkeys(found, expected)


@pytest.mark.parametrize(
    ("liste", "texts"),
    [
        (
            "statut",
            "OK | KO | À clôturer | À finaliser | À effectuer | Inachevé | En cours | En attente",
        ),
        ("modalite", "P + D | Collectif | Hors les murs"),
        ("type_action", "Réunion | Session | Réunion de formation | Visite d'étude | Charges"),
        ("profil", "Mairie | Techniciens | Préfecture | Centres sociaux | Agents territoriaux"),
        ("thematique", "Transversal | Égalité | Insertion | Transition | Jeunesse"),
        ("creneau", "A-M | Fin de journée"),
        ("axe", "Axe 4 | 1"),
        ("territoire", "95 | 2 | Lillers"),
    ],
)
def test_a_value_that_may_be_two_things_means_nothing(liste: str, texts: str) -> None:
    found = {text: code(liste, text) for text in texts.split(" | ")}
    assert found == dict.fromkeys(found)


COLUMNS = sorted(path.stem for path in (FOLDER / "colonnes").glob("*.csv"))
VALUES = sorted(path.stem for path in (FOLDER / "valeurs").glob("*.csv"))


@pytest.mark.parametrize("jeu", COLUMNS)
def test_each_title_of_the_vocabulary_is_of_a_column_of_its_jeu_or_of_none(jeu: str) -> None:
    names = {column.name for column in LAYOUTS[jeu].columns} | {NONE}
    examples = column_examples(jeu)
    assert {label for _, label, _ in examples} <= names
    assert len({(text.casefold(), label) for text, label, _ in examples}) == len(examples)
    for title, label, is_certain in examples:
        own = LAYOUTS[jeu].match(title)
        assert not (own and is_certain) or own.name == label, title


@pytest.mark.parametrize("liste", VALUES)
def test_each_value_of_the_vocabulary_means_a_code_that_is_in_its_list(liste: str) -> None:
    metrics = LISTS.codes("canal_indicateur")
    codes = {
        "canal": {code.partition(".")[0] for code in metrics},
        "indicateur": set(metrics),
    }.get(liste) or set(LISTS.codes(liste))
    assert {code for _, code, _ in value_examples(liste)} <= codes


def test_what_is_not_certain_leaves_a_doubt() -> None:
    examples = [(("objet",), "intitule", False), (("date",), "date_debut", True)]
    learnt = learn(examples, doubt=0.4)
    assert learnt.texts["objet",] == {"intitule": pytest.approx(0.6), NONE: pytest.approx(0.4)}
    assert learnt.texts["date",] == {"date_debut": 1.0}
    assert learnt.explains(("objets",), "intitule")
    assert not learnt.explains(("objet", "social"), "intitule")
