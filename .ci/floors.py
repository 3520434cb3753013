#!/usr/bin/env python3
"""Hold what diptych reaches on the shared gold against the floors in floors.toml.

usage: floors.py [--raise] PROGRAM SHARED

PROGRAM  the built program
SHARED   the folder with gold/, seeds/ and the tools that score them
--raise  write every floor that is passed up to the figure of now; no floor is lowered

Prints each figure with its floor; ends with 1 if one is missed or a figure is missing.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib

FLOORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "floors.toml")
LANGUAGE = re.compile(r"^ALL (\w+)\n((?:  .*\n)*)", re.M)
FIRM = re.compile(r"^  firm links: P ([\d.]+) R [\d.]+ F1 ([\d.]+)", re.M)
TOP = re.compile(r"^  top ([13]): ([\d.]+)", re.M)
LOADER = re.compile(r"^lost (\d+) of \d+, let through (\d+) of \d+, other faults (\d+)$", re.M)


def said_by(tool, shared, *arguments):
    """What a tool prints. Its exit code is its own verdict, not ours: ours is whether the figures are there."""
    command = [sys.executable, os.path.join(shared, "tools", tool), *arguments]
    run = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    return run.stdout


def alignment(program, shared):
    """Figures by language, as {("alignment.de", "firm_f1"): 0.5, ...}."""
    folder = os.path.join(shared, "gold", "dev")
    cases = sorted(os.path.join(folder, name) for name in os.listdir(folder))
    figures = {}
    for language, block in LANGUAGE.findall(said_by("score_alignment.py", shared, program, *cases)):
        table = f"alignment.{language}"
        for precision, f1 in FIRM.findall(block):
            figures[table, "firm_f1"], figures[table, "firm_precision"] = float(f1), float(precision)
        for place, share in TOP.findall(block):
            figures[table, f"top_{place}"] = float(share)
    return figures


def loader(program, shared):
    """Figures as {("loader", "lost"): 3, ...}."""
    gold = os.path.join(shared, "gold", "loader-seeds.json")
    with open(gold, encoding="utf-8") as file:
        pages = sorted(json.load(file))
    with tempfile.TemporaryDirectory() as folder:
        shown = [os.path.join(folder, page + ".json") for page in pages]
        for page, path in zip(pages, shown):
            with open(path, "wb") as out:
                source = os.path.join(shared, "seeds", page)
                if subprocess.run([program, "show", source, "--format", "json"], stdout=out).returncode:
                    return {}
        found = LOADER.search(said_by("score_loader.py", shared, gold, *shown))
    names = ("lost", "let_through", "other_faults")
    return {("loader", name): int(count) for name, count in zip(names, found.groups())} if found else {}


def flattened(table, name=""):
    """The floors as {("alignment.de", "firm_f1"): 0.5, ...}."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flattened(value, f"{name}.{key}" if name else key)
        else:
            yield (name, key), value


def holds(key, figure, floor):
    """The loader's faults are counted: fewer is better. All else is a share: more is better."""
    return figure <= floor if key[0] == "loader" else figure >= floor


def compare(floors, figures):
    """Prints the table; gives whether every floor is reached."""
    good = True
    print(f"{'':32} {'now':>8} {'floor':>8}")
    for key, floor in floors.items():
        figure = figures.get(key)
        reached = figure is not None and holds(key, figure, floor)
        good = good and reached
        said = "no figure" if figure is None else "" if reached else "missed"
        print(f"{' '.join(key):32} {shown(figure):>8} {shown(floor):>8} {said}".rstrip())
    return good


def shown(value):
    return "-" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)


def raise_floors(floors, figures):
    """Writes the better of figure and floor; comments and order of the file stay."""
    lines, table = [], ""
    with open(FLOORS, encoding="utf-8") as file:
        for line in file:
            if match := re.match(r"\[(.+)\]$", line.strip()):
                table = match[1]
            elif match := re.match(r"(\w+) = ", line):
                key = table, match[1]
                if key in figures and holds(key, figures[key], floors[key]):
                    line = f"{match[1]} = {figures[key]}\n"
            lines.append(line)
    with open(FLOORS, "w", encoding="utf-8") as file:
        file.writelines(lines)


def main(arguments):
    wanted = [argument for argument in arguments if argument != "--raise"]
    if len(wanted) != 2:
        sys.exit(__doc__)
    program, shared = map(os.path.abspath, wanted)
    with open(FLOORS, "rb") as file:
        floors = dict(flattened(tomllib.load(file)))
    figures = alignment(program, shared) | loader(program, shared)
    good = compare(floors, figures)
    if "--raise" in arguments:
        raise_floors(floors, figures)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
