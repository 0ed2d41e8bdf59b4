"""Are real exports recognised, each as its own source? Only where a folder of samples is present."""

from contextlib import suppress
from pathlib import Path

import pytest

from pipeline.problems import InputRefused
from pipeline.read import read
from pipeline.sources import SOURCES
from pipeline.sources.tables import beginnings
from tests.written import prepared

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
PREFIXES = {
    "matomo_": "matomo",
    "ga4_": "ga4",
    "plausible_visitors": "plausible",
    "brevo_": "brevo",
    "mailchimp_": "mailchimp",
    "linkedin_": "linkedin",
    "youtube_": "youtube",
    "x_": "x",
    "teams_": "teams",
    "zoom_meeting": "zoom",
    "zoom_webinar": "zoom_webinaire",
    "limesurvey_": "limesurvey",
    "google_forms": "google_forms",
    "helloasso_": "helloasso",
    "eventbrite_": "eventbrite",
    "pmb_": "pmb",
}
# nothing in it says where it comes from
NOT_KNOWN = ("youtube_chart_data_long",)
FILES = sorted(p for p in SAMPLES.rglob("*") if p.suffix in (".csv", ".tsv", ".xlsx"))
needs_samples = pytest.mark.skipif(not FILES, reason="no folder of samples beside the project")


def expected(name: str) -> set[str]:
    if name.startswith(NOT_KNOWN):
        return set()
    return {source for prefix, source in PREFIXES.items() if name.startswith(prefix)}


@needs_samples
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_sample_is_recognised_as_its_own_source(path: Path) -> None:
    content = path.read_bytes()
    tables = beginnings(content, read(content))
    found = {source.name for table in tables for source in SOURCES if source.detect(table)}
    assert found == expected(path.name)


@needs_samples
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_sample_is_read_or_refused_kindly(path: Path) -> None:
    with suppress(InputRefused):
        assert prepared(path.read_bytes(), path.name, seance_id="S1").rows.read_count
