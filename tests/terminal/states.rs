//! States that only a whole program can be in: a terminal without a size, notes that no file takes.

use super::accounts::{COURIER, home};
use super::launch::{Launch, Size};

#[test]
fn a_terminal_that_does_not_know_its_size_is_taken_for_an_ordinary_one_until_it_does() {
    let program = env!("CARGO_BIN_EXE_diptych");
    let script = format!("stty rows 0 cols 0; exec {program} courier.txt ledger.txt");
    let mut program = Launch::command("sh", &["-c", &script]).home(&home()).start();
    program.wait_for("linked scroll");
    program.resize(Size { cols: 120, rows: 20 });
    program.wait_until(|screen| screen.lines().any(|row| row.chars().count() > 100));
    program.type_keys("q");
    assert!(program.wait_exit().success());
    program.assert_terminal_restored();
}

#[test]
fn a_note_that_was_set_aside_is_printed_at_the_end() {
    let home = home();
    let mut program = Launch::diptych(&["courier.txt", "ledger.txt"]).home(&home).start();
    program.wait_for("linked scroll");
    program.type_keys("i");
    program.wait_for("note on this sentence");
    program.type_keys("Who counted?\u{1b}");
    program.wait_for("not saved");
    program.type_keys("q");
    assert!(program.wait_exit().success());
    assert!(program.screen().contains("a note was set aside and is not saved: Who counted?"), "{}", program.screen());
}

#[test]
fn one_text_twice_says_that_it_confirms_nothing() {
    let home = home();
    home.write("copy.txt", COURIER);
    let mut program = Launch::diptych(&["courier.txt", "copy.txt"]).home(&home).start();
    program.wait_for("same article");
    program.type_keys("j");
    program.wait_for("confirms nothing");
    program.type_keys("q");
    assert!(program.wait_exit().success());
}
