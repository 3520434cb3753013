//! ZIP archives: which of them are books, and that none unpacks to more than there is room for.
//!
//! The sizes that an archive states may be lies, so everything is unpacked once into nothing, entry by entry, up to a
//! limit. That costs no memory, and what reads the archive afterwards meets no surprise.

use std::io::{self, Cursor, Read as _};

use zip::ZipArchive;

use super::Refusal;

/// The most that one entry of an archive may have, in bytes: more than the longest chapter or picture of a book.
const ENTRY: u64 = 16_000_000;

/// The most that all of them may have together.
const TOTAL: u64 = 64_000_000;

/// The most entries; books have some hundred.
const ENTRIES: usize = 10_000;

const UNREADABLE: Refusal = Refusal::Foreign("a damaged ZIP archive", "fetch it again, or unpack what can be unpacked");
const TOO_LARGE: Refusal =
    Refusal::Foreign("an archive that unpacks to more than a book has", "unpack it and name the articles in it");

/// Whether some bytes begin as an archive does.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Makes sure that an archive is a book of bounded size.
///
/// # Errors
/// If it is damaged, something else than a book, or too large.
pub(super) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| UNREADABLE)?;
    if archive.index_for_name("META-INF/container.xml").is_none() {
        return Err(other(&archive));
    }
    let mut total = 0;
    if archive.len() > ENTRIES {
        return Err(TOO_LARGE);
    }
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| UNREADABLE)?;
        let room = ENTRY.min(TOTAL.saturating_sub(total));
        if entry.size() > room {
            return Err(TOO_LARGE);
        }
        let unpacked = io::copy(&mut entry.take(room + 1), &mut io::sink()).map_err(|_| UNREADABLE)?;
        total += unpacked;
        if unpacked > room {
            return Err(TOO_LARGE);
        }
    }
    Ok(())
}

/// What an archive is that is no book.
fn other<R: io::Read + io::Seek>(archive: &ZipArchive<R>) -> Refusal {
    let has = |start: &str| archive.file_names().any(|name| name.is_ok_and(|name| name.starts_with(start)));
    let document = "save it as text or as a web page";
    match () {
        () if has("word/") => Refusal::Foreign("a Word document", document),
        () if has("xl/") => Refusal::Foreign("an Excel table", "export it as JSON or save the article as text"),
        () if has("ppt/") => Refusal::Foreign("a PowerPoint presentation", document),
        () if has("content.xml") => Refusal::Foreign("an OpenDocument document", document),
        () => Refusal::Foreign("a ZIP archive", "unpack it and name the files"),
    }
}
