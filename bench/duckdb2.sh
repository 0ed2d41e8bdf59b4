#!/usr/bin/env bash
# Does the same code hold on DuckDB 2.0? The pipeline's and the indicators' tests, in a virtual
# environment of their own, then a version file written by each DuckDB and read by the other.
# Needs a network. Usage: bench/duckdb2.sh [2.0.0]
set -euo pipefail
cd "$(dirname "$0")/.."

version="${1:-2.0.0}"
here="$PWD/.venv/bin/python"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

for file in requirements.txt requirements-dev.txt; do
    sed "s/^duckdb==.*/duckdb==$version/" "$file" >"$folder/$file"
done
python3 -m venv "$folder/venv"
there="$folder/venv/bin/python"
"$there" -m pip install --disable-pip-version-check --quiet -r "$folder/requirements-dev.txt"
"$there" -c "import duckdb; print('DuckDB', duckdb.__version__)"

"$there" -m pytest -q -p no:cacheprovider -n 2 \
    tests/golden tests/faults tests/properties tests/unit/test_imports.py \
    tests/unit/test_pipeline_command.py tests/unit/test_indicators_*.py

# An espace outlives an upgrade, and its undoing: neither DuckDB may need to build it again.
for pair in "$here $there" "$there $here"; do
    read -r writer reader <<<"$pair"
    export DONNEES="$folder/${writer//\//_}"
    "$writer" -m pipeline verifier --json >"$folder/written.json"
    "$reader" -m pipeline verifier --json >"$folder/read.json"
    "$reader" -m indicators demi_journees --exercice 2022 --json >/dev/null
    cmp "$folder/written.json" "$folder/read.json"
done
echo "Version écrite par l'un, lue par l'autre : conforme dans les deux sens."
