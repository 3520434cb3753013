//! Settings: as they are written in `config.toml`, and as they are meant.
//!
//! ```toml
//! theme = "dark"             # a shipped theme, a file of your own in themes/, or "auto": by the background
//! colours = "auto"           # or "16", "256", "truecolor": how many the terminal has
//! ascii = "auto"             # or "always", "never": marks in ASCII only
//! notes = "~/notes.jsonl"    # where the notes are kept
//! concepts = "words.txt"     # what words mean to you
//! measure = 66               # the widest line of text, 30–76 columns
//! hyphenate = false
//! mouse = false
//! linked_scrolling = false
//! clipboard = "xclip -selection primary"   # a command of your own that takes what is copied
//! ```

use std::path::PathBuf;

use super::directories::Directories;
use super::words::words;
use crate::command::{Entry, Problem, Value, did_you_mean, quoted, read_sheet};
use crate::reader::MEASURES;
use crate::ui::theme::Depth;

/// The names of all settings.
const NAMES: [&str; 10] = [
    "theme",
    "colours",
    "ascii",
    "notes",
    "concepts",
    "measure",
    "hyphenate",
    "mouse",
    "linked_scrolling",
    "clipboard",
];

/// How many colours are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// As many as the terminal says that it has.
    Auto,
    /// So many, whatever it says.
    Exactly(Depth),
}

/// Whether marks are drawn in ASCII only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ascii {
    /// If the terminal's locale is not UTF-8.
    Auto,
    /// Yes.
    Always,
    /// No.
    Never,
}

/// What is set, checked and complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The name of the theme that the user chose; nothing leaves the choice to the program.
    pub theme: Option<String>,
    /// How many colours are drawn.
    pub colours: Colours,
    /// Whether marks are drawn in ASCII only.
    pub ascii: Ascii,
    /// The notes file.
    pub notes: PathBuf,
    /// The file with the user's own concepts.
    pub concepts: PathBuf,
    /// The widest line of text, in columns from 30 to 76.
    pub measure: u16,
    /// Whether words are broken at the end of a line.
    pub hyphenate: bool,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// Whether the other side scrolls along at the start.
    pub linked_scrolling: bool,
    /// The program that takes what is copied, and its arguments; nothing leaves the choice to the shell. Never empty.
    pub clipboard: Option<Vec<String>>,
}

/// What a file sets: nothing where it says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct WrittenSettings {
    /// The theme's name, and the line that it is in.
    pub(super) theme: Option<(String, usize)>,
    colours: Option<Colours>,
    ascii: Option<Ascii>,
    /// As written: it may be relative or begin with `~/`.
    notes: Option<String>,
    /// The file of concepts as written, and the line that it is named in.
    pub(super) concepts: Option<(String, usize)>,
    measure: Option<u16>,
    hyphenate: Option<bool>,
    mouse: Option<bool>,
    linked_scrolling: Option<bool>,
    clipboard: Option<Vec<String>>,
}

impl WrittenSettings {
    /// Reads `config.toml`. A line that can't be used sets nothing.
    pub(super) fn read(text: &str) -> (Self, Vec<Problem>) {
        let (entries, mut problems) = read_sheet(text);
        let mut written = Self::default();
        for entry in &entries {
            if let Err(problem) = written.set(entry) {
                problems.push(problem.at(entry.line));
            }
        }
        problems.sort_by_key(|problem| problem.line);
        (written, problems)
    }

    fn set(&mut self, entry: &Entry<'_>) -> Result<(), Problem> {
        let [name] = entry.path.as_slice() else {
            // The section that it is in is told already.
            return Ok(());
        };
        match name.as_ref() {
            "theme" => self.theme = Some((text(entry)?, entry.line)),
            "colours" => self.colours = Some(choice(entry, COLOURS)?),
            "ascii" => self.ascii = Some(choice(entry, ASCII)?),
            "notes" => self.notes = Some(text(entry)?),
            "concepts" => self.concepts = Some((text(entry)?, entry.line)),
            "measure" => self.measure = Some(measure(entry)?),
            "hyphenate" => self.hyphenate = Some(switch(entry)?),
            "mouse" => self.mouse = Some(switch(entry)?),
            "linked_scrolling" => self.linked_scrolling = Some(switch(entry)?),
            "clipboard" => self.clipboard = Some(command(entry)?),
            _ => return Err(unknown(name)),
        }
        Ok(())
    }

