"""What does an address show? A page and its choices, in codes: read, checked, opened as a view.

A saved view, a shared link and a slide are addresses. A code that no longer exists is left out and
told: the address still opens.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from indicators import lookups
from indicators.dimensions import DIMENSIONS
from indicators.periods import exercice
from indicators.places import places
from indicators.question import OFFICIEL, TOUS, merged
from indicators.view import View, default_view
from pipeline.problems import InputRefused
from pipeline.store import Version

LONGEST = 2000  # characters: what every browser, mail and office program takes
EXERCICE, PERIMETRE, COMPARER, ESPACE = "exercice", "perimetre", "comparer", "espace"
TERRITOIRE = "territoire"
_YEARS = 1900, 2101
Choices = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Address:
    """``choices``: the codes of each key, in the order in which they are written."""

    page: str
    choices: Choices = ()

    def codes(self, key: str) -> tuple[str, ...]:
        return dict(self.choices).get(key, ())


@dataclass(frozen=True)
class Checked:
    """What is left of an address, and a sentence for each thing that it has lost."""

    address: Address
    lost: tuple[str, ...] = ()


def address_of(page: str, choices: Mapping[str, Sequence[str]]) -> Address:
    return Address(page, tuple((key, tuple(codes)) for key, codes in choices.items() if codes))


def written(address: Address) -> str:
    """« /activite?exercice=2023&type_action=cycle_qualification »."""
    pairs = [(key, code) for key, codes in address.choices for code in codes]
    text = f"/{address.page}{f'?{urlencode(pairs)}' if pairs else ''}"
    if len(text) >= LONGEST:
        raise InputRefused(
            f"Cette vue a trop de filtres : son adresse ferait {len(text)} caractères.",
            f"Retirez-en : une adresse en a moins de {LONGEST}.",
        )
    return text


def read(text: str) -> Address:
    """From a whole link or from what follows the server's name."""
    parts = urlsplit(text.strip())
    page = parts.path.rstrip("/").rpartition("/")[2]
    choices: dict[str, list[str]] = {}
    for key, code in parse_qsl(parts.query):
        choices.setdefault(key, []).append(code)
    return address_of(page, choices)


def checked(version: Version, address: Address, pages: Mapping[str, Sequence[str]]) -> Checked:
    """Against today's menu and lists. ``pages``: the keys that each page uses, the first page
    being the one that opens when another no longer exists."""
    lost, page = [], address.page
    if page not in pages:
        page = next(iter(pages))
        if address.page:
            lost.append(f"La page « {address.page} » n'existe plus : une autre est ouverte.")
    keys = {ESPACE, *(key for used in pages.values() for key in used)}
    kept = {}
    for key, codes in address.choices:
        if key not in keys:
            lost.append(f"« {key} » n'est plus un filtre : il est laissé de côté.")
            continue
        allowed = _allowed(version, key)
        kept[key] = [code for code in codes if allowed is None or code in allowed]
        gone = [code for code in codes if code not in kept[key]]
        lost += [f"« {code} » n'existe plus ({_named(key)}) : il est ignoré." for code in gone]
    return Checked(address_of(page, kept), tuple(lost))


def _allowed(version: Version, key: str) -> Sequence[str] | None:
    """None: anything, where no list closes the values."""
    if key == EXERCICE:
        return [str(year) for year in lookups.exercices(version)]
    if key == PERIMETRE:
        return [OFFICIEL, TOUS, *lookups.names(version, PERIMETRE)]
    if key == TERRITOIRE:
        return list(places(version))
    if key == COMPARER:
        return [str(year) for year in range(*_YEARS)]
    if key == ESPACE:
        return [version.espace]
    return list(lookups.names(version, key)) or None if key in DIMENSIONS else None


def _named(key: str) -> str:
    return DIMENSIONS[key].libelle.lower() if key in DIMENSIONS else key


def view_of(version: Version, address: Address, used: Sequence[str]) -> View:
    """What the address shows: the one way from a saved view to its figures.

    ``used``: the keys that its page uses; a choice made on another page goes along unused.
    """
    told = {key: codes for key, codes in address.choices if key in used and codes}
    years, others = told.pop(EXERCICE, ()), told.pop(COMPARER, ())
    perimetre = told.pop(PERIMETRE, (OFFICIEL,))[0]
    place = places(version).get(told.pop(TERRITOIRE, ("",))[0])
    filtres = [(key, codes) for key, codes in told.items() if key in DIMENSIONS]
    if place:
        filtres.append((place.column, (place.value,)))
    return View(
        version,
        exercice(int(years[0])) if years else default_view(version).periode,
        perimetre,
        merged(filtres),
        exercice(int(others[0])) if others else None,
    )
