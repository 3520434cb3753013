//! How far loading has come, shared between the threads that load and whoever looks; and the way to stop it.
//!
//! The rule: nobody polls. Whoever wants to know hangs up a bell. It rings once when there is news, and then not before
//! somebody has looked: so a thousand small files don't wake anybody a thousand times.
//!
//! ```text
//! begin(files) ─► take ─► part part part ─► finish ─► …          ─► look() = Counts
//!                    └─ stop: no more are taken, those begun are finished
//!                    └─ abandon: those begun are not waited for either
//! ```

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, OnceLock, PoisonError};

/// What one file counts, so that parts of it can be told.
const FILE: u64 = 1_000_000;

/// How far loading has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Files that are to be read; 0 as long as it is being found out.
    pub files: usize,
    /// Those that are done, be it that they could not be read.
    pub done: usize,
    /// Those of them that could not be read.
    pub failed: usize,
    /// Articles that were made.
    pub articles: usize,
    /// What is done, parts of files included, in millionths of a file.
    pub share: u64,
    /// The file that is being read for the longest time, if any is.
    pub file: Option<PathBuf>,
}

impl Counts {
    /// How many of `parts` equal parts are done.
    pub fn of(&self, parts: u16) -> u16 {
        let whole = self.files as u64 * FILE;
        (self.share.min(whole) * u64::from(parts)).checked_div(whole).unwrap_or(0) as u16
    }
}

/// What loading is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Asked {
    #[default]
    GoOn,
    Stop,
    Abandon,
}

#[derive(Default)]
struct State {
    counts: Counts,
    /// Files that are being read, by their number.
    reading: BTreeMap<usize, Reading>,
    /// Articles that were left out of files which were begun.
    left_out: usize,
    asked: Asked,
    /// Threads that are at work.
    threads: usize,
    /// Whether it has rung since somebody looked.
    rung: bool,
}

/// A file that is being read.
struct Reading {
    file: PathBuf,
    share: u64,
}

/// How far loading has come, for every thread that wants to know.
#[derive(Default)]
pub struct Progress {
    state: Mutex<State>,
    changed: Condvar,
    bell: OnceLock<Box<dyn Fn() + Send + Sync>>,
}

impl Progress {
    /// How far it is now. The bell rings for what comes after.
    pub fn look(&self) -> Counts {
        let mut state = self.state();
        state.rung = false;
        Counts { file: state.reading.values().next().map(|reading| reading.file.clone()), ..state.counts.clone() }
    }

    /// Hangs up the bell that rings when there is news; the first one stays.
    pub fn on_news(&self, bell: impl Fn() + Send + Sync + 'static) {
        let _ = self.bell.set(Box::new(bell));
    }

    /// Rings in any case: whoever loads is done.
    pub fn announce(&self) {
        if let Some(bell) = self.bell.get() {
            bell();
        }
    }

    /// Lets no more files be taken. What was begun is finished, or broken off after one of its articles.
    pub fn stop(&self) {
        self.ask(Asked::Stop);
    }

    /// Also waits no longer for what was begun: a thread may hang in a read for ever.
    pub fn abandon(&self) {
        self.ask(Asked::Abandon);
    }

    /// Whether no more is wanted.
    pub fn is_stopped(&self) -> bool {
        self.state().asked > Asked::GoOn
    }

    /// So many files are to be read now.
    pub(super) fn begin(&self, files: usize) {
        self.change(|state| state.counts = Counts { files, ..Counts::default() });
    }

    /// A file is being read.
    pub(super) fn take(&self, number: usize, file: &Path) {
        self.change(|state| drop(state.reading.insert(number, Reading { file: file.to_owned(), share: 0 })));
    }

    /// An article of a file with so many of them is made.
    pub(super) fn part(&self, number: usize, of: usize) {
        self.change(|state| {
            state.counts.articles += 1;
            if let Some(reading) = state.reading.get_mut(&number) {
                let share = (FILE / of.max(1) as u64).min(FILE - reading.share);
                reading.share += share;
                state.counts.share += share;
            }
        });
    }

    /// Articles of a file are left out, because no more is wanted.
    pub(super) fn leave_out(&self, articles: usize) {
        self.change(|state| state.left_out += articles);
    }

    /// How many articles of files that were begun were left out.
    pub(super) fn left_out(&self) -> usize {
        self.state().left_out
    }

    /// A file can't be read.
    pub(super) fn fail(&self) {
        self.change(|state| state.counts.failed += 1);
    }

    /// A file is done, be it that it can't be read.
    pub(super) fn finish(&self, number: usize) {
        self.change(|state| {
            let share = state.reading.remove(&number).map_or(0, |reading| reading.share);
            state.counts.share += FILE - share;
            state.counts.done += 1;
        });
    }

    /// So many threads begin.
    pub(super) fn enter(&self, threads: usize) {
        self.state().threads = threads;
    }

    /// A thread ends.
    pub(super) fn leave(&self) {
        self.state().threads -= 1;
        self.changed.notify_all();
    }

    /// Waits until all threads have ended or nobody waits for them any more. Says whether they have.
    pub(super) fn wait(&self) -> bool {
        let goes_on = |state: &mut State| state.threads > 0 && state.asked < Asked::Abandon;
        let state = self.changed.wait_while(self.state(), goes_on).unwrap_or_else(PoisonError::into_inner);
        state.threads == 0
    }

    fn ask(&self, asked: Asked) {
        let mut state = self.state();
        state.asked = state.asked.max(asked);
        drop(state);
        self.changed.notify_all();
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.state();
        change(&mut state);
        let is_news = !std::mem::replace(&mut state.rung, true);
        // Whoever is rung for may look at once.
        drop(state);
        if let Some(bell) = self.bell.get().filter(|_| is_news) {
            bell();
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Progress").field(&self.state().counts).finish()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn the_bell_rings_once_until_somebody_has_looked() {
        let (progress, rung) = (Progress::default(), Arc::new(AtomicUsize::new(0)));
        let counted = rung.clone();
        progress.on_news(move || {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        for _ in 0..2 {
            progress.begin(3);
            progress.take(0, Path::new("a.txt"));
            progress.finish(0);
            progress.look();
        }
        assert_eq!(rung.load(Ordering::Relaxed), 2);
    }

    #[test]
    fn a_large_file_is_done_part_by_part_and_never_more_than_once() {
        let progress = Progress::default();
        assert_eq!(progress.look().of(100), 0);
        progress.begin(2);
        progress.take(0, Path::new("large.jsonl"));
        progress.take(1, Path::new("small.txt"));
        let shares = [(); 3].map(|()| {
            progress.part(0, 3);
            progress.look().of(100)
        });
        assert_eq!(shares, [16, 33, 49]);
        assert_eq!(progress.look().file, Some(PathBuf::from("large.jsonl")));
        progress.finish(0);
        progress.fail();
        progress.finish(1);
        let counts = progress.look();
        assert_eq!((counts.done, counts.failed, counts.articles, counts.of(100), counts.file), (2, 1, 3, 100, None));
    }
}
