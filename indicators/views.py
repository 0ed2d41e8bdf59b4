"""What does an address show? A page and its choices, in codes: read, checked, opened as a view.

A saved view, a shared link and a slide are addresses. A code that no longer exists is left out and
told: the address still opens.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl, urlencode, urlsplit

from indicators import lookups
from indicators.bridge_choices import PAR, PONT, explained
from indicators.dimensions import DIMENSIONS
from indicators.periods import Period, dates, exercice
from indicators.places import places
from indicators.question import OFFICIEL, TOUS, merged
from indicators.view import View, default_view
from pipeline.problems import InputRefused
from pipeline.store import Version

LONGEST = 2000  # characters: what every browser, mail and office program takes
EXERCICE, PERIMETRE, COMPARER, ESPACE = "exercice", "perimetre", "comparer", "espace"
TERRITOIRE, ACTION, DATES = "territoire", "action", "dates"
_ENDS = {EXERCICE: ("du", "au"), COMPARER: ("comparer_du", "comparer_au")}
_OWN_LISTS = (PONT, PAR, ACTION)  # what a page chooses for itself, and no filter
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
        kept[key] = [code for code in codes if _holds(key, allowed, code)]
        gone = [code for code in codes if code not in kept[key]]
        lost += [f"« {code} » n'existe plus ({_named(key)}) : il est ignoré." for code in gone]
    return Checked(address_of(page, kept), tuple(lost))


def _allowed(version: Version, key: str) -> Sequence[str] | None:
    """None: anything, where no list closes the values."""
    if key == EXERCICE:
        return [*map(str, lookups.exercices(version)), DATES]
    if key == PERIMETRE:
        return [OFFICIEL, TOUS, *lookups.names(version, PERIMETRE)]
    if key == TERRITOIRE:
        return list(places(version))
    if key == COMPARER:
        return [*map(str, range(*_YEARS)), DATES]
    if key == PONT:
        return list(explained(version))
    if key == PAR:
        return list(DIMENSIONS)
    if key == ESPACE:
        return [version.espace]
    return list(lookups.names(version, key)) or None if key in DIMENSIONS else None


def _holds(key: str, allowed: Sequence[str] | None, code: str) -> bool:
    if any(key in ends for ends in _ENDS.values()):
        return _is_day(code)
    return allowed is None or code in allowed


def _is_day(code: str) -> bool:
    try:
        return date.fromisoformat(code).year in range(*_YEARS)
    except ValueError:
        return False


def _named(key: str) -> str:
    return DIMENSIONS[key].libelle.lower() if key in DIMENSIONS else key


def view_of(version: Version, address: Address, used: Sequence[str]) -> View:
    """What the address shows: the one way from a saved view to its figures.

    ``used``: the keys that its page uses; a choice made on another page goes along unused.
    """
    told = {key: codes for key, codes in address.choices if key in used and codes}
    place = places(version).get(told.get(TERRITOIRE, ("",))[0])
    outside = (EXERCICE, PERIMETRE, COMPARER, TERRITOIRE, *_OWN_LISTS)
    filtres = [(k, codes) for k, codes in told.items() if k in DIMENSIONS and k not in outside]
    if place:
        filtres.append((place.column, (place.value,)))
    return View(
        version,
        _period(told, EXERCICE) or default_view(version).periode,
        told.get(PERIMETRE, (OFFICIEL,))[0],
        merged(filtres),
        _period(told, COMPARER),
        tuple((key, told[key][0]) for key in _OWN_LISTS if key in told),
    )


def _period(told: Mapping[str, Sequence[str]], key: str) -> Period | None:
    """The exercice, or the days between two dates, also where the dates stand alone."""
    code = told.get(key, ("",))[0]
    ends = [told[end][0] for end in _ENDS[key] if end in told]
    if len(ends) == len(_ENDS[key]) and code in ("", DATES):
        first, last = (date.fromisoformat(end) for end in ends)
        return dates(first, last)
    return exercice(int(code)) if code.isdecimal() else None
