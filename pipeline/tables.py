"""What is a valid row of each table? One class per *jeu*, one method per rule.

A rule is named ``<column>__<sentence>``: the column at fault and its sentence in ``problems``.
Rows are typed before they come here: nothing is converted (``cast=False``).
"""

from functools import cache

import dataframely as dy
import polars as pl

from pipeline.table_of_lists import Nomenclatures

LINE = "ligne"


class Seances(dy.Schema):
    """One row per séance; ``compte`` says whether its périmètre counts in half-days."""

    ligne = dy.Int64()
    seance_id = dy.String()
    action = dy.String(nullable=True)
    action_code = dy.String(nullable=True)
    edition = dy.String(nullable=True)
    edition_code = dy.String(nullable=True)
    intitule = dy.String(nullable=True)
    intitule_code = dy.String(nullable=True)
    date_debut = dy.Date()
    date_fin = dy.Date()
    precision_date = dy.String()
    creneau = dy.String(nullable=True)
    axe = dy.String(nullable=True)
    type_action = dy.String()
    thematique = dy.String(nullable=True)
    perimetre = dy.String()
    modalite = dy.String(nullable=True)
    lieu = dy.String(nullable=True)
    territoires = dy.List(dy.String(), nullable=True)
    demi_journees = dy.Float64(nullable=True)
    intervenant_externe = dy.Bool(nullable=True)
    statut = dy.String()
    origine = dy.String()
    reference = dy.String(nullable=True)
    commentaire = dy.String(nullable=True)
    compte = dy.Bool()

    @dy.rule()
    def demi_journees__duree_une_date(cls) -> pl.Expr:
        return pl.col("demi_journees").is_null() | (pl.col("demi_journees") <= 2)

    @dy.rule()
    def demi_journees__duree_pas(cls) -> pl.Expr:
        duration = pl.col("demi_journees")
        return duration.is_null() | (duration > 2) | duration.is_in([0.5, 1.0, 1.5, 2.0])

    @dy.rule()
    def demi_journees__duree_obligatoire(cls) -> pl.Expr:
        return pl.col("demi_journees").is_not_null() | ~pl.col("compte")

    @dy.rule()
    def date_fin__dates_inversees(cls) -> pl.Expr:
        return pl.col("date_fin") >= pl.col("date_debut")

    @dy.rule()
    def precision_date__precision_inconnue(cls) -> pl.Expr:
        return pl.col("precision_date").is_in(["jour", "mois", "trimestre", "annee", "periode"])

    @dy.rule()
    def intitule__intitule_ou_action(cls) -> pl.Expr:
        return pl.col("intitule").is_not_null() | pl.col("action").is_not_null()


class Presences(dy.Schema):
    """Attendances of a séance; ``profil`` null = not broken down.

    ``personnes``: keyed hashes of those counted (see ``person_key``); no file can give them.
    """

    ligne = dy.Int64()
    seance_id = dy.String(nullable=True)
    seance_date = dy.Date(nullable=True)
    seance_intitule = dy.String(nullable=True)
    seance_intitule_code = dy.String(nullable=True)
    profil = dy.String(nullable=True)
    participants = dy.Int64()
    qualificatif = dy.String()
    borne_min = dy.Int64(nullable=True)
    borne_max = dy.Int64(nullable=True)
    effectif_ensemble = dy.Bool()
    territoires = dy.List(dy.String(), nullable=True)
    role = dy.String(nullable=True)
    personnes = dy.List(dy.String(), nullable=True)

    @dy.rule()
    def seance_id__seance_non_designee(cls) -> pl.Expr:
        by_title = pl.col("seance_date").is_not_null() & pl.col("seance_intitule").is_not_null()
        return pl.col("seance_id").is_not_null() | by_title

    @dy.rule()
    def borne_min__bornes_inversees(cls) -> pl.Expr:
        return (pl.col("borne_min") <= pl.col("borne_max")).fill_null(True)


class Audience(dy.Schema):
    """One value of a metric over a period; ``en_pourcentage``: its unit is %."""

    ligne = dy.Int64()
    canal = dy.String()
    indicateur = dy.String()
    periode_debut = dy.Date()
    periode_fin = dy.Date()
    valeur = dy.Float64()
    unite = dy.String(nullable=True)
    origine = dy.String()
    reference = dy.String(nullable=True)
    en_pourcentage = dy.Bool()

    @dy.rule()
    def periode_fin__dates_inversees(cls) -> pl.Expr:
        return pl.col("periode_fin") >= pl.col("periode_debut")

    @dy.rule()
    def valeur__negatif(cls) -> pl.Expr:
        return pl.col("valeur") >= 0

    @dy.rule()
    def valeur__taux_en_fraction(cls) -> pl.Expr:
        value = pl.col("valeur")
        return ~pl.col("en_pourcentage") | (value <= 0) | (value > 1)


