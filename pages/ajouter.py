"""Ajouter: what do I bring, what does it change?"""

from dashboard import screen
from dashboard.adding import wizard

wizard.show(screen.view())
