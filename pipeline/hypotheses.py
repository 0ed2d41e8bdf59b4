"""What was supposed, or left out, when a file was understood? Told in French, and kept with it."""

from collections.abc import Sequence
from datetime import date

from pipeline.choices import Choices
from pipeline.column_words import title_of
from pipeline.layouts import LAYOUTS
from pipeline.map_columns import Understood
from pipeline.memory import Remembered
from pipeline.problems import french

_PROPOSED = 2


def told_of(understood: Understood) -> tuple[str, ...]:
    """About the columns of a file; each table tells of its own defaults."""
    export = understood.export
    told = [
        *understood.sheet.notes,
        *((f"Reconnu : {export.libelle}.", *export.told) if export else ()),
        *_recalled(understood.layout.jeu, understood.recalled),
        *_near(understood),
        *(
            f"« {understood.title(name)} » = « {text} » pour tout le fichier."
            for name, text in understood.values.items()
        ),
        *(
            f"Valeur donnée pour « {title} » sans effet : le fichier a déjà cette colonne."
            for title in understood.unused
        ),
        *_left_out(understood),
        *_to_settle(understood),
    ]
    return tuple(french(sentence) for sentence in told)


def _recalled(jeu: str, kept: Remembered | None) -> list[str]:
    """What was answered for another file of the same shape, and holds for this one."""
    if kept is None or kept.choices == Choices():
        return []
    said = ", ".join(_answers(jeu, kept.choices))
    day = date.fromisoformat(kept.date[:10])
    return [
        f"Choix repris du fichier « {kept.fichier} » du {day:%d/%m/%Y} : {said}. "
        "Vous pouvez les changer."
    ]


def _answers(jeu: str, choices: Choices) -> list[str]:
    pairs = [
        *((title_of(jeu, name), text) for name, text in choices.values),
        *((title, title_of(jeu, name)) for title, name in choices.columns),
        *((text, code) for _, text, code in choices.codes),
        *((title_of(jeu, name), reading) for name, reading in choices.readings),
    ]
    told = [f"« {said} » = {_target(answer)}" for said, answer in pairs]
    return [*([f"jeu « {LAYOUTS[choices.jeu].libelle} »"] if choices.jeu else []), *told]


def _target(answer: str) -> str:
    return f"« {answer} »" if answer else "rien"


def _near(understood: Understood) -> list[str]:
    return [
        f"« {understood.title(name)} » lu comme « {title_of(understood.layout.jeu, name)} »"
        f"{f' : {match.why}' if match.why else ''} "
        f"(confiance {match.near.percent})."
        for name, match in understood.matched.columns.items()
        if match.is_near
    ]


def proposals(understood: Understood) -> list[str]:
    """« Nature » = « Type d'action » (71 %): what headers left unread may be."""
    header, jeu = understood.sheet.header, understood.layout.jeu
    return [
        f"« {header[at]} » = "
        + " ou ".join(f"« {title_of(jeu, it.spelling)} » ({it.percent})" for it in near[:_PROPOSED])
        for at, near in understood.matched.near.items()
        if at not in understood.matched.tied
    ]


def _to_settle(understood: Understood) -> list[str]:
    """What only the person can say; nothing of it is read until then."""
    header, matched = understood.sheet.header, understood.matched
    jeu = understood.layout.jeu
    told = [
        f"« {header[at]} » peut être {_either([title_of(jeu, name) for name in names])} : "
        "colonne non lue. Désignez-la."
        for at, names in matched.tied.items()
    ]
    told += [
        f"{_either(titles)} peuvent être « {title_of(jeu, name)} » : aucune n'est lue. "
        "Désignez celle à lire."
        for name, titles in matched.contested.items()
    ]
    maybe = proposals(understood)
    return (
        [*told, f"Peut-être : {', '.join(maybe)}. À désigner si c'est le cas."] if maybe else told
    )


def _either(names: Sequence[str]) -> str:
    return " ou ".join(f"« {name} »" for name in names)


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
