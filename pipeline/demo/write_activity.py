"""What do the séances and présences of one exercice look like as an import file?"""

from collections.abc import Sequence

from pipeline.demo.csv_files import Row, csv_bytes, excel_bytes, number
from pipeline.demo.labels import Labels
from pipeline.demo.plan import EXCEL_YEAR, Seance
from pipeline.demo.presences import Presence

REFERENCE = "Données fictives"
CODED = ("axe", "creneau", "modalite", "perimetre", "profil", "statut", "thematique", "type_action")
EXCEL_HEADERS = {
    "seance_id": "Identifiant de la séance",
    "action": "Action",
    "edition": "Édition",
    "intitule": "Intitulé",
    "date_debut": "Date",
    "creneau": "Créneau",
    "axe": "Axe",
    "type_action": "Type d'action",
    "thematique": "Thématique",
    "perimetre": "Périmètre",
    "modalite": "Modalité",
    "lieu": "Lieu",
    "territoires": "Territoires",
    "demi_journees": "Demi-journées",
    "intervenant_externe": "Intervenant extérieur",
    "statut": "Statut",
    "reference": "Référence",
    "commentaire": "Commentaire",
    "profil": "Profil de participant",
    "participants": "Participants",
    "qualificatif": "Qualificatif",
    "borne_min": "Borne basse",
    "borne_max": "Borne haute",
    "role": "Rôle",
}
# A workbook kept by hand has one date per line, and nothing about where the line comes from.
NOT_IN_EXCEL = ("date_fin", "precision_date", "origine", "effectif_ensemble")
ENCODINGS = {"seances": "cp1252", "presences": "utf-8-sig"}


def activity_file(
    kind: str, year: int, facts: Sequence[Seance] | Sequence[Presence], labels: Labels
) -> tuple[str, bytes]:
    """`kind` is the jeu, séances or présences; only the facts of that exercice are written."""
    rows = [row for fact in facts if (row := fact_row(fact, year))]
    name = f"{kind}_{year}.csv"
    if year == EXCEL_YEAR:
        return name, excel_bytes([excel_row(row, labels) for row in rows], ENCODINGS[kind])
    return name, csv_bytes(rows)


def fact_row(fact: Seance | Presence, year: int) -> Row | None:
    seance = fact.seance if isinstance(fact, Presence) else fact
    if seance.exercice != year:
        return None
    return presence_row(fact) if isinstance(fact, Presence) else seance_row(fact)


def seance_row(seance: Seance) -> Row:
    line, edition = seance.line, seance.edition
    by_day = seance.date_debut == seance.date_fin
    return {
        "seance_id": seance.seance_id,
        "action": line.action,
        "edition": edition.pilote.ville if edition.pilote else "",
        "intitule": seance.intitule,
        "date_debut": seance.date_debut.isoformat(),
        "date_fin": seance.date_fin.isoformat(),
        "creneau": seance.creneau,
        "precision_date": "jour" if by_day else "mois",
        "axe": seance.axe,
        "type_action": line.type_action,
        "thematique": seance.thematique,
        "perimetre": line.perimetre,
        "modalite": seance.modalite,
        "lieu": seance.lieu,
        "territoires": "|".join(edition.territoires),
        "demi_journees": "" if seance.demi_journees is None else number(seance.demi_journees),
        "intervenant_externe": seance.intervenant_externe,
        "statut": seance.statut,
        "origine": "centre",
        "reference": REFERENCE,
        "commentaire": seance.commentaire,
    }


def presence_row(presence: Presence) -> Row:
    low, high = presence.bornes
    return {
        "seance_id": presence.seance.seance_id,
        "profil": presence.profil,
        "participants": str(presence.participants),
        "qualificatif": presence.qualificatif,
        "borne_min": str(low),
        "borne_max": str(high),
        "effectif_ensemble": "non",
        "territoires": "|".join(presence.represented),
        "role": "represente" if presence.represented else "",
    }


def excel_row(row: Row, labels: Labels) -> Row:
    """Short labels instead of codes, under headers as one types them."""
    kept = {name: cell for name, cell in row.items() if name not in NOT_IN_EXCEL}
    return {EXCEL_HEADERS[name]: typed_cell(name, cell, labels) for name, cell in kept.items()}


def typed_cell(name: str, cell: str, labels: Labels) -> str:
    if name == "territoires":
        return "|".join(labels["territoire"][code] for code in filter(None, cell.split("|")))
    return labels[name][cell] if cell and name in CODED else cell
