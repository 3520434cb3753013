//! Articles for tests, made from their blocks; the source is their text with a blank line between blocks.

use super::{Article, Block, BlockId, BlockKind, Language, Sentence, SentenceId, Source, Span, Title};

/// A German article with the headline "Die Mole", whose source is nothing but its blocks.
pub(crate) fn article<S: AsRef<str>>(blocks: &[(BlockKind, Vec<S>)]) -> Article {
    let mut text = String::new();
    let mut made = Vec::new();
    let mut sentences = Vec::new();
    for (index, (kind, parts)) in blocks.iter().enumerate() {
        if index > 0 {
            text.push_str("\n\n");
        }
        let (start, first) = (text.len(), SentenceId::new(sentences.len()));
        for (at, part) in parts.iter().enumerate() {
            if at > 0 {
                text.push(' ');
            }
            let from = text.len();
            text.push_str(part.as_ref());
            sentences.push(Sentence { span: Span::new(from, text.len()), block: BlockId::new(index) });
        }
        made.push(Block { kind: *kind, span: Span::new(start, text.len()), first, len: parts.len(), speaker: None });
    }
    Article {
        source: Source::new("test", text),
        title: Title { text: "Die Mole".into(), made: false },
        kicker: None,
        byline: None,
        date: None,
        outlet: None,
        address: None,
        language: Language::German,
        blocks: made,
        sentences,
        dropped: Vec::new(),
    }
}
