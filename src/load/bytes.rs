//! The bytes of a file or of standard input.

use std::fs::{self, File, FileType};
use std::io::{self, Read};
use std::path::Path;

use super::error::LoadError;
use super::stamp;
use crate::text::Stamp;

/// The most that is read, in bytes: a hundred times the longest articles there are, and still no burden.
const LIMIT: u64 = 64_000_000;

/// The bytes of a file, or of standard input if the path is `-`; with what the file was like before it was read: what
/// is written to it meanwhile is a change that will be seen.
pub(super) fn bytes(path: &Path) -> Result<(Vec<u8>, Option<Stamp>), LoadError> {
    if path.as_os_str() == "-" {
        return Ok((read(path, io::stdin().lock())?, None));
    }
    let (bytes, stamp) = read_file(path)?;
    Ok((bytes, Some(stamp)))
}

fn read_file(path: &Path) -> Result<(Vec<u8>, Stamp), LoadError> {
    let metadata = fs::metadata(path).map_err(|cause| unreadable(path, cause))?;
    if metadata.is_dir() {
        return Err(LoadError::Directory { path: path.to_owned() });
    }
    if let Some(what) = special(metadata.file_type()) {
        return Err(LoadError::Special { path: path.to_owned(), what });
    }
    // A file with holes has any size that it likes.
    if metadata.len() > LIMIT {
        return Err(LoadError::TooLarge { path: path.to_owned(), limit: LIMIT });
    }
    let file = File::open(path).map_err(|cause| unreadable(path, cause))?;
    Ok((read(path, file)?, stamp::of(&metadata)))
}

fn read(path: &Path, source: impl Read) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    // One byte more than allowed tells too large from just fitting, whatever the file system says of its size.
    source.take(LIMIT + 1).read_to_end(&mut bytes).map_err(|cause| unreadable(path, cause))?;
    if bytes.len() as u64 > LIMIT {
        return Err(LoadError::TooLarge { path: path.to_owned(), limit: LIMIT });
    }
    Ok(bytes)
}

/// The error for what the system said of a path.
pub(super) fn unreadable(path: &Path, cause: io::Error) -> LoadError {
    let path = path.to_owned();
    let is_link = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink());
    match cause.kind() {
        io::ErrorKind::PermissionDenied => LoadError::Unreadable { path, cause },
        _ if is_link => LoadError::BrokenLink { path, cause },
        io::ErrorKind::NotFound => LoadError::Missing { path },
        _ => LoadError::Unreadable { path, cause },
    }
}

#[cfg(unix)]
fn special(kind: FileType) -> Option<&'static str> {
    use std::os::unix::fs::FileTypeExt as _;
    let kinds = [
        (kind.is_fifo(), "a named pipe"),
        (kind.is_socket(), "a socket"),
        (kind.is_char_device() || kind.is_block_device(), "a device"),
    ];
    kinds.into_iter().find_map(|(is, what)| is.then_some(what))
}

#[cfg(not(unix))]
fn special(kind: FileType) -> Option<&'static str> {
    (!kind.is_file()).then_some("something else")
}
