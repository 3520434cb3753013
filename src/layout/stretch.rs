//! A stretch: the rows that are wrapped together, when one of them is first asked for.
//!
//! A stretch is the title block, a block, or, of a long block, a run of [`SENTENCES`] sentences that begins on a row of
//! its own; so a file that is one endless paragraph costs no more per screen than any other.

use std::cell::OnceCell;
use std::ops::Range;

use super::header;
use super::hyphen::{Divider, Hyphenation};
use super::row::{Marker, Row, RowKind, pieces};
use super::shown::Shown;
use super::wrap::{Line, lines};
use crate::text::{Article, Block, BlockKind, SentenceId, Span};

/// Sentences of a block that are wrapped together: about 100 rows of a column, more than a screen shows.
const SENTENCES: usize = 32;
/// Cells before the text of every block that is no paragraph: a marker and a blank.
const INDENT: u16 = 2;
/// In a column narrower than this nothing is indented.
const INDENT_FROM: u16 = 16;

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Measure {
    /// Cells of a row, indent included; 0 is taken for 1.
    pub width: u16,
    /// Whether words are divided.
    pub hyphenation: Hyphenation,
}

impl Measure {
    /// Cells of a row that is not indented.
    pub(super) fn room(self) -> usize {
        usize::from(self.width.max(1))
    }

    fn indent(self, kind: BlockKind) -> u16 {
        if marker(kind).is_none() || self.width < INDENT_FROM { 0 } else { INDENT }
    }
}

/// The rows of one sentence by itself, from its first word on.
pub fn sentence_rows(article: &Article, sentence: SentenceId, measure: Measure) -> Box<[Row]> {
    let Some(index) = Some(sentence.index()).filter(|index| *index < article.sentences.len()) else {
        return Box::default();
    };
    let kind = article.block_of(sentence).kind;
    let offset = article.sentences[index].span.start;
    let stretch = Stretch::new(Part::Next(kind), offset, index..index + 1);
    stretch.rows(article, measure);
    stretch.rows.into_inner().unwrap_or_default()
}

/// A part of an article that is wrapped at once.
#[derive(Debug)]
pub(super) struct Stretch {
    /// Source byte that its first row stands for.
    pub(super) offset: usize,
    /// Its sentences by number; none in the title block.
    pub(super) sentences: Range<usize>,
    part: Part,
    /// At least one, once they are made.
    rows: OnceCell<Box<[Row]>>,
}

/// What a stretch is of its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The title block.
    Header,
    /// The beginning of a block, set off by a gap.
    Apart(BlockKind),
    /// The beginning of a list item after another, or of the headline under the title block.
    Next(BlockKind),
    /// A later run of sentences of the block before.
    Rest(BlockKind),
}

impl Stretch {
    fn new(part: Part, offset: usize, sentences: Range<usize>) -> Self {
        Self { offset, sentences, part, rows: OnceCell::new() }
    }

    /// All stretches of an article, the title block first. Nothing is wrapped yet.
    pub(super) fn all(article: &Article) -> Vec<Self> {
        let mut stretches = vec![Self::new(Part::Header, 0, 0..0)];
        let mut before = None;
        for block in &article.blocks {
            let end = (block.first.index() + block.len).min(article.sentences.len());
            for start in (block.first.index()..end).step_by(SENTENCES) {
                let part = Part::of(block, start, before);
                stretches.push(Self::new(part, offset(article, part, start), start..end.min(start + SENTENCES)));
            }
            before = Some(block.kind);
        }
        stretches
    }

    /// Its rows, wrapped now if they never were.
    pub(super) fn rows(&self, article: &Article, measure: Measure) -> &[Row] {
        self.rows.get_or_init(|| match self.part {
            Part::Header => header::rows(article, measure),
            Part::Apart(kind) | Part::Next(kind) | Part::Rest(kind) => self.wrap(article, measure, kind),
        })
    }

    /// Whether its rows are made.
    #[cfg(test)]
    pub(super) fn is_wrapped(&self) -> bool {
        self.rows.get().is_some()
    }

