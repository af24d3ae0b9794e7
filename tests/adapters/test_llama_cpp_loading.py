"""How many layers go to a GPU. The loader is a stand-in: what is tested is the order of the tries."""

from collections.abc import Callable

import pytest

from interview_cli.adapters.llama_cpp.loading import first_that_loads, offload_steps
from interview_cli.errors import ModelBroken


def gpu_with_room_for(room: int, tried: list[int]) -> Callable[[int], str]:
    def load(layers: int) -> str:
        tried.append(layers)
        if layers > room:
            raise ModelBroken(f"no memory for {layers} layers")
        return f"loaded with {layers}"

    return load


@pytest.mark.parametrize(
    ("wanted", "steps"),
    [(-1, (28, 21, 14, 7, 0)), (8, (8, 6, 4, 2, 0)), (100, (28, 21, 14, 7, 0)), (1, (1, 0)), (0, (0,))],
)
def test_fewer_layers_are_tried_down_to_none(wanted: int, steps: tuple[int, ...]) -> None:
    assert offload_steps(wanted, layers=28) == steps


def test_the_first_number_of_layers_that_fits_is_taken() -> None:
    tried: list[int] = []

    assert first_that_loads(gpu_with_room_for(15, tried), (28, 21, 14, 7, 0)) == ("loaded with 14", 14)
    assert tried == [28, 21, 14]


def test_a_gpu_that_takes_nothing_leaves_it_to_the_cpu() -> None:
    assert first_that_loads(gpu_with_room_for(0, []), (28, 21, 14, 7, 0)) == ("loaded with 0", 0)


def test_a_file_that_loads_nowhere_is_an_error_with_the_last_reason() -> None:
    with pytest.raises(ModelBroken, match="no memory for 0 layers"):
        first_that_loads(gpu_with_room_for(-1, []), (28, 0))
