"""Which colours and sizes does the house use? « Papier et encre »: one place for every renderer."""

INK = "#1B2430"
SECONDARY = "#51606F"
AXIS = "#6F7B87"
GRID = "#E3E7EB"
GROUND = "#F6F7F9"
CARD = "#FFFFFF"
BORDER = "#D5DBE1"
ACCENT = "#1B5E8C"
PREVIOUS = "#808C99"
FONT = "'Source Sans 3', 'Segoe UI', Arial, sans-serif"
SIGNS = "'DejaVu Sans Mono', 'Segoe UI Symbol', sans-serif"  # ▤ ◐ ▨, which FONT lacks
AXIS_SIZE = 14

SHADES = ("#EAF1F7", "#C3D8E8", "#8DB4D2", "#1F5C8B")  # by value, which is always written

_POLITIQUE_DE_LA_VILLE, _DROIT_COMMUN = "#1F5C8B", "#5590B8"
COLOURS: dict[str, str] = {
    "current": ACCENT,
    "previous": PREVIOUS,
    "unknown": CARD,
    "type_action.proximite_territoriale": "#1B3350",
    "type_action.cycle_qualification": "#A3381F",
    "type_action.groupe_travail_reseau": "#864DB0",
    "type_action.session_formation": "#278E7B",
    "type_action.manifestation_informative": "#B5860F",
    "bridge.total": ACCENT,
    "bridge.up": "#5590B8",
    "bridge.down": PREVIOUS,
    "politique.pv": _POLITIQUE_DE_LA_VILLE,
    "politique.collectivite_pv": _POLITIQUE_DE_LA_VILLE,
    "politique.etat_pv": _POLITIQUE_DE_LA_VILLE,
    "politique.droit_commun": _DROIT_COMMUN,
    "politique.collectivite_droit_commun": _DROIT_COMMUN,
    "politique.etat_droit_commun": _DROIT_COMMUN,
}


def colour(role: str) -> str:
    """The colour of a role; a role without one takes the accent."""
    return COLOURS.get(role, ACCENT)


def outline(role: str) -> str:
    """The colour of a mark's edge: what is unknown is white, and shows by its edge alone."""
    return AXIS if role == "unknown" else colour(role)
