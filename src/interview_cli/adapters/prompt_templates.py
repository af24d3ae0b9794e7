"""Prompts from templates. Apart from the other content because Jinja takes longer to load than listing all sessions."""

from pathlib import Path

import jinja2

from interview_cli.core.resume import Language
from interview_cli.errors import ContentBroken


class PromptTemplates:
    """The templates below `folder`, as LANGUAGE/prompts/NAME.j2."""

    def __init__(self, folder: Path) -> None:
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folder),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,  # noqa: S701 -- prompts are plain text; data in them is fenced by the filter below
        )
        self._environment.filters["fenced"] = fenced

    def render(self, language: Language, name: str, values: dict[str, object]) -> str:
        """Fill a template.

        Raises:
            ContentBroken: there is none of this name, it is not well formed, or a value that it needs is missing.
        """
        file = f"{language}/prompts/{name}.j2"
        try:
            return self._environment.get_template(file).render(values).strip()
        except jinja2.TemplateError as error:
            raise ContentBroken(f"languages/{file} cannot be filled: {error}.", hint="Reinstall interview-cli.") from error


def fenced(text: object) -> str:
    """Make text from outside safe to stand between <tags> of a prompt: it can neither close its tag nor open one.

    The angle brackets are replaced by ones that look alike, so that code like `vector<int>` stays readable to the model.
    """
    return str(text).replace("<", "‹").replace(">", "›").strip()
