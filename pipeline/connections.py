"""How is a version file opened, to be written once or to be read by many?

Nowhere else is DuckDB opened. Cursors take the settings of the connection they come from.
"""

from pathlib import Path

import duckdb

_SILENT = "SET enable_progress_bar = false"  # it draws on stdout, into the JSON of a command
_Config = dict[str, str | bool | int | float | list[str]]
_NO_EXTENSIONS: _Config = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
# one format for every DuckDB that runs this: 2.0 writes by default what 1.5 cannot read
_FORMAT: _Config = {"storage_compatibility_version": "v1.5.0"}


def for_writing(path: Path) -> duckdb.DuckDBPyConnection:
    """A new version file."""
    connection = duckdb.connect(path, config={**_NO_EXTENSIONS, **_FORMAT})
    connection.execute(_SILENT)
    return connection


def for_reading(path: Path) -> duckdb.DuckDBPyConnection:
    """A version that is never written again: no other file can be reached, no setting changed."""
    config: _Config = {**_NO_EXTENSIONS, "enable_external_access": False}
    connection = duckdb.connect(path, read_only=True, config=config)
    connection.execute(_SILENT)
    connection.execute("SET lock_configuration = true")
    return connection
