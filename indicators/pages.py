"""Which blocks answer the question of each page? The same for the screen and for every export.

A page is named by its public address; its blocks are placed on twelve columns.
"""

from collections.abc import Callable, Mapping, Sequence

from indicators import bridge_choices, method
from indicators.action_sheet import action_sheet
from indicators.audience_lines import level
from indicators.blocks import KeyFigure, Placed
from indicators.breakdowns import bars, shares
from indicators.bridge import bridge
from indicators.claims_table import EVERY, Wanted, claims_table
from indicators.comparisons import (
    all_indicators,
    by_movement,
    comparison_table,
    movement,
    of_channels,
)
from indicators.crossings import crossed
from indicators.headlines import activity_cards, headlines, information_cards, public_cards
from indicators.places import chosen
from indicators.programme import ACTION, actions_table, elements_table
from indicators.programme_cards import programme_cards, unanswered
from indicators.publications import publication_blocks
from indicators.quality import quality_table
from indicators.summary import to_complete, to_remember
from indicators.target_words import targets_block, with_targets
from indicators.territories import overview
from indicators.territory_sheet import territory_sheet
from indicators.timelines import cumulative, monthly
from indicators.view import View, years_until
from indicators.years import yearly

Blocks = tuple[Placed, ...]


def _cards(figures: Sequence[KeyFigure], span: int = 4) -> Blocks:
    return tuple(Placed(figure, span) for figure in figures)


def accueil(view: View) -> Blocks:
    return (
        *_cards(headlines(view)),
        Placed(bars(view, "demi_journees_par_type", "demi_journees", "type_action"), 7),
        Placed(to_remember(view), 5),
        Placed(to_complete(view), 12),
    )


def activite(view: View) -> Blocks:
    return (
        *_cards(with_targets(view, activity_cards(view))),
        Placed(bars(view, "demi_journees_par_type", "demi_journees", "type_action"), 6),
        Placed(cumulative(view, "demi_journees_cumulees", "demi_journees"), 6),
        Placed(crossed(view, "theme_et_type", "demi_journees", "thematique", "type_action"), 12),
        Placed(bars(view, "demi_journees_par_theme", "demi_journees", "thematique"), 6),
        Placed(bars(view, "demi_journees_par_axe", "demi_journees", "axe"), 6),
        Placed(bars(view, "demi_journees_par_modalite", "demi_journees", "modalite"), 6),
        Placed(bars(view, "demi_journees_par_departement", "demi_journees", "departement"), 6),
    )


def publics(view: View) -> Blocks:
    return (
        *_cards(with_targets(view, public_cards(view))),
        Placed(shares(view, "part_par_famille", "famille_profil"), 6),
        Placed(shares(view, "part_par_politique", "politique"), 6),
        Placed(shares(view, "part_par_profil", "profil"), 12),
        Placed(bars(view, "presences_par_type", "presences", "type_action"), 6),
        Placed(bars(view, "presences_par_modalite", "presences", "modalite"), 6),
        Placed(crossed(view, "profil_et_type", "presences", "profil", "type_action"), 12),
    )


def territoires(view: View) -> Blocks:
    place = chosen(view)
    return territory_sheet(view, place.code) if place else overview(view)


def programme(view: View) -> Blocks:
    """The whole programme, or the sheet of the action that is chosen."""
    code = view.choice(ACTION)
    if code:
        return action_sheet(view, code)
    return (
        *_cards(programme_cards(view)),
        Placed(targets_block(view)),
        Placed(actions_table(view)),
        Placed(bars(view, "demi_journees_par_axe", "demi_journees", "axe"), 6),
        Placed(unanswered(), 6),
        Placed(elements_table(view)),
    )


def information(view: View) -> Blocks:
    press = of_channels(view, "scoopit_politique_ville", "scoopit_reci", "centre_documentation")
    networks = of_channels(view, "linkedin", "youtube", "twitter_x", "webdocumentaire", "replay")
    years = years_until(view)
    return (
        *_cards(with_targets(view, information_cards(view))),
        Placed(monthly(view, "visites_par_mois", "site_web.visites"), 6),
        Placed(monthly(view, "telechargements_par_mois", "site_web.telechargements"), 6),
        Placed(level(view, "abonnes_lettre", "lettre_information.abonnes"), 6),
        Placed(level(view, "abonnes_linkedin", "linkedin.abonnes"), 6),
        Placed(yearly(view, "taux_lecture", "lettre_information.taux_lecture", years), 6),
        Placed(yearly(view, "taux_rebond", "site_web.taux_rebond", years), 6),
        Placed(comparison_table(view, "veille", "Veille et documentation", press, view.previous)),
        Placed(comparison_table(view, "reseaux", "Réseaux et vidéos", networks, view.previous)),
        Placed(bars(view, "publications_par_nature", "publications", "nature"), 6),
        Placed(level(view, "abonnes_youtube", "youtube.abonnes"), 6),
        *publication_blocks(view),
    )


def comparer(view: View) -> Blocks:
    known, years = by_movement(view, all_indicators(view), view.other), years_until(view)
    return (
        Placed(movement(view, known, view.other)),
        Placed(bridge(view, "pont", *bridge_choices.chosen(view), view.other)),
        Placed(comparison_table(view, "comparaison", "Deux périodes", known, view.other)),
        *(
            Placed(yearly(view, f"{name.replace('.', '_')}_par_exercice", name, years), 6)
            for name in ("demi_journees", "presences", "site_web.visites", "seances")
        ),
    )


def historique(view: View) -> Blocks:
    return (Placed(quality_table(view)),)


def methode(view: View) -> Blocks:
    return (*counting(), *published(view), *defined(view))


def counting() -> Blocks:
    return (Placed(method.rules(), 7), Placed(method.personal_data(), 5))


def published(view: View, wanted: Wanted = EVERY) -> Blocks:
    return (Placed(claims_table(view, wanted)),)


def defined(view: View) -> Blocks:
    return (Placed(method.definitions(view)),)


PAGES: Mapping[str, Callable[[View], Blocks]] = {
    page.__name__: page
    for page in (
        accueil,
        activite,
        publics,
        territoires,
        programme,
        information,
        comparer,
        historique,
        methode,
    )
}
