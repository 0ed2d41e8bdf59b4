"""Présences: attendances of a séance, in all or by profile."""

from pipeline.layouts.shape import Column, Kind, Layout

LAYOUT = Layout(
    jeu="presences",
    libelle="présences",
    columns=(
        Column(
            "seance_id",
            titles=("identifiant", "id séance", "identifiant de la séance", "n° de séance"),
        ),
        Column(
            "seance_date",
            Kind.DATE,
            (
                "date",
                "date de la séance",
                "date de l'action",
                "date de l'événement",
                "date de la rencontre",
            ),
        ),
        Column(
            "seance_intitule",
            titles=(
                "intitule",
                "intitulé de la séance",
                "séance",
                "titre",
                "titre de la séance",
                "nom de la séance",
                "intitulé de l'événement",
                "nom de l'événement",
            ),
        ),
        Column(
            "profil",
            Kind.CODE,
            (
                "profil de participant",
                "public",
                "public visé",
                "public concerné",
                "type de public",
                "profil des participants",
                "catégorie de public",
                "public touché",
            ),
            code_list="profil",
        ),
        Column(
            "participants",
            Kind.COUNT,
            (
                "présences",
                "effectif",
                "nombre de participants",
                "nb participants",
                "présents",
                "nombre de présents",
                "nbre de présents",
                "nb présents",
                "effectif total",
                "nombre total de participants",
                "total participants",
                "nombre de personnes",
                "nombre de présences",
            ),
            True,
        ),
        Column("qualificatif", Kind.CODE, code_list="qualificatif"),
        Column("borne_min", Kind.INTEGER, ("borne basse", "minimum")),
        Column("borne_max", Kind.INTEGER, ("borne haute", "maximum")),
        Column("effectif_ensemble", Kind.YES_NO, ("effectif d'ensemble",)),
        Column(
            "territoires",
            Kind.CODES,
            ("territoire", "collectivités", "territoires représentés"),
            code_list="territoire",
        ),
        Column("role", titles=("rôle",)),
    ),
    key=("seance_id", "seance_date", "seance_intitule", "profil"),
    key_words="séance et le même profil",
    signature=(("participants",),),
    either=(("seance_id",), ("seance_date", "seance_intitule")),
)
