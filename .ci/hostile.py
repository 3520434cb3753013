#!/usr/bin/env python3
"""Put hostile files through diptych: nothing of them may end it, hold it up, or reach the terminal as more than text.

usage: hostile.py [--big] [--slow FACTOR] [--only WORD] PROGRAM SHARED

PROGRAM        the built program
SHARED         the folder with tools/hostile_inputs.py, which writes the set
--big          the large set as well: 100,000 files, a line of 100 MB, 1 GB of zeros; takes minutes
--slow FACTOR  multiply the time limits, for a program that is not optimised
--only WORD    only files whose name has this word

Every file is shown (text, what was left out, JSON), compared with a copy of itself and with a harmless article, and read
in a pseudo-terminal; so is the directory of all of them. Prints each failure and a line with the figures; ends with 1 if
anything failed.
"""
import argparse
import concurrent.futures
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import termios
import time

LIMIT = 10  # seconds for one run
MEMORY = 256_000_000  # bytes, and four times the file more
ALLOWED = re.compile(r"\x1b\[(?:\?[\d;]+[hl]|[\d;:]*[A-HJKm])")
FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{9}")
HARMLESS = """Council closes the old pier

The town council voted 7 to 4 on Monday to close the old pier at Westhaven. Repairs would cost 2.1 million pounds.

Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters there.
"""


