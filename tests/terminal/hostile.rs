//! Hostile files: nothing of them ends diptych, holds it up, or reaches a terminal as more than text.
//!
//! The set is small and of our own making; .ci/hostile.py puts a larger one through the same ways.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use super::allowed::assert_only_allowed;
use super::home::Home;
use super::launch::{Launch, Size};

/// How long one run may take: far more than it needs, because builds for tests are slow and machines loaded.
const PATIENCE: Duration = Duration::from_secs(60);

const HARMLESS: &str = "Council closes the old pier

The town council voted 7 to 4 on Monday to close the old pier at Westhaven. Repairs would cost 2.1 million pounds.
";

/// Sequences that terminals obey, in every form, and characters that reorder, hide or smear.
fn lines() -> Vec<String> {
    let sequences = [
        "\u{1b}[2J\u{1b}[H\u{1b}[31;5m",
        "\u{1b}]0;title\u{7}\u{1b}]52;c;YQ==\u{1b}\\",
        "\u{1b}]8;;file:///etc/passwd\u{1b}\\link\u{1b}]8;;\u{1b}\\",
        "\u{1b}P$q\"p\u{1b}\\\u{1b}_Ga=T;AAAA\u{1b}\\",
        "\u{1b}[6n\u{1b}[c\u{1b}[21t\u{1b}Z\u{1b}c\u{1b}(0",
        "\u{9b}31m\u{9d}0;x\u{9c}\u{90}$q\u{9c}\u{85}",
        "safe\u{8}\u{8}\u{8}\u{8}evil\rover\u{b}\u{c}\u{7}\u{7f}\u{e}\u{f}",
        "admin\u{202e}nimda\u{202c}\u{2066}a\u{2067}b\u{2069}\u{200e}\u{200f}\u{61c}",
        "seen\u{e0001}\u{e0068}\u{e0069}\u{e007f}\u{180e}\u{2060}\u{feff}\u{2028}\u{2029}end",
        "\u{1b}]52;c;AAAAAAAA",
    ];
    let mut lines: Vec<String> = sequences.map(str::to_owned).to_vec();
    lines.push(format!("Z{}", "\u{301}\u{316}\u{35c}".repeat(3_000)));
    lines.push(format!("👩{}", "\u{200d}👩".repeat(500)));
    lines
}

/// The same as text, as a page, as a record, and in what they state of themselves; then what is no text at all.
fn write(home: &Home) -> Vec<String> {
    let all = lines().join(" and then ");
    let record = serde_json::json!({"title": all, "author": all, "publisher": all, "text": format!("{all}.\n\nEnd.")});
    let (numbers, deep) = ("9 of 7 ".repeat(3_000), "<div>".repeat(20_000));
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("text.txt", format!("Pier\n\nIt closed.\n\n{}\n\nIt opened.\n", lines().join("\n\n")).into()),
        (
            "page.html",
            format!("<title>{all}</title><meta name=author content=\"{all}\"><h1>{all}</h1><p>{all}</p>").into(),
        ),
        ("entities.html", "<p>&#27;[31m &#x9b;31m &#x202e;abc &#0; &#xD800; &#xe0041;</p>".into()),
        ("deep.html", format!("<html><body><p>The pier closed on Monday.</p>{deep}x").into()),
        ("tables.html", "<table><tr><td>".repeat(1_000).into()),
        ("bold.html", format!("{}{}", "<b><i><a href=x>".repeat(300), "<p>x".repeat(300)).into()),
        ("record.json", record.to_string().into()),
        ("surrogate.json", "\"\\ud800\"".into()),
        ("nested.json", "[".repeat(100_000).into()),
        ("marks.md", format!("---\ntitle: \"{all}\"\n---\n\n# {all}\n\n[{all}](x)\n").into()),
        ("utf8.txt", b"Good \xff\xfe\x80 bad \xc3( \xe2\x82 \xed\xa0\x80 end\n".to_vec()),
        ("eight_bit.txt", b"Raw \x9b31m and \x9d0;x\x9c end\n".to_vec()),
        ("zero.txt", b"a\0b".to_vec()),
        ("empty.txt", Vec::new()),
        ("blank.txt", " \t\n\u{a0}\n".into()),
        ("numbers.txt", numbers.into()),
        ("line.txt", "x".repeat(50_000).into()),
        ("archive.epub", b"PK\x03\x04 and no more".to_vec()),
        ("document.pdf", b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj trailer<</Root 1 0 R>>".to_vec()),
        ("\u{1b}]0;title\u{7}\u{202e}\n.txt", HARMLESS.into()),
        ("-\u{1b}[31m.txt", HARMLESS.into()),
    ];
    for (name, bytes) in &files {
        home.write(name, bytes);
    }
    let names = files.into_iter().map(|(name, _)| name.to_owned());
    names.chain(special(home)).collect()
}

