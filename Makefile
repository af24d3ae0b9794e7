# Two commands do all set-up: `make demo` holds an interview, `make test` runs the tests.
# Everything lies in .venv and in the folder of weights; `make clean` removes the first.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

# Weights are big: share them between clones with INTERVIEW_MODELS=FOLDER.
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test lint docs models test-models clean

demo: models  ## hold a scripted interview about a made-up resume, and print its report
	$(BIN)/interview demo

test: test-models  ## run all tests
	$(BIN)/python -m pytest

lint: $(STAMP)  ## check format, types, layers, dead code, and that the README is true
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vulture
	$(BIN)/python -m cogapp --check -P README.md

docs: $(STAMP)  ## write the generated parts of the README again
	$(BIN)/python -m cogapp -r -P README.md

models: $(STAMP)  ## fetch the default model and embedder
	$(BIN)/interview models pull

test-models: models
	$(BIN)/interview models pull smollm2-135m minilm-l6 whisper-base piper-joe-en

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name it with: make PYTHON=python3.12")'
	@command -v c++ >/dev/null || { echo "A C++ compiler is needed to build llama.cpp (Debian: apt install g++; macOS: xcode-select --install)."; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --constraint constraints.txt --editable '.[voice,speak]' --group dev
	@touch $@

clean:  ## remove the environment; weights and interviews stay
	rm -rf $(VENV)
