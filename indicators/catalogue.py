"""What is measured, in which unit, over which rows, and what may be added up?

An indicator is one entry here: its words, its rows and its formula.
"""

from collections.abc import Mapping

from indicators.indicator import Indicator

_ACTIVITE = (
    "type_action", "thematique", "axe", "perimetre", "modalite", "mois", "exercice", "departement",
    "territoire", "contrat", "departement_seul", "territoire_seul", "implantation", "action",
    "edition", "intervenant_externe", "origine",
)  # fmt: skip
_PROFILS = ("profil", "famille_profil", "politique")
_DOCUMENTS = ("exercice", "thematique", "nature", "publication", "action")
_PROGRAMME = ("exercice", "action", "element", "unite")

_SOCLE_ET_EVALUATION = "missions socles et accompagnement à l'évaluation"
_SOCLE = "missions socles"
# what was noted for a whole action says nothing of one séance
_EFFECTIF_DE_SEANCE = (
    "CASE WHEN s.seance_id NOT IN (SELECT e.seance_id FROM presences AS e"
    " WHERE e.effectif_ensemble AND e.seance_id IS NOT NULL) THEN s.effectif END"
)


STATIC: Mapping[str, Indicator] = {
    indicator.id: indicator
    for indicator in (
        Indicator(
            "demi_journees", "Demi-journées d'activité", "Demi-journées",
            "demi-journée", "demi-journées", "flux", True, "seances", "s.demi_journees",
            grain="une séance : une date, un lieu, un type d'action",
            predicat="séance réalisée, dans un périmètre qui compte en demi-journées",
            dimensions=_ACTIVITE,
            definition="Volume d'activité, en demi-journées tenues, par lieu : un cycle de 4 jours "
            "dans 3 villes compte 24 demi-journées.",
            formule="somme des demi-journées des séances, avant tout rattachement à un territoire "
            "ou à un thème",
            exclusions="accompagnement LCD, CRPRS, hors programme, réseaux nationaux, séances à "
            "confirmer, prévues, reportées ou annulées",
            perimetre=_SOCLE_ET_EVALUATION, compte="compte_demi_journees",
            sens="plus_haut_mieux", complement=True,
            couverture="{connus} demi-journée(s) retrouvée(s) sur {total}",
        ),
        Indicator(
            "presences", "Présences cumulées", "Présences", "présence", "présences",
            "flux", True, "seances", "s.effectif",
            grain="une séance et un profil",
            predicat="séance réalisée, dans un périmètre dont les participants comptent",
            dimensions=(*_ACTIVITE, *_PROFILS),
            definition="Une présence par personne et par séance : la même personne venue trois "
            "fois compte trois présences.",
            formule="somme des effectifs connus",
            exclusions="accompagnements individualisés, hors programme, réseaux nationaux ; "
            "séances dont l'effectif n'est pas connu",
            perimetre=_SOCLE, compte="compte_participants", sens="plus_haut_mieux",
            couverture="effectif connu pour {connus} séance(s) sur {total}",
        ),
        Indicator(
            "part_presences", "Part des présences", "Part des présences", "%", "%",
            "ratio", False, "presences", "p.participants",
            grain="une séance et un profil",
            predicat="séance réalisée, dans un périmètre dont les participants comptent",
            dimensions=(*_ACTIVITE, *_PROFILS),
            definition="Part d'un profil, d'une famille ou d'une politique dans les présences dont "
            "le profil est connu.",
            formule="présences du profil ÷ présences dont le profil est connu × 100",
            exclusions="présences non ventilées par profil",
            perimetre=_SOCLE, compte="compte_participants",
            couverture="profil connu pour {connus} présence(s) sur {total}",
        ),
        Indicator(
            "personnes", "Personnes distinctes", "Personnes", "personne", "personnes",
            "distinct", False, "personnes", "q.personne",
            grain="une personne, reconnue par l'empreinte de son adresse ou de son nom",
            predicat="séance réalisée, dans un périmètre dont les participants comptent",
            dimensions=_ACTIVITE,
            definition="Personnes différentes venues au moins une fois, là où une liste de "
            "personnes a été intégrée ; la même personne venue trois fois compte une fois.",
            formule="nombre d'empreintes distinctes ; n.d. tant que ce comptage n'est pas activé",
            exclusions="séances sans liste de personnes ; personnes sans nom ni adresse",
            perimetre=_SOCLE, compte="compte_participants",
            couverture="liste connue pour {connus} séance(s) sur {total}",
        ),
        Indicator(
            "presences_par_seance", "Présences par séance (médiane)", "Médiane par séance",
            "présence", "présences", "moyenne", False, "seances", _EFFECTIF_DE_SEANCE,
            grain="une séance dont l'effectif est connu",
            predicat="séance réalisée, dans un périmètre dont les participants comptent",
            dimensions=_ACTIVITE,
            definition="Effectif médian : la moitié des séances réunissent au moins autant de "
            "présences, l'autre moitié au plus autant.",
            formule="médiane des effectifs connus, à partir de 5 séances ; ne s'additionne pas",
            exclusions="séances dont l'effectif n'est pas connu, ou n'est noté que pour l'ensemble "
            "d'une action",
            perimetre=_SOCLE, compte="compte_participants", sens="plus_haut_mieux",
            couverture="effectif connu pour {connus} séance(s) sur {total}",
        ),
        Indicator(
            "presences_par_demi_journee", "Présences par demi-journée",
            "Présences par demi-journée", "présence", "présences", "moyenne", False,
            "seances", "s.effectif",
            grain="une séance",
            predicat="séance réalisée, dans un périmètre dont les participants comptent",
            dimensions=_ACTIVITE,
            definition="Présences connues rapportées aux demi-journées des mêmes périmètres : sans "
            "l'accompagnement à l'évaluation, dont les participants ne comptent pas.",
            formule="présences connues ÷ demi-journées des mêmes périmètres ; ne s'additionne pas",
            exclusions="présences des séances dont l'effectif n'est pas connu, alors que leurs "
            "demi-journées comptent",
            perimetre=_SOCLE, compte="compte_participants", sens="plus_haut_mieux",
            couverture="effectif connu pour {connus} séance(s) sur {total}",
        ),
        Indicator(
            "seances", "Séances tenues", "Séances", "séance", "séances", "flux", True,
            "seances", "1",
            grain="une séance : une date, un lieu, un type d'action",
            predicat="séance réalisée, dans un périmètre qui compte en demi-journées",
            dimensions=_ACTIVITE,
            definition="Nombre de séances, identifiées par leur action, leur édition, leur date et "
            "leur créneau.",
            formule="nombre de séances distinctes",
            exclusions="lignes de complément, qui équilibrent un total et ne sont pas des séances",
            perimetre=_SOCLE_ET_EVALUATION, compte="compte_demi_journees", sens="plus_haut_mieux",
        ),
        Indicator(
            "territoires_touches", "Contrats de ville touchés", "Contrats touchés",
            "contrat de ville", "contrats de ville", "distinct", False, "seances", "l.contrat",
            grain="un contrat de ville valable à la date de la séance",
            predicat="au moins une séance réalisée, dans un périmètre qui compte en demi-journées",
            dimensions=tuple(code for code in _ACTIVITE if code != "territoire"),
            definition="Contrats de ville bénéficiaires ou représentés au moins une fois ; une "
            "ville et son EPCI relèvent d'un seul contrat.",
            formule="nombre de contrats connus distincts",
            exclusions="territoires sans contrat connu ; lignes de complément",
            perimetre=_SOCLE_ET_EVALUATION, compte="compte_demi_journees", sens="plus_haut_mieux",
        ),
        Indicator(
            "publications", "Publications et ressources", "Publications",
            "document", "documents", "flux", True, "publications", "1",
            grain="un document", predicat="document paru dans l'exercice", dimensions=_DOCUMENTS,
            definition="Documents produits : synthèses, fiches, replays, webdocumentaires…",
            formule="nombre de documents", exclusions="aucune", sens="plus_haut_mieux",
        ),
        Indicator(
            "publications.consultations", "Consultations des publications", "Consultations",
            "consultation", "consultations", "flux", True, "publications", "b.consultations",
            grain="un document", predicat="document paru dans l'exercice", dimensions=_DOCUMENTS,
            definition="Consultations ou vues relevées par document.",
            formule="somme des consultations connues",
            exclusions="documents sans consultation relevée", sens="plus_haut_mieux",
            couverture="consultations connues pour {connus} document(s) sur {total}",
        ),
        Indicator(
            "publications.telechargements", "Téléchargements des publications", "Téléchargements",
            "téléchargement", "téléchargements", "flux", True, "publications", "b.telechargements",
            grain="un document", predicat="document paru dans l'exercice", dimensions=_DOCUMENTS,
            definition="Téléchargements relevés par document.",
            formule="somme des téléchargements connus",
            exclusions="documents sans téléchargement relevé", sens="plus_haut_mieux",
            couverture="téléchargements connus pour {connus} document(s) sur {total}",
        ),
        Indicator(
            "programme.prevu", "Programme : prévu", "Prévu", "élément", "éléments", "flux", True,
            "programme", "g.prevu",
            grain="un élément d'une action", predicat="inscrit au programme de l'exercice",
            dimensions=_PROGRAMME, definition="Quantité inscrite au programme annuel.",
            formule="somme des quantités prévues d'une même unité",
            exclusions="éléments sans quantité",
        ),
        Indicator(
            "programme.realise", "Programme : réalisé", "Réalisé", "élément", "éléments", "flux",
            True, "programme", "g.realise",
            grain="un élément d'une action", predicat="inscrit au programme de l'exercice",
            dimensions=_PROGRAMME, definition="Quantité réalisée du programme annuel.",
            formule="somme des quantités réalisées d'une même unité",
            exclusions="éléments sans quantité",
        ),
    )
}  # fmt: skip
