//! Files that articles are not read from, told by their first bytes, each with the way to something that is read.

use super::Refusal;

const UNPACK: &str = "unpack it and name the files in it, or pipe one of them in and name - instead";
const AS_TEXT: &str = "save it as text or as a web page";
const PICTURE: &str = "name the article's text; text in a picture needs OCR first";
const SOUND: &str = "name a transcript of it";
const PROGRAM: &str = "name a file with an article's text";

/// First bytes with what they begin and what to do about it; those that are longer stand before others.
const KINDS: [(&[u8], &str, &str); 26] = [
    (b"\x1f\x8b", "compressed (gzip)", UNPACK),
    (b"BZh", "compressed (bzip2)", UNPACK),
    (b"\xfd7zXZ\0", "compressed (xz)", UNPACK),
    (b"\x28\xb5\x2f\xfd", "compressed (zstd)", UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", UNPACK),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an older Word, Excel or PowerPoint", AS_TEXT),
    (b"{\\rtf", "rich text (RTF)", AS_TEXT),
    (b"%!PS", "PostScript", "turn it into a PDF (`ps2pdf`) or into text (`ps2ascii`)"),
    (b"AT&TFORM", "a DjVu document", "turn it into text: `djvutxt FILE | diptych show -`"),
    (b"ITOLITLS", "a Microsoft Reader book", "convert it to EPUB"),
    (b"ITSF", "a help file (CHM)", UNPACK),
    (b"WARC/", "a web archive (WARC)", "take the pages out of it and name those"),
    (b"bplist00", "a web archive or a property list", "save the page as HTML instead"),
    (b"\x89PNG\r\n", "a picture (PNG)", PICTURE),
    (b"\xff\xd8\xff", "a picture (JPEG)", PICTURE),
    (b"GIF8", "a picture (GIF)", PICTURE),
    (b"II*\0", "a picture (TIFF)", PICTURE),
    (b"MM\0*", "a picture (TIFF)", PICTURE),
    (b"RIFF", "a picture, a sound or a film", PICTURE),
    (b"ID3", "a sound (MP3)", SOUND),
    (b"OggS", "a sound or a film (Ogg)", SOUND),
    (b"\x1aE\xdf\xa3", "a film (Matroska)", SOUND),
    (b"SQLite format 3\0", "a database (SQLite)", "export its articles: `sqlite3 FILE -json 'select …'`"),
    (b"\x7fELF", "a program", PROGRAM),
    (b"PAR1", "a table (Parquet)", "export it as JSON Lines"),
];

/// Why a file is not read; nothing if it may be text.
pub(super) fn refusal(bytes: &[u8]) -> Option<Refusal> {
    let at = |offset: usize, mark: &[u8]| bytes.get(offset..).is_some_and(|bytes| bytes.starts_with(mark));
    let kind = KINDS.iter().find(|(mark, ..)| at(0, mark)).map(|(_, what, way)| (*what, *way));
    let later = || match () {
        () if at(60, b"BOOKMOBI") => Some(("a Kindle book", "convert it to EPUB, for example with Calibre")),
        () if at(4, b"ftyp") => Some(("a film or a picture", PICTURE)),
        () if at(257, b"ustar") => Some(("a tar archive", UNPACK)),
        () if is_mail_archive(bytes) => {
            Some(("a web page with everything in it (MHTML)", "save the page as HTML instead"))
        }
        () => None,
    };
    kind.or_else(later).map(|(what, way)| Refusal::Foreign(what, way))
}

/// What browsers save as one file: parts of a mail, of which the first is the page.
fn is_mail_archive(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(2_000)).unwrap_or_default()).to_lowercase();
    let header = ["from:", "mime-version:", "snapshot-content-location:"].iter().any(|name| head.starts_with(name));
    header && head.contains("content-type: multipart/related")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_named_with_a_way_out() {
        for (bytes, said) in [
            (&b"\x1f\x8b\x08\0"[..], "gzip"),
            (b"\x89PNG\r\n\x1a\n\0", "PNG"),
            (b"{\\rtf1\\ansi Pier}", "RTF"),
            (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n", "MHTML"),
        ] {
            let Some(Refusal::Foreign(what, way)) = refusal(bytes) else { panic!("{said} is refused") };
            assert!(what.contains(said) && !way.is_empty());
        }
        assert_eq!(refusal(b"{\"title\": \"Pier\"}"), None);
        assert_eq!(refusal("Größe".as_bytes()), None);
    }
}
