"""Is it the answers to a form (LimeSurvey, Google Forms, Microsoft Forms), and how many persons?

An answer that was never sent is a draft. Without an e-mail, each answer is a person.
"""

from collections.abc import Sequence
from functools import partial

from pipeline.layouts import LAYOUTS
from pipeline.meant import probable
from pipeline.personal_columns import is_personal
from pipeline.sources.attendance import Listing, counted, listed, titles_of
from pipeline.sources.shape import Context, Converted, Source, Table

_LIMESURVEY = ("date de soumission", "submitdate", "date submitted")
_LIMESURVEY_IDS = {"id de la reponse", "response id", "id"}
_STAMPS = ("horodateur", "timestamp")
# a schedule written by hand may have an id and hours too
_MICROSOFT = (
    ("id", "heure de debut", "heure de fin", "adresse de messagerie"),
    ("id", "start time", "completion time", "email"),
)
_SENT = (*_LIMESURVEY, *_STAMPS, "heure de fin", "completion time")
_EMAILS = (
    *("adresse e mail", "adresse mail", "adresse email", "adresse de messagerie", "email"),
    *("e mail", "mail", "courriel", "email address", "adresse electronique"),
)
_TOLD = ("Chaque réponse au formulaire compte pour une présence.",)


def _limesurvey(table: Table) -> bool:
    titles = set(table.folded(0)) if table.records else set()
    return bool(titles & set(_LIMESURVEY) and titles & _LIMESURVEY_IDS)


def _google(table: Table) -> bool:
    titles = table.folded(0) if table.records else []
    is_stamped = titles[:1] in ([_STAMPS[0]], [_STAMPS[1]]) and len(titles) > 1
    return is_stamped and not _is_of_ours(table.records[0][1][1:])


def _is_of_ours(titles: Sequence[str]) -> bool:
    """Whether the form was filled by a colleague, an answer for each séance or document."""
    own = [title for title in titles if not is_personal(title)]
    for layout in LAYOUTS.values():
        found = {column.name for title in own if (column := probable(layout, title))}
        is_signed = any(found >= set(group) for group in layout.signature)
        if is_signed and not layout.missing(found):
            return True
    return False


def _microsoft(table: Table) -> bool:
    titles = set(table.folded(0)) if table.records else set()
    return any(titles >= set(signature) for signature in _MICROSOFT)


def _convert(table: Table, context: Context) -> Converted:
    titles = table.folded(0)
    sent = next(title for title in _SENT if title in titles)
    email = next((title for title in _EMAILS if title in titles), "")
    reason = partial(_draft, sent=sent)
    listing = Listing(listed(table, 0), (), email, reason, told=_TOLD, titles=titles_of(table, 0))
    return counted(listing, context)


def _draft(row: dict[str, str], sent: str) -> str | None:
    """LimeSurvey may date an answer that was not sent 1980-01-01."""
    is_sent = row.get(sent) and not row[sent].startswith("1980-01-01")
    return None if is_sent else "réponse non envoyée"


LIMESURVEY = Source("limesurvey", "réponses LimeSurvey", "presences", _limesurvey, _convert)
GOOGLE = Source("google_forms", "réponses Google Forms", "presences", _google, _convert)
MICROSOFT = Source("microsoft_forms", "réponses Microsoft Forms", "presences", _microsoft, _convert)
