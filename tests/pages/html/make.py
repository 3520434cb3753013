#!/usr/bin/env python3
"""Make the saved pages of tests/pages/saved/ from the labelled masters here.

A master is a web page of our own writing. `data-label` attributes say what
the loader should make of each element (an inner label overrides an outer one),
and the JSON of <meta name="x-wanted"> what it should find out about the
article. For each masters/NAME.html this writes

    NAME.html             the page without labels, otherwise byte for byte
    NAME.lines            its visible lines, each with the sign of its label
    NAME.json             the x-wanted object
    NAME.lynx.txt, NAME.w3m.txt, NAME.links.txt, NAME.inscriptis.txt
                          text dumps of the page, as these programs make them
    NAME.nodes.txt        a dump of the bare text nodes, as scrapers make them

It needs Python 3.11, lxml and inscriptis (PyPI) and lynx, w3m and links
(Debian packages). Other versions of these may dump a little differently; the
files in the repository were made with lxml 6.1, inscriptis 2.7, Lynx 2.9.0,
w3m 0.5.3 and Links 2.28.

    python3 make.py
"""

import collections
import html
import json
import os
import pathlib
import re
import subprocess
import tempfile

import inscriptis
import lxml.html

HERE = pathlib.Path(__file__).resolve().parent
MASTERS = HERE / "masters"
SAVED = HERE.parent / "saved"

SIGNS = {
    "title": "t", "text": "+", "heading": "h", "item": "i", "quote": '"',
    "question": "q", "caption": "c", "drop": "-", "either": "?",
}

LABEL = re.compile(rb'\sdata-label="([a-z]+)"')
WANTED = re.compile(rb"""<meta\s+name="x-wanted"\s+content='([^']*)'\s*/?>""", re.I)
CHARSET = re.compile(r"""(<meta\b[^>]*\bcharset\s*=\s*["']?)[\w-]+""", re.I)

# Elements whose text no browser shows as text of the page.
UNSEEN = set("audio head iframe noscript script select style svg template textarea title video".split())
# Elements that do not begin a line of their own. Whatever is not listed does,
# unknown elements too.
INLINE = set("""
    a abbr acronym b bdi bdo big button cite code data del dfn em font i img
    input ins kbd label mark nobr picture q rp rt ruby s samp small source span
    strike strong sub sup time tt u var wbr
""".split())

# A part of another label up to this many characters stays in its line: a drop
# cap, a footnote mark, an ornament.
FEW = 8


def decode(raw):
    """The text of a page. The declared charset is no help: some masters are
    mislabelled on purpose, and all that are not UTF-8 are windows-1252."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("windows-1252")


def parse(page):
    parser = lxml.html.HTMLParser(encoding="utf-8")
    return lxml.html.document_fromstring(page.encode(), parser=parser)


def runs_by_line(tree):
    """The visible lines, each a list of [label, text], neighbours of one label
    joined."""
    lines = [[]]

    def add(text, label):
        text = re.sub(r"\s+", " ", text or "")
        line = lines[-1]
        if line and (line[-1][0] == label or text == " "):
            line[-1][1] += text
        elif text.strip():
            line.append([label, text])

    def walk(element, label):
        # Comments have a function for their tag.
        if not isinstance(element.tag, str) or element.tag in UNSEEN or "hidden" in element.attrib:
            return
        label = element.get("data-label", label)
        own_line = element.tag not in INLINE
        if own_line:
            lines.append([])
        add(element.text, label)
        for child in element:
            walk(child, label)
            add(child.tail, label)
        if own_line:
            lines.append([])

    walk(tree, None)
    return [line for line in lines if line]


def split_by_label(line):
    """The (label, text) parts of a line: one, unless it holds a longer run of
    another label."""
    sizes = collections.Counter()
    for label, text in line:
        sizes[label] += len(text)
    main = sizes.most_common(1)[0][0]
    parts = []
    for label, text in line:
        if label == "either" or len(text.strip()) <= FEW:
            label = main
        if parts and parts[-1][0] == label:
            parts[-1][1] += text
        else:
            parts.append([label, text])
    return [(label, " ".join(text.split())) for label, text in parts]


def labelled_lines(page):
    for line in runs_by_line(parse(page)):
        for label, text in split_by_label(line):
            if label is None:
                raise SystemExit(f"a line without a label: {text}")
            yield f"{SIGNS[label]} {text}\n"


def text_nodes(page):
    nodes = parse(page).xpath(
        "//text()[not(ancestor::script or ancestor::style or ancestor::template or ancestor::noscript)]"
    )
    # The head's <title> is among them: bare scrapers do not spare it.
    return "".join(re.sub(r"\s*\n\s*", "\n", node.strip()) + "\n" for node in nodes if node.strip())


def dumps(name, page):
    """The text dumps of a page by the program that makes them."""
    # A declared charset would mislead the programs, which all get UTF-8.
    page = CHARSET.sub(r"\1utf-8", page)
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, name + ".html")
        file.write_text(page, encoding="utf-8")

        def run(*command):
            # A home of its own keeps the user's settings out of the dump.
            env = {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8", "TERM": "xterm"}
            done = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=True)
            # References within the page name the temporary folder.
            return re.sub(rf"file://(localhost)?{re.escape(folder)}/", "file:///", done.stdout.decode("utf-8"))

        return {
            "lynx": run(
                "lynx", "-dump", "-width=80", "-force_html",
                "-assume_charset=utf-8", "-display_charset=utf-8", file,
            ),
            "w3m": run("w3m", "-dump", "-cols", "80", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", file),
            "links": run(
                "links", "-dump", "-width", "80", "-force-html", "-codepage", "utf-8",
                "-html-assume-codepage", "utf-8", "-html-hard-assume", "1", f"file://{file}",
            ),
            "inscriptis": inscriptis.get_text(page),
            "nodes": text_nodes(page),
        }


def make(master):
    """Write the files of one master; returns its labelled lines."""
    raw = master.read_bytes()
    name = master.stem
    unknown = {label.decode() for label in LABEL.findall(raw)} - SIGNS.keys()
    if unknown:
        raise SystemExit(f"{name}: unknown labels {unknown}")
    wanted = WANTED.search(raw)
    if not wanted:
        raise SystemExit(f"{name}: no x-wanted")
    wanted = json.loads(html.unescape(decode(wanted[1])))
    saved = WANTED.sub(b"", LABEL.sub(b"", raw))
    lines = list(labelled_lines(decode(raw)))

    def write(ending, text):
        (SAVED / f"{name}.{ending}").write_text(text, encoding="utf-8", newline="\n")

    (SAVED / f"{name}.html").write_bytes(saved)
    write("lines", "".join(lines))
    write("json", json.dumps(wanted, ensure_ascii=False) + "\n")
    for program, text in dumps(name, decode(saved)).items():
        write(f"{program}.txt", text)
    return lines


def main():
    SAVED.mkdir(exist_ok=True)
    signs = collections.Counter()
    for master in sorted(MASTERS.glob("*.html")):
        signs.update(line[0] for line in make(master))
    print(*(f"{sign} {count}" for sign, count in signs.most_common()), sep="\n")


if __name__ == "__main__":
    main()
