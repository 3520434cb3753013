//! Out of the reader and back: clipboard, editor, browser, files that change; with programs of our own making, so that
//! no test reaches a real one.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::{Duration, Instant};

use super::home::Home;
use super::launch::{Launch, Size};
use super::program::Program;

const SIZE: Size = Size { cols: 120, rows: 30 };

const COURIER: &str = "Council closes the old pier

The town council voted 7 to 4 on Monday to close the old pier at Westhaven.
Repairs of the rotten piles would cost 2.1 million pounds, the harbour master said.

Nobody had consulted the nine traders, said Ada Millbrook, who sells oysters there. She heard of it on the radio.
";

const LEDGER: &str = "---
title: Pier to close after long debate
url: https://ledger.example/pier?a=1&b=$(touch%20owned)
---

After two hours of public comment many left the hall in silence. By 8 votes to 4 the town council decided on Tuesday to
close the old pier at Westhaven.

The harbour master put the cost of repairs to the rotten piles at 2.1 million pounds. A crane will arrive in spring.
";

/// Two articles and a folder for programs that goes before all others.
fn home() -> Home {
    let home = Home::new();
    home.write("courier.txt", COURIER);
    home.write("ledger.md", LEDGER);
    home
}

/// Puts a program into the home.
fn install(home: &Home, name: &str, script: &str) {
    let path = home.write(&format!("bin/{name}"), format!("#!/bin/sh\n{script}\n"));
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("a script can be made a program");
}

fn launch(home: &Home) -> Launch {
    let path = format!("{}:{}", home.path().join("bin").display(), std::env::var("PATH").unwrap_or_default());
    Launch::diptych(&["courier.txt", "ledger.md"]).size(SIZE).home(home).env("PATH", &path)
}

fn started(launch: Launch) -> Program {
    let mut program = launch.start();
    program.wait_for("linked");
    program
}

/// What a program of ours has written by now; waits until it is there.
fn written(path: &Path) -> String {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        match fs::read_to_string(path) {
            Ok(text) if text.ends_with('\n') => return text,
            _ if Instant::now() > deadline => panic!("{} was not written", path.display()),
            _ => std::thread::yield_now(),
        }
    }
}

fn leave(mut program: Program) {
    program.type_keys("q");
    assert!(program.wait_exit().success());
    program.assert_terminal_restored();
}

#[test]
fn a_sentence_goes_into_the_clipboard_by_the_command_of_the_user() {
    let home = home();
    home.write("config/diptych/config.toml", "clipboard = \"take --to 'the file'\"\n");
    install(&home, "take", "{ echo \"$1 $2\"; cat; echo; } > taken.tmp; mv taken.tmp taken");
    let mut program = started(launch(&home).env("TMUX", "/nowhere,1,0").env("DISPLAY", ":77"));
    program.type_keys("jy");
    program.wait_for("sentence copied with take");
    let expected = "--to the file\n“The town council voted 7 to 4 on Monday to close the old pier at Westhaven.”\n\
                    — Council closes the old pier, courier.txt\n";
    assert_eq!(written(&home.path().join("taken")), expected);
    leave(program);
}

#[test]
fn inside_tmux_a_pair_goes_to_tmux_and_over_ssh_to_the_terminal() {
    let home = home();
    install(&home, "tmux", "{ echo \"$*\"; cat; } > taken.tmp; mv taken.tmp taken");
    let mut program = started(launch(&home).env("TMUX", "/nowhere,1,0").env("SSH_TTY", "/dev/pts/77"));
    program.type_keys("dY");
    program.wait_for("pair copied with tmux");
    let taken = written(&home.path().join("taken"));
    assert!(taken.starts_with("load-buffer -w -\n> The town council voted"), "{taken}");
    assert!(taken.contains("\n\n**differs**\n\n- ") && taken.contains("- 7 to 4 ↔ 8 votes to 4\n"), "{taken}");
    leave(program);
    install(&home, "tmux", "exit 1");
    let mut program = started(launch(&home).env("TMUX", "/nowhere,1,0").env("SSH_TTY", "/dev/pts/77"));
    // The pair opens where it was left.
    program.type_keys("ggjy");
    program.wait_for("sentence sent to the terminal by OSC 52: it may or may not allow it (tmux ended with exit");
    // Base64 of the opening quotation mark, "The", and so on.
    assert!(String::from_utf8_lossy(program.output()).contains("\u{1b}]52;c;4oCcVGhlIHRvd24gY291bmNpbC"));
    leave(program);
}

