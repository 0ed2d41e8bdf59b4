"""Comparer: how does the period compare with another, and may it be compared?"""

from dashboard import filters, screen
from indicators.blocks import Placed
from indicators.comparisons import all_indicators, comparison_table
from indicators.periods import exercice
from indicators.timelines import yearly

view = screen.view()
other = exercice(filters.other_exercice(view))
known = all_indicators(view)
years = filters.years_shown(view)
screen.show(
    [
        Placed(yearly(view, "demi_journees_par_exercice", "demi_journees", years), 6),
        Placed(yearly(view, "presences_par_exercice", "presences", years), 6),
        Placed(comparison_table(view, "comparaison", "Deux périodes", known, other)),
    ]
)
