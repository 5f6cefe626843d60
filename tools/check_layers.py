#!/usr/bin/env python3
"""Checks that every #include of src/ and apps/ follows tools/layers.txt, and that the law itself has no cycle."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')


def read_law():
    law = {}
    for line in (ROOT / "tools/layers.txt").read_text().splitlines():
        line = line.split("#")[0].strip()
        if line:
            layer, below = line.split(":")
            law[layer] = below.split()
    return law


def cycle_problems(law):
    done, problems = set(), []

    def visit(layer, path):
        if layer in path:
            problems.append("tools/layers.txt: " + " -> ".join(path + [layer]) + " is a cycle")
        elif layer not in done:
            for below in law.get(layer, []):
                visit(below, path + [layer])
            done.add(layer)

    for layer in law:
        visit(layer, [])
    return problems


def include_problems(law):
    for top in ("src", "apps"):
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix not in (".h", ".cc", ".hpp"):
                continue
            name = path.relative_to(ROOT)
            layer = "apps" if top == "apps" else name.parts[1]
            for number, line in enumerate(path.read_text().splitlines(), 1):
                found = INCLUDE.match(line)
                below = found and found.group(1).split("/")[0]
                if below in law and below != layer and below not in law.get(layer, []):
                    yield f"{name}:{number}: {layer} includes {found.group(1)}, but may stand only on: {' '.join(law.get(layer, []))}"


def main():
    law = read_law()
    problems = cycle_problems(law) + list(include_problems(law))
    print("\n".join(problems) or f"layers: {len(law)} layers, no include against tools/layers.txt")
    sys.exit(bool(problems))


main()
