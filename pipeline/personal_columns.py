"""Which columns of a table are about persons? Told by their titles, else by what they hold."""

import re

import polars as pl

from pipeline.contacts import holds_contact
from pipeline.layouts import LAYOUTS
from pipeline.person_names import (
    bears_first_name,
    has_name_shape,
    is_first_name,
    is_full_name,
    mentions_someone,
)
from pipeline.sheet import Sheet
from pipeline.spelling import fold

_SAMPLE, _LONGEST = 500, 80
_NAMES_OF_ANYTHING, _WORDS_OF_A_TITLE, _PLAIN_WORD = {"nom", "name"}, 3, 4
_MOST, _NEARLY_ALL, _ENOUGH = 0.5, 0.8, 3
_WHO = (
    "participant|payeur|adherent|contact|referent|stagiaire|agent|intervenant|formateur|animateur"
    "|responsable|emprunteur|lecteur|usager|benevole|salarie|inscrit|personne|elu|invite"
    "|representant|correspondant|interlocuteur|apprenant|auditeur|enfant|parent|utilisateur"
)
_NAME = r"noms?|prenoms?|noms? (?:et )?prenoms?|prenoms? (?:et )?noms?"
_MAIL_OR_TELEPHONE = (
    r"e ?mail.*|courriel.*|mail.*|messagerie.*|adresse.*|tel|tel .*|telephone.*|portable.*"
    r"|mobile.*|gsm|fax|phone.*|(?:numero|num|no|n) (?:de )?(?:tel|telephone|portable|mobile).*"
)
# folded titles
_TITLES = re.compile(
    "^(?:"
    + "|".join(
        (
            rf"(?:{_NAME})(?: (?:du |de la |de l |d |des )?(?:{_WHO})(?:e|es|s)?(?: .*)?)?",
            "nom complet|nom nom original|patronyme|identite(?: .*)?|coordonnees.*",
            r"nom (?:de famille|de naissance|d usage|usuel|marital|patronymique|de jeune fille)",
            rf"(?:quels? (?:est|sont) )?(?:votre|vos) (?:{_NAME}|adresse|e ?mail|mail|courriel|tel"
            r"|numero|portable|coordonnee|identite).*",
            "name|full name|first name|last name|surname|given name|family name|middle name",
            r"display name|original name|name original name|user ?name.*|attendee(?: name| email)?",
            "participante?|contacts?|personne(?: contact| ressource| referente)?|stagiaire",
            "(?:referent|animateur|intervenant|formateur|interlocuteur|emprunteur)(?:e|es|s)?",
            "animatrices?|formatrices?|lecteur|lectrice|civilite|titre de civilite|m mme|mme m",
            "(?:date|annee|lieu|ville|commune|pays) (?:de )?naissance|nee? le|ddn|date of birth",
            r"birth ?date|birthday",
            r"(?:signature|emargement|paraphe)s?(?: (?:matin|matinee|apres midi|am|pm|jour \d"
            rf"|participant.*|(?:du |de la |de l |des )(?:{_WHO}).*))?",
            _MAIL_OR_TELEPHONE,
            "user principal name|upn|id upn|participant id.*|user id.*|user email|uid|login",
            "(?:identifiant|compte|code|nom) (?:de l |de |d )?"
            "(?:utilisateur|agent|stagiaire|lecteur|usager).*",
            "matricule.*|(?:numero|n) (?:d |de l )?(?:agent|lecteur|allocataire|adherent)",
            "ip|ip address|iban|rib|nir|(?:numero|n|no) (?:de )?(?:securite sociale|secu|ss)",
            "securite sociale.*|noms retires",
        )
    )
    + ")$"
)
# as in « référent·e » or « prénom(s) »
_INCLUSIVE = re.compile(r"\((?:e|s|es|ne)\)|(?<=\w\w)[·.•-](?:e|s|es|ne|rice)s?(?:[·.•-]s)?\b")
_PARTS = re.compile(r"[/:|,;–]|\s-\s")
_PART = re.compile(rf"^(?:{_NAME}|e ?mail|courriel|mail|tel|telephone|civilite)$")
# « Contacts » may count them; a telephone or a year of birth has more figures
_COUNTS = r"^\d{1,3}$"
_COUNTED = re.compile(
    "^(?:contacts|participante?|(?:mail|e ?mail|courriel|messagerie).*|intervenante?s?|animateurs"
    "|formateurs|referents|personne)$"
)
_STREETS = (
    "rue|avenue|av|boulevard|bd|bld|bvd|place|pl|all[ée]e|impasse|chemin|quai|route|square|cours"
    "|passage|r[ée]sidence|sentier|villa|faubourg|fbg|hameau|lotissement"
)
_ADDRESS = rf"(?i)^\D{{0,30}}\d{{1,4}}\s?(?:bis|ter|quater|[a-d])?[\s,]+(?:{_STREETS})\b\.?\s+\S"
# of a few cells, a remark that tells an address does not make a column of addresses
_BARE = r"^\S+@\S+$|^[+\d\s().\-/]+$"
_PLACES = re.compile(r"\b(?:lieux?|salle|site|ville|etablissement|commune|siege)\b")
_IDENTIFIERS = (
    r"(?i)^[12]\s?\d\d\s?(?:0[1-9]|1[0-2]|[2-9]\d)\s?(?:\d\d|2[ab])\s?\d{3}\s?\d{3}(?:\s?\d\d)?$"
    r"|^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$"
    r"|^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}$"
    r"|^[a-z]{2}\d\d(?:\s?[a-z0-9]{4}){3,7}(?:\s?[a-z0-9]{1,4})?$"
)


