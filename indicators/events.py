"""What happened to an audience that its line alone does not tell?

A break of a series or of its whole channel; an event that names no series, which breaks none; and
the months when nobody held the post of information.
"""

from indicators import lookups
from indicators.formats import number
from indicators.registry import indicators
from indicators.view import View

_VACANCY = "moyens.mois_vacance_poste_info_doc"


def marked(view: View, indicateur: str, year: int) -> list[tuple[int, str]]:
    """(month, words) of what is drawn on a line of that year."""
    canal = indicateur.partition(".")[0]
    return [
        (row["date_rupture"].month, _words(row))
        for row in lookups.breaks(view.version)
        if row["date_rupture"]
        and row["date_rupture"].year == year
        and row["indicateur"] in (None, "", canal, indicateur)
    ]


def _words(row: lookups.Row) -> str:
    told = row["raison"] or row["libelle"]
    return f"Rupture de série : {told}" if row["indicateur"] else str(told)


def unstaffed(view: View) -> str:
    """Said beside the lines of a year: the means tell how many months, not which."""
    if _VACANCY not in indicators(view.version):
        return ""
    months = view.figure(_VACANCY).valeur
    if not months:
        return ""
    return (
        f"Poste information et documentation vacant {number(months)} mois en "
        f"{view.periode.au.year} (moyens)."
    )
