"""Which séance does a list of persons belong to, when it is created with the list?

The séance is a table of one row that goes through the ordinary stages; the list then designates it
by its identifier. Both are imports of their own, accepted together.
"""

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from pipeline.choices import Choices
from pipeline.code_lists import CodeLists
from pipeline.contacts import masked_text
from pipeline.prepared import Prepared, prepare
from pipeline.problems import InputRefused

_DESIGNATES = ("seance_id", "seance_date", "seance_intitule")
_FOR_SEANCE = {"seance_date": "date_debut", "seance_intitule": "intitule"}


@dataclass(frozen=True, eq=False)
class Brought:
    """A file to integrate, after the séance that it is given with, if one is created for it."""

    prepared: Prepared
    seance: Prepared | None = None

    @property
    def every(self) -> tuple[Prepared, ...]:
        """In the order in which they are integrated."""
        return (self.seance, self.prepared) if self.seance else (self.prepared,)

    @property
    def parts(self) -> tuple[Prepared, ...]:
        """With what their lines say of another jeu."""
        return tuple(part for prepared in self.every for part in prepared.parts)


def bring(
    content: bytes,
    file_name: str,
    choices: Choices,
    lists: CodeLists,
    read: Callable[[bytes, str, Choices, CodeLists], Prepared] = prepare,
) -> Brought:
    """Read and check a file, and the séance that its choices create. Raises InputRefused."""
    if not choices.seance:
        return Brought(read(content, file_name, choices, lists))
    _refuse_both(choices)
    seance = prepare(_table(choices), seance_name(file_name), Choices("seances"), lists)
    designated = (("seance_id", _identifier(seance)),)
    own = replace(choices, values=tuple(sorted((*choices.values, *designated))))
    brought = read(content, file_name, own, lists)
    if brought.jeu != "presences":
        raise InputRefused(
            "Une séance ne se crée qu'avec une liste de personnes ou des présences.",
            "Retirez la séance des réponses.",
        )
    return Brought(brought, seance)


def seance_name(file_name: str) -> str:
    """Under which name the journal keeps the séance."""
    return f"séance créée avec {masked_text(file_name)}"


def proposed_seance(proposed: Mapping[str, str]) -> dict[str, str]:
    """What a list says of its meeting (see ``Export.proposed``), as columns of séances."""
    return {_FOR_SEANCE.get(name, name): text for name, text in proposed.items()}


def _refuse_both(choices: Choices) -> None:
    given = [name for name, _ in choices.values if name in _DESIGNATES]
    if given:
        raise InputRefused(
            f"La séance est à la fois créée et désignée ({', '.join(given)}).",
            "Choisissez une séance connue, ou créez-la avec la liste.",
        )


def _table(choices: Choices) -> bytes:
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL)
    rows.writerow([name for name, _ in choices.seance])
    rows.writerow([text for _, text in choices.seance])
    return written.getvalue().encode()


def _identifier(seance: Prepared) -> str:
    """Raises InputRefused, with the problems of the séance, when it is not valid."""
    kept = seance.rows.kept
    if kept.height != 1:
        found = " ".join(seance.rows.problems["message"].unique(maintain_order=True))
        raise InputRefused(f"La séance ne peut pas être créée. {found}", "Corrigez-la.")
    return str(kept["seance_id"][0])
