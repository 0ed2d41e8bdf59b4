"""Is it a list of persons of no known tool: a sign-in sheet typed in, a list of the registered?

True: ``Nom;Prénom;Structure;Signature`` · ``Date;Séance;Nom et prénom;Fonction``.
False: ``Nom;Commune;Nombre`` (who is named?) · any table with a number of participants · séances
with their speaker.
"""

import re
from collections.abc import Mapping
from functools import partial

from pipeline.content import are_identifiers
from pipeline.layouts import LAYOUTS
from pipeline.meant import meant_column
from pipeline.person_names import has_name_shape, mentions_someone
from pipeline.personal_columns import is_personal
from pipeline.problems import InputRefused
from pipeline.sources.attendance import Lines, Listing, counted, listed, titles_of
from pipeline.sources.shape import Context, Converted, Source, Table
from pipeline.sources.values import span
from pipeline.spelling import fold

_PRESENCES = LAYOUTS["presences"]
_HEADER_SEARCH = 40
_OTHERS = "payeur|contact|referent|responsable|intervenant|formateur|animateur|parent|structure"
_FULL = r"(?:noms?|prenoms?) (?:et )?(?:prenoms?|noms?)|nom complet|full name|identite"
_NAME = re.compile(
    rf"^(?:{_FULL}|noms?|prenoms?|(?:nom|prenom) (?!.*(?:{_OTHERS})).*|first name|last name|surname"
    r"|family name|given name|name|participante?|votre nom.*|votre prenom.*|stagiaire)$"
)
_EMAIL = re.compile(
    r"^(?:e ?mail|courriel|mail|adresse (?:e ?mail|mail|electronique)|votre e ?mail)"
)
_WRITTEN_DAY = re.compile(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}")
# « Comité du 12/03/2024 » is a title and a date, « Lille, le 12/03/2024 » a date
_BEFORE_DAY = re.compile(
    rf"^(?:\S+,? le )?{_WRITTEN_DAY.pattern}.*|[\s,:–-]*(?:du|le|au)? *{_WRITTEN_DAY.pattern}.*$",
    re.I,
)
_MARK = re.compile(
    r"^(?:presente?|presence|a participe|venue?|(?:signature|emargement)s?(?: .*)?)$"
)
_ABSENT = {"non", "n", "no", "0", "absent", "absente", "abs", "excuse", "excusee", "x absent"}
# titles of the tools' own exports: one of those lacks what tells who came
_OF_A_TOOL = {
    *("reference commande", "statut de la commande", "order", "ticket type", "attendee status"),
    *("meeting id", "join time", "leave time", "time in session minutes", "user action"),
    *("horodateur", "timestamp", "date de soumission", "submitdate", "completion time"),
    *("heure d arrivee", "heure de depart", "heure de la derniere modification"),
}
_DAY = "\0day"  # in no file: the day of a line, where each day has its column
_TOTAL = re.compile(r"^(?:sous )?tota(?:l|ux)\b|^nombre (?:de|total)\b")
_SHEET_TITLE = re.compile(r"^(?:feuille|liste|fiche|tableau)\b|^(?:emargement|presence)s?\b")
_SEANCE = {
    "seance_date": ("seance_date", "date", "date de la seance", "date de l atelier", "jour"),
    "seance_intitule": (
        *("seance_intitule", "seance", "intitule", "intitule de la seance", "atelier", "formation"),
        *(
            "evenement",
            "rencontre",
            "nom de l evenement",
            "intitule de la formation",
            "session",
            "action",
        ),
    ),
    "seance_id": ("seance_id", "id seance", "identifiant de la seance"),
}


def _detect(table: Table) -> bool:
    return _header(table) is not None


def _header(table: Table) -> int | None:
    """The first record that has columns of names, and none that counts or that another jeu has."""
    searched = range(min(len(table.records) - 1, _HEADER_SEARCH))
    return next((at for at in searched if _names_persons(table, at)), None)


def _names_persons(table: Table, at: int) -> bool:
    titles = [title for title in table.folded(at) if title]
    names = [title for title in titles if _NAME.match(title)]
    if not names or _is_of_a_jeu(titles):
        return False
    about = sum(is_personal(title) or bool(_MARK.match(title)) for title in titles)
    return about > 1 or bool(re.match(_FULL, names[0])) or _holds_names(table, at, names[0])


def _holds_names(table: Table, at: int, title: str) -> bool:
    position = table.folded(at).index(title)
    cells = [row[position] for _, row in table.records[at + 1 :] if len(row) > position]
    filled = [cell for cell in cells if cell]
    return bool(filled) and sum(map(has_name_shape, filled)) > len(filled) / 2


def _is_of_a_jeu(titles: list[str]) -> bool:
    """Whether the other columns make it one of our tables, or count participants."""
    for layout in LAYOUTS.values():
        present = {c.name for title in titles if (c := layout.match(title))}
        if any(present >= set(group) for group in layout.signature):
            return True
    return False


