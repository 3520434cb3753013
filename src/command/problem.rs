//! What is wrong in a file that a person keeps, in which line, and what to do about it.
//!
//! The rule: foreign text stands in a message only through [`quoted`], so that no key, name or value that somebody
//! wrote acts on the terminal or fills the screen.

use std::fmt;

use crate::text::push_visible;

/// The longest piece of foreign text that a message repeats, in characters.
const LONGEST_QUOTE: usize = 40;

/// Something in a text that can't be used. What stands in the other lines still applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, from 1; nothing if it concerns the whole file.
    pub line: Option<usize>,
    /// What is wrong, as a clause without a full stop.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Problem {
    /// A problem without a place or a hint yet.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { line: None, message: message.into(), hint: None }
    }

    /// The same with its place.
    pub(crate) fn at(self, line: usize) -> Self {
        Self { line: Some(line), ..self }
    }

    /// The same with a way out.
    pub(crate) fn hint(self, hint: impl Into<String>) -> Self {
        self.suggest(Some(hint.into()))
    }

    /// The same with a way out, if there is one to name.
    pub(crate) fn suggest(self, hint: Option<String>) -> Self {
        Self { hint, ..self }
    }

    /// The message with its hint in brackets, without the place.
    pub fn advice(&self) -> String {
        match &self.hint {
            Some(hint) => format!("{} ({hint})", self.message),
            None => self.message.clone(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        f.write_str(&self.advice())
    }
}

impl std::error::Error for Problem {}

/// Foreign text for a message: in backticks, harmless, and cut where it would be longer than a message.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::from("`");
    let mut chars = text.chars();
    chars.by_ref().take(LONGEST_QUOTE).for_each(|c| push_visible(&mut out, c));
    if chars.next().is_some() {
        out.push('…');
    }
    out.push('`');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_its_line_and_the_way_out() {
        let problem = Problem::new("no such key").at(3).hint("leave it out");
        assert_eq!(problem.to_string(), "line 3: no such key (leave it out)");
        assert_eq!(Problem::new("too large").to_string(), "too large");
    }

    #[test]
    fn what_a_message_repeats_is_short_and_harmless() {
        assert_eq!(quoted("a\u{1b}[2J"), "`a␛[2J`");
        assert_eq!(quoted(&"x".repeat(100)).chars().count(), LONGEST_QUOTE + 3);
    }
}
