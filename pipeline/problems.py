"""What can be wrong with a file, and how is it said in French?

Three kinds: a *problem* is a row of ``PROBLEM_SCHEMA`` (collected, counted, shown);
``InputRefused`` means that nothing can be done with the input; anything else is our own fault.
"""

import re
from collections.abc import Sequence

import polars as pl

ERROR, WARNING = "erreur", "avertissement"
PROBLEM_SCHEMA: dict[str, pl.DataType] = {
    "ligne": pl.Int64(),
    "colonne": pl.String(),
    "valeur": pl.String(),
    "regle": pl.String(),
    "message": pl.String(),
    "gravite": pl.String(),
}

# rule → what was found, what was expected, what to do; {valeur} and {attendu} are filled per row
SENTENCES: dict[str, str] = {
    "personnes_a_compter": (
        "plusieurs lignes ne diffèrent que par des colonnes personnelles, non lues. Comptez "
        "d'abord les participants : une ligne par séance et par profil, avec leur nombre."
    ),
    "taux_en_fraction": (
        "« {valeur} » pour un taux en %. Écrivez 61,5 et non 0,615 : Excel cache le facteur cent."
    ),
    "obligatoire": "cette cellule est vide alors qu'elle est obligatoire. Complétez-la.",
    "date_illisible": (
        "« {valeur} » n'est pas une date reconnue. Écrivez par exemple 24/02/2022, 02/2022 ou 2022."
    ),
    "annee_courte": (
        "« {valeur} » a une année sur deux chiffres. Écrivez l'année en entier, par exemple "
        "24/02/2022."
    ),
    "annee_improbable": "« {valeur} » : l'année semble fausse. Vérifiez-la.",
    "date_ambigue": (
        "« {valeur} » : dans cette colonne, le mois semble écrit avant le jour. Dites comment ses "
        "dates sont écrites (jj/mm/aaaa ou mm/jj/aaaa)."
    ),
    "precision_inconnue": (
        "« {valeur} » n'est pas une précision de date. Écrivez jour, mois, trimestre, annee ou "
        "periode."
    ),
    "nombre_illisible": "« {valeur} » n'est pas un nombre. Écrivez par exemple 12, 1 250 ou 7,5.",
    "nombre_entier": "« {valeur} » n'est pas un nombre entier positif. Écrivez par exemple 12.",
    "nombre_ambigu": (
        "« {valeur} » peut se lire de deux façons (milliers ou décimales). Écrivez-le sans "
        "séparateur de milliers."
    ),
    "oui_non": "« {valeur} » n'est ni oui ni non. Écrivez « oui » ou « non ».",
    "code_inconnu": "« {valeur} » n'est pas {attendu}",
    "code_ambigu": "« {valeur} » désigne plusieurs entrées de la même liste : {attendu}.",
    "liste_inconnue": "« {valeur} » n'est pas une nomenclature connue. Voir le guide d'import.",
    "tuile_illisible": "« {valeur} » n'est pas une place de la carte. Écrivez rang-colonne : 1-2.",
    "duree_illisible": (
        "« {valeur} » n'est pas une durée reconnue. Écrivez 1 (une demi-journée) ou 2 (une "
        "journée)."
    ),
    "duree_une_date": (
        "{valeur} demi-journées pour une seule séance : deux au plus. Écrivez une ligne par date."
    ),
    "duree_pas": (
        "« {valeur} » n'est pas une durée possible. Une séance compte 0,5, 1, 1,5 ou 2 "
        "demi-journées."
    ),
    "duree_obligatoire": (
        "la durée est vide alors que ce périmètre compte dans les demi-journées. Indiquez 1 ou 2."
    ),
    "dates_inversees": "la fin est avant le début. Corrigez l'une des deux dates.",
    "negatif": "« {valeur} » est négatif. Écrivez un nombre positif ou nul.",
    "bornes_inversees": "la borne basse dépasse la borne haute. Corrigez l'une des deux.",
    "cible_ou_bornes": (
        "donnez soit une cible, soit une borne basse ou haute, et pas les deux à la fois."
    ),
    "cle_en_double": (
        "{attendu} avec des valeurs différentes. Gardez une seule ligne, ou distinguez-les."
    ),
    "cellules_en_trop": (
        "la ligne a plus de cellules que l'en-tête. Vérifiez les séparateurs et les guillemets."
    ),
    "donnee_personnelle": (
        "cette cellule contient une adresse électronique ou un numéro de téléphone. Retirez-le : "
        "aucune donnée personnelle n'est conservée."
    ),
    "masque_laisse": (
        "cette cellule masquée (•••) tenait une adresse électronique ou un numéro de téléphone. "
        "Réécrivez-la sans eux, ou videz-la."
    ),
    "erreur_formule": (
        "« {valeur} » est l'erreur d'une formule, pas une valeur. Corrigez la formule, ou écrivez "
        "la valeur."
    ),
    "accents_abimes": (
        "« {valeur} » semble avoir été mal décodé. S'il faut lire « {attendu} », corrigez-le."
    ),
    "nom_possible": (
        "cette cellule semble nommer une personne. Si c'est le cas, retirez son nom du fichier."
    ),
    "seance_non_designee": (
        "la séance n'est pas désignée. Indiquez son identifiant, ou sa date et son intitulé."
    ),
    "total_inferieur": (
        "« {valeur} » est inférieur à la somme des profils ({attendu}). Corrigez l'un ou l'autre."
    ),
    "plusieurs_types": (
        "plusieurs types d'action ont une durée sur la même ligne. Écrivez une ligne par séance."
    ),
    "intitule_ou_action": "ni intitulé ni action. Indiquez au moins l'un des deux.",
}


