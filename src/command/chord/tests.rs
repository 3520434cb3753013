//! Chords as people write them, and as they are shown.

use proptest::prelude::*;

use super::*;
use crate::command::{KeyCode, Modifiers};

const PLAIN: Modifiers = Modifiers { ctrl: false, alt: false, shift: false };
const CTRL: Modifiers = Modifiers { ctrl: true, ..PLAIN };

fn char(c: char) -> Key {
    Key::from(KeyCode::Char(c))
}

fn ctrl(c: char) -> Key {
    Key::new(KeyCode::Char(c), CTRL)
}

fn keys(written: &str) -> Vec<Key> {
    written.parse::<Chord>().unwrap_or_else(|problem| panic!("{written}: {problem}")).0
}

fn advice(written: &str) -> String {
    written.parse::<Chord>().map_or_else(|problem| problem.advice(), |chord| panic!("{written} is {chord}"))
}

#[test]
fn the_ways_in_which_people_write_a_key_mean_the_same() {
    for written in ["ctrl-x", "Ctrl-X", "ctrl+x", "CTRL+X", "control-x", "C-x", "<C-x>", "<c-x>", "<ctrl-x>"] {
        assert_eq!(keys(written), [ctrl('x')], "{written}");
    }
    for written in ["alt-x", "A-x", "M-x", "<m-x>", "meta-x"] {
        assert_eq!(keys(written), [Key::new(KeyCode::Char('x'), Modifiers { alt: true, ..PLAIN })], "{written}");
    }
    for written in ["shift-tab", "S-tab", "<S-Tab>", "Shift+Tab"] {
        assert_eq!(keys(written), [Key::new(KeyCode::Tab, Modifiers { shift: true, ..PLAIN })], "{written}");
    }
    for written in ["pgdn", "PgDn", "pagedown", "page_down", "<PageDown>"] {
        assert_eq!(keys(written), [KeyCode::PageDown.into()], "{written}");
    }
}

#[test]
fn single_characters_are_themselves() {
    for c in ['ö', 'ß', '?', '+', '-', '<', '>', '=', '"', '漢', '\u{416}'] {
        assert_eq!(keys(&c.to_string()), [char(c)]);
    }
    assert_eq!(keys("o\u{308}"), [char('ö')], "the decomposed form is the same key");
    assert_eq!(keys("G"), [char('G')]);
    assert_eq!(keys("shift-g"), [char('G')]);
    assert_eq!(keys("ctrl--"), [ctrl('-')]);
    assert_eq!(keys("ctrl-minus"), [ctrl('-')]);
    assert_eq!(keys("<lt>"), [char('<')]);
    assert_eq!(keys("<C-BS>"), [Key::new(KeyCode::Backspace, CTRL)]);
}

#[test]
fn chords_are_written_with_and_without_blanks() {
    assert_eq!(keys("g g"), keys("gg"));
    assert_eq!(keys("] c"), keys("]c"));
    assert_eq!(keys("gt"), [char('g'), char('t')]);
    assert_eq!(keys("<C-w>l"), [ctrl('w'), char('l')]);
    assert_eq!(keys("ctrl-w l"), [ctrl('w'), char('l')]);
    assert_eq!(keys("g<enter>"), [char('g'), KeyCode::Enter.into()]);
    assert_eq!(keys("<>"), [char('<'), char('>')]);
    assert_eq!(keys("<x"), [char('<'), char('x')]);
    assert_eq!(keys("f1"), [KeyCode::Function(1).into()]);
    assert_eq!(keys("fx"), [char('f'), char('x')]);
}

#[test]
fn a_chord_is_shown_short() {
    for (written, shown) in [
        ("C-d", "ctrl-d"),
        ("] c", "]c"),
        ("g g", "gg"),
        (" space ", "space"),
        ("u p", "u p"),
        ("z z z", "z z z"),
        ("<C-w><C-w>", "ctrl-w ctrl-w"),
        ("S-F5", "shift-f5"),
        ("ctrl-i", "tab"),
        ("space x", "space x"),
    ] {
        assert_eq!(written.parse::<Chord>().unwrap().to_string(), shown);
    }
}

#[test]
fn what_is_no_key_says_so_and_what_may_be_meant() {
    assert_eq!(advice("entr"), "`entr` is not a key (did you mean `enter`?)");
    assert_eq!(advice("ctrl-pgdwn"), "`ctrl-pgdwn` is not a key (did you mean `pgdn`?)");
    assert_eq!(
        advice("shift-1"),
        "`shift-1` is another character on each keyboard (write the character that it types)"
    );
    assert_eq!(
        advice("shift-ß"),
        "`shift-ß` is another character on each keyboard (write the character that it types)"
    );
    assert!(advice("").contains("names no key"));
    assert!(advice("   ").contains("`space`"));
    assert!(advice("\u{1b}").starts_with("`␛` is not a key"));
    assert!(advice("\u{301}").contains("is not a key"));
    assert!(advice("f25").contains("is not a key"));
    assert!(advice("ctrl-").contains("is not a key"));
    assert!(advice("<C-nothing>").contains("is not a key"));
    assert!(advice("a b c d e").contains("more than 4 keys"));
}

fn any_key() -> impl Strategy<Value = Key> {
    let code = prop_oneof![
        any::<char>()
            .prop_filter("has one form", |c| read_key(&c.to_string()).is_ok() && [*c].into_iter().nfc().eq([*c]))
            .prop_map(KeyCode::Char),
        proptest::sample::select("<>-+CASMfcup12 ".chars().collect::<Vec<_>>()).prop_map(KeyCode::Char),
        (1_u8..=24).prop_map(KeyCode::Function),
        Just(KeyCode::Enter),
        Just(KeyCode::Tab),
        Just(KeyCode::PageDown),
    ];
    (code, any::<(bool, bool, bool)>())
        .prop_map(|(code, (ctrl, alt, shift))| Key::new(code, Modifiers { ctrl, alt, shift }))
}

proptest! {
    #[test]
    fn a_chord_that_is_shown_is_read_as_the_same(keys in proptest::collection::vec(any_key(), 1..=MOST_KEYS)) {
        let chord = Chord(keys);
        prop_assert_eq!(chord.to_string().parse::<Chord>(), Ok(chord));
    }

    #[test]
    fn any_text_is_a_chord_or_a_problem(written in ".{0,12}") {
        if let Ok(chord) = written.parse::<Chord>() {
            prop_assert!((1..=MOST_KEYS).contains(&chord.keys().len()));
        }
    }
}
