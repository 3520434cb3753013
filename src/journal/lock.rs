//! The lock: who has it may write. It ends with the process that holds it, however that ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use super::error::JournalError;

/// How often the lock is asked for.
const TRIES: u64 = 300;

/// The longest pause between two tries; together they make about three seconds, many times what a save takes.
const LONGEST_PAUSE: u64 = 10;

/// The lock, held as long as this value lives: what writes asks to be shown it.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock that a file stands for. The file stays: if it were removed, two processes could hold locks on two
    /// files of the same name.
    ///
    /// # Errors
    /// If another process has it all the time, or the file can't be made or locked.
    pub fn take(path: &Path) -> Result<Self, JournalError> {
        let failed = |cause| JournalError::Lock { path: path.to_owned(), cause };
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(path).map_err(failed)?;
        for attempt in 1..=TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) => sleep(Duration::from_millis(attempt.min(LONGEST_PAUSE))),
                Err(TryLockError::Error(cause)) => return Err(failed(cause)),
            }
        }
        Err(JournalError::Busy { path: path.to_owned() })
    }
}
