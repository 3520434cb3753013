//! What is seen while articles are being loaded. A pipe into which nothing is written keeps it waiting, so no test
//! depends on how fast anything is: the other files are read, and it goes on when the pipe is closed.

use std::fs::{File, OpenOptions};
use std::process::Command;

use super::accounts::{COURIER, LEDGER, home};
use super::allowed::assert_only_allowed;
use super::home::Home;
use super::launch::{Launch, Size};
use super::program::Program;

const SIZE: Size = Size { cols: 100, rows: 24 };
/// As many files as nobody reads before a screen is missed.
const MANY: usize = 2_000;

/// A pipe in a home; whoever reads it waits as long as this value is there.
fn pipe(home: &Home) -> File {
    let path = home.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&path).status().expect("a pipe can be made").success());
    // Opened for both it is open at once: nobody has to be at the other end.
    OpenOptions::new().read(true).write(true).open(path).expect("the pipe can be opened")
}

/// diptych with these arguments, the pipe being its standard input.
fn launch(home: &Home, arguments: &str) -> Launch {
    let script = format!("exec \"$0\" {arguments} < pipe");
    Launch::command("sh", &["-c", &script, env!("CARGO_BIN_EXE_diptych")]).size(SIZE).home(home)
}

/// A home with a directory of very many articles, the two accounts first.
fn crowded_home() -> Home {
    let home = home();
    home.write("many/0-courier.txt", COURIER);
    home.write("many/0-ledger.txt", LEDGER);
    for number in 2..MANY {
        let text = format!("Ferry {number}\n\nThe ferry with the number {number} sailed late. It was full.\n");
        home.write(&format!("many/{number:04}.txt"), text);
    }
    home
}

fn leave(mut program: Program) {
    program.type_keys("q");
    assert!(program.wait_exit().success());
    program.assert_terminal_restored();
    assert_only_allowed(program.output());
}

#[test]
fn a_directory_of_very_many_files_shows_how_far_it_is_and_esc_opens_what_is_there() {
    let home = crowded_home();
    let _pipe = pipe(&home);
    let mut program = launch(&home, "many -").start();
    let screen = program.wait_for("2,000 of 2,001 files");
    for part in ["reading articles", "━━", "99 %", "standard input", "esc stop and read what is there", "q quit"] {
        assert!(screen.contains(part), "{part}:\n{screen}");
    }
    program.type_keys("\u{1b}");
    let screen = program.wait_for("stopped: 1 of 2,001 files was not read");
    assert!(screen.contains("ferry"), "{screen}");
    program.type_keys("acouncil");
    program.wait_for("Council closes the old pier");
    program.type_keys("\r");
    leave(program);
}

#[test]
fn q_leaves_while_files_are_being_read() {
    let home = home();
    let _pipe = pipe(&home);
    for keys in ["q", "\u{3}"] {
        let mut program = launch(&home, "courier.txt -").start();
        program.wait_for("1 of 2 files");
        program.type_keys(keys);
        assert!(program.wait_exit().success());
        program.assert_terminal_restored();
        assert_only_allowed(program.output());
    }
}

#[test]
fn stopped_before_there_is_an_article_it_says_so_and_fails() {
    let home = home();
    let _pipe = pipe(&home);
    let mut program = launch(&home, "-").start();
    program.wait_for("0 of 1 file");
    program.type_keys("\u{1b}");
    assert_eq!(program.wait_exit().exit_code(), 2);
    program.assert_terminal_restored();
    assert!(program.screen().contains("error: stopped: the file was not read"), "{}", program.screen());
}

#[test]
fn a_fault_gives_the_terminal_back_before_it_is_told() {
    let home = home();
    let pipe = pipe(&home);
    let mut program = launch(&home, "courier.txt -").start();
    program.wait_for("1 of 2 files");
    // Nothing has come in.
    drop(pipe);
    assert_eq!(program.wait_exit().exit_code(), 2);
    program.assert_terminal_restored();
    assert!(program.screen().contains("error: standard input is empty"), "{}", program.screen());
}

#[test]
fn what_is_typed_while_files_are_being_read_reaches_the_reader() {
    use std::io::Write as _;

    let home = home();
    let mut pipe = pipe(&home);
    let mut program = launch(&home, "courier.txt -").start();
    program.wait_for("1 of 2 files");
    // The `q` belongs to what is searched for.
    program.type_keys("/oyster q");
    program.wait_for("ctrl-c quit");
    pipe.write_all(LEDGER.as_bytes()).expect("the pipe takes it");
    drop(pipe);
    program.wait_until(|screen| screen.contains("/oyster q") && screen.contains("Pier to close after long debate"));
    program.type_keys("\u{1b}");
    program.wait_for("linked");
    leave(program);
}

#[test]
fn it_follows_the_size_of_the_screen_and_has_ascii_and_words() {
    let home = home();
    let _pipe = pipe(&home);
    let mut program = launch(&home, "--ascii courier.txt -").start();
    program.wait_for("=====");
    program.resize(Size { cols: 40, rows: 6 });
    program.wait_until(|screen| screen.contains("esc stop   q quit") && screen.contains("1 of 2 files"));
    program.resize(Size { cols: 1, rows: 1 });
    program.resize(SIZE);
    program.wait_for("esc stop and read what is there");
    leave(program);
    let mut program = launch(&home, "--plain courier.txt -").start();
    let screen = program.wait_for("50 percent of 2 files read");
    assert!(screen.is_ascii(), "{screen}");
    leave(program);
}

#[test]
fn signals_end_it_and_leave_the_terminal_clean() {
    let home = home();
    let _pipe = pipe(&home);
    for signal in ["TERM", "HUP"] {
        let mut program = launch(&home, "courier.txt -").start();
        program.wait_for("1 of 2 files");
        program.signal(signal);
        assert!(!program.wait_exit().success(), "{signal}");
        program.assert_terminal_restored();
    }
}

#[test]
fn ctrl_z_stops_it_and_fg_brings_it_back() {
    let home = home();
    let pipe = pipe(&home);
    let mut program = launch(&home, "courier.txt -").in_a_shell().start();
    program.wait_for("1 of 2 files");
    program.type_keys("\u{1a}");
    program.wait_for("[stopped");
    program.assert_terminal_restored();
    program.type_keys("\r");
    program.wait_for("1 of 2 files");
    drop(pipe);
    program.wait_for("[ended 2]");
}
