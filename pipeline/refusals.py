"""Why is a file not recognised, and what would settle it? Told in French, for whoever brings it."""

from dataclasses import replace

from pipeline.column_words import in_words, title_of
from pipeline.hypotheses import proposals
from pipeline.layouts import LAYOUTS
from pipeline.map_columns import Understood
from pipeline.meant import meant_column
from pipeline.problems import InputRefused
from pipeline.sources.shape import Export

_PRESENCES = " Si ces séances sont déjà connues, choisissez le jeu « présences »."
_NONE_EXPECTED = "Aucun des tableaux attendus n'est complet dans ce fichier. Le plus proche est le"


class Unrecognised(InputRefused):
    """The file is refused; ``nearest`` says how it would be read, for its columns to be asked."""

    def __init__(
        self, message: str, que_faire: str = "", nearest: Understood | None = None
    ) -> None:
        super().__init__(message, que_faire)
        self.nearest = nearest


def several_sheets(fitting: list[list[Understood]]) -> InputRefused:
    names = ", ".join(f"« {readings[0].sheet.name} »" for readings in fitting)
    return InputRefused(
        f"Plusieurs feuilles de ce classeur peuvent être lues : {names}.",
        "Gardez-en une par fichier, ou désignez celle à lire.",
    )


def several_layouts(readings: list[Understood]) -> InputRefused:
    names = " ou ".join(sorted({reading.layout.libelle for reading in readings}))
    return Unrecognised(
        f"Ce fichier peut se lire de plusieurs façons : {names}.",
        "Précisez de quel jeu il s'agit.",
        readings[0],
    )


def incomplete(reading: Understood, export: Export) -> Unrecognised:
    """A known export lacks what only the person knows; what it says of it is proposed."""
    layout = reading.layout
    proposed = (text for name, text in export.proposed.items() if layout.match(name))
    said = " – ".join(f"« {text} »" for text in proposed)
    lacking = ", ".join(in_words(layout.jeu, each) for each in reading.missing)
    return Unrecognised(
        f"Reconnu : {export.libelle}, mais le fichier ne dit pas tout : il manque {lacking}."
        f"{f' Lu dans le fichier : {said}.' if said else ''}",
        "Donnez-le une fois pour tout le fichier.",
        replace(reading, export=export),
    )


def contested(found: Understood, name: str, titles: tuple[str, ...]) -> Unrecognised:
    headers = " ou ".join(f"« {title} »" for title in titles)
    return Unrecognised(
        f"Plusieurs colonnes peuvent être « {title_of(found.layout.jeu, name)} » : {headers}.",
        "Gardez-en une seule, ou désignez celle à lire.",
        found,
    )


def not_recognised(tried: list[Understood]) -> InputRefused:
    nearest = max(tried, key=lambda r: (bool(r.sources), r.promise), default=None)
    if nearest is None or not (nearest.sources or nearest.matched.near):
        titles = nearest.sheet.header[:8] if nearest else ()
        headers = ", ".join(f"« {title} »" for title in titles if title)
        return Unrecognised(
            f"Aucune colonne connue dans ce fichier (en-têtes lus : {headers or 'aucun'}).",
            "Vérifiez que la première ligne porte les en-têtes décrits dans le guide.",
            nearest,
        )
    for name, titles in nearest.matched.contested.items():
        if any(name in group for lacking in nearest.missing for group in lacking):
            return contested(nearest, name, titles)
    return _lacking(nearest)


def _lacking(nearest: Understood) -> Unrecognised:
    """What was found, what is missing, and which headers may be it."""
    maybe = proposals(nearest)
    told = f"Peut-être : {' ; '.join(maybe)}. " if maybe else ""
    if not nearest.missing:
        return Unrecognised(
            "Ce fichier ressemble à plusieurs jeux sans en désigner un.",
            f"{told}Précisez de quel jeu il s'agit : "
            f"{', '.join(layout.libelle for layout in LAYOUTS.values())}.",
            nearest,
        )
    jeu = nearest.layout.jeu
    columns = ", ".join(in_words(jeu, lacking) for lacking in nearest.missing)
    found = ", ".join(f"« {title_of(jeu, nearest.title(name))} »" for name in nearest.sources)
    what = "Désignez-les, ajoutez ce qui manque" if maybe else "Ajoutez ce qui manque"
    is_near = len(nearest.missing) == 1
    return Unrecognised(
        f"{'Ce fichier ressemble au' if is_near else _NONE_EXPECTED} jeu « "
        f"{nearest.layout.libelle} » (colonnes reconnues : {found or 'aucune'}), mais il manque : "
        f"{columns}.",
        f"{told}{what}, ou donnez sa valeur une fois pour tout le fichier."
        f"{_or_presences(nearest) if is_near else ''}",
        nearest,
    )


def _or_presences(nearest: Understood) -> str:
    """Beside a number of participants, the table may only count those of known séances."""
    named = (meant_column(LAYOUTS["presences"], title) for title in nearest.sheet.header if title)
    counts = any(column and column.name == "participants" for column in named)
    return _PRESENCES if counts and nearest.layout.jeu == "seances" else ""
