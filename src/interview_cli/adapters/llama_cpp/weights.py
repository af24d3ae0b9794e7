"""The weights of one GGUF, and the text of its tokens.

Apart from the context because the weights are read-only once loaded. Facts about the C functions are from llama.h of the
pinned build.
"""

import ctypes
from collections.abc import Callable
from pathlib import Path

import llama_cpp

from interview_cli.adapters.llama_cpp.library import library
from interview_cli.adapters.llama_cpp.stop import StopFlag
from interview_cli.errors import ModelBroken


class Weights:
    """A loaded model.

    Args:
        layers: how many layers to put on the GPU.
        stop: ends the loading early.
        on_progress: told 0 to 1, from the loading thread.
        words_only: load the vocabulary and the metadata alone, which takes a moment.

    Raises:
        ModelBroken: llama.cpp cannot use the file, or the machine cannot hold it, with llama.cpp's reason.
    """

    def __init__(
        self, path: Path, *, layers: int, stop: StopFlag, on_progress: Callable[[float], None], words_only: bool = False
    ) -> None:
        def report(progress: float, _: object) -> bool:
            on_progress(progress)
            return not stop.is_set

        params = llama_cpp.llama_model_default_params()
        params.n_gpu_layers = layers
        params.vocab_only = words_only
        params.progress_callback = llama_cpp.llama_progress_callback(report)
        library().forget()
        self.model = llama_cpp.llama_model_load_from_file(str(path).encode(), params)
        if not self.model:
            raise ModelBroken(
                f"{path} cannot be loaded: {library().complaint()}.",
                hint="Delete the file and fetch it again: interview models pull",
            )
        self.vocabulary = llama_cpp.llama_model_get_vocab(self.model)

    @property
    def trained_tokens(self) -> int:
        """The longest context that the model has seen in training."""
        return int(llama_cpp.llama_model_n_ctx_train(self.model))

    @property
    def width(self) -> int:
        """Length of the vector that an embedder gives."""
        return int(llama_cpp.llama_model_n_embd_out(self.model))

    @property
    def state_width(self) -> int:
        """Length of what one layer hands on to the next."""
        return int(llama_cpp.llama_model_n_embd(self.model))

    @property
    def blocks(self) -> int:
        """How many layers a token passes through."""
        return int(llama_cpp.llama_model_n_layer(self.model))

    @property
    def vocabulary_size(self) -> int:
        """How many tokens the model knows."""
        return int(llama_cpp.llama_vocab_n_tokens(self.vocabulary))

    @property
    def layers(self) -> int:
        """Layers that a GPU can take: the repeating ones, and the output."""
        return int(self._metadata(f"{self._metadata('general.architecture')}.block_count") or 0) + 1

    @property
    def template(self) -> str | None:
        """The model's own chat template, in Jinja."""
        found = llama_cpp.llama_model_chat_template(self.model, None)
        return None if found is None else str(found.decode("utf-8", "replace"))

    @property
    def first_token(self) -> int | None:
        """The token that every prompt of this model begins with, if there is one."""
        if not llama_cpp.llama_vocab_get_add_bos(self.vocabulary):
            return None
        return int(llama_cpp.llama_vocab_bos(self.vocabulary))

    @property
    def edges(self) -> tuple[str, str]:
        """The texts of the tokens that begin and end a text, as templates may use them; empty where a model has none."""
        tokens = llama_cpp.llama_vocab_bos(self.vocabulary), llama_cpp.llama_vocab_eos(self.vocabulary)
        begin, end = ("" if token < 0 else self.piece(token, special=True).decode("utf-8", "replace") for token in tokens)
        return begin, end

    def tokens(self, text: str, *, special: bool = False) -> list[int]:
        """Split a text into tokens.

        Args:
            text: anybody's words, or a piece of a template.
            special: whether "<|im_start|>" and its like become control tokens: for templates only, never for anybody's words.
        """
        raw = text.encode("utf-8", "replace")
        room = len(raw) + 2
        while True:
            found = (llama_cpp.llama_token * room)()
            count = llama_cpp.llama_tokenize(self.vocabulary, raw, len(raw), found, room, False, special)
            if count >= 0:
                return list(found[:count])
            room = -count

    def piece(self, token: int, *, special: bool = False) -> bytes:
        """Give a token's bytes, which may be a part of a character; a control token has none unless `special`."""
        room = 32  # nearly all fit; llama.cpp answers with the room that it wants when one does not
        while True:
            found = ctypes.create_string_buffer(room)
            count = llama_cpp.llama_token_to_piece(self.vocabulary, token, found, room, 0, special)
            if count >= 0:
                return found.raw[:count]
            room = -count

    def ends(self, token: int) -> bool:
        """Whether this token says that the reply is over."""
        return bool(llama_cpp.llama_vocab_is_eog(self.vocabulary, token))

    def free(self) -> None:
        """Give the memory back."""
        llama_cpp.llama_model_free(self.model)

    def _metadata(self, key: str) -> str:
        found = ctypes.create_string_buffer(64)
        count = llama_cpp.llama_model_meta_val_str(self.model, key.encode(), found, len(found))
        return found.value.decode() if count >= 0 else ""
