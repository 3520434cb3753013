//! The harness itself, held against programs that are known to behave.

use std::time::Duration;

use super::home::Home;
use super::launch::{Launch, Size};

/// A shell script in a terminal.
fn script(script: &str) -> Launch {
    Launch::command("sh", &["-c", script])
}

#[test]
fn what_a_program_writes_is_on_the_screen() {
    let mut program = script("printf 'one\\ntwo \\033[31mred\\033[m'; read line").start();
    assert_eq!(program.wait_for("red"), "one\ntwo red");
    let cell = program.emulator().cell(1, 4).expect("the screen has a second row");
    assert_eq!(cell.fgcolor(), vt100::Color::Idx(1));
    assert_eq!(program.output(), b"one\r\ntwo \x1b[31mred\x1b[m");
}

#[test]
fn keys_arrive_and_the_end_is_seen() {
    let mut program = Launch::command("cat", &[]).start();
    program.type_keys("größer\r");
    program.wait_until(|screen| screen.matches("größer").count() == 2);
    program.type_keys("\u{4}");
    assert!(program.wait_exit().success());
    program.assert_terminal_restored();
}

#[test]
fn an_exit_code_and_a_signal_are_told_apart() {
    assert_eq!(script("exit 2").start().wait_exit().exit_code(), 2);
    let mut program = script("echo ready; exec cat").start();
    program.wait_for("ready");
    program.signal("TERM");
    assert_eq!(program.wait_exit().signal(), Some("Terminated"));
    assert_eq!(program.wait_exit().signal(), Some("Terminated"));
}

#[test]
fn a_program_learns_its_size_and_every_new_one() {
    let mut program = script("trap 'stty size' WINCH; stty size; while read line; do :; done; :")
        .size(Size { cols: 72, rows: 12 })
        .start();
    program.wait_for("12 72");
    program.resize(Size { cols: 100, rows: 20 });
    // A shell runs its trap when the line that it waits for has come.
    program.type_keys("\r");
    program.wait_for("20 100");
}

#[test]
fn a_program_finds_a_home_of_its_own_and_nothing_of_ours() {
    let home = Home::new();
    let file = home.write("config/diptych/keymap.toml", "");
    let mut program =
        script("pwd; ls $XDG_CONFIG_HOME/diptych; echo $NO_COLOR; env | cut -d= -f1 | sort | tr '\\n' ' '")
            .home(&home)
            .env("NO_COLOR", "yes")
            .start();
    assert!(program.wait_exit().success());
    let screen = program.screen();
    assert!(screen.contains("keymap.toml\nyes\n") && !screen.contains("CARGO"), "{screen}");
    assert!(file.starts_with(program.home().path()) && screen.contains(&*home.path().to_string_lossy()), "{screen}");
}

#[test]
#[should_panic(expected = "left behind: [\"mode 1049 on\", \"mode 25 off\"]")]
fn modes_that_stay_on_are_noticed() {
    let mut program = script("printf '\\033[?1049h\\033[?25lbye'").start();
    program.wait_exit();
    program.assert_terminal_restored();
}

#[test]
#[should_panic(expected = "the terminal's settings were changed")]
fn settings_that_stay_changed_are_noticed() {
    let mut program = script("stty -echo -icanon").start();
    program.wait_exit();
    program.assert_terminal_restored();
}

#[test]
#[should_panic(expected = "the program ended before the screen was as wanted:\nnot this")]
fn a_wait_in_vain_says_what_was_there_instead() {
    script("echo not this").start().wait_for("that");
}

#[test]
fn a_job_of_a_shell_can_be_stopped_and_goes_on() {
    let mut program = Launch::command("cat", &[]).in_a_shell().start();
    program.type_keys("before\r");
    program.wait_until(|screen| screen.matches("before").count() == 2);
    program.type_keys("\u{1a}");
    program.wait_for("[stopped 148]");
    program.assert_terminal_restored();
    program.type_keys("\r");
    program.type_keys("after\r");
    program.wait_until(|screen| screen.matches("after").count() == 2);
    program.signal("TERM");
    program.wait_for("[ended 143]");
    assert!(program.wait_exit().success());
}

#[test]
fn a_program_that_rests_writes_nothing() {
    let mut program = script("echo ready; read line; echo busy; read line").start();
    program.wait_for("ready");
    assert_eq!(program.bytes_within(Duration::from_millis(50)), 0);
    program.type_keys("\r");
    program.wait_for("busy");
}
