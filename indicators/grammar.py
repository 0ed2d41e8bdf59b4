"""How do French words agree, elide and join? Rules of writing, without any figure.

A unit is written in the plural (« demi-journées », « contrats de ville »); its singular and its
gender come from here. Where the gender is not known, the callers choose words that need none.
"""

import re
from collections.abc import Sequence

from indicators.formats import number

_VOWELS = "aàâäeéèêëiîïoôöuùûüœæ"
# no elision before these: an aspirated h, « huit », « onze », « oui », « yaourt »…
_UNELIDED = re.compile(
    r"(huit(?!r|î)|onz|oui\b|ouistiti|uhlan|ouate\b|ululement"
    r"|h(ache|achure|aie|aine|all\b|alte|ameau|andball|andicap|angar|aricot|arcèlement|asard"
    r"|ausse|aut(?!bois)|éros\b|erse|ibou|iérarchie|ollande|onte|ors|orde|ouille|oule|ub\b|ublot"
    r"|urle))",
    re.I,
)
_ELIDED_Y = re.compile(r"(yeux|yonne|yvelines|yves|yvetot)", re.I)
_FEMININE = (
    "consultation", "demi-journée", "édition", "fiche", "heure", "impression", "journée", "lettre",
    "ligne", "minute", "notice", "page", "personne", "présence", "publication", "ressource",
    "seconde", "séance", "vidéo", "visite", "vue",
)  # fmt: skip
_MASCULINE = (
    "abonné", "article", "atelier", "clic", "contrat", "document", "écart", "élément", "envoi",
    "ETP", "euro", "import", "jour", "lecteur", "mois", "participant", "point", "téléchargement",
    "territoire", "thème", "visiteur", "webdocumentaire",
)  # fmt: skip
_MOST_LISTED = 6
_JOINED = r"(, | et )(?=le |la |les |l')"
_UNCHANGED = frozenset(("mois", "tiers", "fois", "ETP", "%", "de", "des", "du", "sans", "dans"))


def elided(word: str, following: str) -> str:
    """« d' » before a vowel or a mute h, « de » otherwise: the word, ready to be followed."""
    first = following[:1].lower()
    if first == "y":
        vowel = bool(_ELIDED_Y.match(following))
    else:
        vowel = first != "" and first in f"{_VOWELS}h" and not _UNELIDED.match(following)
    return f"{word[:-1]}'" if vowel else f"{word} "


def of(phrase: str) -> str:
    """« de » before a noun phrase: de + le = du, de + les = des; said again before each noun."""
    parts = re.split(_JOINED, phrase) if "«" not in phrase else [phrase]
    return "".join(part if rank % 2 else _of_one(part) for rank, part in enumerate(parts))


def _of_one(phrase: str) -> str:
    if phrase.startswith("le "):
        return f"du {phrase[3:]}"
    if phrase.startswith("les "):
        return f"des {phrase[4:]}"
    return f"{elided('de', phrase)}{phrase}"


def capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def lowered(sentence: str) -> str:
    """The words inside a sentence; an acronym keeps its capitals."""
    return sentence if sentence[:2].isupper() else sentence[:1].lower() + sentence[1:]


def listed(words: Sequence[str], last: str = "et") -> str:
    """« a, b et c »; of a long list, the first ones and how many more."""
    rest = len(words) - _MOST_LISTED
    if rest > 0:
        words = [*words[:_MOST_LISTED], f"{rest} autres" if rest > 1 else "1 autre"]
    *before, final = words or [""]
    return f"{', '.join(before)} {last} {final}" if before else final


def plural(count: float, singular: str, many: str) -> str:
    """« 1 séance », « 1,5 demi-journée », « 2 séances »: the plural starts at two."""
    return f"{number(count)} {many if abs(count) >= 2 else singular}"


def counted(count: float, units: str) -> str:
    """« 1 contrat de ville », « 2 contrats de ville »."""
    return plural(count, singular(units), units)


def singular(units: str) -> str:
    """« demi-journées détaillées » → « demi-journée détaillée »; « contrats de ville »."""
    return " ".join(_one(word) for word in units.split(" "))


def _one(word: str) -> str:
    return word if word in _UNCHANGED or not word.endswith("s") else word[:-1]


def feminine(units: str) -> bool | None:
    """None where it is not known."""
    word = singular(units).split(" ")[0]
    if word in _FEMININE:
        return True
    return False if word in _MASCULINE else None


def agreed(participle: str, units: str, count: float = 2) -> str:
    """« retrouvé » with what it says something of: « retrouvée », « retrouvées »."""
    return f"{participle}{'e' if feminine(units) else ''}{'s' if abs(count) >= 2 else ''}"


def none_of(units: str) -> str:
    """« aucune séance », « aucun document »; « pas de clics » where the gender is not known."""
    is_feminine = feminine(units)
    if is_feminine is None:
        return f"pas {of(units)}"
    return f"{'aucune' if is_feminine else 'aucun'} {singular(units)}"


def all_of(units: str) -> str:
    """« toutes les séances », « tous les documents »; « la totalité des clics » otherwise."""
    is_feminine = feminine(units)
    if is_feminine is None:
        return f"la totalité des {units}"
    return f"{'toutes' if is_feminine else 'tous'} les {units}"
