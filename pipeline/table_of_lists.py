"""What is a valid entry of a code list?"""

import dataframely as dy
import polars as pl

from pipeline.layouts.nomenclatures import OWN_COLUMNS


class Nomenclatures(dy.Schema):
    """Entries of the code lists; ``autres`` holds the list's own columns, in a fixed order."""

    ligne = dy.Int64()
    liste = dy.String()
    code = dy.String()
    libelle = dy.String()
    libelle_court = dy.String(nullable=True)
    alias = dy.String(nullable=True)
    ordre = dy.Int64(nullable=True)
    valide_du = dy.Date(nullable=True)
    valide_au = dy.Date(nullable=True)
    additif = dy.Bool(nullable=True)
    canal = dy.String(nullable=True)
    cite_educative = dy.Bool(nullable=True)
    compte_demi_journees = dy.Bool(nullable=True)
    compte_participants = dy.Bool(nullable=True)
    compte_realise = dy.Bool(nullable=True)
    contrat = dy.String(nullable=True)
    date_rupture = dy.Date(nullable=True)
    departement = dy.String(nullable=True)
    explication = dy.String(nullable=True)
    famille = dy.String(nullable=True)
    generation = dy.String(nullable=True)
    indicateur = dy.String(nullable=True)
    nature = dy.String(nullable=True)
    niveau = dy.String(nullable=True)
    note = dy.String(nullable=True)
    pilote_territoire = dy.String(nullable=True)
    politique = dy.String(nullable=True)
    projet_strategique = dy.String(nullable=True)
    raison = dy.String(nullable=True)
    region = dy.String(nullable=True)
    sens = dy.String(nullable=True)
    siege = dy.Bool(nullable=True)
    source = dy.String(nullable=True)
    succede_a = dy.String(nullable=True)
    tuile = dy.String(nullable=True)
    unite = dy.String(nullable=True)

    @dy.rule()
    def valide_au__dates_inversees(cls) -> pl.Expr:
        return (pl.col("valide_du") <= pl.col("valide_au")).fill_null(True)

    @dy.rule()
    def tuile__tuile_illisible(cls) -> pl.Expr:
        return pl.col("tuile").str.contains(r"^[1-9]-[1-9]$").fill_null(True)

    @dy.rule()
    def liste__liste_inconnue(cls) -> pl.Expr:
        return pl.col("liste").is_in(list(OWN_COLUMNS))
