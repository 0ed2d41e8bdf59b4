"""Publications: one row per document, with its use where it is known."""

from pipeline.layouts.shape import Column, Kind, Layout

LAYOUT = Layout(
    jeu="publications",
    libelle="publications",
    columns=(
        Column("publication_id", titles=("identifiant", "identifiant de la publication")),
        Column("titre", required=True, titles=("document", "publication")),
        Column("nature", titles=("type de document",)),
        Column("thematique", Kind.CODE, ("thème",), code_list="thematique"),
        Column("annee", Kind.YEAR, ("année", "année de parution")),
        Column("seance_id", titles=("séance", "identifiant de la séance")),
        Column("consultations", Kind.INTEGER, ("vues", "nombre de vues")),
        Column("telechargements", Kind.INTEGER, ("téléchargements",)),
        Column("reference", titles=("référence",)),
    ),
    key=("publication_id",),
    key_words="publication",
    signature=(("titre", "nature"), ("titre", "consultations"), ("titre", "telechargements")),
    exercice="annee",
)
