//! A chord: the keys that are pressed one after the other for a command.
//!
//! ```text
//! "]c"  "] c"  "ctrl-w w"  "<C-w>w"  "gg"  "pgdn"
//! ```

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization as _;

use super::key::Key;
use super::key_text::{VIM_NAMES, read_key, unknown};
use super::problem::{Problem, quoted};

/// The longest chord: nobody remembers more.
const MOST_KEYS: usize = 4;

/// One key or more in a row, at most four. Its text is read as the same chord again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord(Vec<Key>);

impl Chord {
    /// The keys, at least one.
    pub fn keys(&self) -> &[Key] {
        &self.0
    }

    /// The shorter chords that this one begins with, the longest first.
    pub(super) fn beginnings(&self) -> impl Iterator<Item = &[Key]> {
        (1..self.0.len()).rev().filter_map(|len| self.0.get(..len))
    }

    /// What is still to be pressed after `keys`; nothing if it does not begin with them or has no more.
    pub(super) fn after(&self, keys: &[Key]) -> Option<Self> {
        self.0.strip_prefix(keys).filter(|rest| !rest.is_empty()).map(|rest| Self(rest.to_vec()))
    }
}

impl From<Key> for Chord {
    fn from(key: Key) -> Self {
        Self(vec![key])
    }
}

/// So that a map of chords can be asked with the keys that were pressed; both have the same order.
impl Borrow<[Key]> for Chord {
    fn borrow(&self) -> &[Key] {
        &self.0
    }
}

impl FromStr for Chord {
    type Err = Problem;

    /// Reads a chord: keys parted by blanks; two characters may also stand together (`]c`), and a key in angle brackets
    /// needs no blank around it (`<C-w>w`).
    fn from_str(written: &str) -> Result<Self, Problem> {
        let composed: String = written.nfc().collect();
        let mut keys = Vec::new();
        for piece in composed.split_whitespace() {
            push_keys(piece, &mut keys)?;
        }
        match keys.len() {
            0 => {
                Err(Problem::new(format!("{} names no key", quoted(written))).hint("the space bar is written `space`"))
            }
            1..=MOST_KEYS => Ok(Self(keys)),
            _ => Err(Problem::new(format!("{} has more than {MOST_KEYS} keys", quoted(written)))),
        }
    }
}

/// Appends the keys of a text without blanks.
fn push_keys(piece: &str, keys: &mut Vec<Key>) -> Result<(), Problem> {
    if let Some(key) = read_key(piece)? {
        keys.push(key);
        return Ok(());
    }
    let (mut rest, mut characters, mut has_brackets) = (piece, 0, false);
    while !rest.is_empty() {
        if let Some((inner, after)) = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'))
            && !inner.is_empty()
        {
            keys.push(read_bracketed(inner)?);
            (rest, has_brackets) = (after, true);
            continue;
        }
        let mut chars = rest.chars();
        for c in chars.by_ref().take(1) {
            keys.extend(read_key(c.encode_utf8(&mut [0; 4]))?);
        }
        (rest, characters) = (chars.as_str(), characters + 1);
    }
    // Three characters or more are a word with a slip in it rather than a chord.
    if has_brackets || characters <= 2 { Ok(()) } else { Err(unknown(piece)) }
}

/// Reads what stands between angle brackets, where the letters of modifiers may be small.
fn read_bracketed(inner: &str) -> Result<Key, Problem> {
    let (modifiers, code) = match inner.char_indices().rfind(|(at, c)| *c == '-' && *at + 1 < inner.len()) {
        Some((at, _)) => inner.split_at(at + 1),
        None => ("", inner),
    };
    let known = VIM_NAMES.iter().find(|(name, _)| name.eq_ignore_ascii_case(code));
    let written = format!("{}{}", modifiers.to_ascii_uppercase(), known.map_or(code, |(_, code)| code));
    read_key(&written)?.ok_or_else(|| unknown(inner))
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        let characters = self.0.iter().all(|key| matches!(key.typed(), Some(c) if c != ' '));
        let together = keys.concat();
        // `u p` must not become `up`.
        if characters && keys.len() == 2 && !matches!(read_key(&together), Ok(Some(_))) {
            return f.write_str(&together);
        }
        f.write_str(&keys.join(" "))
    }
}

#[cfg(test)]
mod tests;
