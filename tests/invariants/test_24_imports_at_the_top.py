"""An import hidden in a function failed only when that function ran.

Rule: imports stand at the top of their files, and each heavy library at the top of one adapter.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator

from program import PACKAGE

# Each with the one place below adapters/ (a file, or a folder of files) that may import it.
HOMES = {
    "av": "whisper",
    "ctranslate2": "whisper",
    "faiss": "faiss_index",
    "faster_whisper": "whisper",
    "huggingface_hub": "model_store",
    "jinja2": "prompt_templates",
    "llama_cpp": "llama_cpp",
    "pdfminer": "pdf_child",
    "pdfplumber": "pdf_child",
    "pypdfium2": "pdf_child",
    "prompt_toolkit": "keyboard",
    "sentence_transformers": "sentence_embedder",
    "sqlite_utils": "sqlite",
    "piper": "piper_voice",
    "sounddevice": "portaudio",
    "torch": "sentence_embedder",
    "transformers": "sentence_embedder",
    "yaml": "script_file",
}


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def test_no_import_is_hidden_in_a_function_or_a_class() -> None:
    hidden = [
        f"{name}:{inner.lineno}"
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]

    assert hidden == []


def test_no_import_is_tried_and_given_up() -> None:
    tried = [
        f"{name}:{node.lineno}"
        for name, tree in trees()
        for node in tree.body
        if isinstance(node, ast.Try) and any(isinstance(it, ast.Import | ast.ImportFrom) for it in ast.walk(node))
    ]

    assert tried == []


def test_each_library_is_imported_by_its_one_adapter() -> None:
    places = defaultdict(set)
    for name, tree in trees():
        for library in libraries(tree):
            if library in HOMES:
                places[library].add(name)

    assert places.keys() == HOMES.keys()
    for library, names in places.items():
        home = f"adapters/{HOMES[library]}"
        assert {name for name in names if name != f"{home}.py" and not name.startswith(f"{home}/")} == set(), library


def libraries(tree: ast.Module) -> set[str]:
    """Top-level names that a module imports at run time; those under TYPE_CHECKING are never imported."""
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        for inner in ast.walk(node):
            if isinstance(inner, ast.Import):
                found |= {it.name.partition(".")[0] for it in inner.names}
            elif isinstance(inner, ast.ImportFrom) and inner.module:
                found.add(inner.module.partition(".")[0])
    return found