    fn wrap(&self, article: &Article, measure: Measure, kind: BlockKind) -> Box<[Row]> {
        let indent = measure.indent(kind);
        let room = measure.room() - usize::from(indent);
        let shown = self.shown(article, room);
        let lines = lines(&shown, room, Divider::new(article.language, measure.hyphenation));
        let mut rows = Vec::with_capacity(lines.len() + 1);
        if matches!(self.part, Part::Apart(_)) {
            rows.push(Row::gap(self.offset));
        }
        let gaps = rows.len();
        rows.extend(lines.iter().map(|line| Row { kind: RowKind::Block(kind), indent, ..row(&shown, line) }));
        if lines.is_empty() {
            let offset = article.sentences[self.sentences.start].span.start;
            rows.push(Row { kind: RowKind::Block(kind), indent, ..Row::gap(offset) });
        }
        self.mark(&mut rows[gaps..], kind);
        self.start(&mut rows[gaps..], article);
        rows.into()
    }

    /// The display text of all its sentences.
    fn shown(&self, article: &Article, room: usize) -> Shown {
        let mut shown = Shown::new(room);
        let mut end = None;
        for (index, sentence) in self.sentences.clone().zip(&article.sentences[self.sentences.clone()]) {
            if let Some(end) = end {
                shown.push_gap(Span::new(end, sentence.span.start));
            }
            shown.push(article.text(sentence.span), sentence.span.start, Some(SentenceId::new(index)));
            end = Some(sentence.span.end);
        }
        shown
    }

    /// Puts the markers of its block on its rows.
    fn mark(&self, rows: &mut [Row], kind: BlockKind) {
        let Some(marker) = marker(kind) else { return };
        let count = match (marker, self.part) {
            (Marker::Quotation, _) => rows.len(),
            (_, Part::Rest(_)) => 0,
            _ => 1,
        };
        rows.iter_mut().take(count).filter(|row| row.indent > 0).for_each(|row| row.marker = Some(marker));
    }

    /// Notes on each row which sentences begin there: those whose first byte no later row begins before. A sentence of
    /// which nothing is shown begins where it would stand.
    fn start(&self, rows: &mut [Row], article: &Article) {
        let mut sentences = self.sentences.clone().peekable();
        for index in 0..rows.len() {
            let next = rows.get(index + 1).map_or(usize::MAX, |row| row.offset);
            let begins = |sentence: &usize| article.sentences[*sentence].span.start < next;
            let starts = std::iter::from_fn(|| sentences.next_if(begins));
            rows[index].starts = starts.map(SentenceId::new).collect();
        }
    }
}

impl Part {
    /// What the run of sentences from `start` is of a block that stands after a block of the kind `before`.
    fn of(block: &Block, start: usize, before: Option<BlockKind>) -> Self {
        if start > block.first.index() {
            Self::Rest(block.kind)
        } else if block.kind == BlockKind::ListItem && before == Some(BlockKind::ListItem)
            || block.kind == BlockKind::Headline && before.is_none()
        {
            Self::Next(block.kind)
        } else {
            Self::Apart(block.kind)
        }
    }
}

/// The source byte that the first row stands for: a gap stands for the end of the sentence before it, the first one for
/// the byte before the text, behind all rows of the title block.
fn offset(article: &Article, part: Part, first: usize) -> usize {
    let start = article.sentences[first].span.start;
    match part {
        Part::Apart(_) => first.checked_sub(1).map_or(start.saturating_sub(1), |last| article.sentences[last].span.end),
        _ => start,
    }
}

fn marker(kind: BlockKind) -> Option<Marker> {
    match kind {
        BlockKind::Headline | BlockKind::Paragraph => None,
        BlockKind::Heading => Some(Marker::Heading),
        BlockKind::ListItem => Some(Marker::Bullet),
        BlockKind::Quotation => Some(Marker::Quotation),
        BlockKind::Question => Some(Marker::Question),
        BlockKind::Caption => Some(Marker::Caption),
    }
}

fn row(shown: &Shown, line: &Line) -> Row {
    let offset = shown.glyphs.get(line.glyphs.start).map_or(0, |glyph| glyph.source.start);
    Row { pieces: pieces(shown, line), ..Row::gap(offset) }
}
