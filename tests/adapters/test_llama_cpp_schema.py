"""What a grammar can enforce, and what is refused because it cannot."""

import pytest

from interview_cli.adapters.llama_cpp.schema import grammar_of


@pytest.mark.parametrize(
    "schema",
    [
        {"enum": ["yes", "no"]},
        {"const": 3},
        {"type": "string", "maxLength": 80, "description": "a sentence"},
        {"type": ["string", "null"]},
        {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
        {"anyOf": [{"type": "null"}, {"type": "string"}]},
        {"type": "object", "properties": {"a": {"type": "boolean"}}, "required": ["a"], "additionalProperties": False},
    ],
)
def test_these_schemas_have_a_grammar(schema: dict[str, object]) -> None:
    assert "root ::=" in grammar_of(schema)


@pytest.mark.parametrize(
    ("schema", "named"),
    [
        ({"type": "integer", "minimum": 1}, "minimum"),
        ({"type": "array", "minItems": 1}, "minItems"),
        ({"type": "array", "items": {"type": "string"}, "uniqueItems": True}, "uniqueItems"),
        ({"not": {"type": "string"}}, "not"),
        ({"type": ["string", "null"], "maxLength": 3}, "length"),
        ({"type": "object", "required": ["a"]}, "required"),
        (
            {"properties": {"a": {"type": "object", "properties": {"b": {"type": "number", "maximum": 1}}}}},
            "properties.a.properties.b",
        ),
        ({"properties": {}, "required": ["missing"]}, "missing"),
        ({"anyOf": ["text"]}, "must be an object"),
        ({"type": "string", "pattern": "^[a-z]+$"}, "pattern"),
        ({"$ref": "#/$defs/name", "$defs": {"name": {"type": "string"}}}, "ref"),
        ({"enum": []}, "enum is empty"),
        ({"anyOf": []}, "anyOf is empty"),
        ({"type": "string", "maxLength": 1_000_000_000}, "maxLength"),
        ({"type": "string", "minLength": 3, "maxLength": 2}, "minLength"),
        ({"type": "string", "maxLength": "3"}, "maxLength"),
    ],
)
def test_what_would_silently_not_be_kept_is_refused_with_its_place(schema: dict[str, object], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        grammar_of(schema)


@pytest.mark.parametrize("schema", [{"type": "nothing"}, {"type": 3}, {"const": object()}, {"type": "array", "items": True}])
def test_what_the_converter_cannot_read_is_a_value_error(schema: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="schema"):
        grammar_of(schema)
