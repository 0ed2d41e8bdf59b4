"""Programme: what was planned and what was done, action by action."""

from pipeline.layouts.shape import Column, Kind, Layout

LAYOUT = Layout(
    jeu="programme",
    libelle="programme",
    columns=(
        Column("programme_id", titles=("identifiant",)),
        Column("annee", Kind.YEAR, ("année", "exercice"), True),
        Column(
            "action",
            required=True,
            titles=(
                "nom de l'action",
                "intitulé de l'action",
                "action prévue",
                "action prévue au programme",
            ),
        ),
        Column("element", required=True, titles=("élément", "objectif")),
        Column("prevu", Kind.DECIMAL, ("prévu", "cible", "nombre prévu", "quantité prévue")),
        Column("realise", Kind.DECIMAL, ("réalisé", "nombre réalisé", "quantité réalisée")),
        Column("unite", titles=("unité",)),
        Column("statut", Kind.CODE, ("état", "état d'avancement"), code_list="statut"),
        Column("reference", titles=("référence",)),
        Column("commentaire", titles=("commentaires", "remarque", "observations")),
    ),
    key=("programme_id",),
    key_words="ligne de programme",
    signature=(("action", "element"),),
    exercice="annee",
)
