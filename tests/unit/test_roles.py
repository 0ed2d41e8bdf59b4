"""Who is of the team?"""

from pathlib import Path

import pytest

from dashboard.roles import Role, members, role_of

TEAM = {"a@centre.fr": Role.CONTRIBUTEUR, "u-42": Role.LECTEUR}


@pytest.mark.parametrize(
    ("user", "role"),
    [
        ({}, Role.ADMINISTRATEUR),  # no sign-in: the server of the team
        ({"is_logged_in": False}, Role.EXTERIEUR),
        ({"is_logged_in": True}, Role.EXTERIEUR),
        ({"is_logged_in": True, "email": "inconnu@centre.fr"}, Role.EXTERIEUR),
        ({"is_logged_in": True, "email": "A@Centre.fr"}, Role.CONTRIBUTEUR),
        ({"is_logged_in": True, "email": "a@centre.fr", "email_verified": True}, Role.CONTRIBUTEUR),
        ({"is_logged_in": True, "email": "a@centre.fr", "email_verified": False}, Role.EXTERIEUR),
        ({"is_logged_in": True, "email": None, "sub": "u-42"}, Role.LECTEUR),
        ({"is_logged_in": False, "email": "a@centre.fr"}, Role.EXTERIEUR),
    ],
)
def test_sign_in_says_who_is_of_the_team(user: dict[str, object], role: Role) -> None:
    assert role_of("", user, TEAM) == role


@pytest.mark.parametrize("lecteurs", ["exterieurs", "extérieurs", "oui"])
def test_a_server_for_outside_readers_knows_no_team(lecteurs: str) -> None:
    signed_in = {"is_logged_in": True, "email": "a@centre.fr"}
    assert role_of(lecteurs, signed_in, TEAM) == Role.EXTERIEUR
    assert role_of(lecteurs, {}, TEAM) == Role.EXTERIEUR


def test_roles_are_read_from_their_file(tmp_path: Path) -> None:
    path = tmp_path / "roles.toml"
    assert members(path) == {}
    path.write_text('"A@centre.fr" = "contributeur"\n"b@centre.fr" = "chef"\n', encoding="utf-8")
    assert members(path) == {"a@centre.fr": Role.CONTRIBUTEUR}
    path.write_text("a@centre.fr = contributeur", encoding="utf-8")
    assert members(path) == {}
