//! The title block: headline and details as rows at the head of the text, so that they scroll away with it. A headline
//! that stands in the text is a block of its own and not repeated here.

use super::hyphen::Divider;
use super::row::{Piece, Row, RowKind, pieces};
use super::shown::Shown;
use super::stretch::Measure;
use super::wrap::{Line, lines};
use crate::text::{Article, BlockKind, Language};

/// The rows of an article's title block; at least one. They stand for places spread evenly over the bytes before the
/// first sentence, so that linked columns scroll through both title blocks in step.
pub(super) fn rows(article: &Article, measure: Measure) -> Box<[Row]> {
    let told = article.blocks.iter().any(|block| block.kind == BlockKind::Headline);
    let headline = if told { String::new() } else { article.title.shown() };
    let mut rows = wrapped(RowKind::Title, &headline, article, measure);
    rows.extend(wrapped(RowKind::Details, &details(article), article, measure));
    if rows.is_empty() {
        rows.push(Row::gap(0));
    }
    // The byte before the text is left to the gap under the title block.
    let before = article.sentences.first().map_or(0, |sentence| sentence.span.start.saturating_sub(1));
    let count = rows.len();
    for (index, row) in rows.iter_mut().enumerate() {
        row.offset = before * index / count;
    }
    rows.into()
}

fn wrapped(kind: RowKind, text: &str, article: &Article, measure: Measure) -> Vec<Row> {
    let room = measure.room();
    let mut shown = Shown::new(room);
    shown.push(text, 0, None);
    let divider = Divider::new(article.language, measure.hyphenation);
    let lines = lines(&shown, room, divider);
    lines.iter().map(|line| Row { kind, pieces: foreign(&shown, line), ..Row::gap(0) }).collect()
}

/// The pieces of a line that is not text of the source.
fn foreign(shown: &Shown, line: &Line) -> Box<[Piece]> {
    let mut pieces = pieces(shown, line);
    pieces.iter_mut().for_each(|piece| piece.span = None);
    pieces
}

/// Byline, outlet and date, as far as they are known.
fn details(article: &Article) -> String {
    let date = article.date.map(|date| date.strftime(date_format(article.language)).to_string());
    let parts = [article.byline.clone(), article.outlet.clone(), date];
    parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A date as it is written in the article's language.
fn date_format(language: Language) -> &'static str {
    match language {
        Language::German => "%-d.%-m.%Y",
        Language::English => "%-d %B %Y",
        Language::Other => "%Y-%m-%d",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Hyphenation;
    use crate::text::sample;

    fn text(row: &Row) -> String {
        row.pieces.iter().map(|piece| &*piece.text).collect()
    }

    #[test]
    fn the_headline_is_followed_by_what_is_known_of_its_origin() {
        let mut article = sample::article(&[(BlockKind::Paragraph, vec!["Ein Satz."])]);
        article.byline = Some("Ada Lorenz".into());
        article.date = Some(jiff::civil::date(2025, 5, 3));
        let measure = Measure { width: 40, hyphenation: Hyphenation::On };
        let found: Vec<_> = rows(&article, measure).iter().map(|row| (row.kind, text(row))).collect();
        assert_eq!(found, [(RowKind::Title, "Die Mole".into()), (RowKind::Details, "Ada Lorenz · 3.5.2025".into())]);
        assert!(rows(&article, measure).iter().all(|row| row.pieces.iter().all(|piece| piece.span.is_none())));
    }

    #[test]
    fn an_article_without_a_headline_still_has_a_row() {
        let mut article = sample::article::<&str>(&[]);
        article.title.text.clear();
        assert_eq!(rows(&article, Measure { width: 10, hyphenation: Hyphenation::On }).len(), 1);
    }
}
