//! Quotations: words between quotation marks of any style, followed across the sentences of a block.
//!
//! German `„…“` and `»…«`, Swiss `«…»`, English `“…”` and ASCII `"…"`. A quotation that its block does not close runs
//! to the block's end, as English does it from paragraph to paragraph. Single marks are left alone: they are
//! apostrophes more often than not.

use crate::text::{Article, Block, Span};

/// The quotations of a block, each cut at the borders of its sentences: sentence number in the article, and
/// the quoted words.
pub(super) fn quotations(article: &Article, block: &Block) -> Vec<(usize, Span)> {
    let quoted = quoted(article.text(block.span), block.span.start);
    let mut found = Vec::new();
    for id in block.sentences() {
        let Some(sentence) = article.sentences.get(id.index()) else { continue };
        let parts = quoted.iter().filter_map(|span| span.intersection(sentence.span));
        found.extend(parts.map(|span| (id.index(), span)));
    }
    found
}

/// Everything between quotation marks, without them. `offset` is where `text` begins in the source.
fn quoted(text: &str, offset: usize) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<(char, usize)> = None;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match open {
            None if opens(c, before) => open = Some((c, at + c.len_utf8())),
            Some((mark, start)) if closes(c, mark) => {
                found.push(Span::new(offset + start, offset + at));
                open = None;
            }
            _ => {}
        }
        before = c;
    }
    if let Some((_, start)) = open {
        found.push(Span::new(offset + start, offset + text.len()));
    }
    found.retain(|span| !span.is_empty());
    found
}

fn opens(c: char, before: char) -> bool {
    match c {
        '„' | '“' | '«' | '»' => true,
        '"' | '”' => !before.is_alphanumeric(),
        _ => false,
    }
}

fn closes(c: char, mark: char) -> bool {
    match mark {
        '»' => c == '«',
        '«' => c == '»',
        _ => matches!(c, '“' | '”' | '"'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        quoted(text, 0).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn every_style_of_marks_is_understood() {
        assert_eq!(read("Er sagte: „Nein.“ Und ging."), ["Nein."]);
        assert_eq!(read("»Ja«, sagte sie, »immer.«"), ["Ja", "immer."]);
        assert_eq!(read("«Ja», sagte sie."), ["Ja"]);
        assert_eq!(read("“Yes,” she said, “always.”"), ["Yes,", "always."]);
        assert_eq!(read("\"Yes,\" she said. „Ja\", sagte er."), ["Yes,", "Ja"]);
    }

    #[test]
    fn an_unclosed_quotation_runs_to_the_end() {
        assert_eq!(read("“We stay. And fight."), ["We stay. And fight."]);
        assert_eq!(read("a 5\" pipe"), Vec::<&str>::new());
    }
}
