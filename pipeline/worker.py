"""How does a piece of work run in a process of its own? `python -m pipeline.worker`.

One pickled task comes in on standard input; pickled answers go out on standard output: each step as
it starts, then what the task returns, or its refusal. Not ``multiprocessing``: under Streamlit the
main module is the script of the page, which a spawned process would run again.
"""

import os
import pickle
import sys
from typing import Any, BinaryIO

from pipeline.problems import InputRefused

STEP, DONE, REFUSED = "étape", "fini", "refus"


def main() -> None:
    """Run the one task. Whatever a library prints goes to the server's log, not among answers."""
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        function, arguments = pickle.load(sys.stdin.buffer)
        try:
            done = function(*arguments, tell=lambda step: _say(answers, STEP, step))
        except InputRefused as refusal:
            _say(answers, REFUSED, refusal)
        else:
            _say(answers, DONE, done)


def _say(answers: BinaryIO, kind: str, said: Any) -> None:
    pickle.dump((kind, said), answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()


if __name__ == "__main__":
    main()