def _convert(table: Table, context: Context) -> Converted:
    """Raises InputRefused when a tool's own columns show that others were lost."""
    at = _header(table) or 0
    titles = titles_of(table, at)
    if (known := _OF_A_TOOL & set(titles)) and not context.columns:
        raise _altered([titles[title] for title in sorted(known)])
    days = {title: day for title, written in titles.items() if (day := _day(written))}
    lines = _by_day(listed(table, at), [*days]) if days else listed(table, at)
    marks = [title for title in titles if _MARK.match(title)]
    used = [title for title in marks if any(row.get(title) for _, row in lines)]
    names = tuple(title for title in titles if _NAME.match(title))
    email = next((title for title in titles if _EMAIL.match(title)), "")
    seance = _seance(titles, lines, context)
    listing = Listing(
        [(line, {**row, _DAY: days.get(row.get(_DAY, ""), "")}) for line, row in lines],
        names,
        email,
        partial(_reason, who=(*names, email), marks=([*days] and [_DAY]) or used),
        _above(table, at),
        _told([titles[title] for title in marks], [titles[title] for title in used], len(days)),
        {**seance, "seance_date": _DAY} if days else seance,
        titles,
    )
    return counted(listing, context)


def _day(title: str) -> str:
    """The day that a title is, if it is one: the sheet then ticks who came on that day."""
    days = span(title) if re.match(r"\d", title) else None
    return f"{days[0]:%d/%m/%Y}" if days and days[0] == days[1] else ""


def _by_day(lines: Lines, days: list[str]) -> Lines:
    """One line per day that is ticked, or the line itself where none is."""
    return [
        (line, {**row, _DAY: day})
        for line, row in lines
        for day in [day for day in days if _is_marked(row.get(day, ""))] or [""]
    ]


def _altered(known: list[str]) -> InputRefused:
    names = ", ".join(f"« {title} »" for title in known)
    return InputRefused(
        f"Cette liste ressemble à l'export d'un outil ({names}), mais il lui manque une colonne : "
        "rien ne dit qui est venu.",
        "Exportez-la de nouveau sans la modifier, ou gardez seulement les présents et leurs noms.",
    )


def _told(marks: list[str], used: list[str], days: int) -> tuple[str, ...]:
    if days:
        return (f"Une colonne par date ({days}) : comptées les personnes qui y sont cochées.",)
    if not used:
        unsigned = ("Colonne d'émargement vide : chaque personne listée est comptée.",)
        return unsigned if marks else ("Chaque personne listée est comptée comme présente.",)
    columns = " ou ".join(f"« {title} »" for title in used)
    return (f"Sont comptées les personnes que marque la colonne {columns}.",)


def _reason(row: dict[str, str], who: tuple[str, ...], marks: list[str]) -> str | None:
    """One mark is enough: a day may be signed in the morning only."""
    named = [row[title] for title in who if row.get(title)]
    if not named:
        return "ligne sans nom"
    if _TOTAL.match(fold(named[0])):
        return "ligne de total"
    if not marks or any(_is_marked(row.get(title, "")) for title in marks):
        return None
    return "absence ou signature manquante"


def _is_marked(text: str) -> bool:
    """A tick, a name or « oui », not « non » nor « absent »."""
    return bool(text.strip()) and (fold(text) or text) not in _ABSENT


def _seance(titles: Mapping[str, str], lines: Lines, context: Context) -> Mapping[str, str]:
    """Our column → folded title; what the person answered of a column wins.

    « Séance » holds identifiers or titles, as its cells say.
    """
    chosen = {name: t for t, name in context.columns.items() if t in titles and name in _SEANCE}
    free = [title for title in titles if title not in context.columns]
    if "seance" in free and are_identifiers([c for _, row in lines if (c := row.get("seance"))]):
        free.remove("seance")
        chosen.setdefault("seance_id", "seance")
    read = {
        name: next((fold(w) for w in words if fold(w) in free), "")
        for name, words in _SEANCE.items()
    }
    known = {name: title for name, title in {**read, **chosen}.items() if title}
    every = {**_in_other_words(titles, free, known), **known}
    return {name: every[name] for name in _SEANCE if name in every}


def _in_other_words(
    titles: Mapping[str, str], free: list[str], known: Mapping[str, str]
) -> dict[str, str]:
    """« Action », « Réunion »: what titles of présences clearly mean, where no known word says."""
    found: dict[str, list[str]] = {}
    for title in free:
        column = None if is_personal(title) else meant_column(_PRESENCES, titles[title])
        if column and column.name in _SEANCE and column.name not in known:
            found.setdefault(column.name, []).append(title)
    return {name: several[0] for name, several in found.items() if len(several) == 1}


def _above(table: Table, at: int) -> tuple[str, str]:
    """The lines above the header: a title, a date. Labels and the names of people are neither."""
    rows = (*table.above, *(row for _, row in table.records[:at]))
    cells = [cell.strip() for row in rows for cell in row if cell.strip()]
    start = next((cell for cell in cells if _WRITTEN_DAY.search(cell)), "")
    others = [_BEFORE_DAY.sub("", start), *(cell for cell in cells if cell != start)]
    titles = [c for c in others if c and not c.endswith(":") and not mentions_someone(c)]
    own = [title for title in titles if not _SHEET_TITLE.match(fold(title))]
    return next(iter([*own, *titles]), ""), start


SOURCE = Source("personnes", "liste de personnes", "presences", _detect, _convert)
