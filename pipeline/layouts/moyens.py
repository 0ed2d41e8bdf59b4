"""Moyens: staff and other means, by year."""

from pipeline.layouts.shape import Column, Kind, Layout

LAYOUT = Layout(
    jeu="moyens",
    libelle="moyens",
    columns=(
        Column("annee", Kind.YEAR, ("année", "exercice"), True),
        Column("indicateur", Kind.SLUG, ("moyen",), True),
        Column("valeur", Kind.DECIMAL, ("nombre",), True),
        Column("unite", titles=("unité",)),
    ),
    key=("annee", "indicateur"),
    key_words="mesure pour la même année",
    signature=(("annee", "indicateur", "valeur"),),
    exercice="annee",
)
