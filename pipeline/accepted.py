"""Which words may the cells of a column hold, when a list says it?"""

from pipeline.code_lists import CodeLists
from pipeline.layouts import Column, Kind
from pipeline.layouts.nomenclatures import OWN_COLUMNS
from pipeline.spelling import fold

_PARTS = {"canal": 0, "indicateur": 1}
PRECISIONS = ("jour", "mois", "trimestre", "annee", "periode")


def accepted(jeu: str, column: Column, lists: CodeLists) -> tuple[str, ...]:
    """The words to choose from, in the order of their list; empty when the cell is free."""
    if column.code_list:
        return tuple(label_of(column.code_list, code, lists) for code in _codes(column, lists))
    if column.kind is Kind.YES_NO:
        return ("oui", "non")
    if (jeu, column.name) == ("seances", "precision_date"):
        return PRECISIONS
    if (jeu, column.name) == ("nomenclatures", "liste"):
        return tuple(sorted(OWN_COLUMNS))
    metrics = _metrics(column.name, lists) if jeu == "audience" else []
    return tuple(dict.fromkeys(words for _, words in metrics))


def in_words(jeu: str, column: Column, text: str, lists: CodeLists) -> str:
    """The cell of a file of exchange, as one chooses it from the list of its column."""
    if column.code_list:
        return label_of(column.code_list, text, lists)
    metrics = _metrics(column.name, lists) if jeu == "audience" else []
    return next((words for code, words in metrics if code == text), text)


def label_of(liste: str, code: str, lists: CodeLists) -> str:
    """The short label of a code, or the code where another entry has the same label."""
    label = lists.short_label(liste, code)
    return label if lists.spellings(liste).get(fold(label)) == code else code


def _codes(column: Column, lists: CodeLists) -> list[str]:
    rows = lists.entries.filter(lists.entries["liste"] == column.code_list)
    return rows["code"].to_list()


def _metrics(name: str, lists: CodeLists) -> list[tuple[str, str]]:
    """Channels, or metrics, of audience: code, and words of « Site internet : visites »."""
    if name not in _PARTS:
        return []
    rows = lists.entries.filter(lists.entries["liste"] == "canal_indicateur")
    printed = zip(rows[name], rows["libelle"], strict=True)
    return [
        (code, label.split(" : ", 1)[_PARTS[name]]) for code, label in printed if " : " in label
    ]
