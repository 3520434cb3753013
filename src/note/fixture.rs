//! Articles for the tests of this layer: paragraphs between empty lines, sentences that end with a stop and a blank.

use crate::text::{Article, Block, BlockId, BlockKind, Language, Sentence, SentenceId, Source, Span, Title};

/// An article named `harbour.txt` with the title `Harbour` and this text.
pub(super) fn article(text: &str) -> Article {
    let mut article = Article {
        source: Source::new("harbour.txt", text),
        title: Title { text: "Harbour".into(), made: false },
        kicker: None,
        byline: None,
        date: None,
        outlet: None,
        address: None,
        language: Language::English,
        blocks: Vec::new(),
        sentences: Vec::new(),
        dropped: Vec::new(),
    };
    let mut offset = 0;
    for paragraph in text.split_inclusive("\n\n") {
        push_block(&mut article, paragraph, offset);
        offset += paragraph.len();
    }
    article
}

fn push_block(article: &mut Article, paragraph: &str, offset: usize) {
    let first = article.sentences.len();
    let mut start = offset;
    let mut end = offset;
    for piece in paragraph.split_inclusive(char::is_whitespace) {
        end += piece.len();
        let words = paragraph.get(start - offset..end - offset).expect("pieces end where characters end");
        if !piece.trim_end().ends_with(['.', '?', '!']) && end < offset + paragraph.len() {
            continue;
        }
        let span = Span::new(start + words.len() - words.trim_start().len(), start + words.trim_end().len());
        start = end;
        if !span.is_empty() {
            article.sentences.push(Sentence { span, block: BlockId::new(article.blocks.len()) });
        }
    }
    if let (Some(head), Some(last)) = (article.sentences.get(first), article.sentences.last()) {
        let span = head.span.union(last.span);
        let len = article.sentences.len() - first;
        article.blocks.push(Block {
            kind: BlockKind::Paragraph,
            span,
            first: SentenceId::new(first),
            len,
            speaker: None,
        });
    }
}

/// The span of the first sentence that has `part` in it.
pub(super) fn sentence(article: &Article, part: &str) -> Span {
    let mut spans = article.sentences.iter().map(|sentence| sentence.span);
    spans.find(|span| article.text(*span).contains(part)).expect("the fixture has the sentence")
}
