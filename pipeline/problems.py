"""What can be wrong with a file, and how is it said in French?

Three kinds: a *problem* is a row of ``PROBLEM_SCHEMA`` (collected, counted, shown); ``InputRefused``
means that nothing can be done with the input; anything else is our own fault.
"""

from collections.abc import Sequence

import polars as pl

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
    "obligatoire": "cette cellule est vide alors qu'elle est obligatoire. Complétez-la.",
    "date_illisible": (
        "« {valeur} » n'est pas une date reconnue. Écrivez par exemple 24/02/2022, 02/2022 ou 2022."
    ),
    "annee_courte": (
        "« {valeur} » a une année sur deux chiffres. Écrivez l'année en entier, par exemple "
        "24/02/2022."
    ),
    "nombre_illisible": "« {valeur} » n'est pas un nombre. Écrivez par exemple 12, 1 250 ou 7,5.",
    "nombre_entier": "« {valeur} » n'est pas un nombre entier positif. Écrivez par exemple 12.",
    "nombre_ambigu": (
        "« {valeur} » peut se lire de deux façons (milliers ou décimales). Écrivez-le sans point."
    ),
    "oui_non": "« {valeur} » n'est ni oui ni non. Écrivez « oui » ou « non ».",
    "code_inconnu": "« {valeur} » n'est pas une valeur connue de la liste {attendu}",
    "duree_illisible": (
        "« {valeur} » n'est pas une durée reconnue. Écrivez 1 (une demi-journée) ou 2 (une journée)."
    ),
    "duree_une_date": (
        "{valeur} demi-journées pour une seule ligne : deux au plus. Écrivez une ligne par date."
    ),
    "duree_pas": (
        "« {valeur} » n'est pas une durée possible. Une séance compte 0,5, 1, 1,5 ou 2 demi-journées."
    ),
    "duree_obligatoire": (
        "la durée est vide alors que ce périmètre compte dans les demi-journées. Indiquez 1 ou 2."
    ),
    "dates_inversees": "la fin est avant le début. Corrigez l'une des deux dates.",
    "negatif": "« {valeur} » est négatif. Écrivez un nombre positif ou nul.",
    "bornes_inversees": "la borne basse dépasse la borne haute. Corrigez l'une des deux.",
    "cle_en_double": (
        "la même {attendu} figure plusieurs fois avec des valeurs différentes. Gardez une seule ligne."
    ),
    "cellules_en_trop": (
        "la ligne a plus de cellules que l'en-tête. Vérifiez les séparateurs et les guillemets."
    ),
    "donnee_personnelle": (
        "cette cellule contient une adresse électronique ou un numéro de téléphone. Retirez-le : "
        "aucune donnée personnelle n'est conservée."
    ),
    "seance_non_designee": (
        "la séance n'est pas désignée. Indiquez son identifiant, ou sa date et son intitulé."
    ),
    "intitule_ou_action": "ni intitulé ni action. Indiquez au moins l'un des deux.",
    "jour_de_stock": "un stock se relève à une date : « {valeur} » couvre une période.",
}


class InputRefused(Exception):
    """Nothing can be done with what was given: says why, and what to do, in French."""

    def __init__(self, message: str, que_faire: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.que_faire = que_faire

    def __str__(self) -> str:
        return f"{self.message} {self.que_faire}".strip()


def no_problems() -> pl.DataFrame:
    return pl.DataFrame(schema=PROBLEM_SCHEMA)


def problems(
    rows: pl.DataFrame, *, colonne: str | None, regle: str, gravite: str = "erreur"
) -> pl.DataFrame:
    """Problems of one rule, one per row.

    ``rows`` has ``ligne`` and, where the sentence needs them, ``valeur`` and ``attendu`` (text).
    ``colonne`` is the header as the person wrote it, or None when the whole row is at fault.
    """
    filled = rows.with_columns(
        *[pl.lit(None, pl.String).alias(name) for name in ("valeur", "attendu") if name not in rows]
    )
    where = "Ligne {}" if colonne is None else f"Ligne {{}}, colonne « {colonne} »"
    message = pl.format(where + " : {}", pl.col("ligne"), _sentence(SENTENCES[regle]))
    return filled.select(
        pl.col("ligne").cast(pl.Int64),
        pl.lit(colonne, pl.String).alias("colonne"),
        pl.col("valeur").cast(pl.String),
        pl.lit(regle).alias("regle"),
        message.alias("message"),
        pl.lit(gravite).alias("gravite"),
    )


def _sentence(template: str) -> pl.Expr:
    """The template as an expression, its fields taken from the row's columns."""
    fields = [name for name in ("valeur", "attendu") if "{" + name + "}" in template]
    for name in fields:
        template = template.replace("{" + name + "}", "{}")
    return pl.format(template, *[pl.col(name).fill_null("") for name in fields])


def gather(found: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """All problems of a file, in the order of its lines."""
    kept = [frame for frame in found if frame.height]
    return pl.concat(kept).sort("ligne", maintain_order=True) if kept else no_problems()
