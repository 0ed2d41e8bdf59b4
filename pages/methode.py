"""Méthode: how is it counted, and does it agree with what was published?"""

from dashboard import screen
from indicators.pages import methode

screen.show(methode(screen.view()))
