"""Who is at the keyboard? A sign-in identifier, written beside what was done."""

import getpass


def who() -> str:
    """A container may run under a number that no account has."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "inconnu"