def french(text: str) -> str:
    """With the no-break spaces of French typography."""
    return re.sub(r" ([»:;?!%])", "\u00a0\\1", text.replace("« ", "«\u00a0"))


class InputRefused(Exception):
    """Nothing can be done with what was given: says why, and what to do, in French."""

    def __init__(self, message: str, que_faire: str = "") -> None:
        self.message, self.que_faire = french(message), french(que_faire)
        super().__init__(self.message)

    def __str__(self) -> str:
        return f"{self.message} {self.que_faire}".strip()


def no_problems() -> pl.DataFrame:
    return pl.DataFrame(schema=PROBLEM_SCHEMA)


def problems(
    rows: pl.DataFrame, *, colonne: str | None, regle: str, gravite: str = ERROR
) -> pl.DataFrame:
    """Problems of one rule, one per row.

    ``rows`` has ``ligne`` and, where the sentence needs them, ``valeur`` and ``attendu`` (text).
    ``colonne`` is the header as the person wrote it, or None when the whole row is at fault.
    """
    filled = rows.with_columns(
        *[pl.lit(None, pl.String).alias(name) for name in ("valeur", "attendu") if name not in rows]
    )
    named = filled.with_columns(pl.lit(colonne, pl.String).alias("colonne"))
    return named.select(
        pl.col("ligne").cast(pl.Int64),
        "colonne",
        pl.col("valeur").cast(pl.String),
        pl.lit(regle).alias("regle"),
        pl.concat_str(_where("ligne", "colonne"), _sentence(french(SENTENCES[regle]))).alias(
            "message"
        ),
        pl.lit(gravite).alias("gravite"),
    )


def _where(ligne: str, colonne: str) -> pl.Expr:
    """« Ligne 4, colonne « Élus » : » of the columns so named."""
    column = pl.format(french(", colonne « {} »"), colonne).fill_null("")
    return pl.concat_str(
        pl.lit("Ligne "), pl.col(ligne).cast(pl.String), column, pl.lit(french(" : "))
    )


def moved(found: pl.DataFrame) -> pl.DataFrame:
    """Problems told where they stand in the file: ``vraie_ligne`` and ``vraie_colonne``."""
    sentence = pl.col("message").str.strip_prefix(_where("ligne", "colonne"))
    told = pl.concat_str(_where("vraie_ligne", "vraie_colonne"), sentence)
    return found.select(
        pl.col("vraie_ligne").alias("ligne"),
        pl.col("vraie_colonne").alias("colonne"),
        "valeur",
        "regle",
        told.alias("message"),
        "gravite",
    )


def _sentence(template: str) -> pl.Expr:
    """The template as an expression, its fields taken from the row's columns."""
    pieces = re.split(r"\{(\w+)\}", template)
    texts = [pl.lit(text) for text in pieces[::2]]
    fields = [pl.col(name).cast(pl.String).fill_null("") for name in pieces[1::2]]
    mixed = [piece for pair in zip(texts, fields, strict=False) for piece in pair]
    return pl.concat_str([*mixed, texts[-1]])


def sentence(regle: str, valeur: str, attendu: str) -> str:
    """The sentence of one cell, without its place."""
    return french(SENTENCES[regle]).format(valeur=valeur, attendu=attendu)


def gather(found: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """All problems of a file, in the order of its lines."""
    kept = [frame for frame in found if frame.height]
    return pl.concat(kept).sort("ligne", maintain_order=True) if kept else no_problems()
