//! Single steps on the disk: look, read what is new, append, make lasting.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use super::error::JournalError;
use super::path::directory;

/// What tells whether a file has changed, and whether it is still the same file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Device and number of the file; nothing where the system has no such thing.
    identity: Option<[u64; 2]>,
    /// Length in bytes.
    pub(super) len: u64,
    /// When its content and its attributes last changed, in seconds and nanoseconds.
    changed: [i64; 4],
}

impl Stamp {
    #[cfg(unix)]
    fn new(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        let changed = [metadata.mtime(), metadata.mtime_nsec(), metadata.ctime(), metadata.ctime_nsec()];
        Self { identity: Some([metadata.dev(), metadata.ino()]), len: metadata.len(), changed }
    }

    #[cfg(not(unix))]
    fn new(metadata: &Metadata) -> Self {
        let since = metadata.modified().ok().and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
        let changed = since.map_or([0; 4], |since| [since.as_secs() as i64, i64::from(since.subsec_nanos()), 0, 0]);
        Self { identity: None, len: metadata.len(), changed }
    }

    /// Whether two stamps are of the same file, whatever it contains.
    pub(super) fn is_same_file(self, other: Self) -> bool {
        self.identity == other.identity
    }
}

/// The stamp of the file that a path names now; nothing if there is none.
pub(super) fn stamp(path: &Path) -> Result<Option<Stamp>, JournalError> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok(Some(Stamp::new(&metadata))),
        Ok(_) => Err(JournalError::NotAFile { path: path.to_owned() }),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(JournalError::Read { path: path.to_owned(), cause }),
    }
}

/// What a file has that is not known yet.
pub(super) enum News {
    /// It begins with what is known; this comes after it.
    Tail(Vec<u8>),
    /// It does not: all of it.
    Whole(Vec<u8>),
}

/// Reads a file of which `known` is known.
pub(super) fn read_news(path: &Path, known: &[u8]) -> io::Result<News> {
    let mut file = File::open(path)?;
    if begins_with(&mut file, known)? {
        let mut tail = Vec::new();
        file.read_to_end(&mut tail)?;
        return Ok(News::Tail(tail));
    }
    let mut whole = Vec::new();
    file.rewind()?;
    file.read_to_end(&mut whole)?;
    Ok(News::Whole(whole))
}

/// Whether a file begins with these bytes; if so it is left after them.
fn begins_with(file: &mut File, known: &[u8]) -> io::Result<bool> {
    if file.metadata()?.len() < known.len() as u64 {
        return Ok(false);
    }
    let mut chunk = vec![0; known.len().min(1 << 16)];
    for expected in known.chunks(1 << 16) {
        let chunk = &mut chunk[..expected.len()];
        match file.read_exact(chunk) {
            Ok(()) if chunk == expected => {}
            Err(cause) if cause.kind() != io::ErrorKind::UnexpectedEof => return Err(cause),
            _ => return Ok(false),
        }
    }
    Ok(true)
}

/// Appends bytes to a file in one write, makes it if there is none, and waits until the disk has them. Gives back the
/// stamp of the file that was written.
pub(super) fn append(path: &Path, bytes: &[u8]) -> io::Result<Stamp> {
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(Stamp::new(&file.metadata()?))
}

/// Makes the directory of a file and those above it, and gives back all directories that got a new entry.
pub(super) fn make_directory(file: &Path) -> Result<Vec<PathBuf>, JournalError> {
    let wanted = directory(file);
    let missing = wanted.ancestors().take_while(|it| !it.as_os_str().is_empty() && !it.exists());
    let changed = missing.map(|made| directory(made).to_owned()).collect();
    let failed = |cause| JournalError::MakeDirectory { path: wanted.to_owned(), cause };
    fs::create_dir_all(wanted).map_err(failed)?;
    Ok(changed)
}

/// Waits until the disk has the entries of a directory; without it a new file's name could be lost.
#[cfg(unix)]
pub(super) fn sync_directory(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Directories can't be opened here; the system keeps their entries by itself.
#[cfg(not(unix))]
pub(super) fn sync_directory(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Why nothing could be appended to a file, found without changing anything; nothing if it seems possible.
pub(super) fn why_read_only(path: &Path) -> Option<(PathBuf, io::Error)> {
    if path.exists() {
        let opened = OpenOptions::new().append(true).open(path);
        return opened.err().map(|cause| (path.to_owned(), cause));
    }
    let existing = directory(path).ancestors().find(|it| it.exists())?;
    may_write(existing).err().map(|cause| (existing.to_owned(), cause))
}

#[cfg(unix)]
fn may_write(directory: &Path) -> io::Result<()> {
    Ok(rustix::fs::access(directory, rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK)?)
}

#[cfg(not(unix))]
fn may_write(_: &Path) -> io::Result<()> {
    Ok(())
}
