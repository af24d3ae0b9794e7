"""Signs told apart by their ink, in parts of a line's height."""

import pytest

from interview_cli.core.marks import Ink, told_apart

DOT, COMMA = Ink(0.12, (0.12,), 0.0), Ink(0.12, (0.24,), 0.12)
COLON, SEMICOLON = Ink(0.12, (0.12, 0.12), 0.0), Ink(0.12, (0.12, 0.24), 0.12)
BAR, CAPITAL_I = Ink(0.1, (0.95,), 0.1), Ink(0.1, (0.8,), 0.0)
DASH, ARROW = Ink(0.3, (0.08,), -0.3), Ink(0.8, (0.35,), -0.2)


@pytest.mark.parametrize(
    ("read", "ink", "sign"),
    [
        (",", DOT, "."),
        (".", COMMA, ","),
        (";", COLON, ":"),
        (":", SEMICOLON, ";"),
        ("|", CAPITAL_I, "I"),
        ("-", ARROW, "→"),
        ("ㅡ", ARROW, "→"),
    ],
)
def test_a_sign_is_what_its_ink_says(read: str, ink: Ink, sign: str) -> None:
    assert told_apart(read, ink) == sign


@pytest.mark.parametrize(
    ("sign", "ink"), [(".", DOT), (",", COMMA), (":", COLON), (";", SEMICOLON), ("|", BAR), ("-", DASH), ("–", DASH)]
)
def test_a_sign_that_was_read_well_stays(sign: str, ink: Ink) -> None:
    assert told_apart(sign, ink) == sign


@pytest.mark.parametrize("sign", [".", ",", ":", ";", "-"])
def test_ink_of_a_letter_beside_it_changes_no_sign(sign: str) -> None:
    assert told_apart(sign, Ink(0.5, (0.6,), 0.0)) == sign
    assert told_apart(sign, Ink(0.5, (0.2, 0.1, 0.2), 0.0)) == sign
