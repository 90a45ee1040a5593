#!/usr/bin/env python3
"""Reads what a run of the tests left in a build with --coverage, by gcov. Usage: coverage_lines.py BUILD [--lines FOLDER]"""
import json
import pathlib
import subprocess
import sys
from collections import defaultdict

ROOT = pathlib.Path(__file__).resolve().parents[1]
FOLDERS = ('corpus', 'rules', 'extract', 'output')


def reached(build):
    """{file: {line: times}} over all objects; a line of a header counts once."""
    lines = defaultdict(lambda: defaultdict(int))
    notes = sorted(str(path) for folder in FOLDERS for path in (build / 'CMakeFiles' / f'{folder}.dir').rglob('*.gcno'))
    for at in range(0, len(notes), 40):
        out = subprocess.run(['gcov', '--json-format', '--stdout', *notes[at:at + 40]], capture_output=True, text=True, check=True, cwd=build).stdout
        for document in out.splitlines():
            for file in json.loads(document)['files']:
                path = (build / file['file']).resolve()
                if ROOT not in path.parents or build in path.parents:
                    continue
                for line in file['lines']:
                    lines[str(path.relative_to(ROOT))][line['line_number']] += line['count']
    return lines


def share(files):
    all_lines = [count for file in files for count in file.values()]
    return sum(1 for count in all_lines if count), len(all_lines)


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    files = reached(build)
    if '--lines' in sys.argv:
        folder = sys.argv[sys.argv.index('--lines') + 1]
        for name, lines in sorted(files.items()):
            text = (ROOT / name).read_text().splitlines()
            for number, count in sorted(lines.items()):
                if count == 0 and name.startswith(folder):
                    print(f'{name}:{number}: {text[number - 1].strip()}')
        return
    for folder in FOLDERS:
        hit, of = share([lines for name, lines in files.items() if name.startswith(folder + '/')])
        print(f'{folder}: {100 * hit / max(of, 1):.1f} per cent of {of} lines')
    for name, lines in sorted(files.items()):
        hit, of = share([lines])
        if hit < 0.95 * of:
            print(f'  {name}: {hit} of {of}')


main()