def is_personal(title: str) -> bool:
    """Whether a title names a column about persons."""
    bare = _INCLUSIVE.sub("", title)
    if _TITLES.match(fold(bare)):
        return True
    parts = [fold(part) for part in _PARTS.split(bare)]
    return len(parts) > 1 and any(map(_PART.match, parts)) and not any(map(_is_ours, parts))


def _is_ours(title: str) -> bool:
    return any(layout.match(title) for layout in LAYOUTS.values())


def personal_columns(sheet: Sheet) -> tuple[int, ...]:
    """Positions of the columns about persons."""
    # « Nom » beside « Prénom » or an address is a person's, whatever it looks like
    named = any(is_personal(t) for t in sheet.header if fold(t) not in _NAMES_OF_ANYTHING)
    found = []
    for position, title in enumerate(sheet.header):
        sample = _sample(sheet.cells[f"c{position}"])
        is_title = not named and fold(title) in _NAMES_OF_ANYTHING and _are_titles(sample)
        if not is_title and _is_about_persons(title, sample):
            found.append(position)
    return tuple(found)


def _sample(cells: pl.Series) -> pl.Series:
    """Some of the filled cells, from all over the column, each once."""
    filled = cells.drop_nulls()
    return filled.gather_every(max(1, filled.len() // _SAMPLE)).str.slice(0, _LONGEST).unique()


def _is_about_persons(title: str, sample: pl.Series) -> bool:
    if is_personal(title):
        return not (_COUNTED.match(fold(title)) and _share(sample, _COUNTS) == 1)
    if _is_ours(title):
        return False
    if is_full_name(title):
        return True
    return bool(title or sample.len()) and _holds_persons(title, sample)


def _are_titles(sample: pl.Series) -> bool:
    """« Construire une charte locale »: longer than names, with plain words, and nobody in them."""
    texts = [text.split() for text in sample]
    plain = [words for words in texts if any(w.islower() and len(w) >= _PLAIN_WORD for w in words)]
    return (
        len(texts) >= _ENOUGH
        and sum(map(len, texts)) >= _WORDS_OF_A_TITLE * len(texts)
        and len(plain) >= _NEARLY_ALL * len(texts)
        and not any(is_full_name(text) or mentions_someone(text) for text in sample)
    )


def _holds_persons(title: str, sample: pl.Series) -> bool:
    """Most cells are contacts, identifiers or postal addresses; nearly all are full names."""
    if not sample.len():
        return False
    told = sample if sample.len() >= _ENOUGH else sample.filter(sample.str.contains(_BARE))
    contacts = told.to_frame("t").select(holds_contact(pl.col("t")).sum()).item()
    if contacts >= _MOST * sample.len() or _share(sample, _IDENTIFIERS) >= _MOST:
        return True
    if _share(sample, _ADDRESS) >= _MOST and not _PLACES.search(fold(title)):
        return True
    return _holds_names([part for text in sample for part in _persons_in(text)])


def _persons_in(text: str) -> list[str]:
    """« Zoé Durand, Luc Petit » names two persons, « DURAND, Zoé » one."""
    if has_name_shape(text):
        return [text]
    parts = [part.strip() for part in re.split(r"[;,/&\n]|\set\s", text)]
    return [part for part in parts if part]


def _holds_names(texts: list[str]) -> bool:
    """Shaped as names, and at least half with a known first name; or first names throughout."""
    if not texts:
        return False
    nearly_all = _NEARLY_ALL * len(texts)
    if sum(map(has_name_shape, texts)) >= nearly_all:
        return sum(map(is_full_name, texts)) >= _MOST * len(texts)
    known = sum(bears_first_name(text) or is_first_name(text) for text in texts)
    return len(texts) >= _ENOUGH and known >= nearly_all


def _share(sample: pl.Series, pattern: str) -> float:
    """Of the distinct cells, how many look so."""
    return float(sample.str.contains(pattern).sum()) / sample.len() if sample.len() else 0.0
