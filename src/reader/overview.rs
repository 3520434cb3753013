//! An article as one column of marks: where it differs, what the other side tells too, which part the window shows.

use super::state::Reader;
use crate::align::Relation;
use crate::text::{Article, Side};

/// What stands in one row of an overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stretch {
    /// How the part of the text relates to the other side: a difference if there is one in it; nothing if only this
    /// side tells it.
    pub relation: Option<Relation>,
    /// Whether the search found something in it.
    pub found: bool,
    /// Whether something of it is in the window.
    pub visible: bool,
}

impl Reader {
    /// The article of a side in `rows` parts of equal length, from its beginning to its end.
    pub fn overview(&self, side: Side, rows: u16) -> Vec<Stretch> {
        let Some(pane) = &self.panes[side] else { return Vec::new() };
        let mut overview = vec![Stretch::default(); usize::from(rows)];
        let scale = Scale::new(pane.article(), rows);
        for (offset, relation) in self.comparison.iter().flat_map(|comparison| &comparison.marks[side]) {
            if let Some(stretch) = overview.get_mut(scale.row(*offset)) {
                stretch.relation = Some(weightier(stretch.relation, *relation));
            }
        }
        for span in self.finding.search.iter().flat_map(|search| &search.matches[side]) {
            if let Some(stretch) = overview.get_mut(scale.row(span.start)) {
                stretch.found = true;
            }
        }
        let bottom = pane.flow.advance(pane.top, isize::from(self.height(side).max(1) as i16) - 1);
        let window = [pane.top, bottom].map(|place| scale.row(pane.flow.offset_at(place)));
        let shown = overview.iter_mut().take(window[1] + 1).skip(window[0]);
        shown.for_each(|stretch| stretch.visible = true);
        overview
    }

    /// Goes to the part of the article that a row of its overview stands for.
    pub(super) fn go_to_stretch(&mut self, side: Side, row: u16, rows: u16) {
        let Some(pane) = &self.panes[side] else { return };
        let offset = Scale::new(pane.article(), rows).offset(row);
        let sentence = pane.article().sentence_at(offset);
        self.jump(|reader| reader.put_cursor(side, sentence));
    }
}

/// Bytes of an article ↔ rows.
struct Scale {
    start: usize,
    len: usize,
    rows: usize,
}

impl Scale {
    fn new(article: &Article, rows: u16) -> Self {
        let start = article.sentences.first().map_or(0, |sentence| sentence.span.start);
        let end = article.sentences.last().map_or(start, |sentence| sentence.span.end);
        Self { start, len: (end - start).max(1), rows: usize::from(rows.max(1)) }
    }

    fn row(&self, offset: usize) -> usize {
        let at = offset.saturating_sub(self.start).min(self.len - 1);
        (at as u128 * self.rows as u128 / self.len as u128) as usize
    }

    fn offset(&self, row: u16) -> usize {
        self.start + (u128::from(row) * self.len as u128 / self.rows as u128) as usize
    }
}

/// Of two relations in one place the one that a reader would rather see.
fn weightier(one: Option<Relation>, other: Relation) -> Relation {
    let weight = |relation: &Relation| match relation {
        Relation::Differs => 2,
        Relation::Agrees => 1,
        Relation::Verbatim => 0,
    };
    one.filter(|one| weight(one) > weight(&other)).unwrap_or(other)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{press, reader};
    use super::*;

    fn seen(side: Side, rows: u16, keys: &str) -> String {
        let mut reader = reader(120, 6);
        press(&mut reader, keys);
        let mark = |stretch: &Stretch| match (stretch.relation, stretch.found, stretch.visible) {
            (Some(Relation::Differs), ..) => '!',
            (Some(_), ..) => '~',
            (None, true, _) => '/',
            (None, false, true) => '|',
            (None, false, false) => ' ',
        };
        reader.overview(side, rows).iter().map(mark).collect()
    }

    #[test]
    fn marks_stand_where_the_sentences_are_and_the_window_moves() {
        assert_eq!(seen(Side::Left, 8, ""), "!|~     ");
        assert_eq!(seen(Side::Left, 8, "G"), "! ~ ||||");
        assert_eq!(seen(Side::Left, 1, ""), "!");
        assert_eq!(seen(Side::Left, 0, ""), "");
        assert_eq!(seen(Side::Left, 8, "/ r a d i o enter"), "! ~ |||/");
    }

    #[test]
    fn a_row_leads_back_to_the_part_that_it_stands_for() {
        let mut reader = reader(120, 6);
        reader.go_to_stretch(Side::Right, 7, 8);
        assert_eq!((reader.focus, reader.focused().map(|pane| pane.cursor.index())), (Side::Right, Some(2)));
        press(&mut reader, "ctrl-o");
        assert_eq!(reader.focus, Side::Left);
    }
}
