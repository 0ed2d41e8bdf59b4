"""How far does a file get with the answers given so far, and from where can a person go on?"""

from dataclasses import dataclass
from functools import partial

from pipeline import build, memory
from pipeline.choices import Choices
from pipeline.folders import Espace
from pipeline.map_columns import Understood
from pipeline.opening import Opened, opened
from pipeline.problems import InputRefused
from pipeline.recognise import Unrecognised


@dataclass(frozen=True, eq=False)
class Examined:
    """``opened``: None where the file itself cannot be read. Then either ``prepared``, or why not
    (``refusal``) and the ``nearest`` reading, whose guesses can be changed."""

    opened: Opened | None = None
    prepared: build.Prepared | None = None
    refusal: InputRefused | None = None
    nearest: Understood | None = None

    @property
    def understood(self) -> Understood | None:
        return self.prepared.understood if self.prepared else self.nearest

    @property
    def asks_seance(self) -> bool:
        """Whether these are présences whose séance no column tells."""
        if self.understood is None or self.understood.layout.jeu != "presences":
            return False
        return not {"seance_id", "seance_intitule"} & set(self.understood.sources)


def examine(
    place: Espace,
    source: bytes | Opened,
    file_name: str,
    choices: Choices,
    tell: build.Progress = build.silent,
) -> Examined:
    """Read and check a file; a refusal is an answer, not an error."""
    try:
        file = _opened(source, file_name, choices, tell)
    except InputRefused as refusal:
        return Examined(refusal=refusal)
    try:
        known = partial(memory.recall, place)
        prepared = build.prepare_opened(file, choices, build.lists_of(place), tell, known)
    except InputRefused as refusal:
        near = refusal.nearest if isinstance(refusal, Unrecognised) else None
        return Examined(file, refusal=refusal, nearest=near)
    return Examined(file, prepared)


def _opened(
    source: bytes | Opened, file_name: str, choices: Choices, tell: build.Progress
) -> Opened:
    if isinstance(source, Opened):
        return source
    tell("lecture")
    return opened(source, file_name, choices)