class Publications(dy.Schema):
    ligne = dy.Int64()
    publication_id = dy.String()
    titre = dy.String()
    nature = dy.String(nullable=True)
    nature_code = dy.String(nullable=True)
    thematique = dy.String(nullable=True)
    annee = dy.Int32(nullable=True)
    seance_id = dy.String(nullable=True)
    consultations = dy.Int64(nullable=True)
    telechargements = dy.Int64(nullable=True)
    reference = dy.String(nullable=True)


class Moyens(dy.Schema):
    ligne = dy.Int64()
    annee = dy.Int32()
    indicateur = dy.String()
    valeur = dy.Float64()
    unite = dy.String(nullable=True)

    @dy.rule()
    def valeur__negatif(cls) -> pl.Expr:
        return pl.col("valeur") >= 0


class Programme(dy.Schema):
    ligne = dy.Int64()
    programme_id = dy.String()
    annee = dy.Int32()
    action = dy.String()
    action_code = dy.String(nullable=True)
    element = dy.String()
    element_code = dy.String(nullable=True)
    prevu = dy.Float64(nullable=True)
    realise = dy.Float64(nullable=True)
    unite = dy.String(nullable=True)
    statut = dy.String(nullable=True)
    reference = dy.String(nullable=True)
    commentaire = dy.String(nullable=True)

    @dy.rule()
    def prevu__negatif(cls) -> pl.Expr:
        return (pl.col("prevu") >= 0).fill_null(True)

    @dy.rule()
    def realise__negatif(cls) -> pl.Expr:
        return (pl.col("realise") >= 0).fill_null(True)


class ChiffresPublies(dy.Schema):
    """Published claims; a missing bound means no bound on that side."""

    ligne = dy.Int64()
    chiffre_id = dy.String()
    annee = dy.Int32()
    indicateur = dy.String()
    dimension = dy.String(nullable=True)
    valeur = dy.Float64()
    borne_min = dy.Float64(nullable=True)
    borne_max = dy.Float64(nullable=True)
    qualificatif = dy.String()
    unite = dy.String(nullable=True)
    perimetre_declare = dy.String(nullable=True)
    section = dy.String(nullable=True)
    comparable_avec = dy.String(nullable=True)
    calcul = dy.String(nullable=True)
    statut_attendu = dy.String(nullable=True)
    explication = dy.String(nullable=True)
    explication_validee = dy.Bool(nullable=True)

    @dy.rule()
    def borne_min__bornes_inversees(cls) -> pl.Expr:
        return (pl.col("borne_min") <= pl.col("borne_max")).fill_null(True)


class Cibles(dy.Schema):
    """What an indicator should reach; a missing bound means no bound on that side."""

    ligne = dy.Int64()
    annee = dy.Int32()
    indicateur = dy.String()
    dimension = dy.String(nullable=True)
    cible = dy.Float64(nullable=True)
    cible_min = dy.Float64(nullable=True)
    cible_max = dy.Float64(nullable=True)
    unite = dy.String(nullable=True)
    commentaire = dy.String(nullable=True)

    @dy.rule()
    def cible__cible_ou_bornes(cls) -> pl.Expr:
        """One value, or a range: both at once would not say which one counts."""
        bounds = pl.col("cible_min").is_not_null() | pl.col("cible_max").is_not_null()
        return pl.col("cible").is_not_null() ^ bounds

    @dy.rule()
    def cible_min__bornes_inversees(cls) -> pl.Expr:
        return (pl.col("cible_min") <= pl.col("cible_max")).fill_null(True)

    @dy.rule()
    def cible__negatif(cls) -> pl.Expr:
        return (pl.col("cible") >= 0).fill_null(True)

    @dy.rule()
    def cible_min__negatif(cls) -> pl.Expr:
        return (pl.col("cible_min") >= 0).fill_null(True)

    @dy.rule()
    def cible_max__negatif(cls) -> pl.Expr:
        return (pl.col("cible_max") >= 0).fill_null(True)


TABLES: dict[str, type[dy.Schema]] = {
    "nomenclatures": Nomenclatures,
    "seances": Seances,
    "presences": Presences,
    "audience": Audience,
    "publications": Publications,
    "moyens": Moyens,
    "programme": Programme,
    "chiffres_publies": ChiffresPublies,
    "cibles": Cibles,
}

# columns that only serve the rules: never stored
TECHNICAL = ("compte", "en_pourcentage")


@cache
def table_schema(jeu: str) -> dict[str, pl.DataType]:
    """Column → type of a table, ``ligne`` first, technical columns included."""
    return dict(TABLES[jeu].create_empty().schema)


def stored_schema(jeu: str) -> dict[str, pl.DataType]:
    """Column → type of the rows that the journal keeps, ``ligne`` first."""
    return {name: dtype for name, dtype in table_schema(jeu).items() if name not in TECHNICAL}
