"""Historique: what happened to the data, and what is still missing?"""

from dashboard import freezing, history, screen
from indicators.pages import historique

view = screen.view()
history.last_news()
screen.show(historique(view))
freezing.frozen_figures(view)
history.imports(view)