def environment(home):
    return {"HOME": home, "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}


def end(process, deadline):
    """Waits for a process; gives its exit code, None if it had to be killed, and the most memory it had, in bytes."""
    killed = False
    while True:
        pid, status, used = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return None if killed else process.returncode, used.ru_maxrss * 1024
        if not killed and time.monotonic() > deadline:
            killed = True
            process.send_signal(signal.SIGKILL)
        time.sleep(0.002)


def printed(command, home, limit):
    """Runs a command that prints: exit code, memory, what it printed, what it complained of."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment(home), cwd=home
        )
        code, memory = end(process, time.monotonic() + limit)
        out.seek(0), err.seek(0)
        return code, memory, out.read(), err.read()


def terminal_of_its_own():
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def read_until_quiet(master, seen, deadline):
    """Reads what is drawn until nothing more comes; whether the program goes on."""
    quiet = 5.0 if not seen else 0.06
    while time.monotonic() < deadline:
        if not select.select([master], [], [], quiet)[0]:
            if seen:
                return True
            continue
        try:
            piece = os.read(master, 1 << 16)
        except OSError:
            return False
        if not piece:
            return False
        seen += piece
        quiet = 0.06
    return True


def read_in_terminal(command, home, limit):
    """The same for the reader, with keys pressed once it has drawn."""
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (30, 100))
    process = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, env=environment(home), cwd=home,
        preexec_fn=terminal_of_its_own,
    )
    os.close(slave)
    seen, deadline = bytearray(), time.monotonic() + limit
    for keys in (b"", b"j", b"n", b"?", b"\x1b", b"\x03"):
        try:
            os.write(master, keys)
        except OSError:
            break
        if not read_until_quiet(master, seen, deadline):
            break
    code, memory = end(process, deadline)
    while read_until_quiet(master, seen, time.monotonic() + 0.2) and select.select([master], [], [], 0)[0]:
        pass
    os.close(master)
    return code, memory, bytes(seen), b""


def forbidden(raw, on_terminal):
    """What was written and may not be, in a few words; nothing if all is well."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"bytes that are no UTF-8 at {error.start}: {raw[error.start:error.start + 8]!r}"
    if on_terminal:
        text = ALLOWED.sub("", text).replace("\r", "")
    if found := FORBIDDEN.search(text):
        return f"U+{ord(found[0]):04X} in {text[max(0, found.start() - 20):found.end() + 10]!r}"
    return None


def faults(name, kind, result, seconds, limit, size):
    code, memory, out, err = result
    said = []
    if code is None:
        said.append(f"still running after {limit:.0f} s")
    elif code not in (0, 2):
        said.append(f"ended with {code}")
    if memory > MEMORY + 4 * size:
        said.append(f"{memory // 1_000_000} MB of memory")
    for raw in (out, err):
        if what := forbidden(raw, kind == "read"):
            said.append(what)
        if kind not in ("json", "compare json") and MARKS.search(raw.decode("utf-8", "replace")):
            said.append("more than 8 marks on one letter")
    if b"panicked" in err or b"panicked" in out:
        said.append("panicked: " + err.decode("utf-8", "replace")[:200])
    if err.count(b"\n") > 40:
        said.append(f"{err.count(10)} lines of complaints")
    if code == 2 and b"hint: " not in err + out and b"there is no terminal" not in err:
        said.append("an error without a hint: " + (err + out).decode("utf-8", "replace")[-200:])
    if seconds > limit * 0.8 and code is not None:
        said.append(f"{seconds:.1f} s")
    return [f"{os.fsdecode(name)!r} {kind}: {text}" for text in said]


def runs(program, path, copy, harmless):
    """Each way through the program for a file, by name."""
    show = [program, "show"]
    yield "show", [*show, "--", path], printed
    yield "dropped", [*show, "--dropped", "--", path], printed
    yield "json", [*show, "--format", "json", "--", path], printed
    yield "compare", [program, "compare", "--", path, harmless], printed
    yield "compare json", [program, "compare", "--format", "json", "--", path, copy or harmless], printed
    yield "read", [program, "--", path, harmless], read_in_terminal


def check(program, folder, name, harmless, limit):
    """All runs over one file: failures, the slowest and the largest run."""
    path = os.path.join(folder, name)
    size = os.stat(path).st_size if os.path.isfile(path) else 0
    failures, slowest, largest, count = [], (0, ""), (0, ""), 0
    with tempfile.TemporaryDirectory() as home:
        copy = None
        if os.path.isfile(path) and size < 100_000_000:
            copy = os.path.join(home, "copy" + os.path.splitext(os.fsdecode(name))[1])
            shutil.copyfile(path, copy)
        for kind, command, run in runs(program, path, copy, harmless):
            begun = time.monotonic()
            result = run(command, home, limit)
            seconds = time.monotonic() - begun
            failures += faults(name, kind, result, seconds, limit, size)
            label = f"{kind} {os.fsdecode(name)!r}"
            slowest, largest = max(slowest, (seconds, label)), max(largest, (result[1], label))
            count += 1
    return failures, slowest, largest, count


def check_folder(program, folder, limit):
    """The folder as a whole, with and without a terminal."""
    failures, slowest, largest = [], (0, ""), (0, "")
    with tempfile.TemporaryDirectory() as home:
        for kind, run in (("print", printed), ("read", read_in_terminal)):
            begun = time.monotonic()
            result = run([program, folder], home, limit)
            seconds = time.monotonic() - begun
            failures += faults(os.path.basename(folder), kind, result, seconds, limit, 0)
            label = f"{kind} the folder"
            slowest, largest = max(slowest, (seconds, label)), max(largest, (result[1], label))
    return failures, slowest, largest, 2


def add_own(folder, big):
    """What the set lacks: a file larger than may be read that takes no room, and many entries that can't be read."""
    with open(os.path.join(folder, "sparse.txt"), "wb") as file:
        file.truncate(10 << 30)
    bad = os.path.join(folder, "unreadable")
    os.makedirs(bad, exist_ok=True)
    for number in range(1_000):
        with open(os.path.join(bad, f"{number}.txt"), "wb") as file:
            file.write(b"\0")
    for name in ("a.txt", "b.txt"):
        with open(os.path.join(bad, name), "w", encoding="utf-8") as file:
            file.write(HARMLESS)
    if big:
        with open(os.path.join(folder, "line_60mb.txt"), "wb") as file:
            file.write(b"Wort " * 12_000_000)


def arguments():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--big", action="store_true")
    parser.add_argument("--slow", type=float, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("program")
    parser.add_argument("shared")
    return parser.parse_args()


def main():
    options = arguments()
    program, limit = os.path.abspath(options.program), LIMIT * options.slow
    with tempfile.TemporaryDirectory() as scratch:
        folder = os.path.join(scratch, "hostile")
        tool = os.path.join(options.shared, "tools", "hostile_inputs.py")
        subprocess.run([sys.executable, tool, folder, *["--big"] * options.big], check=True, stdout=subprocess.DEVNULL)
        add_own(folder, options.big)
        harmless = os.path.join(scratch, "harmless.txt")
        with open(harmless, "w", encoding="utf-8") as file:
            file.write(HARMLESS)
        names = [name for name in sorted(os.listdir(os.fsencode(folder))) if options.only in os.fsdecode(name)]
        folders = [name for name in names if os.path.isdir(os.path.join(os.fsencode(folder), name))]
        with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
            jobs = [pool.submit(check, program, os.fsencode(folder), name, harmless, limit) for name in names]
            jobs += [
                pool.submit(check_folder, program, os.path.join(folder, os.fsdecode(name)), limit)
                for name in folders
                if not os.path.islink(os.path.join(os.fsencode(folder), name))
            ]
            if not options.only:
                jobs.append(pool.submit(check_folder, program, folder, limit))
            done = [job.result() for job in jobs]
        os.chmod(os.path.join(folder, "noperm_dir"), 0o700)
    failures = [failure for result in done for failure in result[0]]
    slowest, largest = max(result[1] for result in done), max(result[2] for result in done)
    for failure in failures:
        print(failure)
    print(
        f"{len(names)} hostile files, {sum(result[3] for result in done)} runs, {len(failures)} failures; "
        f"slowest {slowest[0]:.1f} s ({slowest[1]}), largest {largest[0] // 1_000_000} MB ({largest[1]})"
    )
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
