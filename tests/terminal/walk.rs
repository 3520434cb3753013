//! A walk through every command in a real terminal: each is found in the palette, run, and closed again.

use std::time::Duration;

use diptych::command::{Command, Context};

use super::allowed::assert_only_allowed;
use super::home::Home;
use super::launch::{Launch, Size};

/// Longer than a frame takes.
const SETTLED: Duration = Duration::from_millis(60);

/// What ends the program, stops it or hands over to another one, each of which has a test of its own, and the palette
/// itself.
const ELSEWHERE: [Command; 7] = [
    Command::OpenPalette,
    Command::Quit,
    Command::Suspend,
    Command::EditSource,
    Command::OpenSource,
    Command::CopyPassage,
    Command::CopyPair,
];

#[test]
fn every_command_runs_from_the_palette_and_esc_leads_back() {
    let home = Home::new();
    let mut program = Launch::diptych(&[]).size(Size { cols: 120, rows: 30 }).home(&home).start();
    program.wait_for("linked scroll");
    program.type_keys("j");
    program.wait_until(|screen| !screen.contains("welcome"));
    let commands = Command::ALL.iter().filter(|command| command.works_in(Context::Reading));
    for command in commands.filter(|command| !ELSEWHERE.contains(command)) {
        program.type_keys(":");
        program.wait_for("─ commands ─");
        program.type_keys(command.about());
        // Once in the field, and once in the list.
        program.wait_until(|screen| chosen(screen).is_some() && screen.matches(command.about()).count() > 1);
        // A sentence of the same words in another order may stand before it.
        while !chosen(&program.screen()).is_some_and(|row| row.contains(command.about())) {
            let before = program.screen();
            program.type_keys("\u{e}");
            program.wait_until(|screen| screen != before);
        }
        program.type_keys("\r");
        program.wait_until(|screen| !screen.contains("─ commands ─"));
        program.bytes_within(SETTLED);
        // What was opened is closed; that the screen changes tells that the escape was taken for a key by itself.
        while is_open(&program.screen()) {
            let before = program.screen();
            program.type_keys("\u{1b}");
            program.wait_until(|screen| screen != before);
        }
    }
    program.type_keys("q");
    assert!(program.wait_exit().success());
    program.assert_terminal_restored();
    assert_only_allowed(program.output());
}

/// The chosen row of the palette.
fn chosen(screen: &str) -> Option<&str> {
    screen.lines().find(|row| row.contains("│ ▸ "))
}

/// Whether a card is open, or a letter, a search or the other end of a link is waited for.
fn is_open(screen: &str) -> bool {
    let last = screen.lines().last().unwrap_or_default();
    let waits = ["press a letter", "(ctrl-s)", "esc gives up"];
    screen.contains("╭─ ") || waits.iter().any(|words| last.contains(words))
}
