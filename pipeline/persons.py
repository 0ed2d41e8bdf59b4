"""Which persons does a row of a list count? Keyed hashes, or nothing: see ``person_key``."""

from dataclasses import replace

import polars as pl

from pipeline.rows import Rows
from pipeline.sheet import LINE
from pipeline.sources.shape import Export

_COLUMN = "personnes"
# one line may give several rows, which are kept or set aside together
_RANK = pl.int_range(pl.len()).over(LINE).alias("rang")


def with_persons(checked: Rows, export: Export | None) -> Rows:
    """The rows of a list of persons with the hashes of those that each counts."""
    if not export or not export.persons:
        return checked
    schema = {LINE: pl.Int64(), _COLUMN: pl.List(pl.String)}
    found = pl.DataFrame(list(export.persons), schema, orient="row").with_columns(_RANK)
    kept = checked.kept.drop(_COLUMN).with_columns(_RANK)
    joined = kept.join(found, on=[LINE, "rang"], how="left", maintain_order="left")
    return replace(checked, kept=joined.select(checked.kept.columns))
