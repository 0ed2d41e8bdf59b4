"""What did the fictional centre publish, and which séances led to a document or a replay?"""

from random import Random

from pipeline.demo.csv_files import Row
from pipeline.demo.plan import SEED, YEARS, Seance

REFERENCE = "Données fictives"
PER_YEAR = {2021: 33, 2022: 36, 2023: 31, 2024: 37, 2025: 24}
LINKED_SHARE = 0.45
AFTER_A_SEANCE = ("synthèse", "replay", "compte rendu", "dossier", "webdocumentaire")
ALONE = (
    "fiche d'expérience",
    "panorama de presse",
    "kit",
    "article",
    "étude",
    "vidéo",
    "fiche outil",
    "point de vue",
)
SEEN_ONLINE = ("replay", "webdocumentaire", "dossier", "vidéo")
TOPICS = {
    "pluri_thematique": "portraits de quartiers",
    "dev_eco": "commerces et emploi",
    "cohesion_sociale": "culture et sport pour tous",
    "sante": "médiation en santé",
    "education": "réussite éducative",
    "citoyennete": "paroles d'habitants",
    "vrl": "laïcité dans les services",
    "cadre_vie_ru": "espaces publics",
    "habitat_peuplement": "attributions de logements",
    "developpement_durable": "sobriété et quartiers",
    "gouvernance_evaluation": "évaluer un contrat",
    "transversal_efh_lcd": "égalité femmes-hommes",
}


def publication_rows(seances: list[Seance]) -> list[Row]:
    rng = Random(f"{SEED}/publications")
    return [row for year in YEARS for row in year_rows(rng, year, seances)]


def year_rows(rng: Random, year: int, seances: list[Seance]) -> list[Row]:
    count = PER_YEAR[year]
    linked = rng.sample(documented(seances, year), round(count * LINKED_SHARE))
    drafts = [linked_draft(rng, seance) for seance in linked]
    drafts += [alone_draft(rng, rank) for rank in range(1, count - len(drafts) + 1)]
    return [numbered_row(rng, year, rank, draft) for rank, draft in enumerate(drafts, 1)]


def documented(seances: list[Seance], year: int) -> list[Seance]:
    """Held core séances of the year with a theme, one per title."""
    titled = {s.intitule: s for s in seances if s.exercice == year and s.statut == "realise"}
    return [s for s in titled.values() if s.line.perimetre == "socle" and s.thematique]


def linked_draft(rng: Random, seance: Seance) -> Row:
    nature = rng.choice(AFTER_A_SEANCE)
    titre = f"{seance.intitule} : {nature}"
    return {
        "titre": titre,
        "nature": nature,
        "thematique": seance.thematique,
        "seance_id": seance.seance_id,
    }


def alone_draft(rng: Random, rank: int) -> Row:
    nature, thematique = rng.choice(ALONE), rng.choice(list(TOPICS))
    titre = f"{nature.capitalize()} n° {rank} (fictif) : {TOPICS[thematique]}"
    return {"titre": titre, "nature": nature, "thematique": thematique, "seance_id": ""}


def numbered_row(rng: Random, year: int, rank: int, draft: Row) -> Row:
    online = draft["nature"] in SEEN_ONLINE
    return {
        "publication_id": f"DP{year}-{rank:03d}",
        "titre": draft["titre"],
        "nature": draft["nature"],
        "thematique": draft["thematique"],
        "annee": str(year),
        "seance_id": draft["seance_id"],
        "consultations": draw_uses(rng, 260) if online else "",
        "telechargements": "" if online else draw_uses(rng, 90),
        "reference": REFERENCE,
    }


def draw_uses(rng: Random, mean: int) -> str:
    """Not noted for one document in eight."""
    return "" if rng.random() < 0.125 else str(int(rng.lognormvariate(0, 0.6) * mean))
