"""Méthode: how is it counted, and does it agree with what was published?"""

from dashboard import screen
from indicators import method
from indicators.blocks import Placed

view = screen.view()
screen.show(
    [
        Placed(method.rules(), 7),
        Placed(method.personal_data(), 5),
        Placed(method.claims_register(view)),
        Placed(method.definitions(view)),
    ]
)
