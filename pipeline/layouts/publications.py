"""Publications: one row per document, with its use where it is known."""

from pipeline.layouts.shape import Column, Kind, Layout

LAYOUT = Layout(
    jeu="publications",
    libelle="publications",
    columns=(
        Column("publication_id", titles=("identifiant", "identifiant de la publication")),
        Column(
            "titre",
            required=True,
            titles=("document", "publication", "titre du document", "titre de la publication"),
        ),
        Column("nature", titles=("type de document", "type de publication")),
        Column("thematique", Kind.CODE, ("thème", "thématique principale"), code_list="thematique"),
        Column("annee", Kind.YEAR, ("année", "année de parution", "année de publication")),
        Column("seance_id", titles=("séance", "identifiant de la séance")),
        Column(
            "consultations",
            Kind.INTEGER,
            ("vues", "nombre de vues", "nombre de consultations", "consultations en ligne"),
        ),
        Column("telechargements", Kind.INTEGER, ("téléchargements", "nombre de téléchargements")),
        Column("reference", titles=("référence",)),
    ),
    key=("publication_id",),
    key_words="publication",
    signature=(("titre", "nature"), ("titre", "consultations"), ("titre", "telechargements")),
    exercice="annee",
)
