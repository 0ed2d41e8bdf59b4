"""Is each sentence exact, and French that nobody would correct?

Each line of a table is « given → sentence »; no-break spaces are read as spaces, and have their own
tests at the end.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators import narrative
from indicators.formats import date_range, moment, number, percent, signed, typographic
from indicators.grammar import agreed, all_of, capital, counted, listed, lowered, none_of, of
from indicators.nouns import is_many, named, verb_of
from indicators.share_words import part_of, share

ELISIONS = """
    la proximité → de la proximité
    les manifestations → des manifestations
    le droit commun → du droit commun
    l'État → de l'État
    l'habitat → de l'habitat
    l'évaluation → de l'évaluation
    le thème « Santé » → du thème « Santé »
    le thème « Emploi et la ville » → du thème « Emploi et la ville »
    associations → d'associations
    élus → d'élus
    État → d'État
    évaluation → d'évaluation
    habitat → d'habitat
    habitants → d'habitants
    heures → d'heures
    hybride → d'hybride
    hôpital → d'hôpital
    huile → d'huile
    huit séances → de huit séances
    onze séances → de onze séances
    onzième → de onzième
    un tiers → d'un tiers
    une séance → d'une séance
    usagers → d'usagers
    unité → d'unité
    Oise → d'Oise
    Aisne → d'Aisne
    Île-de-France → d'Île-de-France
    Yvelines → d'Yvelines
    YouTube → de YouTube
    yaourts → de yaourts
    Hauts-de-France → de Hauts-de-France
    haut niveau → de haut niveau
    handicap → de handicap
    harcèlement → de harcèlement
    hors programme → de hors programme
    hiérarchie → de hiérarchie
    héros → de héros
    hallucination → d'hallucination
    horaires → d'horaires
    8 séances → de 8 séances
    QPV → de QPV
    EPCI → d'EPCI
    « Éducation » → de « Éducation »
    œuvre → d'œuvre
    la gouvernance et l'évaluation → de la gouvernance et de l'évaluation
    le cadre de vie et le renouvellement urbain → du cadre de vie et du renouvellement urbain
    la cohésion sociale, la culture et le sport → de la cohésion sociale, de la culture et du sport
    les valeurs de la République et la laïcité → des valeurs de la République et de la laïcité
    les deux tiers → des deux tiers
"""

COUNTS = """
    0 séances → 0 séance
    0,5 demi-journées → 0,5 demi-journée
    1 séances → 1 séance
    1 demi-journées → 1 demi-journée
    1,5 demi-journées → 1,5 demi-journée
    1,9 points → 1,9 point
    2 séances → 2 séances
    2,5 demi-journées → 2,5 demi-journées
    -1,5 points → −1,5 point
    -2 points → −2 points
    1 contrats de ville → 1 contrat de ville
    2 contrats de ville → 2 contrats de ville
    1 demi-journées détaillées → 1 demi-journée détaillée
    1 mois → 1 mois
    3 mois → 3 mois
    1 ETP → 1 ETP
    7,5 ETP → 7,5 ETP
    1 documents → 1 document
    1500 présences → 1 500 présences
    51365 visites → 51 365 visites
    1234567 vues → 1 234 567 vues
    1 abonnés → 1 abonné
    1 éditions → 1 édition
"""

NONE_AND_ALL = """
    séances → aucune séance · toutes les séances
    demi-journées → aucune demi-journée · toutes les demi-journées
    présences → aucune présence · toutes les présences
    documents → aucun document · tous les documents
    contrats de ville → aucun contrat de ville · tous les contrats de ville
    téléchargements → aucun téléchargement · tous les téléchargements
    consultations → aucune consultation · toutes les consultations
    éléments → aucun élément · tous les éléments
    personnes → aucune personne · toutes les personnes
    vues → aucune vue · toutes les vues
    mois → aucun mois · tous les mois
    demi-journées détaillées → aucune demi-journée détaillée · toutes les demi-journées détaillées
    retweets → pas de retweets · la totalité des retweets
    impulsions → pas d'impulsions · la totalité des impulsions
"""

AGREEMENTS = """
    retrouvé 1 demi-journées → retrouvée
    retrouvé 1,5 demi-journées → retrouvée
    retrouvé 153 demi-journées → retrouvées
    connu 951 présences → connues
    connu 1 présences → connue
    détaillé 1 documents → détaillé
    détaillé 15 documents → détaillés
    touché 1 contrats de ville → touché
    touché 39 contrats de ville → touchés
    daté 2 séances → datées
