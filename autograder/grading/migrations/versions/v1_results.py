"""The first schema: runs, students, submissions, verdicts."""

import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "run",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished", sa.DateTime(timezone=True)),
        sa.Column("interrupted", sa.Boolean, nullable=False),
        sa.Column("autograder", sa.String(100), nullable=False),
        sa.Column("keras", sa.String(100), nullable=False),
        sa.Column("confinement", sa.JSON, nullable=False),
        sa.Column("command", sa.Text, nullable=False),
    )
    op.create_table(
        "student",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(500), nullable=False, unique=True),
    )
    op.create_table(
        "submission",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("student_id", sa.Integer, sa.ForeignKey("student.id"), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("files", sa.JSON, nullable=False),
        sa.UniqueConstraint("student_id", "digest", name="one_row_a_state"),
    )
    op.create_table(
        "verdict",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("run_id", sa.Integer, sa.ForeignKey("run.id"), nullable=False),
        sa.Column("submission_id", sa.Integer, sa.ForeignKey("submission.id"), nullable=False),
        sa.Column("exercise", sa.String(200), nullable=False, index=True),
        sa.Column("filename", sa.String(500), nullable=False),
        sa.Column("outcome", sa.String(20), nullable=False),
        sa.Column("points", sa.Double, nullable=False),
        sa.Column("worth", sa.Double, nullable=False),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("key", sa.String(64), nullable=False, index=True),
    )
    op.create_table(
        "shown",
        sa.Column("run_id", sa.Integer, sa.ForeignKey("run.id"), primary_key=True),
        sa.Column("verdict_id", sa.Integer, sa.ForeignKey("verdict.id"), primary_key=True),
    )


def downgrade() -> None:
    """Drops the tables."""
    for table in ("shown", "verdict", "submission", "student", "run"):
        op.drop_table(table)
