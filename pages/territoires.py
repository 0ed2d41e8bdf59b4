"""Territoires: where did we go, whom did we never reach, and what did one territory get?"""

from dashboard import screen
from indicators.pages import territoires

screen.show(territoires(screen.view()))
