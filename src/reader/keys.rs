//! What the keys mean, and what has been typed of a command that is not complete yet: `12]` of `12]c`, `m` of `ma`.

use crate::command::{Command, Context, Key, Keymap};

/// The highest count; more digits change nothing.
const MOST: usize = 99_999;

/// The keymap, and the beginning of a command.
#[derive(Debug)]
pub struct Keys {
    /// What the keys mean.
    pub map: Keymap,
    /// Keys of a chord that is not complete yet.
    pub chord: Vec<Key>,
    /// The number that was typed before a command: how often, or which one.
    pub count: Option<usize>,
    /// A command that waits for one more character.
    pub waiting: Option<Command>,
}

impl Keys {
    /// A keymap; nothing is typed yet.
    pub fn new(map: Keymap) -> Self {
        Self { map, chord: Vec::new(), count: None, waiting: None }
    }

    /// The first key of a command, as the keymap writes it; nothing if it has none in the texts.
    pub fn of(&self, command: Command) -> Option<String> {
        self.map.keys_of(Context::Reading, command).first().map(ToString::to_string)
    }

    /// ` (a)`, with the first key of a command; nothing if it has none.
    pub fn named(&self, command: Command) -> String {
        self.of(command).map(|key| format!(" ({key})")).unwrap_or_default()
    }

    /// Whether nothing has been begun.
    pub fn is_idle(&self) -> bool {
        self.chord.is_empty() && self.count.is_none() && self.waiting.is_none()
    }

    /// Gives up what has been begun.
    pub(super) fn clear(&mut self) {
        self.chord.clear();
        self.count = None;
        self.waiting = None;
    }

    /// What has been typed so far, as the keymap writes it.
    pub fn typed(&self) -> String {
        let count = self.count.map(|count| count.to_string()).unwrap_or_default();
        let chord: String = self.chord.iter().map(ToString::to_string).collect();
        format!("{count}{chord}")
    }

    /// Takes a digit into the count; a count does not begin with 0. Says whether it was one.
    pub(super) fn count_on(&mut self, key: Key) -> bool {
        let digit = key.typed().and_then(|c| c.to_digit(10)).map(|digit| digit as usize);
        let Some(digit) = digit.filter(|digit| self.chord.is_empty() && (*digit > 0 || self.count.is_some())) else {
            return false;
        };
        self.count = Some(self.count.unwrap_or(0).saturating_mul(10).saturating_add(digit).min(MOST));
        true
    }
}
