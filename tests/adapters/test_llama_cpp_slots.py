"""Which computed state a prompt goes on from."""

from hypothesis import given
from hypothesis import strategies as st

from interview_cli.adapters.llama_cpp.slots import Slot, place

SYSTEM, RESUME, ASK, JUDGE, ANSWER = (1,) * 50, (2,) * 200, (3,) * 20, (4,) * 20, (5,) * 80


def test_a_conversation_that_goes_on_keeps_its_slot() -> None:
    slots = [Slot(0, [SYSTEM, RESUME, ASK], used=1), Slot(1, [SYSTEM], used=2)]

    placement = place(slots, [SYSTEM, RESUME, ANSWER, ASK])

    assert (placement.slot.number, placement.units, placement.copied_from) == (0, 2, None)


def test_another_conversation_takes_a_copy_instead_of_throwing_much_away() -> None:
    slots = [Slot(0, [SYSTEM, RESUME, ANSWER, ASK], used=1), Slot(1)]

    placement = place(slots, [SYSTEM, JUDGE])

    assert (placement.slot.number, placement.units) == (1, 1)
    assert placement.copied_from is slots[0]


def test_a_stranger_takes_the_slot_that_was_used_longest_ago() -> None:
    slots = [Slot(0, [SYSTEM], used=5), Slot(1, [RESUME], used=4)]

    placement = place(slots, [JUDGE])

    assert (placement.slot.number, placement.units) == (1, 0)


def test_an_empty_slot_is_taken_before_a_full_one() -> None:
    slots = [Slot(0, [SYSTEM], used=1), Slot(1, [], used=2)]  # the second was interrupted before it held anything

    assert place(slots, [JUDGE]).slot.number == 1


def test_units_are_shared_only_behind_equal_ones() -> None:
    assert Slot(0, [SYSTEM, ASK, ANSWER]).shared([SYSTEM, JUDGE, ANSWER]) == 1


units = st.lists(st.tuples(st.integers(0, 2)), max_size=5)


@given(held=st.tuples(units, units), wanted=units)
def test_what_is_reused_is_what_the_prompt_begins_with(
    held: tuple[list[tuple[int]], list[tuple[int]]], wanted: list[tuple[int]]
) -> None:
    slots = [Slot(number, list(one), used=number) for number, one in enumerate(held)]

    placement = place(slots, wanted)

    source = placement.copied_from or placement.slot
    assert source.units[: placement.units] == wanted[: placement.units]
    assert placement.copied_from is not placement.slot
