"""What a JSON Schema may say so that a grammar can enforce all of it.

llama.cpp's converter passes over what it does not know, and a rule that is silently not kept is worse than an error. It also
makes grammars that llama.cpp cannot read out of some patterns, references and empty lists, which llama.cpp then complains about
on stderr, past its own log; so those are refused here, and so are lengths that take minutes to write out.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from llama_cpp import llama_grammar

REMARKS = frozenset({"title", "description", "default", "examples", "$schema", "$id", "$comment"})
LONGEST = 2000  # of a text or a list: each repetition is a rule of its own

# The first row whose first word a schema holds tells what else it may say.
FORMS: tuple[tuple[str, frozenset[str]], ...] = (
    ("anyOf", frozenset()),
    ("oneOf", frozenset()),
    ("const", frozenset({"type"})),
    ("enum", frozenset({"type"})),
    ("properties", frozenset({"type", "required", "additionalProperties"})),
    ("additionalProperties", frozenset({"type"})),
    ("items", frozenset({"type", "minItems", "maxItems"})),
    ("prefixItems", frozenset({"type"})),
    ("type", frozenset({"minLength", "maxLength"})),
)


class _Converter(llama_grammar.SchemaConverter):  # type: ignore[misc]  # the library is untyped here
    """The library's, with two mistakes mended: a backslash ended a literal too early, and letters beyond ASCII were escapes."""

    def _format_literal(self, literal: str) -> str:
        text = json.dumps(json.loads(literal), ensure_ascii=False)
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'


def grammar_of(schema: Mapping[str, Any]) -> str:
    """Write the grammar (GBNF) of the texts that meet a schema.

    Raises:
        ValueError: the schema says something that the grammar would not enforce.
    """
    _check(schema, "the schema")
    converter = _Converter(prop_order={}, allow_fetch=False, dotall=False, raw_pattern=False)
    try:
        converter.visit(schema, "")
        return str(converter.format_grammar())
    except (AssertionError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"No grammar can be made of the schema: {error}") from error


def _check(schema: object, place: str) -> None:
    if not isinstance(schema, Mapping):
        raise ValueError(f"{place} must be an object, not {schema!r}.")
    said = schema.keys() - REMARKS
    word, allowed = next((form for form in FORMS if form[0] in said), ("", frozenset()))
    if unknown := said - allowed - {word}:
        raise ValueError(f"{place} says {', '.join(sorted(unknown))}, which cannot be enforced there.")
    if missing := set(schema.get("required", ())) - set(schema.get("properties", ())):
        raise ValueError(f"{place} requires {', '.join(sorted(missing))} without saying what that is.")
    if said & {"minLength", "maxLength"} and schema["type"] != "string":
        raise ValueError(f"{place} limits the length of something that is no string.")
    _check_sizes(schema, place)
    for inner, part in _parts(schema, place):
        _check(part, inner)


def _check_sizes(schema: Mapping[str, Any], place: str) -> None:
    if empty := [word for word in ("enum", "anyOf", "oneOf", "type") if word in schema and not schema[word]]:
        raise ValueError(f"{place} leaves no choice: {', '.join(empty)} is empty.")
    for least, most in (("minLength", "maxLength"), ("minItems", "maxItems")):
        low, high = schema.get(least, 0), schema.get(most, LONGEST)
        if type(low) is not int or type(high) is not int or not 0 <= low <= high <= LONGEST:
            raise ValueError(f"{place} must have 0 <= {least} <= {most} <= {LONGEST}, not {low!r} and {high!r}.")


def _parts(schema: Mapping[str, Any], place: str) -> Iterator[tuple[str, object]]:
    yield from ((f"{place}.properties.{name}", part) for name, part in schema.get("properties", {}).items())
    for word in ("anyOf", "oneOf", "prefixItems"):
        yield from ((f"{place}.{word}[{index}]", part) for index, part in enumerate(schema.get(word, ())))
    for word in ("items", "additionalProperties"):
        if word in schema and not isinstance(schema[word], bool):
            yield f"{place}.{word}", schema[word]
