"""Where does a row of a long table stand in the wide file that it comes from?

The rows were numbered to be read one by one; a person knows lines and headers.
"""

import polars as pl

from pipeline.problems import gather, moved
from pipeline.sheet import LINE, Origin


def rows(origin: Origin, found: pl.DataFrame) -> pl.DataFrame:
    """The rows under the lines of the file."""
    source = pl.col(LINE).replace_strict(origin.places[LINE], origin.places["source"])
    return found.with_columns(source)


def problems(origin: Origin, found: pl.DataFrame) -> pl.DataFrame:
    """The problems where they stand in the file, each told once; those of whole lines too."""
    told = moved(_placed(origin, found)).unique(maintain_order=True)
    return gather([origin.problems, told])


def doubts(origin: Origin, found: pl.DataFrame) -> pl.DataFrame:
    placed = _placed(origin, found)
    moved_there = placed.with_columns(
        pl.col("vraie_ligne").alias(LINE), pl.col("vraie_colonne").alias("colonne")
    )
    return moved_there.select(found.columns).unique(maintain_order=True)


def _placed(origin: Origin, found: pl.DataFrame) -> pl.DataFrame:
    """With ``vraie_ligne`` and ``vraie_colonne``: a value stood under a header of its own."""
    joined = found.join(origin.places, on=LINE, how="left", maintain_order="left")
    title = pl.when(pl.col("colonne") == origin.value).then("titre").otherwise("colonne")
    return joined.with_columns(pl.col("source").alias("vraie_ligne"), title.alias("vraie_colonne"))
