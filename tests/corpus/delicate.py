"""Delicate cells: personal data, formulas that a spreadsheet would run, errors, and nonsense."""

from tests.corpus.builders import book
from tests.corpus.entries import Entry, Read, Refused
from tests.written import csv_of

CONTACTS = """
    Date       | Type d'action     | Intitulé                            | Demi-journées | Référent      | Commentaire
    05/04/2022 | Groupe de travail | Réseau emploi                       | 1             | Odile Marchand | Joindre o.marchand@example.org
    14/06/2022 | Manifestation     | Rencontre santé, 06 12 34 56 78     | 2             | Karim Lefebvre | RAS
    21/06/2022 | Groupe de travail | Réseau logement                     | 1             | Karim Lefebvre |
"""
CONTACTS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | commentaire
    2 | 2022-04-05 | groupe_travail_reseau     | Réseau emploi   | 1 | ?
    3 | 2022-06-14 | manifestation_informative | ?               | 2 | RAS
    4 | 2022-06-21 | groupe_travail_reseau     | Réseau logement | 1 |
""",
)
PERSONAL = ("o.marchand@example.org", "06 12 34 56 78", "Odile Marchand", "Lefebvre")
INJECTED = """
    Date       | Type d'action     | Intitulé                      | Demi-journées | Commentaire
    05/04/2022 | Groupe de travail | =HYPERLINK("http://x";"Réseau") | 1           | +33 ou plus
    14/06/2022 | Manifestation     | @SOMME(1)                     | 2             | -
    21/06/2022 | Groupe de travail | -2 degrés : atelier climat    | 1             | =1+1
"""
INJECTED_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | commentaire
    2 | 2022-04-05 | groupe_travail_reseau     | =HYPERLINK("http://x";"Réseau") | 1 | *
    3 | 2022-06-14 | manifestation_informative | @SOMME(1)                       | 2 | *
    4 | 2022-06-21 | groupe_travail_reseau     | -2 degrés : atelier climat      | 1 | *
""",
    may_ask=True,
)
ERRORS = """
    Date       | Type d'action     | Intitulé        | Demi-journées | Thématique
    05/04/2022 | Groupe de travail | #N/A            | 1             | Santé
    14/06/2022 | #REF!             | Rencontre santé | 2             | Santé
    15/06/2022 | Groupe de travail | Réseau          | #DIV/0!       | Santé
    16/06/2022 | Groupe de travail | Réseau          | 1             | #NOM?
    17/06/2022 | Groupe de travail | Réseau          | 1             | Santé
"""
ERRORS_TRUTH = Read(
    "seances",
    """
    ligne | date_debut | type_action | intitule | demi_journees | thematique
    2 | 2022-04-05 | groupe_travail_reseau | ?      | 1 | sante
    3 | 2022-06-14 | ?                     | Rencontre santé | 2 | sante
    4 | 2022-06-15 | groupe_travail_reseau | Réseau | ? | sante
    5 | 2022-06-16 | groupe_travail_reseau | Réseau | 1 | ?
    6 | 2022-06-17 | groupe_travail_reseau | Réseau | 1 | sante
""",
)
RECIPE = """
    Ingrédient | Quantité | Unité
    Farine     | 250      | g
    Œufs       | 3        |
"""
SHIFTED = """
    Date              | Type d'action | Intitulé   | Demi-journées
    Groupe de travail | 05/04/2022    | 1          | Réseau emploi
    Manifestation     | 14/06/2022    | 2          | Rencontre santé
"""
LETTER = "Madame, Monsieur,\r\n\r\nVeuillez trouver ci-joint le bilan 2022.\r\n\r\nCordialement\r\n"
JSON = '{"seances": [{"date": "2022-04-05", "type": "Groupe de travail", "demi_journees": 1}]}'

ENTRIES = (
    Entry("contacts_dans_les_cellules.csv", csv_of(CONTACTS), CONTACTS_TRUTH, (), PERSONAL),
    # in tabs, so that the semicolon of the formula stays in its cell
    Entry("formules.txt", csv_of(INJECTED, "\t"), INJECTED_TRUTH),
    Entry("erreurs_de_formule.csv", csv_of(ERRORS, ";", "cp1252"), ERRORS_TRUTH),
    Entry("recette.xlsx", book(("Feuil1", RECIPE)), Refused()),
    Entry("colonnes_decalees.csv", csv_of(SHIFTED), Refused()),
    Entry("courrier.txt", LETTER.encode("cp1252"), Refused()),
    Entry("export.json", JSON.encode(), Refused()),
)
