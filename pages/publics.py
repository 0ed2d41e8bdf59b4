"""Publics touchés: whom did we reach?"""

from dashboard import screen
from indicators.pages import publics

screen.show(publics(screen.view()))
