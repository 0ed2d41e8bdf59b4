"""How is long work followed and stopped, without holding back the page that asked for it?"""

import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO, Any
from uuid import uuid4

from pipeline import worker
from pipeline.folders import Espace
from pipeline.problems import InputRefused

_ROOT = Path(__file__).parent.parent


class Work:
    """A task in a process of its own, whose temporary files have a folder of their own.

    The task is ``function(place, *arguments, tell=…)``; its arguments go through a pipe, never a
    file. ``steps``: what it has told so far.
    """

    def __init__(self, place: Espace, function: Callable[..., Any], *arguments: Any) -> None:
        own = Espace(place.name, place.folder, uuid4().hex)
        self.steps: list[str] = []
        self._folder = own.temporary
        self._answer: Any = None
        self._refusal: InputRefused | None = None
        self._process = _started()
        task = (function, (own, *arguments))
        self._thread = Thread(target=self._follow, args=(task,), daemon=True)
        self._thread.start()

    @property
    def is_over(self) -> bool:
        return not self._thread.is_alive()

    def wait(self, timeout_seconds: float | None = None) -> bool:
        """Whether it is over, after waiting so long at most."""
        self._thread.join(timeout_seconds)
        return self.is_over

    def answer(self) -> Any:
        """What the task returned, once over. Raises InputRefused: its refusal, or that it died."""
        if self._refusal:
            raise self._refusal
        return self._answer

    def cancel(self) -> None:
        """Kill the process; nothing of its work is left."""
        self._process.kill()
        self._thread.join()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _follow(self, task: object) -> None:
        self._refusal = _interrupted()
        # a process that dies breaks its pipes: what stands is then that it was interrupted
        with suppress(OSError, EOFError, pickle.UnpicklingError), self._process as process:
            assert process.stdin
            assert process.stdout
            pickle.dump(task, process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.close()
            self._listen(process.stdout)
        if self._refusal is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _listen(self, answers: IO[bytes]) -> None:
        kind, said = pickle.load(answers)
        while kind == worker.STEP:
            self.steps.append(said)
            kind, said = pickle.load(answers)
        self._answer, self._refusal = (None, said) if kind == worker.REFUSED else (said, None)


def _started() -> subprocess.Popen[bytes]:
    known = os.environ.get("PYTHONPATH")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(_ROOT), known)))}
    command = [sys.executable, "-m", "pipeline.worker"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)


def _interrupted() -> InputRefused:
    return InputRefused(
        "Le travail s'est interrompu avant la fin.",
        "Rien n'a été intégré. Recommencez ; si cela dure, découpez le fichier par année.",
    )
