"""What do the words of a header mean in a table of séances or of présences?"""

from pipeline.layouts.meaning import (
    ACTION,
    COMMENT,
    COMMENT_BESIDE,
    CONCERNED,
    DONE,
    HELD,
    NAMED,
    NUMBER,
    PLACES,
    PROGRESS,
    SEANCE,
    WHOM,
    Meaning,
    bounds,
    date_meanings,
    identifier_meaning,
    theme_meanings,
    title_meaning,
)

SEANCES: tuple[Meaning, ...] = (
    identifier_meaning(SEANCE),
    *date_meanings("date_debut"),
    Meaning("date_fin", "date fin | au | se termine | dernier jour", ACTION),
    title_meaning("intitule", NAMED),
    Meaning(
        "action",
        "fiche action | action programme | action rattachement | intitule action | libelle action"
        " | titre action | nom action",
        "nom titre intitule libelle prevu inscrit concerne",
    ),
    Meaning("edition", "edition | cohorte | promotion | promo", "nom numero"),
    Meaning(
        "type_action",
        "type | nature | categorie | genre | typologie | famille action | sorte action",
        f"{ACTION} {HELD} formation jour prestation accompagnement temps collectif fort",
    ),
    Meaning(
        "demi_journees",
        "demi jour",
        f"{NUMBER} duree temps volume charge quotite equivalent {ACTION} {HELD}",
        "demi-journée",
    ),
    Meaning(
        "demi_journees",
        "nombre jour | duree jour | temps jour | volume jour | charge jour"
        " | jour realise | jour mobilise | jour consacre | jour passe",
        f"total realise mobilise consacre passe {ACTION}",
        "nombre de jours",
    ),
    Meaning("demi_journees", "duree | temps | volume", ACTION, "durée en jours", False),
    Meaning("demi_journees", "duree | temps | volume", ACTION, "demi-journée", False),
    *theme_meanings(),
    Meaning(
        "axe",
        "axe | orientation",
        "programme strategique projet travail rattachement prioritaire intervention numero",
    ),
    Meaning(
        "perimetre",
        "perimetre | mission | cadre | rattachement | socle hor programme",
        f"{ACTION} type mission comptage socle",
    ),
    Meaning(
        "modalite",
        "modalite | format | mode participation | mode animation | mode reunion",
        f"{ACTION} {DONE} participation type pratique",
    ),
    Meaning("modalite", "mode | forme", f"{ACTION} {DONE} animation participation", None, False),
    Meaning(
        "modalite",
        "place distance | presentiel distance | presentiel visio | presentiel distanciel"
        " | presence distance | presence visio",
        "hybride mixte",
    ),
    Meaning(
        "lieu",
        "lieu | ville | ou | salle | commune | localite | endroit | site accueil",
        f"{ACTION} {DONE} formation accueil nom ville commune",
    ),
    Meaning(
        "territoires",
        f"{PLACES} | commune concerne | commune beneficiaire",
        f"{ACTION} {CONCERNED} beneficiaire couvert prioritaire territoire commune nom",
    ),
    Meaning(
        "creneau",
        "creneau | moment | matin apres midi | am pm | plage horaire | tranche horaire"
        " | periode jour | demi jour concerne",
        f"{ACTION} horaire jour",
    ),
    Meaning("statut", PROGRESS, f"{ACTION} {DONE} avancement code"),
    Meaning("statut", "realisation | situation", ACTION, is_sure=False),
    Meaning(
        "intervenant_externe",
        "intervenant externe | intervenant exterieur | prestataire | intervention externe"
        " | prestation externe | consultant externe",
        "recours appel presence externe exterieur",
    ),
    Meaning(
        "commentaire",
        COMMENT,
        f"{COMMENT_BESIDE} {ACTION}",
    ),
)

PRESENCES: tuple[Meaning, ...] = (
    identifier_meaning(ACTION),
    *date_meanings("seance_date"),
    title_meaning("seance_intitule", ACTION),
    Meaning(
        "profil",
        "profil | public | statut participant | qualite participant"
        " | type structure | type organisme | type institution | type acteur"
        " | structure appartenance | famille acteur | categorie acteur | typologie acteur"
        " | typologie public | typologie participant | categorie socio | "
        + " | ".join(f"{kind} {whom}" for kind in ("type", "categorie") for whom in WHOM.split()),
        f"{WHOM} {CONCERNED} type categorie nature pro professionnel acteur",
    ),
    Meaning("profil", "categorie | typologie | type acteur", f"acteur {WHOM}", is_sure=False),
    Meaning(
        "participants",
        "participant | present | presence | effectif | venu | frequentation | affluence"
        " | nombre personne | nombre beneficiaire | nombre stagiaire | nombre emargement"
        " | nombre participation | nombre public | personne accueilli | personne mobilise",
        f"{NUMBER} personne participant present venu compte accueilli touche mobilise effectif"
        f" effective {ACTION}",
    ),
    Meaning(
        "territoires",
        f"{PLACES} | origine geographique | provenance geographique",
        f"{CONCERNED} origine provenance",
    ),
    Meaning("seance_intitule", "rencontre | evenement | reunion"),
    *bounds("borne_min", "borne_max"),
)
