"""Chiffres publiés: what a report printed, with its scope and the computation that checks it."""

from pipeline.layouts.shape import Column, Kind, Layout

LAYOUT = Layout(
    jeu="chiffres_publies",
    libelle="chiffres publiés",
    columns=(
        Column("chiffre_id", titles=("identifiant",)),
        Column("annee", Kind.YEAR, ("année", "exercice"), True),
        Column("indicateur", required=True),
        Column("dimension", titles=("dimensions",)),
        Column("valeur", Kind.ESTIMATE, ("nombre",), True),
        Column("borne_min", Kind.DECIMAL, ("borne basse",)),
        Column("borne_max", Kind.DECIMAL, ("borne haute",)),
        Column("qualificatif", Kind.CODE, code_list="qualificatif"),
        Column("unite", titles=("unité",)),
        Column("perimetre_declare", titles=("périmètre déclaré",)),
        Column("section", titles=("rubrique",)),
        Column("comparable_avec", titles=("comparable avec",)),
        Column("calcul"),
        Column("statut_attendu", titles=("statut attendu",)),
        Column("explication"),
        Column("explication_validee", Kind.YES_NO, ("explication validée",)),
    ),
    key=("chiffre_id",),
    key_words="ligne de chiffre publié",
    signature=(
        ("indicateur", "valeur", "dimension"),
        ("indicateur", "valeur", "calcul"),
        ("indicateur", "valeur", "section"),
    ),
    exercice="annee",
)
