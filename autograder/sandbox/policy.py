"""How much confinement running strangers' code needs."""

from collections.abc import Mapping

APPLIED = "applied"


def missing(layers: Mapping[str, str]) -> str:
    """One sentence on what strangers' code should not be run without; "" when all is there.

    Below "Landlock or another uid, plus seccomp" code that read files, killed processes or
    reached the network was seen to succeed.
    """
    gaps = []
    if APPLIED not in (layers.get("landlock"), layers.get("uid")):
        gaps.append(
            f"neither Landlock ({layers.get('landlock', 'not tried')}) "
            f"nor another user ({layers.get('uid', 'not tried')})"
        )
    if layers.get("seccomp") != APPLIED:
        gaps.append(f"no seccomp ({layers.get('seccomp', 'not tried')})")
    if not gaps:
        return ""
    return (
        f"This machine cannot confine strangers' code well enough: {'; '.join(gaps)}. "
        "Grade where these are available, or allow weak confinement if you trust the code."
    )
