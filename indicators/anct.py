"""What does the national agency receive? Its grid: half-days and attendances, in its own labels."""

from indicators import grid
from indicators.blocks import Grid, Table
from indicators.books import definitions_of
from indicators.presentation import Book, Origin
from indicators.view import View, source_line

TITLE = "Grille nationale d'activité (ANCT)"


def anct_book(view: View, told: Origin) -> Book:
    """Type × theme, once for all and once for each modality; every combination; profiles."""
    half_days, presences = view.figure("demi_journees"), view.figure("presences")
    scope = " · ".join(filter(None, (half_days.perimetre.phrase, view.periode.phrase)))
    persons = " · ".join(filter(None, (presences.perimetre.phrase, view.periode.phrase)))
    source = source_line(view, half_days)

    def sheet(code: str, title: str, values: Grid, measured: str = scope) -> Table:
        shaded = code.startswith("theme")
        return Table(code, title, measured, values, source, shaded=shaded)

    by_modalite = (
        sheet(f"theme_{code}", f"{label} : thème × type", grid.half_days_by_theme(view, code))
        for code, label in grid.active_modalites(view).items()
    )
    blocks = (
        sheet("types", "Demi-journées par type", grid.half_days_by_type(view)),
        sheet("theme_type", "Ensemble : thème × type", grid.half_days_by_theme(view)),
        *by_modalite,
        sheet("detail", "Type × thème × modalité", grid.half_days_in_detail(view)),
        sheet("profils", "Présences par profil", grid.presences_by_profile(view), persons),
    )
    asked = (_questions(view, "demi_journees"), _questions(view, "presences"))
    return Book(
        **vars(told),
        title=f"{TITLE} · {view.periode.phrase}",
        blocks=blocks,
        definitions=definitions_of(view, asked),
    )


def _questions(view: View, indicateur: str) -> Table:
    """A block that only says which indicator the workbook uses."""
    return Table(indicateur, "", "", Grid((), ()), question=view.ask(indicateur))
