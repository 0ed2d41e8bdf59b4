"""How far does a file get with the answers given so far, and from where can a person go on?"""

from dataclasses import dataclass
from functools import partial

from pipeline import build, memory
from pipeline.choices import Choices
from pipeline.code_lists import CodeLists
from pipeline.folders import Espace
from pipeline.map_columns import Understood
from pipeline.opening import Opened, opened
from pipeline.person_key import key_of
from pipeline.prepared import Prepared, Progress, prepare_opened, silent
from pipeline.problems import InputRefused
from pipeline.recognise import Known
from pipeline.refusals import Unrecognised
from pipeline.seance_of_list import bring


@dataclass(frozen=True, eq=False)
class Examined:
    """``opened``: None where the file itself cannot be read. Then either ``prepared``, after the
    ``seance`` that is created with it, or why not (``refusal``) and the ``nearest`` reading, whose
    guesses can be changed."""

    opened: Opened | None = None
    prepared: Prepared | None = None
    seance: Prepared | None = None
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
    tell: Progress = silent,
) -> Examined:
    """Read and check a file; a refusal is an answer, not an error."""
    lists = build.lists_of(place)
    try:
        file = source
        if not isinstance(file, Opened):
            tell("lecture")
            file = opened(file, file_name, choices, lists, key_of(place))
    except InputRefused as refusal:
        return Examined(refusal=refusal)
    read = partial(_read, file, tell, partial(memory.recall, place))
    try:
        brought = bring(b"", file.file_name, choices, lists, read)
    except InputRefused as refusal:
        near = refusal.nearest if isinstance(refusal, Unrecognised) else None
        return Examined(file, refusal=refusal, nearest=near)
    return Examined(file, brought.prepared, brought.seance)


def _read(
    file: Opened,
    tell: Progress,
    known: Known,
    _content: bytes,
    _name: str,
    choices: Choices,
    lists: CodeLists,
) -> Prepared:
    """As ``prepare``, of a file that was read before."""
    return prepare_opened(file, choices, lists, tell, known)
