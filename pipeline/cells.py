"""What do the cells of the data rows mean, and which ones cannot be read?"""

from dataclasses import dataclass

import polars as pl

from pipeline.code_lists import CodeLists
from pipeline.contacts import MASK, MASK_LEFT
from pipeline.layouts import Column, Kind
from pipeline.limits import check_time
from pipeline.map_columns import Understood
from pipeline.mojibake import garbled, repaired
from pipeline.parse import parse_column
from pipeline.parsed import Parsed, unique_texts
from pipeline.person_names import names_someone, without_names
from pipeline.problems import WARNING, InputRefused, gather, problems, sentence
from pipeline.sheet import EXTRA, LINE

_FREE = (Kind.TEXT, Kind.SLUG)
_DOUBTFUL = (
    "code_inconnu",
    "code_ambigu",
    "nombre_ambigu",
    "annee_courte",
    "date_ambigue",
    "accents_abimes",
)
# in English, as stored by a workbook, and in French, as Excel writes them in a text
_ERROR = (
    r"^#(?:N/A|DIV/0 ?!|REF ?!|VALUE!|VALEUR ?!|NAME\?|NOM ?\?|NULL!|NUL ?!|NUM!|NOMBRE ?!|SPILL!"
    r"|CALC!|PROPAGATION ?!)$"
)
_TOLD = 10
DOUBT_SCHEMA: dict[str, pl.DataType] = {
    "ligne": pl.Int64(),
    "colonne": pl.String(),
    "valeur": pl.String(),
    "raison": pl.String(),
    "propositions": pl.List(pl.String),
}


@dataclass(frozen=True, eq=False)
class Cells:
    """``values``: ``ligne`` and the typed columns of each data row; ``doubts``: cells that may mean
    several things (``ligne``, ``colonne``, ``valeur``, ``raison``, ``propositions``). ``told``:
    what was supposed of others."""

    values: pl.DataFrame
    problems: pl.DataFrame
    doubts: pl.DataFrame
    told: tuple[str, ...] = ()


def read_cells(text: pl.DataFrame, understood: Understood, lists: CodeLists) -> Cells:
    """Read every column of the data rows. Raises InputRefused when a value given for the whole file
    is itself unreadable."""
    values, found, doubts = [text.select(LINE)], [], []
    supposed: list[str] = []
    distinct = unique_texts(text.drop(LINE, EXTRA, strict=False))
    for name, texts in distinct.items():
        check_time()
        column, title = understood.layout.column(name), understood.title(name)
        sound, errors = _without_errors(text, column, texts)
        reading = understood.choices.reading_of(name)
        parsed = parse_column(sound, column, understood.spelling(name), lists, reading)
        if name in understood.values and parsed.broken.height:
            raise _unreadable_value(title, understood.values[name], parsed)
        values.append(parsed.values)
        supposed += _supposed(title, parsed)
        unreadable = _unreadable(text, column, parsed)
        twice = _garbled(text, column, texts)
        found += _problems(unreadable, title) + _personal(text, column, title, texts)
        found += [problems(errors, colonne=title, regle="erreur_formule")]
        found += [problems(twice, colonne=title, regle="accents_abimes", gravite=WARNING)]
        doubts += [_doubts(unreadable, title), _doubts(twice, title)]
    told = pl.concat([pl.DataFrame(schema=DOUBT_SCHEMA), *doubts]).sort("ligne")
    return Cells(pl.concat(values, how="horizontal"), gather(found), told, tuple(supposed))


def _supposed(title: str, parsed: Parsed) -> list[str]:
    """One sentence for a column, however many texts were taken for others."""
    if not parsed.told:
        return []
    told, more = parsed.told[:_TOLD], len(parsed.told) - _TOLD
    rest = f" ; et {more} autres" if more > 0 else ""
    return [f"Colonne « {title} » : {' ; '.join(told)}{rest}."]


