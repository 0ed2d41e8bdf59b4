"""Is a file the export of a known tool? Then it becomes a sheet of our own columns.

One module per tool, or per family that counts alike. ``SOURCES`` lists them; adding one is a module
and a line here.
"""

from pipeline.sources import (
    brevo,
    forms,
    ga4,
    linkedin,
    mailchimp,
    matomo,
    plausible,
    pmb,
    teams,
    tickets,
    x,
    youtube,
    zoom,
)
from pipeline.sources.shape import Source

SOURCES: tuple[Source, ...] = (
    *(module.SOURCE for module in (brevo, ga4, linkedin, mailchimp, matomo, plausible, x, youtube)),
    *(pmb.SOURCE, pmb.DOCUMENTS),
    *(teams.SOURCE, zoom.MEETING, zoom.WEBINAR, tickets.HELLOASSO, tickets.EVENTBRITE),
    *(forms.LIMESURVEY, forms.GOOGLE, forms.MICROSOFT),
)
