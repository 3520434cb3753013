//! The Markdown file: written beside its place, made lasting, then renamed, so that a reader sees the old or the new
//! one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::error::StoreError;
use crate::journal::{JournalError, directory, followed};
use crate::note::markdown::MARK;

/// Writes the page of notes, where `path` leads; a file there that this program has not written stays. The caller has
/// the lock, so that nobody else is writing the page.
pub(super) fn write_page(path: &Path, page: &str) -> Result<(), StoreError> {
    let path = followed(path)?;
    let failed = |cause| JournalError::Write { path: path.clone(), cause };
    if !is_ours(&path).map_err(|cause| JournalError::Read { path: path.clone(), cause })? {
        return Err(StoreError::Foreign { path });
    }
    let draft = draft_of(&path);
    let written = write_draft(&draft, &path, page).and_then(|()| fs::rename(&draft, &path));
    if written.is_err() {
        // What is left of a failed attempt is of no use; if it can't be removed, the next attempt will.
        let _ = fs::remove_file(&draft);
    }
    Ok(written.map_err(failed)?)
}

/// Whether a file may be replaced: there is none, it is empty, or it begins with our mark.
fn is_ours(path: &Path) -> io::Result<bool> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(cause) => return Err(cause),
    };
    let mut start = Vec::with_capacity(MARK.len());
    file.take(MARK.len() as u64).read_to_end(&mut start)?;
    Ok(start.is_empty() || start == MARK.as_bytes())
}

/// The name under which the page is written first. It is always the same, so that a crash leaves at most one.
fn draft_of(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    directory(path).join(format!(".{name}.diptych-draft"))
}

fn write_draft(draft: &Path, page: &Path, text: &str) -> io::Result<()> {
    let mut file = create(draft)?;
    if let Ok(metadata) = fs::metadata(page) {
        file.set_permissions(metadata.permissions())?;
        keep_owner(&file, &metadata);
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Makes a new file; one that a crash has left is removed first.
fn create(draft: &Path) -> io::Result<File> {
    let create = || OpenOptions::new().write(true).create_new(true).open(draft);
    match create() {
        Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {
            fs::remove_file(draft)?;
            create()
        }
        result => result,
    }
}

/// Gives a file the owner of the one that it replaces, as far as this process may.
#[cfg(unix)]
fn keep_owner(file: &File, replaced: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    let _ = fchown(file, Some(replaced.uid()), Some(replaced.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &fs::Metadata) {}
