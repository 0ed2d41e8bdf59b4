# Every target prepares what it needs: `make run` may be the very first command.

PORT ?= 8501
PYTHON ?= python3

VENV := .venv
PY := $(VENV)/bin/python
STATIC := dashboard/static

RUN_READY := $(VENV)/.ready-run
DEV_READY := $(VENV)/.ready-dev
BUNDLE := $(if $(and $(wildcard $(STATIC)/package-lock.json),$(shell command -v npm)),$(STATIC)/node_modules/.ready)

# A .venv left half-made, or made by a Python that has gone since, is made again.
IS_PYTHON_FIT := import sys; sys.exit(sys.version_info < (3, 11))
VENV_FIT := $(shell $(PY) -c "import pip; $(IS_PYTHON_FIT)" >/dev/null 2>&1 && echo yes)
REMAKE := $(if $(VENV_FIT),,FORCE)

.DEFAULT_GOAL := aide
.PHONY: aide run check test bench FORCE

aide: ## affiche cette aide
	@echo "Tableau de bord CRPV. Commandes :"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) \
	  | awk -F '|' '{ printf "%-14s %s\n", $$1, $$2 }'

run: $(RUN_READY) $(BUNDLE) ## ouvre le tableau de bord sur les données du rapport 2022 (PORT=8501)
	$(PY) -m streamlit run app.py --server.port $(PORT)

check: $(DEV_READY) $(BUNDLE) ## vérifie le style, les types, l’architecture et les tests sans navigateur
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-logo
	$(PY) -m pytest -n 2 -m "not browser and not bench"

test: check ## check, puis les parcours dans un navigateur (Chromium, installé s’il manque)
	@$(find_chromium); $(install_chromium); \
	echo "Tests de navigateur ($${CHROMIUM:-Chromium de Playwright})"; \
	CHROMIUM="$$CHROMIUM" $(PY) -m pytest -m browser

bench: $(DEV_READY) $(BUNDLE) ## mesure les temps de réponse et de construction
	$(PY) -m pytest -s -m bench $(wildcard bench) tests

# --- environment -----------------------------------------------------------------------------

$(RUN_READY): requirements.txt $(REMAKE)
	@$(ensure_venv)
	@echo "Installation des bibliothèques (une à trois minutes la première fois)…"
	@$(PY) -m pip install --disable-pip-version-check --quiet -r $< || { $(install_failed); }
	@touch $@

$(DEV_READY): requirements-dev.txt requirements.txt $(REMAKE)
	@$(ensure_venv)
	@echo "Installation des bibliothèques et des outils (une à trois minutes la première fois)…"
	@$(PY) -m pip install --disable-pip-version-check --quiet -r $< || { $(install_failed); }
	@touch $@ $(RUN_READY)

# Without npm or a network the page still works: it serves the heavier bundle of the plotly wheel.
$(STATIC)/node_modules/.ready: $(STATIC)/package-lock.json
	@cd $(STATIC) \
	  && npm ci --silent --ignore-scripts --no-audit --no-fund --fetch-retries=1 --fetch-retry-mintimeout=1000 --fetch-timeout=30000 \
	  && touch node_modules/.ready \
	  || echo "Attention : npm n’a pas pu installer plotly.js allégé. Le tableau de bord fonctionne, son premier affichage sera plus lent."

define ensure_venv
$(PY) -c "import pip; $(IS_PYTHON_FIT)" >/dev/null 2>&1 || { \
  command -v "$(PYTHON)" >/dev/null || { \
    echo "Python est introuvable. Installez Python 3.11 ou plus récent, puis relancez la commande."; exit 1; }; \
  "$(PYTHON)" -c "$(IS_PYTHON_FIT)" || { \
    echo "« $(PYTHON) » est trop ancien ($$("$(PYTHON)" --version 2>&1)) : il faut Python 3.11 ou plus récent."; \
    echo "S’il est installé sous un autre nom : make PYTHON=python3.12 …"; exit 1; }; \
  echo "Création de l’environnement Python ($(VENV))…"; \
  "$(PYTHON)" -m venv --clear $(VENV) >/dev/null 2>&1 || { $(venv_without_ensurepip); } || { \
    echo "Python ne peut pas créer d’environnement virtuel : le module venv ou ensurepip manque."; \
    echo "Sous Debian ou Ubuntu : apt-get install python3-venv, puis relancez la commande."; exit 1; }; }
endef

# Debian ships venv without ensurepip unless python3-venv is there; its own pip can fill in.
define venv_without_ensurepip
"$(PYTHON)" -m venv --clear --without-pip $(VENV) >/dev/null 2>&1 \
  && "$(PYTHON)" -m pip --python $(PY) install --quiet pip >/dev/null 2>&1
endef

define install_failed
echo "L’installation n’a pas abouti : vérifiez la connexion (et le proxy), puis relancez la commande."; exit 1
endef

# Leaves in CHROMIUM the first browser found, else nothing.
define find_chromium
for name in "$$CHROMIUM" chromium chromium-browser google-chrome google-chrome-stable; do \
  CHROMIUM=$$(command -v "$$name" || true); [ -z "$$CHROMIUM" ] || break; \
done
endef

# Playwright's own browser is found by Playwright: CHROMIUM then stays empty.
define install_chromium
if [ -z "$$CHROMIUM" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
  echo "Installation de Chromium…"; \
  apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium || true; \
  CHROMIUM=$$(command -v chromium || true); \
fi; \
[ -n "$$CHROMIUM" ] || $(PY) -m playwright install chromium || { \
  echo "Aucun Chromium : installez-en un, ou donnez son chemin (CHROMIUM=/chemin/vers/chromium make test)."; exit 1; }
endef