"""

SHARES = """
    84/168 demi-journées → une demi-journée sur deux
    91/168 demi-journées → plus d'une demi-journée sur deux
    83/168 demi-journées → près d'une demi-journée sur deux
    115/168 demi-journées → près de sept demi-journées sur dix
    118/168 demi-journées → plus de sept demi-journées sur dix
    42/168 demi-journées → une demi-journée sur quatre
    41/168 demi-journées → près d'une demi-journée sur quatre
    43/168 demi-journées → plus d'une demi-journée sur quatre
    56/168 demi-journées → une demi-journée sur trois
    57/168 demi-journées → plus d'une demi-journée sur trois
    55/168 demi-journées → près d'une demi-journée sur trois
    112/168 demi-journées → deux demi-journées sur trois
    113/168 demi-journées → plus de deux demi-journées sur trois
    111/168 demi-journées → près de deux demi-journées sur trois
    126/168 demi-journées → trois demi-journées sur quatre
    135/168 demi-journées → plus de huit demi-journées sur dix
    17/168 demi-journées → plus d'une demi-journée sur dix
    168/168 demi-journées → toutes les demi-journées
    167/168 demi-journées → presque toutes les demi-journées
    160/168 demi-journées → presque toutes les demi-journées
    3/168 demi-journées → 1,8 % des demi-journées
    91/153 demi-journées détaillées → près de six demi-journées détaillées sur dix
    53/100 présences → plus d'une présence sur deux
    50/100 présences → une présence sur deux
    48/100 présences → près d'une présence sur deux
    45/100 présences → 45 % des présences
    44/100 présences → plus de quatre présences sur dix
    40/100 présences → quatre présences sur dix
    35/100 présences → plus d'une présence sur trois
    33/100 présences → près d'une présence sur trois
    30/100 présences → trois présences sur dix
    29/100 présences → près de trois présences sur dix
    25/100 présences → une présence sur quatre
    22/100 présences → plus d'une présence sur cinq
    20/100 présences → une présence sur cinq
    19/100 présences → près d'une présence sur cinq
    15/100 présences → 15 % des présences
    12/100 présences → 12 % des présences
    10/100 présences → une présence sur dix
    8/100 présences → 8 % des présences
    4/100 présences → 4 % des présences
    0,5/100 présences → 0,5 % des présences
    0,02/100 présences → moins de 0,1 % des présences
    60/100 présences → six présences sur dix
    67/100 présences → plus de deux présences sur trois
    66/100 présences → près de deux présences sur trois
    72/100 présences → plus de sept présences sur dix
    75/100 présences → trois présences sur quatre
    78/100 présences → près de huit présences sur dix
    88/100 présences → près de neuf présences sur dix
    94/100 présences → plus de neuf présences sur dix
    95/100 présences → presque toutes les présences
    27/54 documents → un document sur deux
    11/54 documents → plus d'un document sur cinq
    54/54 documents → tous les documents
    53/54 documents → presque tous les documents
    10/40 contrats de ville → un contrat de ville sur quatre
    39/40 contrats de ville → presque tous les contrats de ville
    20/40 retweets → la moitié des retweets
    13/40 retweets → près d'un tiers des retweets
    24/40 retweets → six retweets sur dix
    40/40 retweets → la totalité des retweets
"""

MASSES = """
    91/168 → plus de la moitié de l'activité
    84/168 → la moitié de l'activité
    83/168 → près de la moitié de l'activité
    98/153 → près des deux tiers de l'activité
    103/153 → plus des deux tiers de l'activité
    102/153 → les deux tiers de l'activité
    126/168 → les trois quarts de l'activité
    125/168 → près des trois quarts de l'activité
    53/157,5 → plus d'un tiers de l'activité
    42/168 → un quart de l'activité
    33/168 → près d'un cinquième de l'activité
    16/168 → près d'un dixième de l'activité
    64/168 → 38 % de l'activité
    100/168 → 60 % de l'activité
    3/168 → 1,8 % de l'activité
    168/168 → la totalité de l'activité
    165/168 → presque la totalité de l'activité
