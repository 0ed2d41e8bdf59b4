"""Vue d'ensemble: where do we stand?"""

from dashboard import screen
from indicators.blocks import Placed
from indicators.breakdowns import bars
from indicators.headlines import headlines
from indicators.summary import to_complete, to_remember

view = screen.view()
screen.show(
    [
        *screen.cards(headlines(view)),
        Placed(bars(view, "demi_journees_par_type", "demi_journees", "type_action"), 7),
        Placed(to_remember(view), 5),
        Placed(to_complete(view), 12),
    ]
)
