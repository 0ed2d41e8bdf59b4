"""Do the rows of an export add up to what its author knows of it?"""

from collections.abc import Iterator

from tests.corpus.answer import Answer
from tests.corpus.compare import Found, is_same
from tests.corpus.entries import ANY, Summed

_PERIOD, _OR = ("du", "au"), " ou "


def sum_faults(truth: Summed, got: Answer) -> Iterator[tuple[bool, str]]:
    """Sums that differ, and rows that no line of the truth foresees; whether each is silent.

    A sum that is too low is not silent when the answer names the lines that it left out.
    """
    *conditions, amount = truth.columns
    left = list(got.kept(truth.jeu))
    for *values, expected in truth.sums:
        asked = dict(zip(conditions, values, strict=True))
        fitting = [row for row in left if _fits(row, asked)]
        left = [row for row in left if row not in fitting]
        total = sum(float(row.get(amount) or 0) for row in fitting)
        if expected == ANY or any(is_same(one, total) for one in expected.split(_OR)):
            continue
        drawn = ", ".join(value for value in values if value)
        is_low = all(total < float(one) for one in expected.split(_OR))
        is_told = is_low and any(got.told("ignorees"))
        yield not is_told, f"{amount} ({drawn}) = {total:g}, et non {expected}"
    for row in left[:3]:
        told = {name: row.text(name) for name in truth.columns if name not in _PERIOD}
        yield True, f"ligne gardée qui ne devrait pas être là : {told}"


def _fits(row: Found, asked: dict[str, str]) -> bool:
    first, last = asked.get("du"), asked.get("au")
    if first and last:
        begins, ends = row.get("periode_debut"), row.get("periode_fin")
        if begins.isoformat() < first or ends.isoformat() > last:
            return False
    named = {name: text for name, text in asked.items() if name not in _PERIOD}
    return all(is_same(text, row.get(name)) for name, text in named.items())
