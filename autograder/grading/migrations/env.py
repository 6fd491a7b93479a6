"""Run by alembic: applies the scripts beside it on the connection that `migrate` opened."""

from alembic import context

from autograder.grading.migrate import VERSION_TABLE
from autograder.grading.schema import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,  # SQLite alters a table only by copying it
)
with context.begin_transaction():
    context.run_migrations()
