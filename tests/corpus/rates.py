"""Which share of columns and of values did a mapper find unaided?"""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.corpus.entries import Read
from tests.corpus.judge import Verdict


@dataclass(frozen=True)
class Rates:
    columns: int
    columns_found: int
    values: int
    values_found: int

    @property
    def of_columns(self) -> float:
        return self.columns_found / max(self.columns, 1)

    @property
    def of_values(self) -> float:
        return self.values_found / max(self.values, 1)

    def __str__(self) -> str:
        columns = f"colonnes {self.columns_found}/{self.columns} = {self.of_columns:.1%}"
        return f"{columns}, valeurs {self.values_found}/{self.values} = {self.of_values:.1%}"


def rates(verdicts: Sequence[Verdict]) -> Rates:
    """Each header, and each pair of column and text, counts once per file."""
    truths = [verdict.entry.truth for verdict in verdicts]
    read = [truth for truth in truths if isinstance(truth, Read)]
    return Rates(
        sum(len(truth.sources) for truth in read),
        sum(len(verdict.columns) for verdict in verdicts),
        sum(len(truth.texts) for truth in read),
        sum(len(verdict.values) for verdict in verdicts),
    )


def unfound(verdict: Verdict) -> list[str]:
    """What a mapper did not find in a file, to be read by its author."""
    truth = verdict.entry.truth
    if not isinstance(truth, Read):
        return []
    columns = [f"« {title} »" for title in truth.sources if title not in verdict.columns]
    texts = [f"« {text} » ({name})" for name, text in sorted(truth.texts - verdict.values)]
    return [f"{verdict.entry.name} : {what}" for what in (*columns, *texts)]
