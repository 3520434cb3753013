//! On which line of its file a part of an article stands, for editors.

use encoding_rs::Encoding;

use super::bytes;
use super::encoding::decode;
use crate::text::{Article, Span};

/// The formats of which spans count in the file; of others the text does not stand in the file as such.
const LINED: [&str; 3] = ["text", "text dump", "Markdown"];

/// The line, from 1, on which a part of an article begins in its file as it is now. Nothing if the format does not say,
/// or the file can't be read any more.
pub fn line(article: &Article, span: Span) -> Option<usize> {
    let source = &article.source;
    if !LINED.contains(&source.format) {
        return None;
    }
    let (bytes, _) = bytes::bytes(source.path.as_ref()?).ok()?;
    let text = decode(bytes, Encoding::for_label(source.encoding.as_bytes())).ok()?.text;
    let offset = article.in_file(span).start;
    let before = text.bytes().take(offset).filter(|byte| *byte == b'\n').count();
    (offset <= text.len()).then_some(before + 1)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::load::{self, Reading};
    use crate::text::SentenceId;

    /// The lines on which the sentences of a file begin.
    fn lines(name: &str, content: &[u8]) -> Vec<Option<usize>> {
        let scratch = tempfile::tempdir().unwrap();
        let path = scratch.path().join(name);
        fs::write(&path, content).unwrap();
        let article = load::article(Path::new(&path), &Reading::default()).unwrap();
        let line = |sentence: SentenceId| line(&article, article.sentence(sentence).span);
        article.sentence_ids().map(line).collect()
    }

    #[test]
    fn sentences_of_text_stand_on_lines_in_any_encoding() {
        let text =
            "Pier closes\r\n\r\nThe council voted at length.\r\nIt was late, for\r\nmost. Zölle stiegen auch.\r\n";
        assert_eq!(lines("a.txt", text.as_bytes()), [1, 3, 4, 5, 5].map(Some));
        let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(lines("a.txt", &utf16), [1, 3, 4, 5, 5].map(Some));
    }

    #[test]
    fn markdown_leads_past_its_front_matter_and_a_page_nowhere() {
        let markdown = "---\ntitle: Pier\nlang: en\n---\n\n# Pier\n\nThe *council* voted.\n\nIt was [late](x).\n";
        assert_eq!(lines("a.md", markdown.as_bytes()), [6, 8, 10].map(Some));
        assert_eq!(lines("a.html", b"<html><h1>Pier</h1>\n<p>The council voted.</p>"), [None, None]);
    }
}
