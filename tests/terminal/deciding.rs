//! Decisions in the program: made, kept, there again, taken back.

use std::fs;

use super::accounts::home;
use super::home::Home;
use super::launch::{Launch, Size};
use super::program::Program;

fn start(home: &Home, args: &[&str]) -> Program {
    let mut program = Launch::diptych(args).size(Size { cols: 110, rows: 24 }).home(home).start();
    program.wait_for("linked scroll");
    program
}

#[test]
fn what_was_decided_is_there_again_at_the_next_start_and_what_was_taken_back_is_not() {
    let home = home();
    let files = ["courier.txt", "ledger.txt"];
    let mut program = start(&home, &files);
    program.type_keys("d+");
    program.wait_for("confirmed: differs; u undoes it");
    program.type_keys("c-");
    program.wait_for("rejected; u undoes it");
    program.type_keys("q");
    assert!(program.wait_exit().success());
    let written = fs::read_to_string(home.path().join("data/diptych/decisions.jsonl")).expect("the file was written");
    assert_eq!(written.lines().count(), 2, "{written}");

    let mut again = start(&home, &["--fresh", "ledger.txt", "courier.txt"]);
    again.wait_for("≠✓");
    again.type_keys("d");
    again.wait_for("differs, confirmed");
    again.type_keys("-");
    again.wait_until(|screen| screen.contains("rejected; u undoes it") && !screen.contains("≠✓"));
    again.type_keys("u");
    again.wait_until(|screen| screen.contains("taken back: rejected") && screen.contains("≠✓"));
    again.type_keys("q");
    assert!(again.wait_exit().success());
    start(&home, &files).wait_for("≠✓");
}

#[test]
fn decisions_that_can_not_be_kept_hold_until_one_quits_and_are_told() {
    let home = home();
    let place = home.path().join("data/diptych/decisions.jsonl");
    fs::create_dir_all(&place).expect("it can be made");
    let mut program = start_told(&home);
    program.type_keys("c-");
    program.wait_for("decided until you quit, but not kept");
    program.type_keys("c");
    program.wait_until(|screen| !screen.contains("not kept"));
    // Once the file can be made, what was decided meanwhile is kept with the next decision.
    fs::remove_dir(&place).expect("it can be removed");
    program.type_keys("+");
    program.wait_for("confirmed: ");
    let written = fs::read_to_string(&place).expect("the file was written");
    assert!(written.contains("\"rejected\"") && written.contains("\"confirmed\""), "{written}");
}

/// The program with a problem at its start, which is told in the place of everything else.
fn start_told(home: &Home) -> Program {
    let files = ["courier.txt", "ledger.txt"];
    let mut program = Launch::diptych(&files).size(Size { cols: 110, rows: 24 }).home(home).start();
    program.wait_for("decisions.jsonl is no regular file");
    program
}
