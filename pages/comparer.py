"""Comparer: how does the period compare with another, and may it be compared?"""

from dashboard import screen
from indicators.pages import comparer

screen.show(comparer(screen.view()))