/// What is no file, and a file that is too large.
fn special(home: &Home) -> [String; 7] {
    let at = |name: &str| home.path().join(name);
    for (link, target) in
        [("a", "b"), ("b", "a"), ("nothing.txt", "gone"), ("device.txt", "/dev/zero"), ("circle", ".")]
    {
        symlink(target, at(link)).expect("a link can be made");
    }
    UnixListener::bind(at("socket.txt")).expect("a socket can be made");
    let holes = fs::File::create(at("holes.txt")).expect("a file can be made");
    holes.set_len(10 << 30).expect("a file may have holes");
    fs::write(at("harmless.txt"), HARMLESS).expect("a file can be written");
    fs::write(home.path().join(OsStr::from_bytes(b"\xff.txt")), HARMLESS).expect("a file can be written");
    let made = Command::new("mkfifo").arg(at("pipe.txt")).status();
    assert!(made.expect("mkfifo is there").success());
    ["a", "nothing.txt", "device.txt", "circle", "socket.txt", "holes.txt", "pipe.txt"].map(str::to_owned)
}

/// Runs diptych without a terminal, and ends it if it takes too long.
fn run(home: &Home, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diptych"));
    command.args(args).current_dir(home.path()).env_clear().envs(home.environment());
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().expect("the program can be started");
    let (id, begun) = (child.id(), Instant::now());
    let running = thread::spawn(move || child.wait_with_output());
    while !running.is_finished() {
        if begun.elapsed() > PATIENCE {
            let _ = Command::new("kill").args(["-9", &id.to_string()]).status();
            panic!("{args:?} was still running");
        }
        thread::sleep(Duration::from_millis(1));
    }
    running.join().expect("the thread ends").expect("the program can be waited for")
}

/// Asserts that a run ended well or with an error that says what to do, and printed nothing but text.
fn assert_harmless(args: &[&str], output: &Output) {
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0 | 2)), "{args:?}: {} {told}", output.status);
    assert!(output.status.success() || told.contains("hint: ") || told.contains("Usage: "), "{args:?}: {told}");
    assert!(told.lines().count() <= 20, "{args:?}: {told}");
    for printed in [&output.stdout, &output.stderr] {
        assert!(!printed.contains(&0x1b) && !printed.contains(&b'\r'), "{args:?}");
        assert_only_allowed(printed);
    }
}

#[test]
fn whatever_is_in_a_file_is_printed_as_text() {
    let home = Home::new();
    for name in write(&home) {
        let ways: [&[&str]; 5] = [
            &["show", "--dropped", "--", &name],
            &["show", "--format", "json", "--", &name],
            &["compare", "--", &name, "harmless.txt"],
            &["compare", "--format", "json", "--", "harmless.txt", &name],
            &["show", &name],
        ];
        for args in ways {
            assert_harmless(args, &run(&home, args));
        }
    }
    assert_harmless(&["."], &run(&home, &["."]));
}

#[test]
fn whatever_is_in_a_file_is_read_as_text() {
    let home = Home::new();
    for name in write(&home).iter().filter(|name| *name != "circle") {
        let size = Size { cols: 90, rows: 24 };
        let mut program = Launch::diptych(&["--", name, "harmless.txt"]).size(size).home(&home).start();
        program.wait_until(|screen| ["▸A", "hint: "].iter().any(|word| screen.contains(word)));
        if !program.screen().contains("hint: ") {
            program.type_keys("j?");
            program.wait_for("help: ");
            program.type_keys("\u{1b}");
            program.wait_until(|screen| !screen.contains("help: "));
            program.type_keys("q");
        }
        let code = program.wait_exit().exit_code();
        assert!(matches!(code, 0 | 2), "{name:?}: {code}");
        assert_only_allowed(program.output());
        program.assert_terminal_restored();
    }
}

#[test]
fn a_thousand_files_that_cannot_be_read_are_told_in_a_few_lines() {
    let home = Home::new();
    for number in 0..1_000 {
        home.write(&format!("{number}.txt"), b"\0");
    }
    for name in ["a.txt", "b.txt"] {
        home.write(name, format!("{HARMLESS}{name} says no more.\n"));
    }
    let output = run(&home, &["."]);
    assert_harmless(&["."], &output);
    let told = String::from_utf8_lossy(&output.stderr);
    // That both articles are one is told as well.
    assert!(output.status.success() && told.contains("and 991 more"), "{told}");
}
