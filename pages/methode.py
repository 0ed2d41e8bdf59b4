"""Méthode: how is it counted, and does it agree with what was published?"""

from dashboard import claims, screen
from indicators.pages import counting, defined, published

view = screen.view()
claims.last_news()
screen.show(counting(), "comptage")
wanted = claims.wanted(view)
screen.show(published(view, wanted), "registre")
claims.explain_one(view, wanted)
screen.show(defined(view), "definitions")
