"""Which columns does each of our own files have, under which names, and how is each cell read?

One file per layout (*jeu*). ``LAYOUTS`` lists them; adding one is a module and a line here.
"""

from pipeline.layouts import (
    audience,
    chiffres_publies,
    cibles,
    moyens,
    nomenclatures,
    presences,
    programme,
    publications,
    seances,
)
from pipeline.layouts.shape import Column, Kind, Lacking, Layout

LAYOUTS: dict[str, Layout] = {
    module.LAYOUT.jeu: module.LAYOUT
    for module in (
        nomenclatures,
        seances,
        presences,
        audience,
        publications,
        moyens,
        programme,
        chiffres_publies,
        cibles,
    )
}

__all__ = ["LAYOUTS", "Column", "Kind", "Lacking", "Layout"]
