"""Audience: one value of one metric of one channel over one period."""

from pipeline.layouts.shape import Column, Kind, Layout

LAYOUT = Layout(
    jeu="audience",
    libelle="audience",
    columns=(
        Column("canal", required=True, titles=("support", "média", "canal de communication")),
        Column("indicateur", required=True, titles=("mesure", "métrique", "statistique")),
        Column(
            "periode_debut",
            Kind.PERIOD,
            ("mois", "période", "date", "début de période", "mois concerné"),
        ),
        Column("annee", Kind.YEAR, ("année", "exercice")),
        Column("periode_fin", Kind.END_DATE, ("fin de période",)),
        Column("valeur", Kind.DECIMAL, ("nombre", "total", "résultat", "chiffre"), True),
        Column("unite", titles=("unité",)),
        Column("origine", Kind.CODE, ("source",), code_list="origine"),
        Column("reference", titles=("référence",)),
    ),
    key=("canal", "indicateur", "periode_debut", "periode_fin"),
    key_words="mesure sur la même période",
    signature=(("canal", "indicateur", "valeur"),),
    either=(("periode_debut",), ("annee",)),
    exercice="periode_debut",
)
