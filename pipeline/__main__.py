"""The pipeline on the command line: bring files in, look at them first, withdraw, restore, verify.

One JSON object on stdout with ``--json``; logs on stderr; exit 0 done, 2 refused, 1 our fault.
"""

import logging
import sys
from collections.abc import Sequence

from pipeline import report
from pipeline.arguments import asked
from pipeline.commands import COMMANDS, FAILED, REFUSED
from pipeline.folders import espaces_root
from pipeline.problems import InputRefused
from pipeline.speak import say

_FULL = ("No space left", "File too large", "Disk quota", "Could not write", "Espace insuffisant")


def main(arguments: Sequence[str] | None = None) -> int:
    words = list(sys.argv[1:] if arguments is None else arguments)
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    try:
        command = asked(words)
        answer, code = COMMANDS[command.command](command)
    except InputRefused as error:
        answer, code = report.refusal(error), REFUSED
    except KeyboardInterrupt:
        answer, code = report.refusal(InputRefused("Commande interrompue.")), FAILED
    except Exception as error:
        logging.exception("échec inattendu")
        answer, code = report.refusal(_our_fault(error)), FAILED
    say(answer, as_json="--json" in words)
    return code


def _our_fault(error: Exception) -> InputRefused:
    """A disk that is full or closed is nobody's mistake: the journal has kept what it had."""
    if any(sign in str(error) for sign in _FULL):
        return InputRefused(
            "L'écriture a échoué : le disque est sans doute plein. Rien n'a été intégré.",
            "Libérez de la place, puis recommencez.",
        )
    if isinstance(error, OSError) and str(espaces_root()) in str(error.filename):
        return InputRefused(
            f"Le dossier des données « {espaces_root()} » ne peut pas être lu ou écrit.",
            "Vérifiez vos droits et la variable DONNEES.",
        )
    return InputRefused(
        "Erreur du programme.", "Signalez-la avec le détail écrit sur la sortie d'erreur."
    )


if __name__ == "__main__":
    sys.exit(main())
