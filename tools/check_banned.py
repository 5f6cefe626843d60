#!/usr/bin/env python3
"""check_banned.py BUILD_FOLDER : no object of the library ends the process, prints, or asks the environment or the clock.

In a Spark executor an exit() kills the job and a line on stdout spoils the output. Looks at what the static libraries of
src/ refer to (`nm`), so it sees through macros and headers. Assertions may abort: they are for developers' builds.
"""
import pathlib
import re
import subprocess
import sys

BANNED = {
    "ends the process": r"(std::)?(abort|exit|_exit|_Exit|quick_exit)(\(.*\))?",
    "prints": r"(__)?v?printf(_chk)?|puts|putchar|perror|stdout|stderr|std::w?(cout|cerr|clog)",
    "reads the environment": r"(secure_)?getenv|environ|setlocale|std::locale::global\(.*\)",
    "starts a program": r"system|popen|fork|execv[pe]*|posix_spawnp?",
    "asks the clock or chance": r"time|localtime(_r)?|std::chrono::_V2::system_clock::now\(\)|s?rand|std::random_device::.*",
}
PATTERNS = {why: re.compile(f"(?:{pattern})(?:@.*)?") for why, pattern in BANNED.items()}
OBJECT = re.compile(r"(\S+\.o):$")


def problems_of(library):
    listing = subprocess.run(["nm", "--demangle", "--undefined-only", library], capture_output=True, text=True, check=True)
    name = ""
    for line in listing.stdout.splitlines():
        if OBJECT.match(line):
            name = line[:-1]
        elif line.strip().startswith("U "):
            symbol = line.strip()[2:]
            for why, pattern in PATTERNS.items():
                if pattern.fullmatch(symbol):
                    yield f"{library.name}({name}): {symbol}: {why}, which the library never does"


def main():
    libraries = sorted(pathlib.Path(sys.argv[1]).glob("libreportedly_*.a"))
    if not libraries:
        sys.exit(f"check_banned: no libreportedly_*.a in {sys.argv[1]} (build it first)")
    problems = [problem for library in libraries for problem in problems_of(library)]
    print("\n".join(problems) or f"banned: {len(libraries)} libraries, none ends the process, prints or looks around")
    sys.exit(bool(problems))


main()
