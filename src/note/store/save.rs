//! The store: the notes file, and what this program knows of it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use jiff::Timestamp;

use super::disk::{self, News, Stamp};
use super::error::{Problem, StoreError};
use super::lock::lock;
use super::page::write_page;
use super::path::{directory, followed, lock_of, markdown_of};
use crate::note::log::{Log, Unreadable};
use crate::note::markdown::markdown;
use crate::note::note::{Note, NoteId, Targets};
use crate::note::record;

/// How often a line is written if another program puts another file in the place of the one that was written to.
const ROUNDS: usize = 5;

/// The notes file.
#[derive(Debug)]
pub struct Store {
    /// The file itself, at the end of all links.
    path: PathBuf,
    log: Log,
    /// The file when it was last read or written; nothing if it must be read before anything else is done.
    stamp: Option<Stamp>,
    /// What this store has acknowledged.
    saved: Vec<Saved>,
    /// Directories whose entries the disk may not have yet.
    unsynced: BTreeSet<PathBuf>,
}

/// A line about a note, and when it was written.
#[derive(Debug, Clone)]
struct Saved {
    id: NoteId,
    time: Timestamp,
    line: String,
}

impl Store {
    /// Opens a notes file and reads it. If there is none, none is made before the first save. The problems are to be
    /// told to the user; the notes are there all the same.
    ///
    /// # Errors
    /// If the path is no regular file or can't be read.
    pub fn open(path: &Path) -> Result<(Self, Vec<Problem>), StoreError> {
        let path = followed(path)?;
        let unsynced = BTreeSet::from([directory(&path).to_owned()]);
        let mut store = Self { path, log: Log::default(), stamp: None, saved: Vec::new(), unsynced };
        store.catch_up()?;
        let read_only = disk::why_read_only(&store.path);
        let read_only = read_only.map(|(path, cause)| Problem::ReadOnly { path, cause });
        let problems = read_only.into_iter().chain(store.unreadable_since(0)).collect();
        Ok((store, problems))
    }

    /// The file itself: where links lead.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// All notes that are not deleted, oldest first.
    pub fn notes(&self) -> impl DoubleEndedIterator<Item = &Note> {
        self.log.notes()
    }

    /// A note by its name, if it is not deleted.
    pub fn note(&self, id: &NoteId) -> Option<&Note> {
        self.log.note(id)
    }

