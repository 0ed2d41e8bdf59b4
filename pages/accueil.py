"""Vue d'ensemble: where do we stand?"""

from dashboard import screen
from indicators.pages import accueil

screen.show(accueil(screen.view()))
