"""Reads a batch file: YAML (of which JSON is a part), with every fault named by its line.

Apart because it is the only place that knows PyYAML. A batch file may come from somebody else, so reading is bounded: by size,
by depth, and by the number of aliases, through which a few lines could otherwise grow to gigabytes.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml
from yaml.events import AliasEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from interview_cli.core.script import Case, Script, parse_script
from interview_cli.errors import ScriptInvalid

MAX_BYTES = 2 * 1024 * 1024  # about 500 cases with long answers
MAX_ALIASES = 1000
MAX_DEPTH = 20  # a batch file needs 4
MERGE_TAG = "tag:yaml.org,2002:merge"


def read_script(path: Path) -> Script:
    """Read a batch file, with the paths in it made absolute: they are relative to the file, not to where the command runs.

    Raises:
        ScriptInvalid: no such file, not YAML, too large, not the shape of a script, or a resume or job in it does not exist.
    """
    try:
        script = parse_script(_load(path))
    except ScriptInvalid as error:
        raise ScriptInvalid(f"{path}: {error.message}", hint=error.hint) from error
    return Script(tuple(_with_files(case, path) for case in script.cases))


def _load(path: Path) -> object:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise ScriptInvalid(f"it is larger than {MAX_BYTES // 1024} KiB.", hint="Split it into several files.")
        loaded: object = yaml.load(content.decode("utf-8-sig"), Loader=_BoundedLoader)  # noqa: S506 - a SafeLoader
        return loaded
    except OSError as error:
        raise ScriptInvalid(f"it cannot be read ({error.strerror or error}).", hint="Look at the path and its rights.") from error
    except UnicodeDecodeError as error:
        raise ScriptInvalid(f"it is not UTF-8 (byte {error.start}).", hint="Save it as UTF-8.") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        raise ScriptInvalid(f"{where}{error.problem or error.context}.", hint="Check indentation and quotes.") from error
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date such as 2024-13-45
        first_line = str(error).partition("\n")[0]
        raise ScriptInvalid(f"it is not YAML ({first_line}).", hint="Put text with special characters in quotes.") from error


def _with_files(case: Case, script: Path) -> Case:
    job = None if case.job is None else _existing(case.job, case, "job", script)
    company = None if case.company is None else _existing(case.company, case, "company", script)
    answers = case.answers.with_paths(lambda written: _existing(written, case, "answers: audio", script))
    return replace(case, resume=_existing(case.resume, case, "resume", script), job=job, company=company, answers=answers)


def _existing(written: str, case: Case, key: str, script: Path) -> str:
    path = script.absolute().parent / Path(written)
    try:
        is_file = path.is_file()
    except OSError as error:  # no rights on a folder, a name too long
        raise ScriptInvalid(
            f"{script}: {case.place}.{key} of '{case.name}': {path} cannot be read ({error.strerror}).",
            hint="Look at its rights.",
        ) from error
    if not is_file:
        raise ScriptInvalid(
            f"{script}: {case.place}.{key} of '{case.name}': there is no file {path}.",
            hint="Paths are relative to the batch file.",
        )
    return str(path)


class _BoundedLoader(yaml.SafeLoader):
    """A SafeLoader that bounds depth, aliases and merges, and refuses a key that stands twice in a table.

    A merge ("<<") copies; a list of merges, each of such a list, is how a few lines grow to gigabytes. So a table has one.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self._aliases = 0
        self._depth = 0

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        self._aliases += self.check_event(AliasEvent)
        self._depth += 1
        if self._aliases > MAX_ALIASES:
            raise _fault(f"more than {MAX_ALIASES} aliases", parent)
        if self._depth > MAX_DEPTH:
            raise _fault(f"nested more than {MAX_DEPTH} deep", parent)
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node

    def compose_mapping_node(self, anchor: dict[Any, Node]) -> MappingNode:
        node = super().compose_mapping_node(anchor)
        seen: set[str] = set()
        for key, value in node.value:
            name = "<<" if key.tag == MERGE_TAG else key.value
            if isinstance(key, ScalarNode) and name in seen:
                raise _fault(f"'{name}' stands twice in one table", key)
            if name == "<<" and isinstance(value, SequenceNode):
                raise _fault("'<<' takes one table, not a list", key)
            seen.add(str(name))
        return node


def _fault(fault: str, node: Node | None) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=fault, problem_mark=node.start_mark if node else None)
