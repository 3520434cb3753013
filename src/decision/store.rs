//! The decisions file on disk, a [`journal`](crate::journal): the only part of this layer that touches the file system.
//!
//! Nothing is ever taken out of it. About the same two sentences the decision with the latest time counts, of equal
//! times the one in the later line; what is taken back is a record as well.

use std::collections::HashMap;
use std::path::Path;

use jiff::{SignedDuration, Timestamp};

use super::decision::{Decision, Key};
use super::record::{self, Record};
use crate::journal::{Content, Entry, Journal, JournalError, Place, Problem};

/// What the lines of the file amount to.
#[derive(Debug, Default)]
struct Decisions {
    /// For each two sentences the decision that counts, and the number of its line among all.
    counting: HashMap<Key, (Record, usize)>,
    lines: usize,
    latest: Option<Timestamp>,
}

impl Content for Decisions {
    type Key = Key;
    type Record = Record;

    fn read(line: &[u8]) -> Result<Record, String> {
        record::read(line)
    }

    fn about(record: &Record) -> (Key, Option<Timestamp>) {
        (record.decision.key(), Some(record.time))
    }

    fn apply(&mut self, record: Record, _: Place) {
        self.lines += 1;
        self.latest = self.latest.max(Some(record.time));
        let key = record.decision.key();
        if self.counting.get(&key).is_none_or(|(other, _)| other.time <= record.time) {
            self.counting.insert(key, (record, self.lines));
        }
    }
}

impl Decisions {
    /// What counts, in the order in which it was decided.
    fn in_order(&self) -> Vec<Decision> {
        let mut counting: Vec<_> = self.counting.values().collect();
        counting.sort_unstable_by_key(|(record, line)| (record.time, *line));
        counting.into_iter().map(|(record, _)| record.decision.clone()).collect()
    }

    /// The time of a decision that is made now: later than all others, also if the clock was set back.
    fn next_time(&self, now: Timestamp) -> Timestamp {
        let after = |latest: Timestamp| latest.checked_add(SignedDuration::from_nanos(1)).ok();
        self.latest.and_then(after).map_or(now, |earliest| now.max(earliest))
    }
}

/// The decisions file.
#[derive(Debug)]
pub struct Store {
    journal: Journal<Decisions>,
}

impl Store {
    /// Opens a decisions file and reads it. If there is none, none is made before the first decision is saved. The
    /// problems are to be told to the user; the decisions are there all the same.
    ///
    /// # Errors
    /// If the path is no regular file or can't be read.
    pub fn open(path: &Path) -> Result<(Self, Vec<Problem>), JournalError> {
        let (journal, problems) = Journal::open(path)?;
        Ok((Self { journal }, problems))
    }

    /// What counts now, in the order in which it was decided; what was taken back is there too, as such.
    pub fn decisions(&self) -> Vec<Decision> {
        self.journal.log().content().in_order()
    }

    /// Saves decisions that were made at `now`, one after the other. When this gives back `Ok`, the disk has them.
    ///
    /// # Errors
    /// If that is not certain: the caller keeps them and may save them again.
    pub fn add(&mut self, decisions: &[Decision], now: Timestamp) -> Result<Vec<Problem>, JournalError> {
        let lock = self.journal.lock()?;
        self.journal.save(&lock, |log| {
            let mut time = log.content().next_time(now);
            let mut entries = Vec::with_capacity(decisions.len());
            for decision in decisions {
                let line = record::written(decision, time);
                entries.push(Entry { about: decision.key(), time, line });
                time = time.checked_add(SignedDuration::from_nanos(1)).unwrap_or(time);
            }
            entries
        })
    }
}

/// Reads a decisions file that is not to be written to: what counts, in the order in which it was decided, and what
/// could not be read.
///
/// # Errors
/// As [`Store::open`].
pub fn kept(path: &Path) -> Result<(Vec<Decision>, Vec<Problem>), JournalError> {
    let (store, mut problems) = Store::open(path)?;
    problems.retain(|problem| !matches!(problem, Problem::ReadOnly { .. }));
    Ok((store.decisions(), problems))
}

/// What the user can do if the decisions file can't be used, as a sentence without a stop.
pub fn hint(error: &JournalError) -> &'static str {
    error.hint("move it away, or let this program read and write it")
}

#[cfg(test)]
mod tests;
