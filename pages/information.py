"""Information et ressources: who reads us?"""

from dashboard import screen
from indicators.blocks import Placed
from indicators.breakdowns import bars
from indicators.comparisons import comparison_table, of_channels
from indicators.headlines import information_cards
from indicators.timelines import monthly

view = screen.view()
press = of_channels(view, "scoopit_politique_ville", "scoopit_reci", "centre_documentation")
networks = of_channels(view, "linkedin", "youtube", "twitter_x", "webdocumentaire", "replay")
screen.show(
    [
        *screen.cards(information_cards(view)),
        Placed(monthly(view, "visites_par_mois", "site_web.visites"), 6),
        Placed(monthly(view, "telechargements_par_mois", "site_web.telechargements"), 6),
        Placed(comparison_table(view, "veille", "Veille et documentation", press, view.previous)),
        Placed(comparison_table(view, "reseaux", "Réseaux et vidéos", networks, view.previous)),
        Placed(bars(view, "publications_par_nature", "publications", "nature"), 6),
        Placed(bars(view, "publications_par_theme", "publications", "thematique"), 6),
    ]
)
