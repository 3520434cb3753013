//! A key in writing: `ctrl-d`, `G`, `ö`, `pgdn`.
//!
//! Read are the ways in which people write keys elsewhere (`ctrl-x`, `Ctrl+X`, `C-x`, and in angle brackets `<C-x>`,
//! `<lt>`); written is one way only, which is read as the same key again.

use std::fmt;

use unicode_width::UnicodeWidthChar as _;

use super::key::{Key, KeyCode, Modifiers, capital};
use super::nearest::did_you_mean;
use super::problem::{Problem, quoted};
use crate::text::{is_hidden, push_visible};

/// Names of keys; the first one of a key is the one that is written.
const NAMES: [(&str, KeyCode); 27] = [
    ("space", KeyCode::Char(' ')),
    ("enter", KeyCode::Enter),
    ("return", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("escape", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("del", KeyCode::Delete),
    ("insert", KeyCode::Insert),
    ("ins", KeyCode::Insert),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pgup", KeyCode::PageUp),
    ("pageup", KeyCode::PageUp),
    ("page_up", KeyCode::PageUp),
    ("pgdn", KeyCode::PageDown),
    ("pagedown", KeyCode::PageDown),
    ("page_down", KeyCode::PageDown),
    ("plus", KeyCode::Char('+')),
    ("minus", KeyCode::Char('-')),
    ("comma", KeyCode::Char(',')),
    ("quote", KeyCode::Char('"')),
];

/// What vim calls keys, in angle brackets only: without them `gt` is two keys.
pub(super) const VIM_NAMES: [(&str, &str); 6] =
    [("lt", "<"), ("gt", ">"), ("bs", "backspace"), ("cr", "enter"), ("bar", "|"), ("bslash", "\\")];

/// How the modifiers are written in front of a key, the way in which they are shown first: words in any case, single
/// letters as capitals.
const PREFIXES: [(Modifiers, &[&str]); 3] = [
    (Modifiers { ctrl: true, ..BARE }, &["ctrl-", "ctrl+", "control-", "C-"]),
    (Modifiers { alt: true, ..BARE }, &["alt-", "alt+", "meta-", "option-", "A-", "M-"]),
    (Modifiers { shift: true, ..BARE }, &["shift-", "shift+", "S-"]),
];
const BARE: Modifiers = Modifiers { ctrl: false, alt: false, shift: false };

/// Reads one key; nothing if `written` is something else, such as several characters that are keys of their own.
pub(super) fn read_key(written: &str) -> Result<Option<Key>, Problem> {
    let (mut held, mut rest) = (BARE, written);
    while let Some((modifier, after)) = strip_modifier(rest) {
        (held, rest) = (held.and(modifier), after);
    }
    match read_code(rest) {
        Some(KeyCode::Char(c)) if held.shift && capital(c).is_none() => Err(shifted(written)),
        Some(KeyCode::Char(c)) if !can_be_written(c) => Err(unknown(written)),
        Some(code) => Ok(Some(Key::new(code, held))),
        None if held == BARE => Ok(None),
        None => Err(unknown(written)),
    }
}

/// A problem that says that `written` is no key, with the name that it may stand for.
pub(super) fn unknown(written: &str) -> Problem {
    let base = written.rsplit(['-', '+']).next().unwrap_or_default();
    let hint = did_you_mean(base, NAMES.iter().map(|(name, _)| *name));
    let hint = hint.unwrap_or_else(|| way_to_write(written));
    Problem::new(format!("{} is not a key", quoted(written))).hint(hint)
}

/// How what was meant may be written.
fn way_to_write(written: &str) -> String {
    let letters: Vec<String> = written.chars().map(String::from).collect();
    let is_function = letters.len() > 1 && letters.iter().skip(1).all(|c| c.chars().all(|c| c.is_ascii_digit()));
    match letters.as_slice() {
        [f, ..] if is_function && f.eq_ignore_ascii_case("f") => "there are `f1` to `f24`".to_owned(),
        [_, _, _] | [_, _, _, _] if written.chars().all(char::is_alphanumeric) => {
            format!("keys that follow one another are parted by blanks: {}", quoted(&letters.join(" ")))
        }
        [_, .., _] if written.contains(['-', '+']) => "before a key may stand `ctrl-`, `alt-` and `shift-`".to_owned(),
        _ => "keys are written as `ctrl-x`, `]c`, `g g`, `pgdn`, `f1`".to_owned(),
    }
}

fn shifted(written: &str) -> Problem {
    Problem::new(format!("{} is another character on each keyboard", quoted(written)))
        .hint("write the character that it types")
}

/// Whether a character can stand for a key: it is visible and takes room, so that a person sees what is bound.
fn can_be_written(c: char) -> bool {
    c == ' ' || !(c.is_whitespace() || is_hidden(c) || c.width().unwrap_or(0) == 0)
}

/// The first modifier, and what is left without it.
fn strip_modifier(written: &str) -> Option<(Modifiers, &str)> {
    let strip = |prefix: &&str| match written.split_at_checked(prefix.len()) {
        Some((start, rest)) if start == *prefix => Some(rest),
        Some((start, rest)) if prefix.len() > 2 && start.eq_ignore_ascii_case(prefix) => Some(rest),
        _ => None,
    };
    PREFIXES.iter().find_map(|(held, names)| {
        let rest = names.iter().find_map(strip).filter(|rest| !rest.is_empty())?;
        Some((*held, rest))
    })
}

/// A single character or a name.
fn read_code(written: &str) -> Option<KeyCode> {
    let mut chars = written.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return Some(KeyCode::Char(c));
    }
    let function = written.strip_prefix(['f', 'F']).and_then(|number| number.parse().ok());
    if let Some(number @ 1..=24) = function {
        return Some(KeyCode::Function(number));
    }
    NAMES.iter().find(|(name, _)| name.eq_ignore_ascii_case(written)).map(|(_, code)| *code)
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = self.held();
        for (modifier, names) in PREFIXES {
            f.write_str(if held.and(modifier) == held { names[0] } else { "" })?;
        }
        match self.code() {
            KeyCode::Function(number) => write!(f, "f{number}"),
            KeyCode::Char(c) if c != ' ' => {
                let mut shown = String::new();
                push_visible(&mut shown, c);
                f.write_str(&shown)
            }
            code => f.write_str(NAMES.iter().find(|(_, known)| *known == code).map_or("", |(name, _)| name)),
        }
    }
}
