#!/usr/bin/env python3
"""check_examples.py PROGRAM SOURCE PAGE... : holds the records and data files that stand in the docs against the program.

A block of a page that begins with ```json and stands below a line
    <!-- record of: Chad denied that Sudan had asked for fuel. -->
must be found in the record of that sentence: every field that the page shows has the value that the page shows, lists
have the same length, "..." stands for anything. Line numbers behind a data file may move. A block below
    <!-- data file: events -->
must load beside the ontology of SOURCE without a problem.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

RECORD = re.compile(r"<!-- record of: (.+?) -->\s*```json\n(.*?)```", re.S)
DATA = re.compile(r"<!-- data file: (\w+) -->\s*```\n(.*?)```", re.S)


def differences(shown, made, where="record"):
    if shown == "...":
        return []
    if isinstance(shown, dict) and isinstance(made, dict):
        return [d for key, value in shown.items() for d in differences(value, made.get(key, "no such field"), f"{where}.{key}")]
    if isinstance(shown, list) and isinstance(made, list):
        if len(shown) != len(made):
            return [f"{where}: the page shows {len(shown)}, the program makes {len(made)}"]
        return [d for i, value in enumerate(shown) for d in differences(value, made[i], f"{where}[{i}]")]
    if isinstance(shown, str) and isinstance(made, str) and shown.startswith("data/"):
        shown, made = shown.split(":")[0], made.split(":")[0]
    return [] if shown == made else [f"{where}: the page shows {shown!r}, the program makes {made!r}"]


def record_problems(program, sentence, block):
    row = json.dumps({"id": "example", "text": sentence})
    run = subprocess.run([program, "read", "--from", "jsonl", "--to", "jsonl", "-"], input=row, capture_output=True, text=True,
                         timeout=60)
    return differences(json.loads(block), json.loads(run.stdout))


def data_problems(program, source, kind, block):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(source / "data/ontology", pathlib.Path(folder) / "ontology")
        (pathlib.Path(folder) / f"page.{kind}").write_text(block, encoding="utf-8")
        run = subprocess.run([program, "check", folder], capture_output=True, text=True, timeout=60)
        return [] if run.returncode == 0 else (run.stderr + run.stdout).splitlines()


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    examples, problems = 0, []
    for page in sys.argv[3:]:
        text = pathlib.Path(page).read_text(encoding="utf-8")
        records, files = RECORD.findall(text), DATA.findall(text)
        examples += len(records) + len(files)
        for sentence, block in records:
            problems += [f"{page}: {d}" for d in record_problems(program, sentence, block)]
        for kind, block in files:
            problems += [f"{page}: {d}" for d in data_problems(program, source, kind, block)]
    print("\n".join(problems) or f"docs: {examples} records and data files are as the pages show them")
    sys.exit(bool(problems) or examples == 0)


main()
