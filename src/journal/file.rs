//! The file, and what this program knows of it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::content::Content;
use super::disk::{self, News, Stamp};
use super::error::{JournalError, Problem};
use super::lock::Lock;
use super::log::{Log, Unreadable};
use super::path::{directory, followed, lock_of};

/// How often a line is written if another program puts another file in the place of the one that was written to.
const ROUNDS: usize = 5;

/// A journal on disk.
#[derive(Debug)]
pub struct Journal<C: Content> {
    /// The file itself, at the end of all links.
    path: PathBuf,
    log: Log<C>,
    /// The file when it was last read or written; nothing if it must be read before anything else is done.
    stamp: Option<Stamp>,
    /// What was acknowledged.
    saved: Vec<Entry<C::Key>>,
    /// Directories whose entries the disk may not have yet.
    unsynced: BTreeSet<PathBuf>,
}

/// A line about something, and when it was written.
#[derive(Debug, Clone)]
pub struct Entry<K> {
    /// What it is about.
    pub about: K,
    /// When it was written, as the line says it.
    pub time: Timestamp,
    /// The line, without its end.
    pub line: String,
}

impl<C: Content> Journal<C> {
    /// Opens a journal and reads it. If there is none, none is made before the first save. The problems are to be told
    /// to the user; what was kept is there all the same.
    ///
    /// # Errors
    /// If the path is no regular file or can't be read.
    pub fn open(path: &Path) -> Result<(Self, Vec<Problem>), JournalError> {
        let path = followed(path)?;
        let unsynced = BTreeSet::from([directory(&path).to_owned()]);
        let mut journal = Self { path, log: Log::default(), stamp: None, saved: Vec::new(), unsynced };
        journal.read()?;
        let read_only = disk::why_read_only(&journal.path);
        let read_only = read_only.map(|(path, cause)| Problem::ReadOnly { path, cause });
        let problems = read_only.into_iter().chain(journal.unreadable_since(0)).collect();
        Ok((journal, problems))
    }

    /// The file itself: where links lead.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it says.
    pub fn log(&self) -> &Log<C> {
        &self.log
    }

    /// Takes the lock; the directory of the file is made if it is missing.
    ///
    /// # Errors
    /// If another process has the lock all the time, or there can be none.
    pub fn lock(&mut self) -> Result<Lock, JournalError> {
        self.unsynced.extend(disk::make_directory(&self.path)?);
        Lock::take(&lock_of(&self.path))
    }

    /// Writes what `record` makes of the journal as it is now, and again what others have overwritten of what this one
    /// had saved. When this gives back `Ok`, the disk has it.
    ///
    /// # Errors
    /// If that is not certain: the caller keeps what was to be saved and may save it again.
    pub fn save<I>(&mut self, _: &Lock, record: impl FnOnce(&Log<C>) -> I) -> Result<Vec<Problem>, JournalError>
    where
        I: IntoIterator<Item = Entry<C::Key>>,
    {
        let known = self.log.unreadable().len();
        self.read()?;
        let new: Vec<_> = record(&self.log).into_iter().collect();
        let vanished = self.vanished();
        let count = vanished.len();
        self.write(&vanished.into_iter().chain(new.iter().cloned()).collect::<Vec<_>>())?;
        self.saved.extend(new);
        let restored = (count > 0).then(|| Problem::Restored { path: self.path.clone(), count });
        Ok(restored.into_iter().chain(self.unreadable_since(known)).collect())
    }

    /// Reads what other programs have written; costs one look at the file if nothing has changed. Lines of theirs that
    /// can't be read are a problem.
    ///
    /// # Errors
    /// If the file can't be read.
    pub fn catch_up(&mut self) -> Result<Option<Problem>, JournalError> {
        let known = self.log.unreadable().len();
        self.read()?;
        Ok(self.unreadable_since(known))
    }

    /// Whether something that was saved is gone from the file, as far as it has been read.
    pub fn has_lost(&self) -> bool {
        !self.vanished().is_empty()
    }

    /// Writes lines until all of them are in the file that the path names.
    fn write(&mut self, lines: &[Entry<C::Key>]) -> Result<(), JournalError> {
        for _ in 0..ROUNDS {
            self.append(lines)?;
            self.read()?;
            if lines.iter().all(|it| self.log.has_line(&it.about, it.line.as_bytes())) {
                return Ok(());
            }
        }
        Err(JournalError::Replaced { path: self.path.clone() })
    }

    /// Appends those of the lines that the file does not have yet, and makes all of it lasting.
    fn append(&mut self, lines: &[Entry<C::Key>]) -> Result<(), JournalError> {
        let failed = |cause| JournalError::Write { path: self.path.clone(), cause };
        let mut bytes = String::new();
        for new in lines.iter().filter(|it| !self.log.has_line(&it.about, it.line.as_bytes())) {
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

    fn sync_directories(&mut self) -> Result<(), JournalError> {
        while let Some(path) = self.unsynced.first() {
            disk::sync_directory(path).map_err(|cause| JournalError::Write { path: path.clone(), cause })?;
            self.unsynced.pop_first();
        }
        Ok(())
    }

    /// Reads what the file has that is not known yet.
    fn read(&mut self) -> Result<(), JournalError> {
        let Some(stamp) = disk::stamp(&self.path)? else {
            self.log = Log::default();
            self.stamp = None;
            return Ok(());
        };
        if self.stamp == Some(stamp) {
            return Ok(());
        }
        let failed = |cause| JournalError::Read { path: self.path.clone(), cause };
        match disk::read_news(&self.path, self.log.bytes()).map_err(failed)? {
            News::Tail(tail) => self.log.extend(&tail),
            News::Whole(whole) => self.log = Log::parse(whole),
        }
        // If it was changed while it was read, the stamp is an old one and the next look reads it again.
        self.stamp = Some(stamp);
        Ok(())
    }

    /// What was saved and the file no longer has, nor anything later about the same thing.
    fn vanished(&self) -> Vec<Entry<C::Key>> {
        self.saved.iter().filter(|it| !self.log.knows(&it.about, it.time)).cloned().collect()
    }

    /// The problem that lines from the `known`th on can't be read, if there are any.
    fn unreadable_since(&self, known: usize) -> Option<Problem> {
        let new = self.log.unreadable().get(known..)?;
        let Unreadable { line, reason } = new.first()?.clone();
        Some(Problem::Unreadable { path: self.path.clone(), count: new.len(), line, reason })
    }
}