"""

NAMES = """
    type_action proximite_territoriale Proximité → la proximité
    type_action atelier Atelier → le type « Atelier »
    thematique education Éducation → l'éducation
    thematique numerique Numérique → le thème « Numérique »
    axe axe1_pilotage Axe 1 : pilotage et animation → l'axe 1 (pilotage et animation)
    axe a Axe A : Coopérer autour des quartiers → l'axe A (coopérer autour des quartiers)
    axe info Information et communication → l'axe « Information et communication »
    famille_profil État État → l'État
    famille_profil Élus Élus → les élus
    profil associations Associations → les associations
    politique droit_commun Droit commun → le droit commun
    modalite distanciel Distanciel → à distance
    nature replay Replay → la catégorie « Replay »
    departement 59 Nord → Nord
"""

FINDINGS = """
    type_action, 168 demi-journées : proximite_territoriale 69, cycle_qualification 46, session_formation 21 → Près de sept demi-journées sur dix relèvent de la proximité ou de la qualification
    type_action, 168 demi-journées : session_formation 21, proximite_territoriale 69, cycle_qualification 46 → Près de sept demi-journées sur dix relèvent de la proximité ou de la qualification
    type_action, 100 demi-journées : session_formation 60, proximite_territoriale 40 → Six demi-journées sur dix relèvent de la formation
    type_action, 100 demi-journées : session_formation 100 → Toutes les demi-journées relèvent de la formation
    type_action, 100 demi-journées : session_formation 97, proximite_territoriale 3 → Presque toutes les demi-journées relèvent de la formation
    type_action, 100 demi-journées : session_formation 51, proximite_territoriale 49 → Plus d'une demi-journée sur deux relève de la formation
    type_action, 100 demi-journées : session_formation 40, proximite_territoriale 30, cycle_qualification 30 → Quatre demi-journées sur dix relèvent de la formation
    type_action, 100 demi-journées : session_formation 50, proximite_territoriale 50 → La formation et la proximité arrivent à égalité, avec 50 demi-journées
    type_action, 90 demi-journées : session_formation 30, proximite_territoriale 30, cycle_qualification 30 → La formation, la proximité et la qualification arrivent à égalité, avec 30 demi-journées
    type_action, 100 demi-journées : session_formation 35, proximite_territoriale 35, cycle_qualification 30 → Sept demi-journées sur dix relèvent de la formation ou de la proximité
    type_action, 10 demi-journées : session_formation 6, proximite_territoriale 4 → La formation compte 6 demi-journées sur 10
    type_action, 10 demi-journées : manifestation_informative 6, proximite_territoriale 4 → Les manifestations comptent 6 demi-journées sur 10
    type_action, 10 demi-journées : session_formation 4, proximite_territoriale 4, cycle_qualification 2 → La formation et la proximité arrivent à égalité, avec 4 demi-journées
    type_action, 2,5 demi-journées : session_formation 1,5, proximite_territoriale 1 → La formation compte 1,5 demi-journée sur 2,5
    type_action, 1 demi-journées : session_formation 1 → Tout relève de la formation : 1 demi-journée
    type_action, 4 demi-journées : session_formation 4 → Tout relève de la formation : 4 demi-journées
    type_action, 0 demi-journées : session_formation 0 → Aucune demi-journée
    type_action, 200 demi-journées : atelier 160, session_formation 40 → Huit demi-journées sur dix relèvent du type « atelier »
    thematique, 100 demi-journées : gouvernance_evaluation 55, education 45 → Plus d'une demi-journée sur deux relève de la gouvernance et de l'évaluation
    thematique, 100 demi-journées : gouvernance_evaluation 40, education 30, sante 20 → Sept demi-journées sur dix relèvent de la gouvernance et de l'évaluation ou de l'éducation
    thematique, 100 demi-journées : gouvernance_evaluation 50, education 50 → La gouvernance et l'évaluation ainsi que l'éducation arrivent à égalité, avec 50 demi-journées
    thematique, 20 demi-journées : citoyennete 5, sante 4 → La citoyenneté et la participation comptent 5 demi-journées sur 20
    thematique, 20 demi-journées : vrl 3, sante 3, cadre_vie_ru 3 → Trois catégories arrivent à égalité, avec 3 demi-journées
    thematique, 100 demi-journées : numerique 40, mobilite 30, sante 20 → Sept demi-journées sur dix relèvent du thème « numerique » ou « mobilite »
    famille_profil, 100 présences : Collectivités 53, Associations 19, État 12 → Plus d'une présence sur deux vient des collectivités
    famille_profil, 100 présences : Élus 53, Associations 19, État 12 → Plus d'une présence sur deux vient des élus
    famille_profil, 100 présences : État 52, Associations 19 → Plus d'une présence sur deux vient de l'État
    famille_profil, 100 présences : Collectivités 35, Associations 23, État 12 → Près de six présences sur dix viennent des collectivités ou des associations
    famille_profil, 25 présences : Associations 4, État 3 → Les associations comptent 4 présences sur 25
    famille_profil, 25 présences : État 1 → L'État compte 1 présence sur 25
    famille_profil, 8 présences : Élus 4, Citoyens 4 → Les élus et les citoyens arrivent à égalité, avec 4 présences
    famille_profil, 1 présences : Élus 1 → Tout vient des élus : 1 présence
    modalite, 100 présences : presentiel 66, distanciel 34 → Près de deux présences sur trois ont lieu en présentiel
    modalite, 100 présences : presentiel 51, distanciel 49 → Plus d'une présence sur deux a lieu en présentiel
    modalite, 100 présences : presentiel 45, distanciel 41, hybride 14 → Près de neuf présences sur dix ont lieu en présentiel ou à distance
    modalite, 10 présences : distanciel 6, presentiel 4 → À distance : 6 présences sur 10
    nature, 54 documents : Replay 27, Vidéo 10 → Un document sur deux relève de la catégorie « Replay »
    nature, 54 documents : Synthèse 14, Replay 10, Vidéo 8 → Plus de quatre documents sur dix relèvent de la catégorie « Synthèse » ou « Replay »
    nature, 10 documents : Replay 4, Vidéo 2 → La catégorie « Replay » compte 4 documents sur 10
    departement, 54 documents : Nord 27, Aisne 10 → Un document sur deux : Nord
    departement, 54 documents : Nord 20, Aisne 10, Oise 5 → Près de six documents sur dix : Nord et Aisne
    departement, 10 documents : Nord 4, Aisne 2 → Nord : 4 documents sur 10
    departement, 0 documents : Nord 0 → Aucun document
