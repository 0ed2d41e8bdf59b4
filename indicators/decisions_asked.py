"""What is to be decided for the next exercice: what is planned, and an empty half to fill?"""

from indicators import lookups, narrative
from indicators.blocks import Column, Grid, Row, Table, Text
from indicators.figures import Line
from indicators.formats import date_long
from indicators.periods import exercice
from indicators.view import View, source_line

DECISIONS = "decisions"
_TERM_YEARS = 6  # loi du 21 février 2014, art. 6: a contract lasts as long as a municipal mandate


def decisions() -> Text:
    """The empty half of a last slide, filled as the session decides."""
    return Text(DECISIONS, "Décisions de la séance", ())


def next_title(view: View) -> str:
    """What the next exercice brings: the end of the contracts, else what its programme holds."""
    year = view.periode.au.year + 1
    ending = _contracts_ending(view, year)
    if ending:
        return f"{year} : les contrats de ville {ending}"
    count = len(_planned(view))
    if not count:
        return f"{year} : rien n'est encore inscrit au programme"
    verb = "sont inscrits" if count > 1 else "est inscrit"
    return f"{year} : {narrative.plural(count, 'élément', 'éléments')} {verb} au programme"


def _contracts_ending(view: View, year: int) -> str:
    """« sont prolongés jusqu'en décembre », when every contract of the day ends that year."""
    last = view.periode.au
    rows = [
        row
        for row in lookups.code_list(view.version, "contrat_de_ville")
        if (row["valide_du"] or last) <= last
        and (row["valide_au"] is None or row["valide_au"] >= last)
    ]
    ends = {row["valide_au"] for row in rows}
    if len(ends) != 1 or None in ends or (end := ends.pop()).year != year:
        return ""
    month = date_long(end).split(" ")[1]
    elided = narrative.elided("jusque", "en")
    first = min(int(row["generation"][:4]) for row in rows)
    is_longer = year - first + 1 > _TERM_YEARS
    return f"sont prolongés {elided}en {month}" if is_longer else f"prennent fin en {month}"


def _planned(view: View) -> list[Line]:
    following = View(view.version, exercice(view.periode.au.year + 1))
    figure = following.figure("programme.prevu", "action", "element", "unite")
    return list(figure.lignes)


def next_programme(view: View) -> Table:
    """Each element that the programme of the next exercice holds."""
    year = view.periode.au.year + 1
    columns = (Column("Action"), Column("Élément"), Column("Prévu", True))
    rows = tuple(Row((line.libelles[0], line.libelles[1], line.valeur)) for line in _planned(view))
    return Table(
        id="programme_suivant",
        title=f"Déjà au programme {year}",
        subtitle="",
        grid=Grid(columns, rows),
        footer=source_line(view),
    )
