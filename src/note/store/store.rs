//! The store: the notes file and the page beside it.

use std::path::Path;
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use jiff::Timestamp;

use super::error::{Problem, StoreError};
use super::page::write_page;
use super::path::markdown_of;
use crate::journal::{self, Entry, Journal, Log, Unreadable};
use crate::note::log::Notes;
use crate::note::markdown::markdown;
use crate::note::note::{Note, NoteId, Targets};
use crate::note::record;

/// The notes file.
#[derive(Debug)]
pub struct Store {
    journal: Journal<Notes>,
}

/// A line about a note.
type Line = Entry<NoteId>;

impl Store {
    /// Opens a notes file and reads it. If there is none, none is made before the first save. The problems are to be
    /// told to the user; the notes are there all the same.
    ///
    /// # Errors
    /// If the path is no regular file or can't be read.
    pub fn open(path: &Path) -> Result<(Self, Vec<Problem>), StoreError> {
        let (journal, problems) = Journal::open(path)?;
        Ok((Self { journal }, told(problems)))
    }

    /// The file itself: where links lead.
    pub fn path(&self) -> &Path {
        self.journal.path()
    }

    /// All notes that are not deleted, oldest first.
    pub fn notes(&self) -> impl DoubleEndedIterator<Item = &Note> {
        self.journal.log().notes()
    }

    /// A note by its name, if it is not deleted.
    pub fn note(&self, id: &NoteId) -> Option<&Note> {
        self.journal.log().note(id)
    }

    /// The lines of the file that can't be read, in order.
    pub fn unreadable(&self) -> &[Unreadable] {
        self.journal.log().unreadable()
    }

    /// A note that no other has the name of; it is not saved yet. Made once and kept until [`add`](Self::add) has
    /// acknowledged it, so that a second attempt does not make a second note.
    pub fn new_note(text: impl Into<String>, targets: Targets, now: Timestamp) -> Note {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let salt = u64::from(process::id()) << 32 | u64::from(COUNT.fetch_add(1, Ordering::Relaxed));
        Note::new(text, targets, now, salt)
    }

    /// Saves a new note. When this gives back `Ok`, the disk has it.
    ///
    /// # Errors
    /// If it is not certain that the disk has the note: the caller keeps it and may add it again.
    pub fn add(&mut self, note: &Note) -> Result<Vec<Problem>, StoreError> {
        self.save(|_| Some(Line { about: note.id.clone(), time: note.version(), line: record::new(note) }))
    }

    /// Saves a note with another text, written at `now`. `note` is the version that the user changed: if another
    /// program has changed the note since, both texts are kept; if it was deleted, it is there again.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn edit(&mut self, note: &Note, text: &str, now: Timestamp) -> Result<Vec<Problem>, StoreError> {
        let time = after(note, now);
        self.save(|log| {
            let line = record::changed(log.line_of(&note.id), note, text, time);
            Some(Line { about: note.id.clone(), time, line })
        })
    }

    /// Deletes a note at `now`. `note` is the version that the user saw: if another program has changed the note since,
    /// it stays.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn delete(&mut self, note: &Note, now: Timestamp) -> Result<Vec<Problem>, StoreError> {
        let time = after(note, now);
        self.save(|_| Some(Line { about: note.id.clone(), time, line: record::deleted(note, time) }))
    }

    /// Reads what other programs have written, and writes again what they have overwritten of this store's notes. Costs
    /// one look at the file if nothing has changed.
    ///
    /// # Errors
    /// If the file can't be read, or if something has to be written and can't.
    pub fn refresh(&mut self) -> Result<Vec<Problem>, StoreError> {
        let news = self.journal.catch_up()?;
        if self.journal.has_lost() { self.save(|_| None) } else { Ok(told(news)) }
    }

    /// Writes the Markdown file anew: for a notes file that another program has changed.
    ///
    /// # Errors
    /// If it can't be written, or if a file is in its place that this program has not written.
    pub fn write_markdown(&mut self) -> Result<(), StoreError> {
        let _lock = self.journal.lock()?;
        self.journal.catch_up()?;
        self.put_page()
    }

    fn save(&mut self, record: impl FnOnce(&Log<Notes>) -> Option<Line>) -> Result<Vec<Problem>, StoreError> {
        let lock = self.journal.lock()?;
        let problems = told(self.journal.save(&lock, record)?);
        // The lock is still held: nobody else is writing the page.
        let page = self.put_page().err().map(Problem::Markdown);
        Ok(problems.into_iter().chain(page).collect())
    }

    fn put_page(&self) -> Result<(), StoreError> {
        write_page(&markdown_of(self.path()), &markdown(self.notes()))
    }
}

fn told(problems: impl IntoIterator<Item = journal::Problem>) -> Vec<Problem> {
    problems.into_iter().map(Problem::Journal).collect()
}

/// The time of a change: later than the version that is changed, also if the clock was set back.
fn after(note: &Note, now: Timestamp) -> Timestamp {
    note.version().checked_add(jiff::SignedDuration::from_nanos(1)).map_or(now, |earliest| now.max(earliest))
}
