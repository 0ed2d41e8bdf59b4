"""Which territory does a code of the address name, and by which filter is it asked about?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from indicators import lookups, territory_queries
from indicators.contacts import short
from indicators.view import View
from pipeline.store import Version

COLUMNS = ("departement", "contrat", "territoire")
_LEVELS = {
    "commune": "commune",
    "epci": "EPCI",
    "quartier": "quartier",
    "pole_metropolitain": "pôle métropolitain",
}


@dataclass(frozen=True)
class Place:
    """A département, a contract, a town or a body; ``column`` is the dimension of ``value``."""

    code: str
    label: str
    level: str
    column: str
    value: str

    @property
    def name(self) -> str:
        return f"{self.label} · {self.level}" if self.level else self.label


@lru_cache(maxsize=8)
def places(version: Version) -> Mapping[str, Place]:
    """Every territory that a sheet can be made of, by code: départements, contracts, then others.

    What the shared lists hold and the espace never meets is left out.
    """
    found = (*_departements(version), *_contrats(version), *_territoires(version))
    return {place.code: place for place in found}


def _departements(version: Version) -> Iterator[Place]:
    for row in lookups.code_list(version, "territoire"):
        if row["niveau"] == "departement" and row["departement"]:
            yield Place(row["code"], short(row), "département", "departement", row["departement"])


def _contrats(version: Version) -> list[Place]:
    met = territory_queries.met_places(version)[1]
    rows = lookups.code_list(version, "contrat_de_ville")
    known = [row for row in rows if row["valide_du"] or row["code"] in met]
    return _sorted(
        Place(row["code"], short(row), "contrat de ville", "contrat", row["code"]) for row in known
    )


def _territoires(version: Version) -> list[Place]:
    met = territory_queries.met_places(version)[0]
    dated = {r["code"] for r in lookups.code_list(version, "contrat_de_ville") if r["valide_du"]}
    rows = [
        row
        for row in lookups.code_list(version, "territoire")
        if row["niveau"] not in ("region", "departement")
        and (row["code"] in met or dated.intersection((row["contrat"] or "").split("|")))
    ]
    return _sorted(
        Place(row["code"], short(row), _LEVELS.get(row["niveau"], ""), "territoire", row["code"])
        for row in rows
    )


def _sorted(found: Iterator[Place]) -> list[Place]:
    return sorted(found, key=lambda place: place.label)


def chosen(view: View) -> Place | None:
    """The one territory to which a view is narrowed, if there is one."""
    asked = [(name, codes) for name, codes in view.filtres if name in COLUMNS]
    if len(asked) != 1 or len(asked[0][1]) != 1:
        return None
    column, (value,) = asked[0]
    known = places(view.version).values()
    return next((p for p in known if (p.column, p.value) == (column, value)), None)
