"""Is it Mailchimp's list of campaigns?

True: ``Title,Subject,Audience,Send Date,Send Weekday,Total Recipients,…``, always in English.
"""

from pipeline.sources.campaigns import Columns, by_month
from pipeline.sources.shape import Context, Converted, Source, Table
from pipeline.sources.values import english_date

_SIGNATURE = ("send weekday", "total recipients")
_COLUMNS = Columns("unique id", "send date", "total recipients", "unique opens", english_date)
_TOLD = (
    "Lecteurs = colonne « Unique Opens ». Toutes les audiences sont comptées ensemble.",
    "Le premier et le dernier mois peuvent être incomplets : un export plus long les corrigera.",
)


def _detect(table: Table) -> bool:
    return table.header_at(*_SIGNATURE) is not None


def _convert(table: Table, context: Context) -> Converted:
    return by_month(table, table.header_at(*_SIGNATURE) or 0, _COLUMNS, _TOLD)


SOURCE = Source("mailchimp", "export Mailchimp (campagnes)", "audience", _detect, _convert)
