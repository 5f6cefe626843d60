#!/usr/bin/env python3
"""page_picture.py < page.ansi > page.svg : draws coloured terminal output as an SVG picture, for the README.

  build/release/reportedly read --to page --color always examples/03-drones-request.txt | tools/page_picture.py > docs/page.svg
"""
import html
import re
import sys

COLOURS = {30: "#24292f", 31: "#c0392b", 32: "#2e8b57", 33: "#b7791f", 34: "#2b6cb0", 35: "#8e44ad", 36: "#20808d",
           37: "#57606a", 90: "#8c959f", 91: "#e05d4b", 92: "#3fa66a", 93: "#c98a2b", 94: "#4a86cf", 95: "#a763c2",
           96: "#3a9aa8", 97: "#24292f"}
WIDTH, HEIGHT, LEFT, TOP = 8.4, 19, 16, 28
ESCAPE = re.compile(r"\x1b\[([0-9;]*)m")


def apply(style, codes):
    for code in [int(c or 0) for c in codes.split(";")]:
        if code == 0:
            style = {}
        elif code == 1:
            style = {**style, "font-weight": "bold"}
        elif code == 2:
            style = {**style, "fill": "#8c959f"}
        elif code == 3:
            style = {**style, "font-style": "italic"}
        elif code == 4:
            style = {**style, "text-decoration": "underline"}
        elif code == 22:
            style = {k: v for k, v in style.items() if k != "font-weight"}
        elif code == 39:
            style = {k: v for k, v in style.items() if k != "fill"}
        elif code in COLOURS:
            style = {**style, "fill": COLOURS[code]}
    return style


def pieces(line, style):
    out, at = [], 0
    for found in ESCAPE.finditer(line):
        out.append((line[at:found.start()], style))
        style, at = apply(style, found.group(1)), found.end()
    out.append((line[at:], style))
    return [(text, how) for text, how in out if text], style


def main():
    lines = sys.stdin.read().rstrip("\n").split("\n")
    width = max(len(ESCAPE.sub("", line)) for line in lines)
    print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width * WIDTH + 2 * LEFT:.0f}" height="{len(lines) * HEIGHT + TOP + 8}"'
          ' font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14">')
    print('<rect width="100%" height="100%" rx="8" fill="#fbfbf9" stroke="#d0d7de"/>')
    style = {}
    for row, line in enumerate(lines):
        column = 0
        runs, style = pieces(line, style)
        for text, how in runs:
            if text.strip():
                looks = "".join(f' {k}="{v}"' for k, v in {"fill": "#24292f", **how}.items())
                print(f'<text x="{LEFT + column * WIDTH:.1f}" y="{TOP + row * HEIGHT}"{looks} xml:space="preserve"'
                      f' textLength="{len(text) * WIDTH:.1f}">{html.escape(text)}</text>')
            column += len(text)
    print("</svg>")


main()
