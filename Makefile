# `make run` opens the application, `make test` checks everything; nothing else is needed.
# Both set up what is missing first (see requirements/install.sh).

PYTHON := .venv/bin/python
OFFSCREEN := QT_QPA_PLATFORM=offscreen
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)
ifneq ($(shell uname -s),Linux)
SCREEN := yes
endif
# The tests marked slow read SLOW: `bounded` tries each fault a few times, `full` as often as it can.
SLOW ?= bounded

.DEFAULT_GOAL := run
.PHONY: run test test-slow install demo bench bundle translations

run:
ifeq ($(strip $(SCREEN)),)
	@echo "There is no display here: making the demonstration in build/demo instead."
	@$(MAKE) --no-print-directory demo
else
	@requirements/install.sh window
	@$(PYTHON) main.py
endif

install:
	@requirements/install.sh

# pytest comes last: its closing line is the verdict.
test: install
	@printf 'format: ' && .venv/bin/ruff format --check .
	@printf 'lint: ' && .venv/bin/ruff check .
	@printf 'types: ' && .venv/bin/mypy
	@printf 'architecture: '; .venv/bin/lint-imports --no-logo >build/architecture.log \
		&& tail -n 1 build/architecture.log || { cat build/architecture.log; exit 1; }
	@echo 'tests:'
	@$(OFFSCREEN) SLOW=$(SLOW) $(PYTHON) -m pytest -n 2

test-slow: install
	@$(OFFSCREEN) SLOW=full $(PYTHON) -m pytest -n 2 -m slow --timeout 3600

demo: install
	@$(OFFSCREEN) PYTHONPATH=. $(PYTHON) tests/journeys/demo.py build/demo

bench: install
	@$(OFFSCREEN) $(PYTHON) -m benchmarks.run

# A folder to copy to another computer of the same kind and double-click: build/bundle/laoniangjiu.
# Its tools live in an environment of their own, so that none of them gets into the folder.
bundle: install
	@test -x build/bundling/bin/python || $(PYTHON) -m venv build/bundling
	@build/bundling/bin/python -m pip install -q --require-hashes -r requirements/bundle.txt
	@build/bundling/bin/python -m PyInstaller --noconfirm --log-level ERROR \
		--distpath build/bundle --workpath build/bundling/work requirements/bundle.spec
	@$(OFFSCREEN) build/bundle/laoniangjiu/laoniangjiu --help >/dev/null
	@du -sh build/bundle/laoniangjiu

# Collects the interface strings and compiles the translations that ship.
translations: install
	@$(PYTHON) -m gui.translation update
	@$(PYTHON) -m gui.translation release