"""

SHARES_OF_ALL = """
    famille_profil : Collectivités 53, Associations 19, État 12 → Plus d'une présence sur deux vient des collectivités (53 %), près d'une sur cinq des associations (19 %)
    famille_profil : Associations 19, État 12, Collectivités 53 → Plus d'une présence sur deux vient des collectivités (53 %), près d'une sur cinq des associations (19 %)
    famille_profil : Collectivités 35, Associations 23 → Plus d'une présence sur trois vient des collectivités (35 %), près d'une sur quatre des associations (23 %)
    famille_profil : État 60, Élus 4 → Six présences sur dix viennent de l'État (60 %), 4 % des élus
    famille_profil : État 45, Élus 15 → 45 % des présences viennent de l'État, 15 % des élus
    famille_profil : État 100 → Toutes les présences viennent de l'État (100 %)
    famille_profil : Habitat 50, Élus 25 → Une présence sur deux vient de l'habitat (50 %), une sur quatre des élus (25 %)
    famille_profil : Élus 40, Citoyens 40, État 20 → Les élus et les citoyens arrivent à égalité, avec 40 % des présences
    famille_profil : Élus 0 → Aucune présence
    politique : pv 29, droit_commun 17 → Près de trois présences sur dix relèvent de la politique de la ville (29 %), 17 % du droit commun
    politique : droit_commun 50, pv 30 → Une présence sur deux relève du droit commun (50 %), trois sur dix de la politique de la ville (30 %)
"""

FIRST = """
    50 Nord, 30 Aisne → Nord arrive en tête, avec 50 demi-journées
    1 Nord → Nord arrive en tête, avec 1 demi-journée
    12 Nord, 12 Oise → Nord et Oise arrivent à égalité, avec 12 demi-journées
    12 Nord, 12 Oise, 5 Aisne → Nord et Oise arrivent à égalité, avec 12 demi-journées
    0 Nord → Aucune demi-journée
