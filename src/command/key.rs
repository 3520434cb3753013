//! A key, independent of any terminal: what `shell` maps its events to and what a keymap binds.
//!
//! The rule: two presses that some terminal can't tell apart are one key. Shift is part of the letter (`G`, not
//! `shift-g`), control takes the letter's case away, and the five combinations that arrive as another key are that key:
//! `ctrl-i` is tab, `ctrl-m` is enter, `ctrl-[` is esc, `ctrl-@` is `ctrl-space`, `ctrl-/` is `ctrl-_`.

/// What is on the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyCode {
    /// The character that it types.
    Char(char),
    /// Return.
    Enter,
    /// Escape.
    Esc,
    /// Tabulator.
    Tab,
    /// Deletes before the cursor.
    Backspace,
    /// Deletes after the cursor.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// `F1`, `F2` and so on.
    Function(u8),
}

/// What is held down with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Modifiers {
    /// Control.
    pub ctrl: bool,
    /// Alt, also called option or meta.
    pub alt: bool,
    /// Shift; in a [`Key`] never with a character, where it is part of the character or can't be told.
    pub shift: bool,
}

impl Modifiers {
    /// Both together.
    #[must_use]
    pub(super) fn and(self, other: Self) -> Self {
        Self { ctrl: self.ctrl || other.ctrl, alt: self.alt || other.alt, shift: self.shift || other.shift }
    }
}

/// A key with what is held down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    code: KeyCode,
    held: Modifiers,
}

impl Key {
    /// The key that always quits, whatever a keymap says.
    pub const INTERRUPT: Self =
        Self { code: KeyCode::Char('c'), held: Modifiers { ctrl: true, alt: false, shift: false } };

    /// The key for what a terminal reports.
    pub fn new(code: KeyCode, held: Modifiers) -> Self {
        let KeyCode::Char(c) = code else { return Self { code, held } };
        let alone = Modifiers { ctrl: false, shift: false, ..held };
        match (held.ctrl, c) {
            (true, 'i' | 'I') => Self { code: KeyCode::Tab, held: alone },
            (true, 'm' | 'M') => Self { code: KeyCode::Enter, held: alone },
            (true, '[' | '3') => Self { code: KeyCode::Esc, held: alone },
            (true, c) => Self { code: KeyCode::Char(control_character(c)), held: Modifiers { ctrl: true, ..alone } },
            (false, c) if held.shift => Self { code: KeyCode::Char(capital(c).unwrap_or(c)), held: alone },
            (false, _) => Self { code, held: alone },
        }
    }

    /// What is on the key.
    pub fn code(self) -> KeyCode {
        self.code
    }

    /// What is held down with it.
    pub fn held(self) -> Modifiers {
        self.held
    }

    /// The character that the key puts into a text field; nothing for a key that does something else.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.held.ctrl && !self.held.alt => Some(c),
            _ => None,
        }
    }
}

impl From<KeyCode> for Key {
    fn from(code: KeyCode) -> Self {
        Self::new(code, Modifiers::default())
    }
}

/// The capital of a letter that has exactly one.
pub(super) fn capital(c: char) -> Option<char> {
    let mut upper = c.to_uppercase();
    upper.next().filter(|_| c.is_alphabetic() && upper.next().is_none())
}

/// The one name for the characters that give the same control code, as terminals have sent them since the VT100.
fn control_character(c: char) -> char {
    match c {
        '@' | '2' => ' ',
        '4' => '\\',
        '5' => ']',
        '6' => '^',
        '7' | '/' => '_',
        c => {
            let mut lower = c.to_lowercase();
            lower.next().filter(|_| lower.next().is_none()).unwrap_or(c)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CTRL: Modifiers = Modifiers { ctrl: true, alt: false, shift: false };
    const SHIFT: Modifiers = Modifiers { ctrl: false, alt: false, shift: true };

    fn plain(c: char) -> Key {
        Key::from(KeyCode::Char(c))
    }

    fn with(held: Modifiers, c: char) -> Key {
        Key::new(KeyCode::Char(c), held)
    }

    #[test]
    fn shift_is_part_of_a_letter_and_held_with_a_named_key() {
        assert_eq!(with(SHIFT, 'g'), plain('G'));
        assert_eq!(with(SHIFT, 'G'), plain('G'));
        assert_eq!(with(SHIFT, 'ö'), plain('Ö'));
        assert_eq!(with(SHIFT, 'ß'), plain('ß'));
        assert_eq!(with(SHIFT, '?'), plain('?'));
        assert_ne!(Key::new(KeyCode::Tab, SHIFT), Key::from(KeyCode::Tab));
    }

    #[test]
    fn combinations_that_a_terminal_can_not_tell_apart_are_one_key() {
        assert_eq!(with(CTRL, 'I'), KeyCode::Tab.into());
        assert_eq!(with(CTRL, 'm'), KeyCode::Enter.into());
        assert_eq!(with(CTRL, '['), KeyCode::Esc.into());
        assert_eq!(with(CTRL, '5'), with(CTRL, ']'));
        assert_eq!(with(CTRL, '7'), with(CTRL, '/'));
        assert_eq!(with(CTRL, 'C'), Key::INTERRUPT);
        assert_eq!(with(Modifiers { shift: true, ..CTRL }, 'c'), Key::INTERRUPT);
    }

    #[test]
    fn only_a_plain_character_is_typed() {
        assert_eq!(plain('é').typed(), Some('é'));
        assert_eq!(plain(' ').typed(), Some(' '));
        assert_eq!(with(CTRL, 'a').typed(), None);
        assert_eq!(with(Modifiers { alt: true, ..Modifiers::default() }, 'a').typed(), None);
        assert_eq!(Key::from(KeyCode::Enter).typed(), None);
    }
}
