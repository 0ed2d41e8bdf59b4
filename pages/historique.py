"""Historique: what happened to the data, and what is still missing?"""

from dashboard import history, screen
from indicators.blocks import Placed
from indicators.quality import quality_table

view = screen.view()
history.last_news()
screen.show([Placed(quality_table(view))])
history.imports(view)
