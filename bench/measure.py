"""Runs a command and adds what it took to a file, one JSON object a line: wall and CPU time in seconds, the latter of
the command and all that it started, and the peak memory in bytes of the largest of these processes.

Usage: python3 measure.py <file> <command> [<argument>...]
"""

import json
import resource
import subprocess
import sys
import time


def main():
    file, *command = sys.argv[1:]
    start = time.monotonic()
    code = subprocess.call(command)
    wall = time.monotonic() - start
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    unit = 1 if sys.platform == "darwin" else 1024
    measured = {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss * unit}
    with open(file, "a", encoding="utf-8") as out:
        out.write(json.dumps(measured) + "\n")
    sys.exit(code)


main()
