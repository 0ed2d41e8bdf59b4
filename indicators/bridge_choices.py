"""Which changes can be explained, and by which dimensions? By their codes in the address."""

from collections.abc import Mapping

from indicators import lookups, registry
from indicators.dimensions import DIMENSIONS
from indicators.question import Question
from indicators.view import View
from pipeline.store import Version

PONT, PAR = "pont", "par"  # the keys of both choices in the address
_SUMS = (
    "demi_journees", "presences", "seances", "publications", "publications.consultations",
    "publications.telechargements",
)  # fmt: skip
_SHARE = "part:"  # then a family of profiles
# contracts are left out: a séance may serve several, so their changes would not add up
_DIMENSIONS = (
    "type_action", "thematique", "axe", "modalite", "departement", "territoire", "perimetre",
    "famille_profil", "profil", "nature", "action",
)  # fmt: skip


def explained(version: Version) -> Mapping[str, str]:
    """What can be chosen, in words: figures that add up, and the share of each family."""
    sums = {name: registry.indicator(version, name).libelle for name in _SUMS}
    families = lookups.names(version, "famille_profil")
    return sums | {f"{_SHARE}{code}": f"Part des présences : {n}" for code, n in families.items()}


def splits(version: Version, chosen: str) -> Mapping[str, str]:
    """The dimensions by which a choice can be split."""
    is_share = chosen.startswith(_SHARE)
    item = registry.indicator(version, "part_presences" if is_share else chosen)
    return {
        name: DIMENSIONS[name].libelle
        for name in _DIMENSIONS
        if name in item.dimensions and not (is_share and DIMENSIONS[name].de_profil)
    }


def chosen(view: View) -> tuple[Question, str]:
    """What the reader chose to explain, and by which dimension; half-days by type to begin with."""
    code = view.choice(PONT) or _SUMS[0]
    known = splits(view.version, code)
    asked = view.choice(PAR)
    by = asked if asked and asked in known else next(iter(known))
    if code.startswith(_SHARE):
        family = code.removeprefix(_SHARE)
        return view.ask("part_presences").filtered("famille_profil", family), by
    return view.ask(code), by
