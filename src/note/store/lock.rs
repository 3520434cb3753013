//! The lock: who has it may write. It ends with the process that holds it, however that ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use super::error::StoreError;

/// How often the lock is asked for.
const TRIES: u64 = 300;

/// The longest pause between two tries; together they make about three seconds, many times what a save takes.
const LONGEST_PAUSE: u64 = 10;

/// Takes the lock; it is held as long as the file lives. The lock file stays: if it were removed, two processes could
/// hold locks on two files of the same name.
pub(super) fn lock(path: &Path) -> Result<File, StoreError> {
    let failed = |cause| StoreError::Lock { path: path.to_owned(), cause };
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path).map_err(failed)?;
    for attempt in 1..=TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => sleep(Duration::from_millis(attempt.min(LONGEST_PAUSE))),
            Err(TryLockError::Error(cause)) => return Err(failed(cause)),
        }
    }
    Err(StoreError::Busy { path: path.to_owned() })
}
