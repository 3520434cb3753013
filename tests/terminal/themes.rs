//! Themes in a real terminal: chosen before and while reading, by the terminal's background, and in as many colours as
//! the terminal says.

use std::time::Duration;

use super::allowed::assert_only_allowed;
use super::home::Home;
use super::launch::{Launch, Size};
use super::program::Program;
use super::sequence::{Piece, pieces};

const SIZE: Size = Size { cols: 110, rows: 30 };

/// What a terminal with a white background answers.
const WHITE: &str = "\u{1b}]11;rgb:ffff/ffff/ffff\u{7}";

fn launch(home: &Home, args: &[&str]) -> Launch {
    home.write("a.txt", "Tide table\n\nThe pier closes on Monday. Nobody asked the nine traders there.\n");
    home.write("b.txt", "Pier news\n\nThe pier closes on Tuesday. The nine traders there were not asked.\n");
    let args: Vec<&str> = args.iter().copied().chain(["a.txt", "b.txt"]).collect();
    Launch::diptych(&args).size(SIZE).home(home)
}

fn started(launch: Launch) -> Program {
    let mut program = launch.start();
    program.wait_for("linked");
    program
}

/// The background of the first cell.
fn background(program: &Program) -> vt100::Color {
    program.emulator().cell(0, 0).map_or(vt100::Color::Default, vt100::Cell::bgcolor)
}

const LIGHT: vt100::Color = vt100::Color::Rgb(0xfb, 0xfa, 0xf6);
const DARK: vt100::Color = vt100::Color::Rgb(0x1b, 0x1d, 0x23);

fn quit(mut program: Program) -> Program {
    program.type_keys("q");
    assert!(program.wait_exit().success());
    program.assert_terminal_restored();
    program
}

#[test]
fn the_command_line_chooses_a_theme_in_the_colours_of_the_terminal() {
    let home = Home::new();
    let dark = || launch(&home, &["--theme", "dark"]);
    let colours = [
        (dark().env("COLORTERM", "truecolor"), DARK),
        (dark(), vt100::Color::Idx(234)),
        (dark().env("TERM", "xterm"), vt100::Color::Idx(0)),
        (dark().env("TERM", "vt100"), vt100::Color::Default),
        (dark().env("COLORTERM", "truecolor").env("NO_COLOR", "1"), vt100::Color::Default),
    ];
    for (launch, expected) in colours {
        let program = started(launch);
        assert_eq!(background(&program), expected);
        assert_only_allowed(quit(program).output());
    }
}

#[test]
fn a_theme_that_does_not_exist_is_told_before_the_screen_is_touched() {
    let mut program = launch(&Home::new(), &["--theme", "drak"]).start();
    assert!(!program.wait_exit().success());
    assert!(program.screen().contains("`drak` is not a theme (did you mean `dark`?)"), "{}", program.screen());
    assert!(!program.output().contains(&0x1b));
}

#[test]
fn themes_are_previewed_and_esc_leads_back_and_enter_keeps() {
    let home = Home::new();
    home.write("config/diptych/themes/seaside.toml", "based_on = 'light'\ntext = '#000000 on #aabbcc'\n");
    let mut program = started(launch(&home, &[]).env("COLORTERM", "truecolor"));
    program.type_keys("T");
    program.wait_for("seaside");
    assert_eq!(background(&program), vt100::Color::Default);
    program.type_keys("seas");
    while background(&program) != vt100::Color::Rgb(0xaa, 0xbb, 0xcc) {
        assert!(program.bytes_within(Duration::from_millis(20)) < usize::MAX);
    }
    program.type_keys("\u{1b}");
    program.wait_until(|screen| !screen.contains("seaside"));
    assert_eq!(background(&program), vt100::Color::Default);
    program.type_keys("Tdark\r");
    program.wait_for("dark, also at the next start");
    assert_eq!(background(&program), DARK);
    assert_only_allowed(quit(program).output());
    let again = || {
        let program = started(launch(&home, &[]).env("COLORTERM", "truecolor"));
        let drawn = background(&program);
        quit(program);
        drawn
    };
    assert_eq!(again(), DARK);
    home.write("config/diptych/config.toml", "theme = 'light'\n");
    assert_eq!(again(), LIGHT);
}

#[test]
fn without_colours_there_is_no_theme_to_choose() {
    let mut program = started(launch(&Home::new(), &[]).env("NO_COLOR", "1"));
    program.type_keys("T");
    program.wait_for("NO_COLOR is set");
}

#[test]
fn the_terminal_is_asked_for_its_background_only_if_that_decides() {
    let home = Home::new();
    let auto = || launch(&home, &["--theme", "auto"]).env("COLORTERM", "truecolor");
    let asks = |launch: Launch| {
        let program = quit(started(launch));
        pieces(program.output()).contains(&Piece::Command(']', "11;?".to_owned()))
    };
    assert!(asks(auto()));
    assert!(!asks(auto().env("NO_COLOR", "1")));
    assert!(!asks(auto().env("TERM", "linux")));
    assert!(!asks(launch(&home, &["--theme", "dark"])));
    assert!(!asks(launch(&home, &[])));
}

#[test]
fn the_theme_follows_the_background_and_no_key_is_lost() {
    let home = Home::new();
    home.write("config/diptych/config.toml", "theme = 'auto'\n");
    // What the terminal sends waits for the reader, so that it is there in time; on a busy machine, not the first time.
    let followed = (0..5).any(|_| {
        let mut program = launch(&home, &[]).env("COLORTERM", "truecolor").start();
        program.type_keys(&format!("l{WHITE}T"));
        program.wait_for("theme: enter keeps it");
        let background = background(&program);
        program.type_keys("\u{1b}");
        program.wait_until(|screen| screen.contains("▸B") && !screen.contains("theme: "));
        quit(program);
        background == LIGHT
    });
    assert!(followed);
}

#[test]
fn the_first_frame_has_the_theme_that_fits_the_background() {
    let home = Home::new();
    let place = |output: &[u8], part: &str| output.windows(part.len()).position(|bytes| bytes == part.as_bytes());
    let fits = (0..5).any(|_| {
        let mut program = launch(&home, &["--theme", "auto"]).env("COLORTERM", "truecolor").start();
        program.type_keys(WHITE);
        program.wait_for("linked");
        let program = quit(program);
        let (theme, text) = (place(program.output(), "48;2;251;250;246"), place(program.output(), "Tide"));
        theme.is_some() && theme < text
    });
    assert!(fits);
}

#[test]
fn an_answer_that_comes_late_is_not_taken_for_commands() {
    let mut program = started(launch(&Home::new(), &["--theme", "auto"]).env("COLORTERM", "truecolor"));
    while program.bytes_within(Duration::from_millis(200)) > 0 {}
    program.type_keys(WHITE);
    assert_eq!(program.bytes_within(Duration::from_millis(200)), 0);
    program.type_keys("l");
    program.wait_for("▸B");
    assert_eq!(background(&program), vt100::Color::Default);
    quit(program);
}
