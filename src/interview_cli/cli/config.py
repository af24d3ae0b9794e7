"""interview config: every setting, its value, and where that came from."""

from dataclasses import fields

from interview_cli.cli.options import Json, read_settings
from interview_cli.cli.screen import Screen


def config(as_json: Json = False) -> None:
    """Show the settings and where each came from.

    The origin is default, interview.toml, or an INTERVIEW_ variable.

    Examples:
        interview config
        INTERVIEW_LANGUAGE=ko interview config --json
    """
    screen = Screen()
    settings, origins = read_settings()
    rows = [(field.name, str(getattr(settings, field.name)), origins.of[field.name]) for field in fields(settings)]
    if as_json:
        screen.json({"settings": [{"name": name, "value": value, "origin": origin} for name, value, origin in rows]})
    else:
        screen.table(("setting", "value", "from"), rows)
