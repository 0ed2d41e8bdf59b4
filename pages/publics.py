"""Publics touchés: whom did we reach?"""

from dashboard import screen
from indicators.blocks import Placed
from indicators.breakdowns import bars, shares
from indicators.crossings import crossed
from indicators.headlines import public_cards

view = screen.view()
screen.show(
    [
        *screen.cards(public_cards(view)),
        Placed(shares(view, "part_par_famille", "famille_profil"), 6),
        Placed(shares(view, "part_par_politique", "politique"), 6),
        Placed(shares(view, "part_par_profil", "profil"), 12),
        Placed(bars(view, "presences_par_type", "presences", "type_action"), 6),
        Placed(bars(view, "presences_par_modalite", "presences", "modalite"), 6),
        Placed(crossed(view, "profil_et_type", "presences", "profil", "type_action"), 12),
    ]
)
