//! How much a document unpacks to. A stream of a few kilobytes can become gigabytes, and what reads it takes all.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

/// The most that the streams of a document may have together, in bytes; pictures aside, which [`tame`](super::tame)
/// empties.
const TOTAL: u64 = 128_000_000;

/// How far before a stream its dictionary is looked at.
const DICTIONARY: usize = 400;

/// Whether the deflated streams of a document fit into memory; those packed in other ways grow little.
pub(super) fn is_bounded(bytes: &[u8]) -> bool {
    fits(bytes, TOTAL)
}

fn fits(bytes: &[u8], room: u64) -> bool {
    let mut total = 0;
    for at in find(bytes, b"stream") {
        let before = bytes.get(at.saturating_sub(DICTIONARY)..at).unwrap_or_default();
        let own = find(before, b"obj").last().and_then(|start| before.get(start..)).unwrap_or(before);
        if before.ends_with(b"end") || find(own, b"/Image").next().is_some() {
            continue;
        }
        // Packed twice, a few bytes become anything.
        if find(own, b"/FlateDecode").count() > 1 {
            return false;
        }
        total += unpacked(bytes.get(at + b"stream".len()..).unwrap_or_default(), room + 1 - total);
        if total > room {
            return false;
        }
    }
    true
}

/// How many bytes a stream has, up to a limit; none if it is not deflated.
fn unpacked(stream: &[u8], limit: u64) -> u64 {
    let start = stream.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let mut reader = ZlibDecoder::new(stream.get(start..).unwrap_or_default()).take(limit);
    let mut buffer = [0; 16_384];
    let mut total = 0;
    // What was unpacked before an error counts: other readers may get as far.
    while let Ok(read) = reader.read(&mut buffer)
        && read > 0
    {
        total += read as u64;
    }
    total
}

/// Where some bytes stand among others.
fn find<'b>(bytes: &'b [u8], wanted: &'b [u8]) -> impl Iterator<Item = usize> + 'b {
    bytes.windows(wanted.len()).enumerate().filter(move |(_, window)| *window == wanted).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use std::io;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::*;

    fn document(length: usize, kind: &str) -> Vec<u8> {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
        io::copy(&mut io::repeat(b' ').take(length as u64), &mut packed).expect("it can be packed");
        let packed = packed.finish().expect("it can be packed");
        let head = format!("%PDF-1.5\n1 0 obj\n<</Filter/FlateDecode{kind}/Length {}>>\nstream\n", packed.len());
        [head.as_bytes(), &packed, b"\nendstream\nendobj\n"].concat()
    }

    #[test]
    fn a_stream_that_grows_too_far_is_found_and_a_picture_may() {
        assert!(fits(&document(500_000, ""), 1_000_000));
        assert!(!fits(&document(2_000_000, ""), 1_000_000));
        assert!(fits(&document(2_000_000, "/Subtype/Image"), 1_000_000));
    }
}
