"""Cibles: what an indicator should reach in a year, as one value or as a range."""

from pipeline.layouts.shape import Column, Kind, Layout

LAYOUT = Layout(
    jeu="cibles",
    libelle="cibles",
    columns=(
        Column("annee", Kind.YEAR, ("année", "exercice"), True),
        Column("indicateur", required=True),
        Column("dimension", titles=("dimensions",)),
        Column("cible", Kind.DECIMAL, ("objectif",)),
        Column("cible_min", Kind.DECIMAL, ("cible basse", "minimum")),
        Column("cible_max", Kind.DECIMAL, ("cible haute", "maximum")),
        Column("unite", titles=("unité",)),
        Column("commentaire", titles=("commentaires", "remarque")),
    ),
    key=("annee", "indicateur", "dimension"),
    key_words="cible du même indicateur pour la même année",
    signature=(("indicateur", "cible"), ("indicateur", "cible_min"), ("indicateur", "cible_max")),
    either=(("cible",), ("cible_min",), ("cible_max",)),
    exercice="annee",
)
