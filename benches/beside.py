#!/usr/bin/env python3
"""Time diptych as a whole process beside scikit-learn's TF-IDF on the same two long texts, in turns.

usage: beside.py [--sentences N] [--rounds N] PROGRAM

PROGRAM  the built program (cargo build --release)

Needs scikit-learn. The texts are generated like those of the align bench: words whose frequencies fall as in any language,
numbers, dates and speakers in between; two in five sentences of the one text are told again in the other with half of
their words. scikit-learn reads, splits and vectorises them, multiplies the sparse matrices and keeps the best partner of
each sentence; diptych does all that `compare` does and prints it. Output goes to /dev/null. Prints the median seconds of
wall clock and the largest resident memory of each.
"""
import argparse
import math
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

FUNCTION_WORDS = "der die das und in von mit nicht auf ist ein zu".split()
SYLLABLES = "ba lor mi stan ke rup fel ne gra sul tor wi hen do par zim".split()

PLAIN_TF_IDF = """
import re, sys
from sklearn.feature_extraction.text import TfidfVectorizer
def sentences(path):
    return [s for s in re.split(r"(?<=\\.)\\s+(?=[A-ZÄÖÜ„])", open(path, encoding="utf-8").read()) if s.strip()]
left, right = map(sentences, sys.argv[1:])
vectors = TfidfVectorizer().fit(left + right)
similarity = (vectors.transform(left) @ vectors.transform(right).T).tocsr()
print(sum(row.nnz > 0 and row.data.max() > 0.3 for row in similarity))
"""


def word(rank):
    if rank < len(FUNCTION_WORDS):
        return FUNCTION_WORDS[rank]
    spelled, rest = "", rank
    while rest:
        spelled += SYLLABLES[rest % len(SYLLABLES)]
        rest //= len(SYLLABLES)
    return spelled.capitalize() if rank % 3 == 0 else spelled


def sentence(chance, ranks):
    def rank():
        return min(int(math.exp(chance.random() * math.log(ranks))), ranks) - 1

    words = [word(rank()) for _ in range(8 + chance.randrange(16))]
    kind = chance.randrange(6)
    if kind == 0:
        words.append(f"rund {chance.randrange(900)} Millionen Dollar")
    elif kind == 1:
        words.append(f"{chance.randrange(100)} Prozent")
    elif kind == 2:
        words.append(f"am {1 + chance.randrange(28)}. Januar")
    elif kind == 3:
        words.insert(0, "„Nein“, sagte Kapitän Olsen,")
    return words


def two_texts(count):
    chance = random.Random(7)
    ranks = 2_000 + 4 * count
    left = [sentence(chance, ranks) for _ in range(count)]
    right = []
    for told in left:
        words = sentence(chance, ranks)
        if chance.random() < 0.4:
            words = [word for word in told if chance.random() < 0.5] + words[: len(words) // 2]
        right.append(words)
    return left, right


def write(path, sentences):
    texts = [" ".join(words) for words in sentences]
    texts = [text[0].upper() + text[1:] + "." for text in texts]
    paragraphs = [" ".join(texts[start : start + 5]) for start in range(0, len(texts), 5)]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n\n".join(paragraphs) + "\n")


def run(command):
    """Seconds of wall clock and largest resident memory in MiB; ends the program if the command fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}")
    return time.perf_counter() - start, used.ru_maxrss / 1024


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sentences", type=int, default=10_000)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("program")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("left.txt", "right.txt")]
        for path, sentences in zip(paths, two_texts(given.sentences)):
            write(path, sentences)
        commands = {
            "diptych": [given.program, "compare", *paths],
            "scikit-learn": [sys.executable, "-c", PLAIN_TF_IDF, *paths],
        }
        figures = {name: [] for name in commands}
        for _ in range(given.rounds):
            for name, command in commands.items():
                figures[name].append(run(command))
    for name, taken in figures.items():
        seconds, memory = zip(*taken)
        print(f"{name:<13} {statistics.median(seconds):6.2f} s  {max(memory):6.0f} MiB")


if __name__ == "__main__":
    main()
