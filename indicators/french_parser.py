"""How does a command line refuse? In French, whatever argparse found."""

import re
from argparse import ArgumentParser
from typing import NoReturn

from pipeline.problems import InputRefused


class FrenchParser(ArgumentParser):
    """Its refusals are sentences in French, like all others; its help is its usage."""

    def error(self, message: str) -> NoReturn:
        raise InputRefused(_french(message), f"Forme attendue :\n{self.usage}")

    def format_help(self) -> str:
        return f"{self.usage}\n"


def _french(message: str) -> str:
    unknown = re.fullmatch(r"unrecognized arguments: (.*)", message)
    if unknown:
        return f"Je ne comprends pas : {unknown[1]}."
    missing = re.fullmatch(r"argument (.*): expected one argument", message)
    if missing:
        return f"L'option {missing[1]} attend une valeur."
    choice = re.match(r"argument .*: invalid choice: '(.*?)'", message)
    return f"« {choice[1]} » n'est pas une forme connue." if choice else "Commande mal formée."
