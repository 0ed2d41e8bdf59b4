"""What does the fictional centre put on its programme each year?"""

from dataclasses import dataclass
from functools import partial

MANIFESTATION = "manifestation_informative"
CYCLE = "cycle_qualification"
FORMATION = "session_formation"
GROUPE = "groupe_travail_reseau"
PROXIMITE = "proximite_territoriale"


@dataclass(frozen=True)
class Line:
    """One action. `editions` start in each exercice, 2021 to 2025; each lasts `days` séances."""

    action: str
    thematique: str
    axe: int  # rank in the strategic project under way; 0 outside any axis
    editions: tuple[int, int, int, int, int]
    effectif: int  # mean attendance of a séance
    type_action: str
    demi_journees: float = 1
    days: int = 1
    gap_days: int = 0
    reach: str = "region"  # or cycle (several territories near a town), or contrat (one territory)
    perimetre: str = "socle"
    online: float = 0.1  # probability of a séance held remotely
    subjects: tuple[str, ...] = ()


cycle = partial(Line, type_action=CYCLE, demi_journees=2, reach="cycle")
formation = partial(Line, type_action=FORMATION, reach="cycle")
reseau = partial(Line, type_action=GROUPE, online=0.35)
manifestation = partial(Line, type_action=MANIFESTATION)
appui = partial(Line, type_action=PROXIMITE, reach="contrat")

EVALUATION, EGALITE = "gouvernance_evaluation", "transversal_efh_lcd"
RENCONTRES = ("Dix ans d'action locale", "Les quartiers et leur image", "Coopérer davantage")
WEBINAIRES = ("Précarité énergétique", "Nature en ville", "Se déplacer autrement", "Bien manger")
MATINALES = ("Entreprendre dans les quartiers", "Clauses d'insertion", "Commerces de proximité")

SOCLE = (
    cycle(
        "Cycle Évaluer avec les habitants", EVALUATION, 1, (3, 3, 3, 4, 4), 19, days=3, gap_days=21
    ),
    cycle(
        "Cycle Aller vers les habitants", "citoyennete", 2, (3, 3, 3, 2, 2), 17, days=3, gap_days=24
    ),
    cycle(
        "Cycle Attribuer et loger",
        "habitat_peuplement",
        3,
        (1, 1, 1, 1, 1),
        22,
        days=4,
        gap_days=28,
    ),
    formation(
        "Formation Laïcité au quotidien",
        "vrl",
        2,
        (5, 5, 5, 5, 5),
        14,
        demi_journees=2,
        days=2,
        gap_days=1,
    ),
    formation("Formation Égalité femmes-hommes", EGALITE, 1, (3, 3, 3, 4, 4), 13),
    reseau("Réseau des chefs de projet", EVALUATION, 1, (5, 5, 5, 6, 6), 24),
    reseau("Réseau réussite éducative", "education", 2, (5, 6, 5, 5, 5), 20),
    reseau("Réseau renouvellement urbain", "cadre_vie_ru", 3, (4, 4, 4, 5, 4), 18),
    reseau("Réseau lutte contre les discriminations", EGALITE, 1, (3, 4, 3, 3, 3), 16),
    reseau("Ateliers santé des quartiers", "sante", 2, (3, 3, 4, 4, 4), 17),
    reseau(
        "Petits déjeuners des élus", "pluri_thematique", 1, (2, 3, 3, 4, 3), 9, demi_journees=0.5
    ),
    manifestation(
        "Rencontres régionales des quartiers",
        "pluri_thematique",
        1,
        (3, 3, 3, 3, 3),
        75,
        demi_journees=2,
        subjects=RENCONTRES,
    ),
    manifestation(
        "Webinaires Quartiers en transition",
        "developpement_durable",
        3,
        (6, 5, 5, 5, 5),
        48,
        online=0.85,
        subjects=WEBINAIRES,
    ),
    manifestation(
        "Matinales de l'emploi", "dev_eco", 3, (3, 4, 4, 4, 4), 36, online=0.4, subjects=MATINALES
    ),
    manifestation(
        "Forum culture, sport et lien social",
        "cohesion_sociale",
        2,
        (2, 2, 2, 2, 2),
        58,
        demi_journees=1.5,
    ),
    appui("Visites apprenantes", "cadre_vie_ru", 3, (11, 10, 12, 12, 12), 13),
    appui("Appui aux conseils citoyens", "citoyennete", 2, (13, 12, 13, 13, 13), 11),
)
ACCOMPAGNEMENTS = (
    appui(
        "Accompagnement individualisé à l'évaluation",
        EVALUATION,
        1,
        (12, 14, 12, 12, 11),
        8,
        days=3,
        gap_days=30,
        perimetre="accompagnement_evaluation",
    ),
    appui(
        "Accompagnement lutte contre les discriminations",
        EGALITE,
        1,
        (2, 3, 2, 3, 2),
        12,
        days=2,
        gap_days=20,
        perimetre="accompagnement_lcd",
    ),
)
HORS_TOTAL = (
    formation(
        "Prévention des radicalités sociales", "vrl", 0, (6, 7, 7, 8, 8), 15, perimetre="crprs"
    ),
    formation(
        "Interventions dans l'enseignement supérieur",
        EVALUATION,
        0,
        (4, 5, 5, 4, 5),
        26,
        reach="region",
        perimetre="hors_programme",
    ),
    manifestation(
        "Sollicitations extérieures",
        "cohesion_sociale",
        0,
        (5, 6, 5, 6, 6),
        40,
        perimetre="hors_programme",
    ),
    reseau(
        "Rencontres nationales des centres de ressources",
        EVALUATION,
        0,
        (5, 6, 6, 6, 6),
        45,
        demi_journees=2,
        perimetre="reseau_national",
    ),
    reseau(
        "Ateliers numérique inclusif",
        "cohesion_sociale",
        3,
        (3, 3, 4, 3, 4),
        14,
        reach="cycle",
        perimetre="a_confirmer",
    ),
)
LINES = SOCLE + ACCOMPAGNEMENTS + HORS_TOTAL
