"""How does a command answer? One JSON object for a program, lines of French for a person."""

import io
import json
import sys
from collections.abc import Iterator
from typing import Any

Answer = dict[str, Any]
_SHOWN_PROBLEMS = 20


def say(answer: Answer, *, as_json: bool) -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # a Windows console would refuse « œ » or U+202F
    if as_json:
        print(json.dumps(plain(answer), ensure_ascii=False, allow_nan=False))
        return
    print("\n".join(_readable({name: v for name, v in answer.items() if name != "erreur"})))
    if "erreur" in answer and "fichiers" not in answer:
        print(f"{answer['erreur']['message']} {answer['erreur']['que_faire']}", file=sys.stderr)


def plain(value: Any) -> Any:
    """For JSON: dates in ISO, whole numbers without « .0 »."""
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    return value.isoformat() if hasattr(value, "isoformat") else value


def _readable(answer: Answer) -> Iterator[str]:
    for name, value in answer.items():
        if not isinstance(value, list):
            yield f"{name}\u00a0: {value}"
            continue
        for item in value:
            told = {k: v for k, v in item.items() if not isinstance(v, list | dict)}
            yield " · ".join(f"{k}\u00a0: {v}" for k, v in told.items())
            yield from (f"  {found}" for found in _sentences(item))


def _sentences(item: Answer) -> Iterator[str]:
    yield from item.get("hypotheses", ())
    problems = item.get("problemes", ())
    yield from (problem["message"] for problem in problems[:_SHOWN_PROBLEMS])
    if len(problems) > _SHOWN_PROBLEMS:
        yield f"… et {len(problems) - _SHOWN_PROBLEMS} autres (--json les donne tous)."
