"""Which views did people name and keep? A name, an address, and whether it is pinned."""

from dataclasses import dataclass, replace

from pipeline import documents
from pipeline.folders import Espace
from pipeline.problems import InputRefused
from pipeline.spelling import fold

NATURE = "vue"
_LONGEST_NAME = 80


@dataclass(frozen=True)
class SavedView:
    """``address``: the page and its choices, in codes; ``code`` outlives a change of name."""

    code: str
    name: str
    address: str
    is_pinned: bool = False


def saved_views(place: Espace) -> list[SavedView]:
    """Pinned ones first, each group in the order in which it was saved."""
    found = [
        SavedView(item.code, item.contenu["nom"], item.contenu["adresse"], item.contenu["epinglee"])
        for item in documents.saved(place, NATURE)
    ]
    return sorted(found, key=lambda view: not view.is_pinned)


def add(place: Espace, name: str, address: str, auteur: str) -> SavedView:
    """Raises InputRefused for a name that is empty, too long, taken, or that holds a contact."""
    known = saved_views(place)
    number = 1 + max((int(view.code.removeprefix(NATURE)) for view in known), default=0)
    new = SavedView(f"{NATURE}{number}", _checked(name, known), address)
    _write(place, new, auteur)
    return new


def rename(place: Espace, view: SavedView, name: str, auteur: str) -> None:
    others = [item for item in saved_views(place) if item.code != view.code]
    _write(place, replace(view, name=_checked(name, others)), auteur)


def pin(place: Espace, view: SavedView, auteur: str) -> None:
    """Pin it, or let it go."""
    _write(place, replace(view, is_pinned=not view.is_pinned), auteur)


def remove(place: Espace, view: SavedView, auteur: str) -> None:
    documents.remove(place, NATURE, view.code, auteur)


def _write(place: Espace, view: SavedView, auteur: str) -> None:
    told = {"nom": view.name, "adresse": view.address, "epinglee": view.is_pinned}
    documents.save(place, NATURE, view.code, told, auteur)


def _checked(written: str, others: list[SavedView]) -> str:
    name = " ".join(written.split())
    if not name:
        raise InputRefused("La vue n'a pas de nom.", "Écrivez un nom, par exemple « Point AG ».")
    if len(name) > _LONGEST_NAME:
        raise InputRefused(
            f"Ce nom a {len(name)} caractères.", f"Gardez-en {_LONGEST_NAME} au plus."
        )
    if fold(name) in {fold(view.name) for view in others}:
        raise InputRefused(f"Une vue s'appelle déjà « {name} ».", "Choisissez un autre nom.")
    return name
