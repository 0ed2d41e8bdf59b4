"""Which strategic project, break of series and event does the fictional centre declare?"""

from pipeline.demo.csv_files import Row

# "Axe 1" to "Axe 3" already name the axes of 2020-2022: a spelling has one code per list.
AXES = {
    "demo_axe_cooperer": "Axe A - Coopérer autour des quartiers (fictif)",
    "demo_axe_pouvoir_agir": "Axe B - Renforcer le pouvoir d'agir (fictif)",
    "demo_axe_transitions": "Axe C - Réussir les transitions (fictif)",
}


def axe_rows() -> list[Row]:
    return [axe_row(code, libelle) for code, libelle in AXES.items()]


def axe_row(code: str, libelle: str) -> Row:
    short = libelle.replace(" - ", " : ").removesuffix(" (fictif)")
    return {
        "code": code,
        "libelle": libelle,
        "libelle_court": short,
        "alias": libelle[:5],
        "projet_strategique": "2023-2026 (fictif)",
        "valide_du": "2023-01-01",
        "valide_au": "2026-12-31",
    }


def rupture_rows() -> list[Row]:
    return [
        {
            "code": "demo_outil_mesure_2024",
            "libelle": "Changement d'outil de mesure du site (fictif)",
            "indicateur": "site_web.visites",
            "date_rupture": "2024-01-01",
            "raison": "Changement d'outil : les visites sans consentement ne sont plus comptées.",
        },
        {
            "code": "demo_poste_vacant_2023",
            "libelle": "Poste vacant de mai à juillet (fictif)",
            "indicateur": "",  # an event: marked on every line, it breaks no series
            "date_rupture": "2023-05-01",
            "raison": "Poste vacant de mai à juillet",
        },
    ]
