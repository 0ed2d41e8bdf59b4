"""Programme: what was planned and what was done, action by action."""

from pipeline.layouts.shape import Column, Kind, Layout

LAYOUT = Layout(
    jeu="programme",
    libelle="programme",
    columns=(
        Column("programme_id", titles=("identifiant",)),
        Column("annee", Kind.YEAR, ("année", "exercice"), True),
        Column("action", required=True, titles=("nom de l'action",)),
        Column("element", required=True, titles=("élément", "objectif")),
        Column("prevu", Kind.DECIMAL, ("prévu", "cible")),
        Column("realise", Kind.DECIMAL, ("réalisé",)),
        Column("unite", titles=("unité",)),
        Column("statut", Kind.CODE, ("état",), code_list="statut"),
        Column("reference", titles=("référence",)),
        Column("commentaire", titles=("commentaires", "remarque")),
    ),
    key=("programme_id",),
    key_words="ligne de programme",
    signature=(("action", "element"),),
    exercice="annee",
)