"""

GAPS = """
    7649 10940 % → +43 %
    90 87 % → −3 %
    30 30 % → 0 %
    30 33 % → +10 %
    29 40 % → +11
    29 29 % → 0
    0 12 % → +12
    12 0 % → −12
    40 0 % → −100 %
    1000 1005 % → +0,5 %
    10000 10001 % → +1
    100000 99999 % → −1
    30 3000 % → +9 900 %
    44 47 points → +3 points
    44 45 points → +1 point
    44 42,5 points → −1,5 point
    44 46,5 points → +2,5 points
    12 12 points → 0 point
"""

AGAINST = """
    168 en 2022 ; 150 en 2021 → 168 demi-journées en 2022 contre 150 en 2021, soit +12 %
    157,5 en 2023 ; 164 en 2022 → 157,5 demi-journées en 2023 contre 164 en 2022, soit −4 %
    12 en 2022 ; 8 en 2021 → 12 demi-journées en 2022 contre 8 en 2021, soit +4
    1 en 2022 ; 2 en 2021 → 1 demi-journée en 2022 contre 2 en 2021, soit −1
    150 en 2022 ; 150 en 2021 → 150 demi-journées en 2022, autant qu'en 2021
    1,5 en 2022 ; 1,5 en 2021 → 1,5 demi-journée en 2022, autant qu'en 2021
    150 en 2022 ; 150 du 1er mars au 30 avril 2021 → 150 demi-journées en 2022, autant que du 1er mars au 30 avril 2021
    0 en 2022 ; 0 en 2021 → Aucune demi-journée en 2022, comme en 2021
    12 en 2022 ; 0 en 2021 → 12 demi-journées en 2022, aucune en 2021
    0 en 2022 ; 12 en 2021 → Aucune demi-journée en 2022 contre 12 en 2021, soit −12
    168 en 2022 ; n.d. en 2021 → 168 demi-journées en 2022 ; en 2021 : n.d.
    n.d. en 2022 ; 50 en 2021 → Demi-journées en 2022 : n.d.
    125,5 du 1er janvier au 30 septembre 2025 ; 133,5 aux mêmes dates de 2024 → 125,5 demi-journées du 1er janvier au 30 septembre 2025 contre 133,5 aux mêmes dates de 2024, soit −6 %
"""

LISTS = """
    Nord → Nord
    Nord ; Oise → Nord et Oise
    Nord ; Oise ; Aisne → Nord, Oise et Aisne
    A ; B ; C ; D ; E ; F ; G → A, B, C, D, E, F et 1 autre
    A ; B ; C ; D ; E ; F ; G ; H → A, B, C, D, E, F et 2 autres
    la culture ; le sport ; la santé ; l'emploi → la culture, le sport, la santé et l'emploi
