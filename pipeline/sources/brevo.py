"""Is it Brevo's list of campaigns?

True: ``Campaign ID,Campaign Name,…,Sent,…,Delivered,…,Opens``. The list of the recipients of one
campaign (``Email_ID``) names persons: it is refused.
"""

from datetime import date

from pipeline.problems import InputRefused
from pipeline.sources.campaigns import Columns, by_month
from pipeline.sources.shape import Context, Converted, Source, Table
from pipeline.sources.values import dashed_date, english_date, span

_TOLD = (
    "Lecteurs = colonne « Opens » (ouvreurs uniques).",
    "Le premier et le dernier mois peuvent être incomplets : un export plus long les corrigera.",
)


def _date(text: str) -> date | None:
    read = dashed_date(text) or english_date(text)
    days = None if read else span(text)
    return read or (days[0] if days and days[0] == days[1] else None)


_COLUMNS = Columns("campaign id", "sending date", "sent", "opens", _date)


def _detect(table: Table) -> bool:
    campaigns, recipients = ("campaign id", "delivered"), ("campaign id", "email id")
    return table.header_at(*campaigns) is not None or table.header_at(*recipients) is not None


def _convert(table: Table, context: Context) -> Converted:
    if table.header_at("campaign id", "email id") is not None:
        raise InputRefused(
            "Ce fichier Brevo liste les destinataires d'une campagne : rien n'en est lu.",
            "Exportez la liste des campagnes.",
        )
    return by_month(table, table.header_at("campaign id", "delivered") or 0, _COLUMNS, _TOLD)


SOURCE = Source("brevo", "export Brevo (campagnes)", "audience", _detect, _convert)
