"""What did a person decide about a file, and how is it written down to be asked again of the next?

The same answers come from the page, from a file of answers, and from what an espace remembers.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pipeline.problems import InputRefused
from pipeline.spelling import fold

Pairs = tuple[tuple[str, str], ...]
EXPECTED = (
    'Forme attendue : {"jeu": …, "feuille": …, "valeurs": {…}, "colonnes": {…}, "codes": {colonne: '
    '{valeur: code}}, "lectures": {…}, "encodage": …, "separateur": …, "ligne_entete": …, '
    '"seance": {…}}.'
)
_TEXTS = ("jeu", "feuille", "encodage", "separateur")
_MAPPINGS = ("valeurs", "colonnes", "lectures", "seance")


@dataclass(frozen=True)
class Choices:
    """Answers about one file; what is not answered is recognised.

    ``values``: column → text given once for all rows. ``columns``: header → our column ("" leaves
    it out). ``sheet``: of a workbook. ``codes``: (our column, text of a cell) → code ("" leaves the
    cell empty). ``readings``: our column → how its ambiguous cells are read (see ``parse``).
    ``encoding``, ``separator``, ``header_line``: how the text is read. ``seance``: the séance that
    a list of persons belongs to, to be created with it: column of séances → text.
    """

    jeu: str | None = None
    values: Pairs = ()
    columns: Pairs = ()
    sheet: str | None = None
    codes: tuple[tuple[str, str, str], ...] = ()
    readings: Pairs = ()
    encoding: str | None = None
    separator: str | None = None
    header_line: int | None = None
    seance: Pairs = ()

    def codes_of(self, column: str) -> dict[str, str]:
        """Text of a cell → code, for one of our columns."""
        return {text: code for name, text, code in self.codes if name == column}

    def reading_of(self, column: str) -> str | None:
        return dict(self.readings).get(column)


def over(explicit: Choices, kept: Choices) -> Choices:
    """What is answered now, then what was kept from another time, question by question."""
    left = remainder(kept, explicit)
    return replace(
        explicit,
        jeu=explicit.jeu or left.jeu,
        values=(*left.values, *explicit.values),
        columns=(*left.columns, *explicit.columns),
        codes=(*left.codes, *explicit.codes),
        readings=(*left.readings, *explicit.readings),
    )


def remainder(kept: Choices, explicit: Choices) -> Choices:
    """What was kept and is not answered anew. About another *jeu*, nothing holds."""
    if explicit.jeu and kept.jeu and explicit.jeu != kept.jeu:
        return Choices()
    targets = {fold(name) for _, name in explicit.columns if name}
    answered = {(name, fold(text)) for name, text, _ in explicit.codes}
    return Choices(
        jeu=None if explicit.jeu else kept.jeu,
        values=_unanswered(kept.values, explicit.values),
        columns=tuple(
            (title, name)
            for title, name in _unanswered(kept.columns, explicit.columns)
            if fold(name) not in targets
        ),
        codes=tuple(item for item in kept.codes if (item[0], fold(item[1])) not in answered),
        readings=_unanswered(kept.readings, explicit.readings),
    )


def _unanswered(kept: Pairs, explicit: Pairs) -> Pairs:
    answered = {fold(name) for name, _ in explicit}
    return tuple(pair for pair in kept if fold(pair[0]) not in answered)


def from_answers(given: Mapping[str, Any]) -> Choices:
    """The choices that a JSON object of answers says. Raises InputRefused on another form."""
    if not _is_answers(given):
        raise InputRefused("Les réponses n'ont pas la forme attendue.", EXPECTED)
    return Choices(
        jeu=given.get("jeu"),
        values=_pairs(given, "valeurs"),
        columns=_pairs(given, "colonnes"),
        sheet=given.get("feuille"),
        codes=_codes(given),
        readings=_pairs(given, "lectures"),
        encoding=given.get("encodage"),
        separator=given.get("separateur"),
        header_line=given.get("ligne_entete"),
        seance=_pairs(given, "seance"),
    )


def _codes(given: Mapping[str, Any]) -> tuple[tuple[str, str, str], ...]:
    columns = (given.get("codes") or {}).items()
    return tuple(
        sorted((name, text, code) for name, said in columns for text, code in said.items())
    )


def as_answers(choices: Choices) -> dict[str, Any]:
    """The JSON object that ``from_answers`` reads; unanswered questions are left out."""
    codes: dict[str, dict[str, str]] = {}
    for column, text, code in choices.codes:
        codes.setdefault(column, {})[text] = code
    said = {
        "jeu": choices.jeu,
        "feuille": choices.sheet,
        "valeurs": dict(choices.values),
        "colonnes": dict(choices.columns),
        "codes": codes,
        "lectures": dict(choices.readings),
        "encodage": choices.encoding,
        "separateur": choices.separator,
        "ligne_entete": choices.header_line,
        "seance": dict(choices.seance),
    }
    return {name: value for name, value in said.items() if value}


def read_answers(text: str) -> dict[str, Any]:
    """Raises InputRefused when the text is no JSON object of answers."""
    try:
        given = json.loads(text)
    except ValueError as error:
        raise InputRefused("Les réponses ne sont pas du JSON.", EXPECTED) from error
    if not _is_answers(given):
        raise InputRefused("Les réponses n'ont pas la forme attendue.", EXPECTED)
    return {name: value for name, value in given.items() if value is not None}


def _pairs(given: Mapping[str, Any], name: str) -> Pairs:
    return tuple(sorted((given.get(name) or {}).items()))


def _is_answers(given: object) -> bool:
    """Known names, and text everywhere."""
    if not isinstance(given, Mapping):
        return False
    if not given.keys() <= {*_TEXTS, *_MAPPINGS, "codes", "ligne_entete"}:
        return False
    known = {name: value for name, value in given.items() if value is not None}
    texts = all(isinstance(known[name], str) for name in _TEXTS if name in known)
    mappings = all(_is_mapping(known[name]) for name in _MAPPINGS if name in known)
    codes = known.get("codes", {})
    line = known.get("ligne_entete", 1)
    return (
        texts
        and mappings
        and isinstance(codes, Mapping)
        and all(map(_is_mapping, codes.values()))
        and isinstance(line, int)
        and not isinstance(line, bool)
        and line > 0
    )


def _is_mapping(value: object) -> bool:
    return isinstance(value, Mapping) and all(isinstance(text, str) for text in value.values())
