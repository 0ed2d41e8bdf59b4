"""Is a file the export of a known tool? Then it becomes a sheet of our own columns.

One module per tool. ``SOURCES`` lists them; adding one is a module and a line here.
"""

from pipeline.sources import brevo, ga4, linkedin, mailchimp, matomo, plausible, x, youtube
from pipeline.sources.shape import Source

SOURCES: tuple[Source, ...] = tuple(
    module.SOURCE for module in (brevo, ga4, linkedin, mailchimp, matomo, plausible, x, youtube)
)
