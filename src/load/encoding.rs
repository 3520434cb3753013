//! The text in the bytes of a file: in which encoding it is, and what could not be read.
//!
//! In this order: what the user names; a byte order mark; valid UTF-8, whatever is declared, because other text is
//! practically never valid UTF-8 by accident; UTF-16, told by its zero bytes; what the page declares, unless the bytes
//! contradict it; what `chardetng` guesses, as browsers do. The names are those of the WHATWG's Encoding Standard, by
//! which `latin1` means Windows-1252.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A decoded file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text, a byte order mark at its beginning kept only in UTF-8, so that offsets are those of the file.
    pub(super) text: String,
    /// The encoding's name.
    pub(super) encoding: &'static str,
    /// What the reader should know.
    pub(super) notices: Vec<String>,
}

/// Decodes a file; nothing if it is no text in any encoding, with the place of the first byte that shows it.
///
/// # Errors
/// The offset of a zero byte in a file that is not UTF-16: a program, a picture, an archive.
pub(super) fn decode(bytes: Vec<u8>, chosen: Option<&'static Encoding>) -> Result<Decoded, usize> {
    if let Some(encoding) = chosen {
        return Ok(decoded(&bytes, encoding, None));
    }
    if let Some((encoding, _)) = Encoding::for_bom(&bytes).filter(|(encoding, _)| *encoding != UTF_8) {
        return Ok(decoded(&bytes, encoding, None));
    }
    if let Some(encoding) = zeros(&bytes) {
        return Ok(decoded(&bytes, encoding, Some("guessed by its zero bytes")));
    }
    if let Some(offset) = bytes.iter().position(|byte| *byte == 0) {
        return Err(offset);
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            let contradicted = declared(text.as_bytes()).filter(|encoding| *encoding != UTF_8 && !text.is_ascii());
            let notice =
                |encoding: &'static Encoding| format!("it declares {} but is UTF-8, and was read so", encoding.name());
            Ok(Decoded { text, encoding: UTF_8.name(), notices: contradicted.map(notice).into_iter().collect() })
        }
        Err(error) => Ok(foreign(error.as_bytes())),
    }
}

/// Text that is not UTF-8 throughout.
fn foreign(bytes: &[u8]) -> Decoded {
    // A file with a few broken bytes is still UTF-8: other encodings hardly make valid sequences of several bytes.
    if mostly_utf8(bytes) {
        return decoded(bytes, UTF_8, None);
    }
    let fits = |encoding: &&'static Encoding| *encoding != UTF_8 && !encoding.decode_without_bom_handling(bytes).1;
    if let Some(encoding) = declared(bytes).filter(fits) {
        return decoded(bytes, encoding, Some("as it declares"));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Allow);
    // Western text is by far the likeliest here, and in short texts the detector takes an umlaut for anything.
    let short = bytes.iter().filter(|byte| **byte >= 0x80).count() < 8;
    let encoding = if guess == UTF_8 || short { WINDOWS_1252 } else { guess };
    decoded(bytes, encoding, Some("guessed"))
}

fn decoded(bytes: &[u8], encoding: &'static Encoding, how: Option<&str>) -> Decoded {
    let (text, encoding) = if encoding == UTF_8 {
        (encoding.decode_without_bom_handling(bytes).0, encoding)
    } else {
        let (text, encoding, _) = encoding.decode(bytes);
        (text, encoding)
    };
    let mut notices = Vec::new();
    if let Some(how) = how {
        notices.push(format!("read as {}, {how}; --encoding names another one", encoding.name()));
    }
    let replaced = text.matches('\u{fffd}').count();
    if replaced > 0 {
        let characters = if replaced == 1 { "1 character".to_owned() } else { format!("{replaced} characters") };
        notices.push(format!("{characters} could not be read in {}, shown as \u{fffd}", encoding.name()));
    }
    Decoded { text: text.into_owned(), encoding: encoding.name(), notices }
}

/// UTF-16 without a byte order mark: in European text every other byte is zero.
fn zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(4_096)).unwrap_or_default();
    let at = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let half = sample.len() / 2;
    let (even, odd) = (at(0), at(1));
    let text = |zero: usize, other: usize| half >= 4 && zero * 10 >= half * 7 && other * 20 <= half;
    match (text(even, odd), text(odd, even)) {
        (true, _) => Some(UTF_16BE),
        (_, true) => Some(UTF_16LE),
        _ => None,
    }
}

/// Whether there are at least four valid sequences of several bytes for every broken byte.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    valid >= 4 * broken && valid > 0
}

/// Bytes at the beginning in which pages and documents name their encoding; browsers look as far.
const HEAD: usize = 1_024;

/// The encoding that the head of a page or of an XML document names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(HEAD * 4)).unwrap_or_default();
    let head: String = head.iter().map(|byte| char::from(*byte).to_ascii_lowercase()).collect();
    ["charset", "encoding"].iter().find_map(|word| {
        head.match_indices(word).find_map(|(at, _)| {
            let tag = head.get(..at)?.rsplit('<').next()?;
            let value = head.get(at + word.len()..)?.trim_start().strip_prefix('=')?;
            let name = value.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
            let name = name.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':'))).next()?;
            (tag.starts_with("meta") || tag.starts_with("?xml")).then(|| Encoding::for_label(name.as_bytes()))?
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Decoded {
        decode(bytes.to_vec(), None).expect("it is text")
    }

    const TEXT: &str = "Die Größe der Brücke über den Fluss „Öhe“ kostet 5 € mehr – ärgerlich für Übach.";

    #[test]
    fn what_was_written_is_read_again() {
        let utf16 = |big: bool| -> Vec<u8> {
            TEXT.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
        };
        let bom = |mark: &[u8], bytes: Vec<u8>| [mark.to_vec(), bytes].concat();
        for (bytes, encoding) in [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            (WINDOWS_1252.encode(TEXT).0.into_owned(), "windows-1252"),
            (utf16(false), "UTF-16LE"),
            (utf16(true), "UTF-16BE"),
            (bom(b"\xff\xfe", utf16(false)), "UTF-16LE"),
            (bom(b"\xfe\xff", utf16(true)), "UTF-16BE"),
        ] {
            let found = read(&bytes);
            assert_eq!((found.text.as_str(), found.encoding), (TEXT, encoding));
        }
    }

    #[test]
    fn a_wrong_declaration_is_told_and_not_followed() {
        let page = format!("<meta charset=\"iso-8859-1\"><p>{TEXT}");
        let found = read(page.as_bytes());
        assert_eq!((found.text.as_str(), found.encoding, found.notices.len()), (page.as_str(), "UTF-8", 1));
    }

    #[test]
    fn a_right_declaration_is_followed() {
        let page =
            b"<html><meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>\xf2\xd5\xd3\xd3\xcb\xc9\xca";
        let found = read(page);
        assert!(found.text.ends_with("Русский"), "{}", found.text);
        assert_eq!(found.encoding, "KOI8-R");
    }

    #[test]
    fn broken_bytes_are_counted() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.push(0xff);
        let found = read(&bytes);
        assert_eq!((found.encoding, found.text.matches('\u{fffd}').count()), ("UTF-8", 1));
        assert!(found.notices[0].starts_with("1 character "), "{:?}", found.notices);
    }

    #[test]
    fn the_user_s_word_counts() {
        let found = decode(b"\xe4".to_vec(), Some(encoding_rs::MACINTOSH)).expect("it is text");
        assert_eq!(found.text, "‰");
    }

    #[test]
    fn a_picture_is_no_text() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), None), Err(8));
    }
}
