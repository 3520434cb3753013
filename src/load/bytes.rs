//! The bytes of a file or of standard input, and the text in them.

use std::fs::{self, File, FileType};
use std::io::{self, Read};
use std::path::Path;

use super::error::LoadError;

/// The most that is read, in bytes: a hundred times the longest articles there are, and still no burden.
const LIMIT: u64 = 64_000_000;

/// The text of a file, or of standard input if the path is `-`.
pub(super) fn text(path: &Path) -> Result<String, LoadError> {
    let bytes = if path.as_os_str() == "-" { read(path, io::stdin().lock())? } else { read_file(path)? };
    decode(path, bytes)
}

fn read_file(path: &Path) -> Result<Vec<u8>, LoadError> {
    let metadata = fs::metadata(path).map_err(|cause| unreadable(path, cause))?;
    if metadata.is_dir() {
        return Err(LoadError::Directory { path: path.to_owned() });
    }
    if let Some(what) = special(metadata.file_type()) {
        return Err(LoadError::Special { path: path.to_owned(), what });
    }
    let file = File::open(path).map_err(|cause| unreadable(path, cause))?;
    read(path, file)
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

/// Text in UTF-8. A byte order mark stays in it, so that offsets are those of the file.
fn decode(path: &Path, bytes: Vec<u8>) -> Result<String, LoadError> {
    if let Some(offset) = bytes.iter().position(|byte| *byte == 0) {
        return Err(LoadError::Binary { path: path.to_owned(), offset });
    }
    let text = String::from_utf8(bytes)
        .map_err(|error| LoadError::NotUtf8 { path: path.to_owned(), offset: error.utf8_error().valid_up_to() })?;
    if text.chars().all(|c| c.is_whitespace() || c == '\u{feff}') {
        return Err(LoadError::Empty { path: path.to_owned() });
    }
    Ok(text)
}

/// The error for what the system said of a path.
pub(super) fn unreadable(path: &Path, cause: io::Error) -> LoadError {
    let path = path.to_owned();
    match cause.kind() {
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
