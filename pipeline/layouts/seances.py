"""Séances: one row per date and place."""

from pipeline.layouts.shape import Column, Kind, Layout

LAYOUT = Layout(
    jeu="seances",
    libelle="séances",
    columns=(
        Column("seance_id", titles=("identifiant", "id séance", "identifiant de la séance", "n°")),
        Column("action", titles=("nom de l'action",)),
        Column("edition", titles=("session", "cohorte")),
        Column("intitule", titles=("titre", "intitulé de la séance", "séance")),
        Column(
            "date_debut", Kind.PERIOD, ("date", "date de la séance", "début", "date de début"), True
        ),
        Column("date_fin", Kind.END_DATE, ("fin", "date de fin")),
        Column("precision_date", Kind.SLUG, ("précision", "précision de la date")),
        Column("creneau", Kind.CODE, ("moment", "horaire"), code_list="creneau"),
        Column("axe", Kind.CODE, ("axe du programme",), code_list="axe"),
        Column(
            "type_action",
            Kind.CODE,
            ("type", "type d'action", "type d'activité"),
            True,
            "type_action",
        ),
        Column("thematique", Kind.CODE, ("thème", "thématique principale"), code_list="thematique"),
        Column("perimetre", Kind.CODE, ("périmètre", "mission"), code_list="perimetre"),
        Column("modalite", Kind.CODE, ("modalité", "format"), code_list="modalite"),
        Column("lieu", titles=("ville", "lieu de la séance")),
        Column("territoires", Kind.CODES, ("territoire", "collectivités"), code_list="territoire"),
        Column(
            "demi_journees",
            Kind.DURATION,
            (
                "demi-journée",
                "nombre de demi-journées",
                "nb demi-journées",
                "durée en demi-journées",
            ),
            True,
            factors=(
                ("jours", 2.0),
                ("nombre de jours", 2.0),
                ("nb jours", 2.0),
                ("durée en jours", 2.0),
                ("journées", 2.0),
            ),
        ),
        Column("intervenant_externe", Kind.YES_NO, ("prestataire", "intervenant extérieur")),
        Column("statut", Kind.CODE, ("état",), code_list="statut"),
        Column("origine", Kind.CODE, ("source",), code_list="origine"),
        Column("reference", titles=("référence",)),
        Column("commentaire", titles=("commentaires", "remarque", "remarques")),
    ),
    key=("seance_id",),
    key_words="séance",
    signature=(("type_action", "demi_journees"),),
    either=(("intitule",), ("action",)),
    exercice="date_debut",
)