def _without_errors(
    text: pl.DataFrame, column: Column, texts: pl.Series
) -> tuple[pl.Series, pl.DataFrame]:
    """The column, blank where a formula failed, or where a contact stood for a value; and the
    former's cells (``ligne``, ``valeur``). ``texts``: its distinct cells."""
    name = column.name
    if not texts.str.contains("^(?:#|•)").any():
        return text[name], text.clear().select(LINE, pl.col(name).alias("valeur"))
    is_error = text[name].str.contains(_ERROR).fill_null(False)
    is_sound = (
        ~is_error if column.kind in _FREE else ~is_error & ~text[name].is_in([MASK, MASK_LEFT])
    )
    sound = text.select(pl.when(is_sound).then(pl.col(name)).alias(name)).to_series()
    return sound, text.filter(is_error).select(LINE, pl.col(name).alias("valeur"))


def _unreadable_value(title: str, text: str, parsed: Parsed) -> InputRefused:
    broken = parsed.broken.row(0, named=True)
    said = sentence(broken["regle"], text, broken["attendu"])
    return InputRefused(f"Valeur donnée pour « {title} » : {said}", "Corrigez-la.")


def _unreadable(text: pl.DataFrame, column: Column, parsed: Parsed) -> pl.DataFrame:
    """Cells that are no code of a list nor a number; names typed where one counts are not told."""
    cells = text[parsed.broken["position"]].select(LINE, pl.col(column.name).alias("valeur"))
    if column.kind not in (Kind.CODE, Kind.CODES):
        cells = cells.with_columns(without_names(cells["valeur"], MASK))
    return pl.concat([cells, parsed.broken.drop("position")], how="horizontal")


def _problems(unreadable: pl.DataFrame, title: str) -> list[pl.DataFrame]:
    parts = unreadable.partition_by("regle", as_dict=True) if unreadable.height else {}
    return [problems(part, colonne=title, regle=str(regle)) for (regle,), part in parts.items()]


def _personal(
    text: pl.DataFrame, column: Column, title: str, texts: pl.Series
) -> list[pl.DataFrame]:
    """Cells that held an e-mail or a telephone (set aside); free text that may name someone.
    ``texts``: the distinct cells."""
    named = names_someone(texts) if column.kind in _FREE else texts.clear()
    contacts = _lines(text, column, texts.filter(texts == MASK))
    hidden = _lines(text, column, texts.filter(texts == MASK_LEFT)).select(LINE)
    names = _lines(text, column, named).select(LINE)
    return [
        problems(contacts, colonne=title, regle="donnee_personnelle"),
        problems(hidden, colonne=title, regle="masque_laisse"),
        problems(names, colonne=title, regle="nom_possible", gravite=WARNING),
    ]


def _lines(text: pl.DataFrame, column: Column, sought: pl.Series) -> pl.DataFrame:
    """The cells of a column that are one of some texts: ``ligne``, ``valeur``."""
    cell = pl.col(column.name)
    found = text.filter(cell.is_in(sought.implode())) if sought.len() else text.clear()
    return found.select(LINE, cell.alias("valeur"))


def _garbled(text: pl.DataFrame, column: Column, texts: pl.Series) -> pl.DataFrame:
    """Cells that seem decoded twice, with what they probably meant; they are read as they are."""
    cells = _lines(text, column, garbled(texts))
    meant = [repaired(cell) for cell in cells["valeur"]]
    return cells.with_columns(
        pl.lit("accents_abimes").alias("regle"),
        pl.Series("attendu", meant, pl.String),
        pl.Series("propositions", [[text] for text in meant], pl.List(pl.String)),
    )


def _doubts(unreadable: pl.DataFrame, title: str) -> pl.DataFrame:
    rows = [
        {
            "ligne": row[LINE],
            "colonne": title,
            "valeur": row["valeur"],
            "raison": sentence(row["regle"], row["valeur"] or "", row["attendu"]),
            "propositions": row["propositions"] or [],
        }
        for row in unreadable.filter(pl.col("regle").is_in(_DOUBTFUL)).iter_rows(named=True)
    ]
    return pl.DataFrame(rows, schema=DOUBT_SCHEMA)
