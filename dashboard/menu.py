"""Which pages are there, in which order, and which shared filters does each use?"""

from dataclasses import dataclass

from dashboard import filters
from dashboard.roles import Role


@dataclass(frozen=True)
class Entry:
    """One menu line: the stem of the page's file is its public address; ``role`` may open it."""

    stem: str
    title: str
    icon: str
    filters: tuple[str, ...] = ()
    scope_of: str = "demi_journees"
    role: Role = Role.EXTERIEUR


_ACTIVITY = (filters.EXERCICE, filters.PERIMETRE, *filters.ACTIVITE)
MENU = (
    Entry("accueil", "Vue d'ensemble", "home", (filters.EXERCICE, filters.PERIMETRE)),
    Entry("activite", "Activité", "event", _ACTIVITY),
    Entry("publics", "Publics touchés", "groups", _ACTIVITY, "presences"),
    Entry(
        "territoires",
        "Territoires",
        "map",
        (filters.EXERCICE, filters.PERIMETRE, filters.TERRITOIRE),
    ),
    Entry("programme", "Programme", "checklist", (filters.EXERCICE, filters.ACTION), ""),
    Entry("information", "Information et ressources", "article", (filters.EXERCICE,), ""),
    Entry(
        "comparer",
        "Comparer",
        "compare_arrows",
        (*_ACTIVITY, filters.COMPARER, *filters.BRIDGE),
    ),
    Entry(
        "presenter",
        "Présenter",
        "slideshow",
        (filters.EXERCICE,),
        "",
        Role.CONTRIBUTEUR,
    ),
    Entry("ajouter", "Ajouter", "add_circle", role=Role.CONTRIBUTEUR),
    Entry("historique", "Historique", "history", (filters.EXERCICE,), "", Role.LECTEUR),
    Entry("methode", "Méthode", "menu_book"),
    Entry("relire", "Relire mon rapport", "fact_check", (filters.EXERCICE,), ""),
)
