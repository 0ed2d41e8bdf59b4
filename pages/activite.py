"""Activité: what did we do?"""

from dashboard import screen
from indicators.pages import activite

screen.show(activite(screen.view()))
