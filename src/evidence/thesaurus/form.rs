//! The text form of a thesaurus, which the files in `assets/concepts` and a reader's own file have.
//!
//! ```text
//! # a comment
//! = share prices                                    a heading for people
//! plunge: Kurssturz, einbrechen, in die Knie gehen | plunge, slump, tumble | not soar
//! ```
//!
//! A line is a concept: its name, the German and the English words that are written for one another, and the concept
//! that says the opposite, if there is one. Words are in base form, German nouns with their capital; words of one entry
//! stand near each other in a sentence in any order. `terror*` stands for all words that begin so, `*brand` for all
//! that end so.
//!
//! The build script reads this file too, so it uses nothing of the crate.

use std::fmt;

/// A concept as it is written down.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Written {
    /// Its name.
    pub(crate) name: String,
    /// Its German and its English entries, as they are written.
    pub(crate) words: [Vec<String>; 2],
    /// The name of its opposite.
    pub(crate) opposite: Option<String>,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and what is expected.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

/// The longest entry and the longest name of a concept, in bytes, so that a file of any shape can be kept in a table.
const LONGEST: usize = 80;

/// How much of what is too long is repeated to whoever wrote it, in characters.
const TOLD: usize = 30;

/// The shortest part of a word that a pattern may have, in characters.
pub(crate) const PATTERN: usize = 4;

/// The concepts of a file, in order, and the lines that are none.
pub(crate) fn concepts(text: &str) -> (Vec<Written>, Vec<Fault>) {
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    for (line, number) in text.lines().zip(1..) {
        let line = line.trim();
        if line.is_empty() || line.starts_with(['#', '=']) {
            continue;
        }
        match concept(line) {
            Ok(concept) => found.push(concept),
            Err(what) => faults.push(Fault { line: number, what }),
        }
    }
    (found, faults)
}

fn concept(line: &str) -> Result<Written, String> {
    const FORM: &str = "a concept is `name: German words | English words`, then ` | not NAME` if it has an opposite";
    let (name, rest) = line.split_once(':').ok_or(FORM)?;
    let mut parts = rest.split('|').map(str::trim);
    let (Some(german), Some(english)) = (parts.next(), parts.next()) else { return Err(FORM.to_owned()) };
    let opposite = match parts.next().map(|part| part.strip_prefix("not ").ok_or(FORM)) {
        Some(name) => Some(name?.trim().to_owned()),
        None => None,
    };
    if parts.next().is_some() || name.trim().is_empty() {
        return Err(FORM.to_owned());
    }
    let name = short(name.trim())?;
    let words = [entries(german)?, entries(english)?];
    if words.iter().all(Vec::is_empty) {
        return Err(format!("`{name}` has no words: {FORM}"));
    }
    Ok(Written { name: name.to_owned(), words, opposite })
}

/// The text, if it is not too long.
fn short(text: &str) -> Result<&str, String> {
    if text.len() <= LONGEST {
        return Ok(text);
    }
    let start: String = text.chars().take(TOLD).collect();
    Err(format!("`{start}…` is longer than {LONGEST} bytes: entries stand between commas"))
}

fn entries(text: &str) -> Result<Vec<String>, String> {
    let entry = |entry: &str| {
        short(entry)?;
        let part = entry.trim_matches('*');
        let pattern = part.len() < entry.len();
        if part.contains('*') || pattern && (part.contains(' ') || part.chars().count() < PATTERN) {
            return Err(format!("`{entry}`: a star stands at the end or the beginning of {PATTERN} letters or more"));
        }
        Ok(entry.to_owned())
    };
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_concept() {
        let text = "# own words\n= boats\nferry: Fähre, *schiff | ferry, car ferry | not bridge\n";
        let words = [vec!["Fähre".to_owned(), "*schiff".to_owned()], vec!["ferry".to_owned(), "car ferry".to_owned()]];
        let ferry = Written { name: "ferry".to_owned(), words, opposite: Some("bridge".to_owned()) };
        assert_eq!(concepts(text), (vec![ferry], vec![]));
    }

    #[test]
    fn a_fault_names_its_line_and_what_is_expected() {
        let fault = |text: &str| concepts(text).1.remove(0);
        assert_eq!(fault("\nferry Fähre").line, 2);
        assert!(fault("ferry: Fähre").what.contains("English words"));
        assert!(fault("ferry: Fähre | ferry | bridge").what.contains("not NAME"));
        assert!(fault("ferry: Fä* | ferry").what.contains("4 letters"));
        assert!(fault("ferry: | ").what.contains("no words"));
        assert!(fault(&format!("ferry: {} | ", "Fähre ".repeat(30))).what.len() < 120);
    }

    #[test]
    fn the_other_lines_apply() {
        let (found, faults) = concepts("ferry Fähre\nbridge: Brücke | bridge\nferry: | \n");
        assert_eq!(found.iter().map(|concept| &*concept.name).collect::<Vec<_>>(), ["bridge"]);
        assert_eq!(faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), [1, 3]);
    }
}
