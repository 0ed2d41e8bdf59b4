"""How does the title of a slide say a share, a count or a period, in exact French?"""

from indicators import lookups, narrative
from indicators.formats import date_long, percent
from indicators.narrative import plural
from indicators.view import View

_COUNTS = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
_PARTS = {0.25: "un quart", 1 / 3: "un tiers", 0.5: "la moitié", 2 / 3: "les deux tiers",
          0.75: "les trois quarts", 1.0: "la totalité"}  # fmt: skip
_NEAR = 0.035  # a share is said « une sur deux » only this close to it
_FEMININE = (
    "bibliographie", "cartographie", "contribution", "enquête", "étude", "fiche", "synthèse",
    "vidéo",
)  # fmt: skip
_PLURALS = {
    "compte rendu": "comptes rendus",
    "fiche outil": "fiches outils",
    "point de vue": "points de vue",
}
# what a thematique is called as the subject of a sentence, and whether it is a plural
_THEMES = {
    "pluri_thematique": ("les sujets pluri-thématiques", True),
    "dev_eco": ("le développement économique", False),
    "cohesion_sociale": ("la cohésion sociale, la culture et le sport", True),
    "sante": ("la santé", False),
    "education": ("l'éducation", False),
    "citoyennete": ("la citoyenneté et la participation", True),
    "vrl": ("les valeurs de la République et la laïcité", True),
    "cadre_vie_ru": ("le cadre de vie et le renouvellement urbain", True),
    "habitat_peuplement": ("l'habitat et le peuplement", True),
    "developpement_durable": ("le développement durable", False),
    "gouvernance_evaluation": ("la gouvernance et l'évaluation", True),
    "transversal_efh_lcd": ("l'égalité et la lutte contre les discriminations", True),
}


def spelled(count: int) -> str:
    return _COUNTS[count] if 0 <= count < len(_COUNTS) else str(count)


def when(view: View) -> str:
    """« 2022 », « 2025, au 30 septembre »."""
    end = lookups.open_end(view.version, view.periode)
    return f"{end.year}, au {date_long(end).rsplit(' ', 1)[0]}" if end else view.periode.phrase


def part_of(share: float, whole: str) -> str:
    """« près des deux tiers de l'activité », « plus de la moitié de l'activité »; else percents."""
    near = min(_PARTS, key=lambda value: abs(value - share))
    if abs(near - share) > _NEAR:
        return f"{percent(100 * share, 0)} {whole}"
    if abs(near - share) < 1e-9:
        return f"{_PARTS[near]} {whole}"
    said = "près" if share < near else "plus"
    return f"{said} {narrative.of(_PARTS[near])} {whole}"


def one_in(share: float, noun: str) -> str:
    """« plus d'une présence sur deux vient », « 44 % des présences viennent »."""
    among = min((2, 3, 4, 5, 10), key=lambda count: abs(1 / count - share))
    if abs(1 / among - share) > _NEAR:
        return f"{percent(100 * share, 0)} des {noun}s viennent"
    exact = abs(1 / among - share) < 1e-9
    said = "" if exact else "près d'" if share < 1 / among else "plus d'"
    return f"{said}une {noun} sur {spelled(among)} vient"


def about_one_in(share: float, noun: str, verb: str, verbs: str) -> str:
    """« environ un abonné sur six lit »; no whole number being near, « 47 % des abonnés lisent ».

    ``verb`` and ``verbs``: the verb for one and for several.
    """
    among = round(1 / share) if share else 0
    if not 2 <= among <= 10 or abs(1 / among - share) > 0.01:
        return f"{percent(100 * share)} des {noun}s {verbs}"
    return f"environ un {noun} sur {spelled(among)} {verb}"


def theme(code: str, label: str) -> tuple[str, bool]:
    """The theme as a subject, and whether its verb is plural."""
    return _THEMES.get(code, (f"le thème « {label} »", False))


def several(count: float, nature: str) -> str:
    """« 15 fiches d'expérience », « 1 étude »."""
    first, _, rest = nature.partition(" ")
    head = first if first.endswith("s") else f"{first}s"
    return plural(count, nature, _PLURALS.get(nature, f"{head} {rest}".strip()))


def one(nature: str) -> str:
    """« un webdocumentaire », « une synthèse »."""
    return f"{'une' if nature.startswith(_FEMININE) else 'un'} {nature}"