"""


def told_in(table: str) -> Iterator[tuple[str, str]]:
    for line in table.strip().splitlines():
        before, _, after = line.strip().partition(" → ")
        yield before, after


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def value(text: str) -> float | None:
    return None if text == "n.d." else float(text.replace(",", "."))


def amount(text: str) -> float:
    return float(text.replace(",", "."))


def of_count(given: str) -> str:
    count, _, units = given.partition(" ")
    return counted(amount(count), units)


def of_agreement(given: str) -> str:
    participle, count, units = given.split(" ", 2)
    return agreed(participle, units, amount(count))


def of_share(given: str) -> str:
    numbers, _, units = given.partition(" ")
    part, whole = map(amount, numbers.split("/"))
    return share(part, whole, units).words


def of_mass(given: str) -> str:
    part, whole = map(amount, given.split("/"))
    return part_of(part, whole, "l'activité")


def of_name(given: str) -> str:
    dimension, code, label = given.split(" ", 2)
    return named(dimension, code, label)


def parts_of(dimension: str, text: str) -> list[tuple[str, float]]:
    pairs = [pair.rsplit(" ", 1) for pair in re.split(r", (?=\D)", text)]
    return [(named(dimension, code, code), amount(told)) for code, told in pairs]


def of_finding(given: str) -> str:
    about, _, parts = given.partition(" : ")
    dimension, _, counted_whole = about.partition(", ")
    whole, _, units = counted_whole.partition(" ")
    found = parts_of(dimension, parts)
    return narrative.leading(found, amount(whole), units, verb_of(dimension))


def of_all_shares(given: str) -> str:
    dimension, _, parts = given.partition(" : ")
    return narrative.of_all(parts_of(dimension, parts), "présences", verb_of(dimension))


def of_first(given: str) -> str:
    pairs = [pair.split(" ", 1) for pair in given.split(", ")]
    return narrative.ahead([(name, amount(told)) for told, name in pairs], "demi-journées")


def of_gap(given: str) -> str:
    before, after, unit = given.split(" ")
    return narrative.gap(amount(before), amount(after), points=unit == "points")


def of_change(given: str) -> str:
    now, before = (side.split(" ", 1) for side in given.split(" ; "))
    return narrative.against(value(now[0]), now[1], value(before[0]), before[1], "demi-journées")


TABLES: list[tuple[str, Callable[[str], str]]] = [
    (ELISIONS, of),
    (COUNTS, of_count),
    (NONE_AND_ALL, lambda units: f"{none_of(units)} · {all_of(units)}"),
    (AGREEMENTS, of_agreement),
    (SHARES, of_share),
    (MASSES, of_mass),
    (NAMES, of_name),
    (FINDINGS, of_finding),
    (SHARES_OF_ALL, of_all_shares),
    (FIRST, of_first),
    (GAPS, of_gap),
    (AGAINST, of_change),
    (LISTS, lambda words: listed(words.split(" ; "))),
]
CASES = [(tell, given, told) for table, tell in TABLES for given, told in told_in(table)]


@pytest.mark.parametrize(("tell", "given", "told"), CASES, ids=[case[1] for case in CASES])
def test_what_is_given_is_told(tell: Callable[[str], str], given: str, told: str) -> None:
    assert spaced(tell(given)) == told


def test_an_acronym_keeps_its_capitals_inside_a_sentence() -> None:
    assert lowered("Rupture de série") == "rupture de série"
    assert lowered("QPV retirés") == "QPV retirés"


# what holds whatever the figures

UNITS = ["présences", "demi-journées", "documents", "contrats de ville", "retweets"]
PHRASES = [
    named(dimension, code, code)
    for dimension, code in [
        ("type_action", "proximite_territoriale"),
        ("type_action", "manifestation_informative"),
        ("type_action", "atelier"),
        ("thematique", "gouvernance_evaluation"),
        ("thematique", "habitat_peuplement"),
        ("thematique", "vrl"),
        ("famille_profil", "État"),
        ("famille_profil", "Élus"),
        ("profil", "etat_droit_commun"),
        ("politique", "droit_commun"),
    ]
]
VALUES = st.integers(1, 400).map(lambda half: half / 2)
PARTS = st.lists(st.tuples(st.sampled_from(PHRASES), VALUES), max_size=8, unique_by=lambda p: p[0])
WORDS = {
    "dixième": 0.1, "cinquième": 0.2, "quart": 0.25, "tiers": 1 / 3, "moitié": 0.5,
    "deux tiers": 2 / 3, "trois quarts": 0.75,
}  # fmt: skip
NUMBERS = ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"]
WRONG = re.compile(
    r"\b(?:de le|de les|à le|à les|si il|que il)\b| {2}|[,;:]$|\b(?:de|que) [aeiouéèêàâ]|\s[.,]"
)


def fraction_in(words: str) -> float | None:
    """The plain fraction that the words name; None for a percentage."""
    if "tou" in words or "totalité" in words:
        return 1.0
    found = re.search(r"(\w+) (?:[\w'-]+ )*?sur (\w+)$", words)
    if found:
        count = re.search(rf"\b({'|'.join(NUMBERS)}|une)\b", words)
        assert count
        return (NUMBERS.index(count[1].replace("une", "un")) + 1) / (NUMBERS.index(found[2]) + 1)
    return max((v for name, v in WORDS.items() if name in words), default=None)


@given(st.integers(1, 2000), st.integers(1, 2000), st.sampled_from(UNITS))
def test_a_share_in_words_is_on_the_right_side(part: int, more: int, units: str) -> None:
    whole = part + more - 1
    told = share(part, whole, units)
    meant, real = fraction_in(told.words), part / whole
    if meant is None:
        assert "%" in told.words
    elif told.words.startswith(("près ", "presque ")):
        assert real < meant
    elif told.words.startswith("plus "):
        assert real > meant
    else:
        assert real == pytest.approx(meant, abs=1e-9)
    if meant is not None:
        assert abs(meant - real) <= 0.1 * real + 1e-9


@given(st.integers(1, 2000), st.integers(1, 2000))
def test_a_part_of_a_mass_is_on_the_right_side(part: int, more: int) -> None:
    whole = part + more - 1
    told = part_of(part, whole, "l'activité")
    meant = fraction_in(told.removesuffix(" de l'activité"))
    if meant is not None and told.startswith(("près ", "presque ")):
        assert part / whole < meant
    elif meant is not None and told.startswith("plus "):
        assert part / whole > meant
    elif meant is not None:
        assert part / whole == pytest.approx(meant, abs=1e-9)


@given(PARTS, st.integers(0, 400), st.sampled_from(UNITS))
def test_a_finding_is_well_written(
    parts: list[tuple[str, float]], undetailed: int, units: str
) -> None:
    whole = sum(part for _, part in parts) + undetailed
    told = spaced(narrative.leading(parts, whole, units))
    assert not WRONG.search(re.sub("«.*?»", "«»", told)), told
    assert told[0] == told[0].upper()
    assert told == told.strip()
    if whole < narrative.SMALL_BASE:
        assert "%" not in told
        assert " sur dix" not in told
    subject = re.match(r"(.+?) (relève|relèvent) ", told)
    if subject and whole >= narrative.SMALL_BASE:
        alone = re.search(r"\b(une?|d'une?) .+ sur \w+$", subject[1], re.I)
        assert (subject[2] == "relève") == bool(alone)


@given(PARTS, st.integers(0, 400), st.sampled_from(UNITS))
def test_a_finding_does_not_depend_on_the_order_of_its_parts(
    parts: list[tuple[str, float]], undetailed: int, units: str
) -> None:
    whole = sum(part for _, part in parts) + undetailed
    if len({part for _, part in parts}) == len(parts):
        assert narrative.leading(parts, whole, units) == narrative.leading(
            list(reversed(parts)), whole, units
        )


@given(VALUES, VALUES)
def test_a_change_has_the_sign_of_its_values(before: float, after: float) -> None:
    told = narrative.against(after, "en 2022", before, "en 2021", "demi-journées")
    assert ("+" in told) == (after > before)
    assert ("−" in told) == (after < before)
    assert ("%" not in told) or before >= narrative.SMALL_BASE


@given(st.floats(0, 5000).map(lambda x: round(x, 1)), st.sampled_from(UNITS))
def test_the_plural_starts_at_two_whatever_the_unit(count: float, units: str) -> None:
    assert counted(count, units).endswith(f" {units}") == (count >= 2)


@given(st.sampled_from(PHRASES))
def test_a_name_begins_a_sentence_with_its_verb(name: str) -> None:
    assert is_many(name) == bool(re.match("les |.* et l", re.sub("«.*?»", "", name)))
    assert capital(name)[0].isupper()


# numbers, dates and spaces


def test_no_line_breaks_inside_french_punctuation() -> None:
    told = typographic("Le thème « Santé » : 12 % ; oui ?")
    assert told == "Le thème «\u00a0Santé\u00a0»\u00a0: 12\u00a0%\u00a0; oui\u00a0?"


@pytest.mark.parametrize(
    ("value", "places", "told"),
    [
        (12.5, 0, "13"),
        (2.5, 0, "3"),
        (6.25, 1, "6,3"),
        (-0.4, 0, "0"),
        (1234567, None, "1\u202f234\u202f567"),
        (None, None, "n.d."),
        (0.5, None, "0,5"),
        (-12.5, None, "\u221212,5"),
    ],
)
def test_a_half_goes_up(value: float | None, places: int | None, told: str) -> None:
    assert number(value, places) == told


@pytest.mark.parametrize(
    ("told", "written"),
    [
        (percent(16.1), "16,1\u00a0%"),
        (percent(None), "n.d."),
        (signed(3), "+3"),
        (signed(0), "0"),
        (signed(-3.5), "\u22123,5"),
    ],
)
def test_signs_are_those_of_french(told: str, written: str) -> None:
    assert told == written


def test_a_moment_is_written_in_french() -> None:
    assert moment("2026-03-04T10:12:09+01:00") == "4 mars 2026 à 10 h 12"


def test_a_range_says_its_year_once() -> None:
    assert date_range(date(2025, 1, 1), date(2025, 9, 30)) == "du 1er janvier au 30 septembre 2025"
    assert date_range(date(2025, 3, 2), date(2025, 3, 2)) == "le 2 mars 2025"
