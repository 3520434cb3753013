//! The notes file in memory: its bytes, the notes that they amount to, and the lines that can't be read.
//!
//! The file is a log. For each note the last line wins, with three exceptions that keep what somebody wrote:
//! the same line twice counts once (a merge of two copies of the file repeats lines); a deletion by somebody who did
//! not know the latest version does not delete it; and a change by somebody who did not know the latest version keeps
//! that one's text beside its own ([`Note::rivals`](super::Note::rivals)).

use std::collections::HashMap;

use jiff::Timestamp;

use super::note::{Note, NoteId};
use super::record::{Record, read};

/// A line that is no record: kept in the file as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Its number in the file, from 1.
    pub line: usize,
    /// Why it can't be read, in a few words.
    pub reason: String,
}

/// All that a notes file says.
#[derive(Debug, Default)]
pub(super) struct Log {
    bytes: Vec<u8>,
    lines: usize,
    /// In the order in which the notes first appear.
    entries: Vec<Entry>,
    numbers: HashMap<NoteId, usize>,
    unreadable: Vec<Unreadable>,
}

/// Start and end of a line, without its end and the blanks around it.
type Place = [usize; 2];

/// What the file says about one note.
#[derive(Debug, Default)]
struct Entry {
    /// The note as it is now; nothing if it is deleted.
    note: Option<Note>,
    /// The last line that says what the note is.
    written: Option<Place>,
    /// All lines about it, with the times at which they were written.
    lines: Vec<(Option<Timestamp>, Place)>,
}

impl Log {
    /// Reads a whole file.
    pub(super) fn parse(bytes: Vec<u8>) -> Self {
        let mut log = Self { bytes, ..Self::default() };
        log.read_from(0);
        log
    }

    /// Reads what was appended to the file. A last line without its end is read anew, with what continues it.
    pub(super) fn extend(&mut self, more: &[u8]) {
        let torn = !self.ends_with_newline() && !more.starts_with(b"\n");
        let start = self.bytes.len();
        self.bytes.extend_from_slice(more);
        if torn {
            *self = Self::parse(std::mem::take(&mut self.bytes));
        } else {
            self.read_from(start);
        }
    }

    /// The file's bytes.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Whether a line can be appended right away; true for an empty file.
    pub(super) fn ends_with_newline(&self) -> bool {
        self.bytes.last().is_none_or(|byte| *byte == b'\n')
    }

    /// The notes that are not deleted, in the order of their first lines.
    pub(super) fn notes(&self) -> impl DoubleEndedIterator<Item = &Note> {
        self.entries.iter().filter_map(|entry| entry.note.as_ref())
    }

    /// A note by its name, if it is not deleted.
    pub(super) fn note(&self, id: &NoteId) -> Option<&Note> {
        self.entry(id)?.note.as_ref()
    }

    /// The lines that can't be read, in order.
    pub(super) fn unreadable(&self) -> &[Unreadable] {
        &self.unreadable
    }

    /// The last line that says what a note is, also if it was deleted since.
    pub(super) fn line_of(&self, id: &NoteId) -> Option<&[u8]> {
        self.entry(id)?.written.map(|place| self.slice(place))
    }

    /// Whether the file has a line about a note, byte for byte.
    pub(super) fn has_line(&self, id: &NoteId, line: &[u8]) -> bool {
        self.entry(id).is_some_and(|entry| entry.lines.iter().any(|(_, place)| self.slice(*place) == line))
    }

    /// Whether the file has something about a note that was written at `time` or later.
    pub(super) fn knows(&self, id: &NoteId, time: Timestamp) -> bool {
        self.entry(id).is_some_and(|entry| entry.lines.iter().any(|(written, _)| *written >= Some(time)))
    }

    fn entry(&self, id: &NoteId) -> Option<&Entry> {
        self.numbers.get(id).map(|number| &self.entries[*number])
    }

    fn slice(&self, [start, end]: Place) -> &[u8] {
        self.bytes.get(start..end).unwrap_or_default()
    }

    fn read_from(&mut self, mut start: usize) {
        let bytes = std::mem::take(&mut self.bytes);
        for whole in bytes.get(start..).unwrap_or_default().split_inclusive(|byte| *byte == b'\n') {
            let line = trimmed(whole, self.lines == 0);
            // The newline that ends a line which was read without it begins no new one.
            if whole != b"\n" || start == 0 || bytes.get(start - 1) == Some(&b'\n') {
                self.lines += 1;
            }
            if !line.is_empty() {
                let end = start + whole.trim_ascii_end().len();
                self.take_up(line, [end - line.len(), end], &bytes);
            }
            start += whole.len();
        }
        self.bytes = bytes;
    }

    fn take_up(&mut self, line: &[u8], place: Place, bytes: &[u8]) {
        match read(line) {
            Ok(record) => self.apply(record, place, bytes),
            Err(reason) => self.unreadable.push(Unreadable { line: self.lines, reason }),
        }
    }

    fn apply(&mut self, record: Record, place: Place, bytes: &[u8]) {
        let (id, time) = match &record {
            Record::Written { note, .. } => (&note.id, Some(note.version())),
            Record::Deleted { id, modified, .. } => (id, *modified),
        };
        let number = *self.numbers.entry(id.clone()).or_insert(self.entries.len());
        if number == self.entries.len() {
            self.entries.push(Entry::default());
        }
        let entry = &mut self.entries[number];
        let line = |[start, end]: Place| bytes.get(start..end);
        if !entry.lines.iter().any(|(known, other)| *known == time && line(*other) == line(place)) {
            entry.lines.push((time, place));
            entry.apply(record, place);
        }
    }
}

impl Entry {
    fn apply(&mut self, record: Record, place: Place) {
        let (written, replaces) = match record {
            Record::Written { note, replaces } => (Some(note), replaces),
            Record::Deleted { replaces, .. } => (None, replaces),
        };
        let unknown = self.note.take().filter(|current| is_unknown(current, replaces));
        self.note = match written {
            Some(note) => {
                self.written = Some(place);
                Some(beside(unknown, note))
            }
            None => unknown,
        };
    }
}

/// A note that was written without knowing another version of it.
fn beside(unknown: Option<Note>, mut note: Note) -> Note {
    if let Some(other) = unknown {
        note.rivals = other.rivals;
        note.rivals.push(other.text);
        note.rivals.retain(|rival| *rival != note.text);
    }
    note
}

/// Whether the writer of a record that replaces a version did not know the current one.
fn is_unknown(current: &Note, replaces: Option<Timestamp>) -> bool {
    replaces.is_some_and(|version| version != current.version())
}

/// A line without blanks around it and without the mark that some editors put at the start of a file.
fn trimmed(line: &[u8], first: bool) -> &[u8] {
    let line = if first { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line) } else { line };
    line.trim_ascii()
}

#[cfg(test)]
mod tests;