    /// What is meant: what the file leaves open is as it is without a file, and paths are complete.
    pub(super) fn check(self, directories: &Directories) -> Settings {
        let complete = |path: String| match path.strip_prefix("~/") {
            Some(below) => directories.home.join(below),
            None => directories.config.join(path),
        };
        let (notes, concepts) = (self.notes.map(complete), self.concepts.map(|(path, _)| complete(path)));
        Settings {
            theme: self.theme.map(|(name, _)| name),
            colours: self.colours.unwrap_or(Colours::Auto),
            ascii: self.ascii.unwrap_or(Ascii::Auto),
            notes: notes.unwrap_or_else(|| directories.notes_file()),
            concepts: concepts.unwrap_or_else(|| directories.concepts_file()),
            measure: self.measure.unwrap_or(*MEASURES.end()),
            hyphenate: self.hyphenate.unwrap_or(true),
            mouse: self.mouse.unwrap_or(true),
            linked_scrolling: self.linked_scrolling.unwrap_or(true),
            clipboard: self.clipboard,
        }
    }
}

fn unknown(name: &str) -> Problem {
    let near = did_you_mean(name, NAMES);
    Problem::new(format!("{} is not a setting", quoted(name)))
        .hint(near.unwrap_or_else(|| format!("there are {}", NAMES.join(", "))))
}

/// A value of the wrong sort.
fn unfit(entry: &Entry<'_>, wanted: &str) -> Problem {
    Problem::new(format!("{} takes {wanted}, not {}", quoted(&entry.path.join(".")), entry.value.kind()))
}

fn text(entry: &Entry<'_>) -> Result<String, Problem> {
    match &entry.value {
        Value::Text(text) if !text.trim().is_empty() => Ok(text.trim().to_owned()),
        Value::Text(_) => Err(Problem::new(format!("{} is empty", quoted(&entry.path.join("."))))),
        _ => Err(unfit(entry, "text in quotes")),
    }
}

/// A program with its arguments. No shell ever sees it.
fn command(entry: &Entry<'_>) -> Result<Vec<String>, Problem> {
    let written = text(entry)?;
    words(&written).ok_or_else(|| {
        Problem::new(format!("{} is not a command: {}", quoted(&entry.path.join(".")), quoted(&written)))
            .hint("a program and its arguments; a quotation mark that opens must close")
    })
}

fn switch(entry: &Entry<'_>) -> Result<bool, Problem> {
    match entry.value {
        Value::Switch(on) => Ok(on),
        _ => Err(unfit(entry, "true or false").hint("without quotes")),
    }
}

fn measure(entry: &Entry<'_>) -> Result<u16, Problem> {
    let columns = format!("columns from {} to {}", MEASURES.start(), MEASURES.end());
    match entry.value {
        Value::Whole(number) => u16::try_from(number)
            .ok()
            .filter(|number| MEASURES.contains(number))
            .ok_or_else(|| Problem::new(format!("`measure` takes {columns}, not {number}"))),
        _ => Err(unfit(entry, &columns)),
    }
}

/// The words for [`Ascii`].
const ASCII: [(&str, Ascii); 3] = [("auto", Ascii::Auto), ("always", Ascii::Always), ("never", Ascii::Never)];

/// The words for [`Colours`].
const COLOURS: [(&str, Colours); 4] = [
    ("auto", Colours::Auto),
    ("16", Colours::Exactly(Depth::Sixteen)),
    ("256", Colours::Exactly(Depth::Indexed)),
    ("truecolor", Colours::Exactly(Depth::True)),
];

/// One of some words.
fn choice<T: Copy, const N: usize>(entry: &Entry<'_>, words: [(&str, T); N]) -> Result<T, Problem> {
    let wanted = words.map(|(word, _)| format!("\"{word}\"")).join(" or ");
    let Value::Text(written) = &entry.value else { return Err(unfit(entry, &wanted)) };
    let meant = words.iter().find(|(word, _)| word == written).map(|(_, meant)| *meant);
    meant.ok_or_else(|| {
        let name = quoted(&entry.path.join("."));
        Problem::new(format!("{name} takes {wanted}, not {}", quoted(written)))
            .suggest(did_you_mean(written, words.map(|(word, _)| word)))
    })
}

#[cfg(test)]
mod tests;
