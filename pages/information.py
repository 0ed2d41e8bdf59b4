"""Information et ressources: who reads us?"""

from dashboard import screen
from indicators.pages import information

screen.show(information(screen.view()))
