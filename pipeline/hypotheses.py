"""What was supposed, or left out, when a file was understood? Told in French, and kept with it."""

from collections.abc import Sequence

from pipeline.map_columns import Understood
from pipeline.problems import french


def told_of(understood: Understood) -> tuple[str, ...]:
    """About the columns of a file; each table tells of its own defaults."""
    export = understood.export
    told = [
        *understood.sheet.notes,
        *((f"Reconnu : {export.libelle}.", *export.told) if export else ()),
        *(
            f"« {understood.title(name)} » = « {text} » pour tout le fichier."
            for name, text in understood.values.items()
        ),
        *(
            f"Valeur donnée pour « {title} » sans effet : le fichier a déjà cette colonne."
            for title in understood.unused
        ),
        *_left_out(understood),
    ]
    return tuple(french(sentence) for sentence in told)


def _left_out(understood: Understood) -> list[str]:
    told = []
    left = [title for title in understood.unknown if title not in understood.personal]
    if left:
        told.append(f"Colonnes sans correspondance, non conservées : {_listed(left)}.")
    if understood.personal:
        count = len(understood.personal)
        told.append(f"Noms et adresses non conservés ({count} colonne{'s' if count > 1 else ''}).")
    if understood.other_sheets:
        told.append(f"Feuilles non lues : {_listed(understood.other_sheets)}.")
    return told


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"« {name} »" for name in names)