#[test]
fn the_editor_opens_the_line_and_what_it_has_written_is_read_when_asked_for() {
    let home = home();
    // It asks for a line, as an editor does that has the terminal to itself, and appends it to the file.
    let editor = "printf '%s|%s\\n' \"$1\" \"$2\" > told; stty -a < /dev/tty | grep -o ' -\\?icanon' > mode\n\
                  echo; echo editing; read -r line; printf '\\n%s\\n' \"$line\" >> \"$2\"";
    install(&home, "vi", editor);
    let mut program = started(launch(&home).env("EDITOR", "vi"));
    program.type_keys("jjE");
    program.wait_for("editing");
    assert!(!program.emulator().alternate_screen());
    program.type_keys("Jqx was here.\r");
    program.wait_for("changed: R");
    assert_eq!(written(&home.path().join("told")), "+4|courier.txt\n");
    assert_eq!(written(&home.path().join("mode")), " icanon\n");
    assert!(program.emulator().alternate_screen());
    assert_ne!(program.emulator().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    assert!(!program.screen().contains("was here"));
    program.type_keys("R");
    program.wait_for("read anew: courier.txt");
    let screen = program.wait_for("Jqx was here");
    assert!(!screen.contains("changed: R"));
    // The cursor is where it was: the editor is told the same line.
    fs::remove_file(home.path().join("told")).expect("a file can be removed");
    program.type_keys("E");
    program.wait_until(|screen| screen.matches("editing").count() == 2);
    program.type_keys("\r");
    assert_eq!(written(&home.path().join("told")), "+4|courier.txt\n");
    program.wait_for("linked");
    leave(program);
}

#[test]
fn an_editor_that_fails_or_is_not_there_is_told() {
    let home = home();
    install(&home, "vi", "exit 3");
    let mut program = started(launch(&home).env("VISUAL", "vi"));
    program.type_keys("E");
    program.wait_for("vi ended with exit status: 3");
    leave(program);
    let mut program = started(launch(&home).env("VISUAL", "/nowhere/at/all"));
    program.type_keys("E");
    program.wait_for("all can't be started");
    leave(program);
}

#[test]
fn ctrl_c_in_the_editor_is_not_for_the_reader_and_ctrl_z_stops_both() {
    let home = home();
    install(
        &home,
        "vi",
        "trap 'echo caught' INT; echo; echo editing; until read -r line; do :; done; kill -TSTP 0; read -r line",
    );
    let mut program = started(launch(&home).env("EDITOR", "vi").in_a_shell());
    program.type_keys("E");
    program.wait_for("editing");
    program.type_keys("\u{3}");
    program.wait_for("caught");
    program.type_keys("on\r");
    program.wait_for("[stopped");
    program.type_keys("\r");
    program.type_keys("done\r");
    program.wait_for("linked");
    program.type_keys("q");
    program.wait_for("[ended 0]");
    program.wait_exit();
    program.assert_terminal_restored();
}

#[test]
fn a_page_is_opened_apart_from_the_screen_and_no_shell_sees_its_address() {
    let home = home();
    install(
        &home,
        "xdg-open",
        "echo noise; echo noise >&2; printf '%s|%s\\n' \"$#\" \"$1\" > opened.tmp; mv opened.tmp opened",
    );
    let mut program = started(launch(&home).env("DISPLAY", ":77"));
    program.type_keys("gx");
    program.wait_for("does not say on which page");
    program.type_keys("lgx");
    program.wait_for("opening https://ledger.example/pier");
    assert_eq!(written(&home.path().join("opened")), "1|https://ledger.example/pier?a=1&b=$(touch%20owned)\n");
    assert!(!program.screen().contains("noise"));
    leave(program);
    install(&home, "xdg-open", "exit 4");
    let mut program = started(launch(&home).env("DISPLAY", ":77"));
    program.type_keys("lgx");
    program.wait_for("the page was not opened: xdg-open ended with exit status: 4");
    leave(program);
}

#[test]
fn a_change_is_seen_when_the_terminal_comes_to_the_front_or_with_the_next_key() {
    let home = home();
    let mut program = started(launch(&home));
    assert!(String::from_utf8_lossy(program.output()).contains("\u{1b}[?1004h"));
    home.write("courier.txt", COURIER.replace("radio", "evening news"));
    program.type_keys("\u{1b}[O\u{1b}[I");
    program.wait_for("changed: R");
    fs::remove_file(home.path().join("courier.txt")).expect("a file can be removed");
    program.type_keys("\u{1b}[I");
    program.wait_for("file gone");
    program.type_keys("E");
    program.wait_for("there is no file to edit any more");
    program.type_keys("R");
    program.wait_for("there is no file courier.txt; what is open stays as it is");
    home.write("courier.txt", COURIER.replace("radio", "evening news"));
    program.type_keys("R");
    program.wait_until(|screen| screen.contains("evening") && !screen.contains(": R"));
    leave(program);
}

#[test]
fn notes_stay_at_their_sentences_when_the_text_around_them_changes() {
    let home = home();
    let mut program = started(launch(&home));
    program.type_keys("jjiask the harbour master\r");
    program.wait_for("note saved");
    home.write("courier.txt", COURIER.replace("The town", "It was late. The town"));
    program.type_keys("kR");
    program.wait_for("read anew: courier.txt");
    program.type_keys("j");
    program.wait_for("ask the harbour master");
    leave(program);
}
