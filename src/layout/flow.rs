//! The rows of an article at one width: where a sentence is, what comes next.
//!
//! Asking wraps what the answer needs and nothing more: a step wraps the stretches that it crosses, a jump the one that
//! it lands in. What was wrapped is kept, so a flow is made once for an article and a width and then only read.

use std::sync::Arc;

use super::place::Place;
use super::row::Row;
use super::stretch::{Measure, Stretch};
use crate::text::{Article, SentenceId};

/// The rows of one article at one [`Measure`].
#[derive(Debug)]
pub struct Flow {
    article: Arc<Article>,
    measure: Measure,
    /// Never empty: the title block is always there.
    stretches: Vec<Stretch>,
}

impl Flow {
    /// The flow of an article; nothing is wrapped yet.
    pub fn new(article: Arc<Article>, measure: Measure) -> Self {
        let stretches = Stretch::all(&article);
        Self { article, measure, stretches }
    }

    /// The article whose rows these are.
    pub fn article(&self) -> &Arc<Article> {
        &self.article
    }

    /// How it is set.
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// The first row: the headline.
    pub fn start(&self) -> Place {
        Place::default()
    }

    /// The last row. Wraps the last stretch only.
    pub fn end(&self) -> Place {
        let last = self.stretches.len() - 1;
        Place::new(last, self.rows(last).len() - 1)
    }

    /// The row at a place.
    pub fn row(&self, place: Place) -> &Row {
        let place = self.nearest(place);
        &self.rows(place.stretch())[place.row()]
    }

    /// The rows from a place to the end, wrapped as the iterator goes on.
    pub fn rows_from(&self, place: Place) -> impl Iterator<Item = (Place, &Row)> {
        let from = self.nearest(place);
        let stretches = from.stretch()..self.stretches.len();
        let rows = stretches.flat_map(|stretch| {
            self.rows(stretch).iter().enumerate().map(move |(row, found)| (Place::new(stretch, row), found))
        });
        rows.skip(from.row())
    }

    /// The place `rows` further down, or up if negative; the first or the last if there are not so many. Wraps every
    /// stretch in between.
    pub fn advance(&self, place: Place, rows: isize) -> Place {
        let from = self.nearest(place);
        if rows < 0 { self.up(from, rows.unsigned_abs()) } else { self.down(from, rows.unsigned_abs()) }
    }

    /// How many rows `b` is below `a`, negative if above; at most `at_most` either way, so that two distant places cost
    /// no more than that many rows.
    pub fn distance(&self, a: Place, b: Place, at_most: usize) -> isize {
        let (a, b) = (self.nearest(a), self.nearest(b));
        let at_most = at_most.min(isize::MAX.unsigned_abs());
        let rows = self.rows_between(a.min(b), a.max(b), at_most).cast_signed();
        if a > b { -rows } else { rows }
    }

    /// The row in which a sentence begins; of a number that the article does not have, the last sentence's.
    pub fn place_of(&self, sentence: SentenceId) -> Place {
        let Some(sentence) = self.existing(sentence) else { return self.end() };
        let stretch = self.stretch_of(sentence);
        let row = self.rows(stretch).iter().position(|row| row.starts.contains(&sentence));
        Place::new(stretch, row.unwrap_or_default())
    }

    /// The row in which a sentence ends.
    pub fn last_place_of(&self, sentence: SentenceId) -> Place {
        let Some(sentence) = self.existing(sentence) else { return self.end() };
        let (first, end) = (self.place_of(sentence), self.article.sentence(sentence).span.end);
        let rows = self.rows(first.stretch());
        let row = rows.partition_point(|row| row.offset < end).saturating_sub(1);
        Place::new(first.stretch(), row.max(first.row()))
    }

    /// The first sentence of which something stands in a row; in a row without one, the next sentence below.
    pub fn sentence_at(&self, place: Place) -> SentenceId {
        let row = self.row(place);
        let shown = row.pieces.iter().find_map(|piece| piece.sentence);
        shown.or_else(|| row.starts.first().copied()).unwrap_or_else(|| {
            let below = self.stretches[self.nearest(place).stretch()..].iter().find(|one| !one.sentences.is_empty());
            SentenceId::new(below.map_or(0, |stretch| stretch.sentences.start))
        })
    }

    /// The source byte that a row stands for: its first character, or for a row without text a place between what is
    /// above and what is below.
    pub fn offset_at(&self, place: Place) -> usize {
        self.row(place).offset
    }

    /// The row that shows a source byte, or the last one before it. Of several rows that stand for one byte, the first.
    pub fn place_at(&self, offset: usize) -> Place {
        let stretch = self.stretches.partition_point(|stretch| stretch.offset <= offset).saturating_sub(1);
        let rows = self.rows(stretch);
        let row = rows.partition_point(|row| row.offset <= offset).saturating_sub(1);
        let offset = rows[row].offset;
        let first = self.stretches.partition_point(|stretch| stretch.offset < offset);
        if first < stretch {
            Place::new(first, 0)
        } else {
            Place::new(stretch, rows.partition_point(|row| row.offset < offset))
        }
    }

    fn rows(&self, stretch: usize) -> &[Row] {
        self.stretches[stretch].rows(&self.article, self.measure)
    }

    /// The place itself, or the nearest if this flow does not have it.
    fn nearest(&self, place: Place) -> Place {
        let stretch = place.stretch();
        if stretch >= self.stretches.len() {
            return self.end();
        }
        Place::new(stretch, place.row().min(self.rows(stretch).len() - 1))
    }

    fn down(&self, from: Place, mut rows: usize) -> Place {
        let mut place = from;
        loop {
            let left = self.rows(place.stretch()).len() - 1 - place.row();
            if rows <= left {
                return Place::new(place.stretch(), place.row() + rows);
            }
            if place.stretch() + 1 == self.stretches.len() {
                return self.end();
            }
            rows -= left + 1;
            place = Place::new(place.stretch() + 1, 0);
        }
    }

    fn up(&self, from: Place, mut rows: usize) -> Place {
        let mut place = from;
        loop {
            if rows <= place.row() {
                return Place::new(place.stretch(), place.row() - rows);
            }
            let Some(above) = place.stretch().checked_sub(1) else { return self.start() };
            rows -= place.row() + 1;
            place = Place::new(above, self.rows(above).len() - 1);
        }
    }

    /// The rows from `a` down to `b`, at most `at_most`.
    fn rows_between(&self, a: Place, b: Place, at_most: usize) -> usize {
        if a.stretch() == b.stretch() {
            return (b.row() - a.row()).min(at_most);
        }
        let mut rows = self.rows(a.stretch()).len() - a.row();
        for stretch in a.stretch() + 1..b.stretch() {
            if rows >= at_most {
                return at_most;
            }
            rows += self.rows(stretch).len();
        }
        (rows + b.row()).min(at_most)
    }

    /// The sentence if the article has it, or its last one.
    fn existing(&self, sentence: SentenceId) -> Option<SentenceId> {
        let last = self.article.sentences.len().checked_sub(1)?;
        Some(SentenceId::new(sentence.index().min(last)))
    }

    fn stretch_of(&self, sentence: SentenceId) -> usize {
        self.stretches.partition_point(|stretch| stretch.sentences.start <= sentence.index()).saturating_sub(1)
    }
}

#[cfg(test)]
mod tests;
