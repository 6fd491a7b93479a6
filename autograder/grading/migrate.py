"""Brings a results database to this autograder's schema, with the scripts in `migrations`."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

VERSION_TABLE = "autograder_schema"
"""Ours by name: a database without it that holds tables is somebody else's."""


class WrongSchema(Exception):  # noqa: N818  # named for what it is
    """Not a database of ours, or of a newer autograder; the message ends a sentence."""


def upgrade(connection: Connection) -> None:
    """Makes or updates the tables; raises `WrongSchema` and changes nothing when it must not."""
    config = configuration(connection)
    tables = inspect(connection).get_table_names()
    if tables and VERSION_TABLE not in tables:
        raise WrongSchema(
            "this database holds other tables and is not the autograder's; "
            "pass another one with --database."
        )
    scripts = ScriptDirectory.from_config(config)
    opts = {"version_table": VERSION_TABLE}
    present = MigrationContext.configure(connection, opts=opts).get_current_revision()
    if present == scripts.get_current_head():
        return
    if present is not None and present not in {s.revision for s in scripts.walk_revisions()}:
        raise WrongSchema(
            "it was written by a newer autograder; update this one, "
            "or pass another database with --database."
        )
    command.upgrade(config, "head")


def configuration(connection: Connection) -> Config:
    """Alembic's settings, without a file of settings."""
    config = Config(attributes={"connection": connection})
    folder = str(Path(__file__).with_name("migrations"))
    config.set_main_option("script_location", folder.replace("%", "%%"))
    return config