    /// The lines of the file that can't be read, in order.
    pub fn unreadable(&self) -> &[Unreadable] {
        self.log.unreadable()
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
        let saved = Saved { id: note.id.clone(), time: note.version(), line: record::new(note) };
        self.save(|_| Some(saved))
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
            Some(Saved { id: note.id.clone(), time, line })
        })
    }

    /// Deletes a note at `now`. `note` is the version that the user saw: if another program has changed the note since,
    /// it stays.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn delete(&mut self, note: &Note, now: Timestamp) -> Result<Vec<Problem>, StoreError> {
        let time = after(note, now);
        self.save(|_| Some(Saved { id: note.id.clone(), time, line: record::deleted(note, time) }))
    }

    /// Reads what other programs have written, and writes again what they have overwritten of this store's notes. Costs
    /// one look at the file if nothing has changed.
    ///
    /// # Errors
    /// If the file can't be read, or if something has to be written and can't.
    pub fn refresh(&mut self) -> Result<Vec<Problem>, StoreError> {
        let known = self.log.unreadable().len();
        self.catch_up()?;
        if self.vanished().is_empty() {
            Ok(self.unreadable_since(known).into_iter().collect())
        } else {
            self.save(|_| None)
        }
    }

    /// Writes the Markdown file anew: for a notes file that another program has changed.
    ///
    /// # Errors
    /// If it can't be written, or if a file is in its place that this program has not written.
    pub fn write_markdown(&mut self) -> Result<(), StoreError> {
        let _lock = self.lock()?;
        self.catch_up()?;
        self.put_page()
    }

    fn save(&mut self, record: impl FnOnce(&Log) -> Option<Saved>) -> Result<Vec<Problem>, StoreError> {
        let known = self.log.unreadable().len();
        let _lock = self.lock()?;
        self.catch_up()?;
        let new = record(&self.log);
        let vanished = self.vanished();
        let count = vanished.len();
        self.write(&vanished.into_iter().chain(new.clone()).collect::<Vec<_>>())?;
        self.saved.extend(new);
        let restored = (count > 0).then(|| Problem::Restored { path: self.path.clone(), count });
        let page = self.put_page().err().map(Problem::Markdown);
        Ok([restored, self.unreadable_since(known), page].into_iter().flatten().collect())
    }

    /// Writes lines until all of them are in the file that the path names. The caller has the lock.
    fn write(&mut self, lines: &[Saved]) -> Result<(), StoreError> {
        for _ in 0..ROUNDS {
            self.append(lines)?;
            self.catch_up()?;
            if lines.iter().all(|it| self.log.has_line(&it.id, it.line.as_bytes())) {
                return Ok(());
            }
        }
        Err(StoreError::Replaced { path: self.path.clone() })
    }

    /// Appends those of the lines that the file does not have yet, and makes all of it lasting.
    fn append(&mut self, lines: &[Saved]) -> Result<(), StoreError> {
        let failed = |cause| StoreError::Write { path: self.path.clone(), cause };
        let mut bytes = String::new();
        for new in lines.iter().filter(|it| !self.log.has_line(&it.id, it.line.as_bytes())) {
            bytes.push_str(&new.line);
            bytes.push('\n');
        }
        if !bytes.is_empty() && !self.log.ends_with_newline() {
            bytes.insert(0, '\n');
        }
        let before = self.stamp.take();
        let after = disk::append(&self.path, bytes.as_bytes()).map_err(failed)?;
        if before.is_none_or(|before| !before.is_same_file(after)) {
            self.unsynced.insert(directory(&self.path).to_owned());
        }
        self.sync_directories()?;
        // If somebody else has appended in between, or put another file in its place, it is read as anybody's would be.
        if after.len == (self.log.bytes().len() + bytes.len()) as u64 && disk::stamp(&self.path)? == Some(after) {
            self.log.extend(bytes.as_bytes());
            self.stamp = Some(after);
        }
        Ok(())
    }

    fn sync_directories(&mut self) -> Result<(), StoreError> {
        while let Some(path) = self.unsynced.first() {
            disk::sync_directory(path).map_err(|cause| StoreError::Write { path: path.clone(), cause })?;
            self.unsynced.pop_first();
        }
        Ok(())
    }

    /// Reads what the file has that this store does not know yet.
    fn catch_up(&mut self) -> Result<(), StoreError> {
        let Some(stamp) = disk::stamp(&self.path)? else {
            self.log = Log::default();
            self.stamp = None;
            return Ok(());
        };
        if self.stamp == Some(stamp) {
            return Ok(());
        }
        let failed = |cause| StoreError::Read { path: self.path.clone(), cause };
        match disk::read_news(&self.path, self.log.bytes()).map_err(failed)? {
            News::Tail(tail) => self.log.extend(&tail),
            News::Whole(whole) => self.log = Log::parse(whole),
        }
        // If it was changed while it was read, the stamp is an old one and the next look reads it again.
        self.stamp = Some(stamp);
        Ok(())
    }

    /// What this store has saved and the file no longer has, nor anything later about the same note.
    fn vanished(&self) -> Vec<Saved> {
        self.saved.iter().filter(|it| !self.log.knows(&it.id, it.time)).cloned().collect()
    }

    fn lock(&mut self) -> Result<std::fs::File, StoreError> {
        self.unsynced.extend(disk::make_directory(&self.path)?);
        lock(&lock_of(&self.path))
    }

    fn put_page(&self) -> Result<(), StoreError> {
        write_page(&markdown_of(&self.path), &markdown(self.log.notes()))
    }

    /// The problem that lines from the `known`th on can't be read, if there are any.
    fn unreadable_since(&self, known: usize) -> Option<Problem> {
        let new = self.log.unreadable().get(known..)?;
        let Unreadable { line, reason } = new.first()?.clone();
        Some(Problem::Unreadable { path: self.path.clone(), count: new.len(), line, reason })
    }
}

/// The time of a change: later than the version that is changed, also if the clock was set back.
fn after(note: &Note, now: Timestamp) -> Timestamp {
    note.version().checked_add(jiff::SignedDuration::from_nanos(1)).map_or(now, |earliest| now.max(earliest))
}
