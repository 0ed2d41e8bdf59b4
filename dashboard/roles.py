"""Who is at the screen, and what may they see and do?

Without sign-in, whoever reaches the server is of the team: it listens to one machine. The variable
LECTEURS turns a whole server into one for outside readers. With sign-in, `roles.toml`, beside the
espaces, names the members of the team; anybody else is an outside reader. A doubt gives no right.
"""

import logging
import os
import tomllib
from collections.abc import Mapping
from enum import IntEnum
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pipeline.folders import espaces_root
from pipeline.problems import InputRefused

LECTEURS, FILE = "LECTEURS", "roles.toml"
_EQUIPE = ("", "equipe")
_log = logging.getLogger(__name__)


class Role(IntEnum):
    """Each may do all that the one before may."""

    EXTERIEUR = 0  # reads what may leave
    LECTEUR = 1  # reads everything
    CONTRIBUTEUR = 2  # imports, withdraws
    ADMINISTRATEUR = 3


def current() -> Role:
    """The role of the person at this screen."""
    return role_of(os.environ.get(LECTEURS, ""), st.user, members(espaces_root() / FILE))


def role_of(lecteurs: str, user: Mapping[str, object], team: Mapping[str, Role]) -> Role:
    """``user``: what sign-in says of the person; it says nothing where it is not configured."""
    if lecteurs not in _EQUIPE:
        return Role.EXTERIEUR
    if "is_logged_in" not in user:
        return Role.ADMINISTRATEUR
    names = _names(user) if user["is_logged_in"] else []
    return next((team[name] for name in names if name in team), Role.EXTERIEUR)


def _names(user: Mapping[str, object]) -> list[str]:
    """An address that its provider has not verified names nobody."""
    is_verified = user.get("email_verified", True) is True
    names = [user.get("email") if is_verified else None, user.get("sub")]
    return [str(name).casefold() for name in names if name]


def members(path: Path) -> dict[str, Role]:
    """E-mail or identifier → role. A file or a word that cannot be read gives nobody any role."""
    if not path.exists():
        return {}
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        _log.exception("%s ne se lit pas : tout le monde est lecteur extérieur.", path)
        return {}
    known = {role.name.lower(): role for role in Role}
    unknown = [name for name, word in written.items() if str(word) not in known]
    if unknown:
        _log.warning("%s : rôle inconnu pour %s.", path, ", ".join(unknown))
    return {
        name.casefold(): known[str(word)] for name, word in written.items() if name not in unknown
    }


def check(role: Role, needed: Role) -> None:
    """Raises InputRefused on a page that this role may not open, whatever the address says."""
    if role < needed:
        among = "" if role == Role.EXTERIEUR else ", à qui importe des données"
        raise InputRefused(f"Cette page est réservée à l'équipe{among}.")


def sign_in(place: DeltaGenerator) -> None:
    """The way in and the way out, where sign-in is configured."""
    match st.user.get("is_logged_in"):
        case False:
            place.button("Se connecter", on_click=st.login, key="se_connecter")
        case True:
            place.button("Se déconnecter", on_click=st.logout, key="se_deconnecter")
