import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from interview_cli.adapters.sentence_embedder import SentenceEmbedder
from interview_cli.errors import ModelBroken


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    models = Path(os.environ.get("INTERVIEW_MODELS") or Path(__file__).parents[2] / "models")
    return Path(shutil.copytree(models / "minilm-l6", tmp_path / "model"))


@pytest.mark.parametrize("name", ["model.safetensors", "config.json", "tokenizer.json", "modules.json"])
def test_a_damaged_file_of_the_model_is_a_broken_model(copy: Path, name: str) -> None:
    (copy / name).write_bytes(b"garbage" * 20)
    with pytest.raises(ModelBroken, match="cannot be loaded"):
        SentenceEmbedder(copy, id="minilm-l6")


def test_an_absent_folder_is_a_broken_model(tmp_path: Path) -> None:
    with pytest.raises(ModelBroken, match=r"modules\.json"):
        SentenceEmbedder(tmp_path / "absent", id="minilm-l6")


def test_loading_and_embedding_print_nothing(copy: Path, capfd: pytest.CaptureFixture[str]) -> None:
    SentenceEmbedder(copy, id="minilm-l6").embed_queries(["quiet"])
    assert capfd.readouterr() == ("", "")


def test_what_the_model_was_trained_to_see_is_put_before_questions_and_passages(copy: Path) -> None:
    plain = SentenceEmbedder(copy, id="plain")
    prefixed = SentenceEmbedder(copy, id="prefixed", query_prefix="query: ", passage_prefix="passage: ")

    assert np.allclose(prefixed.embed_queries(["outage"]), plain.embed_queries(["query: outage"]), atol=1e-5)
    assert np.allclose(prefixed.embed_passages(["outage"]), plain.embed_passages(["passage: outage"]), atol=1e-5)
