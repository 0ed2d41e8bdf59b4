"""Historique: what happened to the data?"""

from dashboard import history, screen

history.last_news()
history.imports(screen.view())
