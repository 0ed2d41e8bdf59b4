"""Where does what leaves come from? The lines that every file bears on every page."""

from collections.abc import Mapping
from datetime import date

from indicators.presentation import Origin
from indicators.view import View, scope_line, source_line

LABELS: Mapping[str, str] = {"irev": "IREV", "demo": "Démonstration"}


def origin(view: View, scope_of: str = "demi_journees", address: str = "") -> Origin:
    """Of a view, today: for whom it was made stands beside the version."""
    name = view.version.espace
    reader = "à diffuser" if view.version.outside else "de l'équipe"
    return Origin(
        espace_label=LABELS.get(name, name),
        is_fictional=view.is_fictional,
        scope_line=scope_line(view, scope_of),
        source_line=source_line(view),
        version=f"version {view.version.name} {reader}",
        date=date.today(),
        address=address,
    )
