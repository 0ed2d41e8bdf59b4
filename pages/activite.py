"""Activité: what did we do?"""

from dashboard import screen
from indicators.blocks import Placed
from indicators.breakdowns import bars
from indicators.crossings import crossed
from indicators.headlines import activity_cards
from indicators.timelines import cumulative

view = screen.view()
screen.show(
    [
        *screen.cards(activity_cards(view)),
        Placed(bars(view, "demi_journees_par_type", "demi_journees", "type_action"), 6),
        Placed(cumulative(view, "demi_journees_cumulees", "demi_journees"), 6),
        Placed(crossed(view, "theme_et_type", "demi_journees", "thematique", "type_action"), 12),
        Placed(bars(view, "demi_journees_par_theme", "demi_journees", "thematique"), 6),
        Placed(bars(view, "demi_journees_par_axe", "demi_journees", "axe"), 6),
        Placed(bars(view, "demi_journees_par_modalite", "demi_journees", "modalite"), 6),
        Placed(bars(view, "demi_journees_par_departement", "demi_journees", "departement"), 6),
    ]
)
