#!/usr/bin/env python3
"""run_cases.py PROGRAM SOURCE CASE... : runs the command line as a person would and compares what comes out.

A .case file holds cases; words at the margin are keys, indented lines belong to the key above them:
    case     a broken row costs only itself
    file     day.jsonl
      {"id": "a", "text": "Chad asked Sudan for fuel."}
      {"id": "b"
    python   open("big.txt", "w").write("a" * 50_000_000)
    run      reportedly read day.jsonl --no-text
    status   1
    stderr
      reportedly: day.jsonl:2:10: this row is cut short: its JSON does not end (...)
    records  1
    seconds  20

`run` goes through bash in an empty folder; $SOURCE is the source tree. `stdout` and `stderr` are whole and exact, `out` and
`err` are lines that must stand there somewhere, as parts of lines; `no` must not stand anywhere. `records` counts the
lines of JSON on standard output. Without `stderr`, `err` and `status` a case must be silent there and end with 0.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

KEYS = {"case", "file", "python", "run", "status", "stdout", "stderr", "out", "err", "no", "records", "seconds"}
PATIENCE = float(os.environ.get("REPORTEDLY_PATIENCE", "1"))


def read_cases(path):
    cases, key = [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        if line.startswith("  "):
            cases[-1][-1][1].append(line[2:])
            continue
        key, _, rest = line.partition(" ")
        if key not in KEYS:
            sys.exit(f"{path}:{number}: {key} is no key of a case; keys are {', '.join(sorted(KEYS))}")
        if key == "case":
            cases.append([])
        cases[-1].append((key, [rest.strip()] if rest.strip() else []))
    return cases


def prepare(case, folder, environment):
    for key, lines in case:
        if key == "file":
            path = folder / lines[0]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(line + "\n" for line in lines[1:]), encoding="utf-8")
        elif key == "python":
            subprocess.run([sys.executable, "-c", "\n".join(lines)], cwd=folder, env=environment, check=True)


def differences(case, done):
    wanted = {key: lines for key, lines in case}
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    status = int(wanted.get("status", ["0"])[0])
    if done.returncode != status:
        yield f"status {done.returncode}, expected {status}"
    if "stdout" in wanted and out.splitlines() != wanted["stdout"]:
        yield "standard output differs:\n" + out
    if "stderr" in wanted and err.splitlines() != wanted["stderr"]:
        yield "standard error differs:\n" + err
    if "stderr" not in wanted and "err" not in wanted and err:
        yield "standard error should be silent:\n" + err
    for key, text in (("out", out), ("err", err)):
        for part in (part for k, lines in case if k == key for part in lines):
            if part not in text:
                yield f"no \"{part}\" on {key}:\n{text[:2000]}"
    for part in (part for k, lines in case if k == "no" for part in lines):
        if part in out or part in err:
            yield f"\"{part}\" stands in the output"
    if "records" in wanted:
        lines = out.removesuffix("\n").split("\n")
        if len(lines) != int(wanted["records"][0]):
            yield f"{len(lines)} records, expected {wanted['records'][0]}"
        for line in lines:
            try:
                if json.loads(line)["schema"] != "reportedly/1":
                    yield "a record of another schema"
            except ValueError as error:
                yield f"a record is no JSON: {error}: {line[:200]}"


def run(case, environment):
    limit = float(dict(case).get("seconds", ["30"])[0]) * PATIENCE
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        prepare(case, folder, environment)
        commands = "\n".join(line for key, lines in case if key == "run" for line in lines)
        try:
            done = subprocess.run(["bash", "-c", commands], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                                  capture_output=True, timeout=limit)
        except subprocess.TimeoutExpired:
            return [f"took longer than {limit:g} seconds"]
        return list(differences(case, done))


def main():
    program, source = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    environment = {"PATH": f"{program.parent}:/usr/local/bin:/usr/bin:/bin", "SOURCE": str(source), "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}
    total = failures = 0
    for path in map(pathlib.Path, sys.argv[3:]):
        for case in read_cases(path):
            total += 1
            problems = run(case, environment)
            failures += bool(problems)
            for problem in problems:
                print(f"{path}: {dict(case)['case'][0]}: {problem}")
    print(f"cli: {total - failures} of {total} cases as expected")
    sys.exit(bool(failures) or total == 0)


main()
