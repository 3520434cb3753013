//! diptych as a person meets it: two files in, keys, a terminal that is left as it was found.

use std::fs;
use std::time::Duration;

use super::accounts::home;
use super::allowed::assert_only_allowed;
use super::home::Home;
use super::launch::{Launch, Size};
use super::program::Program;

const SIZE: Size = Size { cols: 110, rows: 30 };

fn launch(home: &Home, args: &[&str]) -> Launch {
    Launch::diptych(args).size(SIZE).home(home)
}

fn start(home: &Home) -> Program {
    let mut program = launch(home, &["courier.txt", "ledger.txt"]).start();
    program.wait_for("linked");
    program
}

#[test]
fn two_articles_stand_side_by_side_and_q_leaves() {
    let mut program = start(&home());
    let screen = program.screen();
    assert!(screen.contains("Council closes the old pier") && screen.contains("Pier to close after long debate"));
    program.type_keys("q");
    assert!(program.wait_exit().success());
    program.assert_terminal_restored();
    assert_only_allowed(program.output());
}

#[test]
fn the_sample_library_opens_without_arguments() {
    let mut program = launch(&Home::new(), &[]).start();
    program.wait_for("linked");
    program.type_keys("q");
    assert!(program.wait_exit().success());
}

#[test]
fn one_article_alone_offers_its_neighbours() {
    let home = home();
    let mut program = launch(&home, &["courier.txt"]).start();
    program.wait_for("article for B");
    program.type_keys("debate\r");
    program.wait_until(|screen| screen.contains("linked") && screen.contains("two hours of public comment"));
    program.type_keys("q");
    assert!(program.wait_exit().success());
}

#[test]
fn an_idle_reader_writes_nothing() {
    let mut program = start(&home());
    // The rest of the first frame, and of what leaves the cursor where it belongs.
    while program.bytes_within(Duration::from_millis(300)) > 0 {}
    assert_eq!(program.bytes_within(Duration::from_millis(300)), 0);
}

#[test]
fn signals_end_it_and_leave_the_terminal_clean() {
    for signal in ["TERM", "HUP", "INT", "QUIT"] {
        let mut program = start(&home());
        program.signal(signal);
        assert!(!program.wait_exit().success(), "{signal}");
        program.assert_terminal_restored();
    }
}

#[test]
fn ctrl_z_stops_it_and_fg_brings_it_back() {
    let home = home();
    let mut program = launch(&home, &["courier.txt", "ledger.txt"]).in_a_shell().start();
    program.wait_for("linked");
    program.type_keys("\u{1a}");
    program.wait_for("[stopped");
    program.assert_terminal_restored();
    program.type_keys("\r");
    program.wait_for("linked");
    program.type_keys("q");
    program.wait_exit();
    program.assert_terminal_restored();
}

#[test]
fn a_smaller_terminal_shows_one_text_and_the_larger_one_both_again() {
    let mut program = start(&home());
    // The lines of the first start lie over the strip.
    program.type_keys("k");
    program.resize(Size { cols: 60, rows: 24 });
    program.wait_until(|screen| !screen.contains("Pier to close after long debate\n") && screen.contains("B "));
    program.resize(SIZE);
    program.wait_until(|screen| screen.contains("Pier to close") && screen.contains("Council closes"));
    program.type_keys("q");
    assert!(program.wait_exit().success());
    assert_only_allowed(program.output());
}

#[test]
fn a_pair_opens_where_it_was_left_unless_asked_otherwise() {
    let home = home();
    let mut program = start(&home);
    program.wait_for("welcome");
    program.type_keys("G");
    program.wait_for("100 %");
    program.type_keys("q");
    program.wait_exit();
    let mut program = start(&home);
    program.wait_for("100 %");
    program.wait_until(|screen| !screen.contains("welcome"));
    program.type_keys("q");
    program.wait_exit();
    let mut program = launch(&home, &["--fresh", "courier.txt", "ledger.txt"]).start();
    program.wait_until(|screen| screen.contains("linked") && !screen.contains("100 %"));
    program.type_keys("q");
    assert!(program.wait_exit().success());
}

#[test]
fn a_note_is_in_the_file_and_there_again_at_the_next_start() {
    let home = home();
    let mut program = start(&home);
    program.type_keys("dIask the clerk\r");
    program.wait_for("note saved");
    program.type_keys("q");
    assert!(program.wait_exit().success());
    let written = fs::read_to_string(home.path().join("data/diptych/notes.jsonl")).expect("the notes file was written");
    assert!(written.contains("ask the clerk") && written.contains("7 to 4") && written.contains("8 votes to 4"));
    let mut again = start(&home);
    again.wait_for("1 note");
    again.type_keys("m");
    again.wait_for("ask the clerk");
}

#[test]
fn a_note_that_is_being_written_is_kept_when_a_signal_ends_the_reader() {
    for signal in ["TERM", "HUP"] {
        let home = home();
        let mut program = start(&home);
        program.type_keys("iask the clerk");
        program.wait_for("ask the clerk");
        program.signal(signal);
        program.wait_exit();
        program.assert_terminal_restored();
        let notes = home.path().join("data/diptych/notes.jsonl");
        assert!(fs::read_to_string(notes).is_ok_and(|written| written.contains("ask the clerk")), "{signal}");
    }
}

#[test]
fn what_an_article_says_to_the_terminal_is_shown_and_not_obeyed() {
    let home = home();
    let hostile =
        "Tide\u{1b}]0;owned\u{7}table\n\nThe pier \u{1b}[2J\u{1b}[31mcloses\u{202e} soon. \u{9b}31m Nobody asked.\n";
    home.write("hostile\u{1b}[31m.txt", hostile);
    let mut program = launch(&home, &["courier.txt", "hostile\u{1b}[31m.txt"]).start();
    program.wait_for("linked");
    program.type_keys("a");
    program.wait_for("article for A");
    program.type_keys("\u{1b}");
    program.wait_until(|screen| !screen.contains("article for A"));
    program.type_keys("q");
    program.wait_exit();
    assert_only_allowed(program.output());
}

#[test]
fn without_colours_no_colour_is_written_and_in_ascii_no_mark_is_beyond_it() {
    let home = home();
    let mut program = launch(&home, &["--ascii", "courier.txt", "ledger.txt"]).env("NO_COLOR", "1").start();
    program.wait_for("linked");
    assert!(program.screen().is_ascii(), "{}", program.screen());
    let output = String::from_utf8_lossy(program.output()).into_owned();
    assert!(!output.contains("\u{1b}[38;5;") && !output.contains("\u{1b}[48;5;"), "{output:?}");
    program.type_keys("q");
    program.wait_exit();
}

#[test]
fn a_broken_keymap_is_told_and_its_good_lines_apply() {
    let home = home();
    home.write("config/diptych/keymap.toml", "[reading]\n\"w\" = \"quit\"\n\"W\" = \"next_lnik\"\n");
    let mut program = launch(&home, &["courier.txt", "ledger.txt"]).start();
    program.wait_until(|screen| screen.contains("next_lnik"));
    program.type_keys("w");
    assert!(program.wait_exit().success());
    assert!(String::from_utf8_lossy(program.output()).contains("next_link"));
}
