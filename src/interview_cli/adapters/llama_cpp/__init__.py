"""The language model that runs in this process, on llama.cpp.

engine     LlamaCpp: the port; one call after another
worker     the one thread that native code runs on, so that Ctrl-C is heard
slots      which computed state a prompt can go on from (pure)
weights    the GGUF: loading, tokens and their text
context    the KV cache and what is computed in it
chat       a conversation as the model's own template spells it
picking    the next token: sampling, and grammars
schema     what a JSON Schema may say, and its grammar
embedder   GgufEmbedder: another port, on an encoder
library    llama.cpp itself: its start and its log
stop       a flag that native code reads
"""

from interview_cli.adapters.llama_cpp.engine import LlamaCpp

__all__ = ["LlamaCpp"]
