//! What the lines of the notes file amount to.
//!
//! For each note the last line wins, with three exceptions that keep what somebody wrote: the same line twice counts
//! once (a merge of two copies of the file repeats lines); a deletion by somebody who did not know the latest version
//! does not delete it; and a change by somebody who did not know the latest version keeps that one's text beside its
//! own ([`Note::rivals`](super::Note::rivals)).

use std::collections::HashMap;

use jiff::Timestamp;

use super::note::{Note, NoteId};
use super::record::{Record, read};
use crate::journal::{Content, Log, Place};

/// All that a notes file says about notes.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// In the order in which the notes first appear.
    entries: Vec<Entry>,
    numbers: HashMap<NoteId, usize>,
}

/// What the file says about one note.
#[derive(Debug, Default)]
struct Entry {
    /// The note as it is now; nothing if it is deleted.
    note: Option<Note>,
    /// The last line that says what the note is.
    written: Option<Place>,
}

impl Content for Notes {
    type Key = NoteId;
    type Record = Record;

    fn read(line: &[u8]) -> Result<Record, String> {
        read(line)
    }

    fn about(record: &Record) -> (NoteId, Option<Timestamp>) {
        match record {
            Record::Written { note, .. } => (note.id.clone(), Some(note.version())),
            Record::Deleted { id, modified, .. } => (id.clone(), *modified),
        }
    }

    fn apply(&mut self, record: Record, place: Place) {
        let (id, _) = Self::about(&record);
        let number = *self.numbers.entry(id).or_insert(self.entries.len());
        if number == self.entries.len() {
            self.entries.push(Entry::default());
        }
        self.entries[number].apply(record, place);
    }
}

impl Notes {
    fn entry(&self, id: &NoteId) -> Option<&Entry> {
        self.numbers.get(id).map(|number| &self.entries[*number])
    }
}

impl Log<Notes> {
    /// The notes that are not deleted, in the order of their first lines.
    pub(super) fn notes(&self) -> impl DoubleEndedIterator<Item = &Note> {
        self.content().entries.iter().filter_map(|entry| entry.note.as_ref())
    }

    /// A note by its name, if it is not deleted.
    pub(super) fn note(&self, id: &NoteId) -> Option<&Note> {
        self.content().entry(id)?.note.as_ref()
    }

    /// The last line that says what a note is, also if it was deleted since.
    pub(super) fn line_of(&self, id: &NoteId) -> Option<&[u8]> {
        self.content().entry(id)?.written.map(|place| self.slice(place))
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

#[cfg(test)]
mod tests;
