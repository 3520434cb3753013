//! Where everything stands on the screen: a pure function of its size. Drawing and the mouse both ask here.
//!
//! ```text
//! header
//! overview margin text····· label connector label text····· margin overview      side by side
//! margin text································ label overview                     single
//! ────────────────────────────────────────── strip: the partner, in a few rows
//! status
//! ```
//!
//! A screen that has no room for the strip shows one sentence, with what there is room for of its partner.

use super::view::{Arrangement, View};
use crate::text::{Pair, Side};

/// From this many columns on two texts stand side by side: below it each would have fewer than 29.
const SIDE_BY_SIDE_FROM: u16 = 72;
/// Cells beside each text for the mark of the cursor or of a note.
const MARGIN: u16 = 1;
/// Cells for a link's number, glyph and the mark of a possible one, and the gap to the text.
const LABEL: u16 = 6;
/// Cells of the overview beside a text: a mark, and the bar that shows what is in the window.
const OVERVIEW: u16 = 2;
/// From this many columns on there is room for overviews: below, the texts need it.
const OVERVIEW_FROM: u16 = 100;
/// The same for a single text.
const SINGLE_OVERVIEW_FROM: u16 = 48;
/// Rows of the strip below a single text, its rule included, on a screen of at least so many rows; on a smaller one a
/// row less.
const STRIP: (u16, u16) = (4, 12);
/// Rows of a screen that has room for a text and the strip: a smaller one shows one sentence.
const STRIP_FROM: u16 = 10;
/// Rows of a screen on which a header, and a bottom row, take nothing from what is to be read.
const HEADER_FROM: u16 = 5;
const STATUS_FROM: u16 = 3;
/// The narrowest text beside another one.
const NARROWEST: i16 = 16;

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// First column.
    pub x: u16,
    /// First row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Area {
    /// Whether a cell lies in it.
    pub fn contains(self, column: u16, row: u16) -> bool {
        (self.x..self.x + self.width).contains(&column) && (self.y..self.y + self.height).contains(&row)
    }
}

/// One text with what belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PaneArea {
    /// The wrapped text.
    pub text: Area,
    /// Number and glyph of each sentence's link.
    pub label: Area,
    /// Marks of cursor and notes.
    pub margin: Area,
    /// The whole text in small; of no width where there is no room for it.
    pub overview: Area,
}

impl PaneArea {
    /// Whether a cell belongs to this pane.
    pub fn contains(self, column: u16, row: u16) -> bool {
        [self.text, self.label, self.margin, self.overview].into_iter().any(|area| area.contains(column, row))
    }
}

/// The whole screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Geometry {
    /// The row that says what is in the panes.
    pub header: Area,
    /// The panes that are shown.
    pub panes: Pair<Option<PaneArea>>,
    /// Between two panes.
    pub connector: Option<Area>,
    /// Below a single pane: the partner on the other side.
    pub strip: Option<Area>,
    /// The current sentence alone, and its partner below it, in place of the panes.
    pub sentence: Option<Area>,
    /// The bottom row.
    pub status: Area,
}

/// Lays out the screen. `open` says on which sides there is an article; `focus` which one a single column shows.
pub(super) fn geometry(view: &View, open: Pair<bool>, focus: Side) -> Geometry {
    let (columns, rows) = (view.size.columns, view.size.rows);
    let both = open.left && open.right;
    let side_by_side = match view.arrangement {
        Arrangement::Automatic => columns >= SIDE_BY_SIDE_FROM,
        Arrangement::SideBySide => columns >= 24,
        Arrangement::Single | Arrangement::Sentence => false,
    };
    let header_rows = u16::from(rows >= HEADER_FROM);
    let status_rows = u16::from(rows >= STATUS_FROM);
    let header = Area { x: 0, y: 0, width: columns, height: header_rows };
    let status = Area { x: 0, y: rows - status_rows, width: columns, height: status_rows };
    let body = Area { x: 0, y: header_rows, width: columns, height: rows - header_rows - status_rows };
    let geometry = Geometry { header, status, ..Geometry::default() };
    if both && side_by_side {
        return two_columns(view, geometry, body);
    }
    let is_alone = view.arrangement == Arrangement::Sentence || rows < STRIP_FROM;
    let strip = if rows >= STRIP.1 { STRIP.0 } else { STRIP.0 - 1 };
    if is_alone {
        return one_sentence(view, geometry, body, focus);
    }
    one_column(view, geometry, body, (focus, if both { strip } else { 0 }))
}

fn two_columns(view: &View, geometry: Geometry, body: Area) -> Geometry {
    // A wide screen can afford a connector that one sees; a narrow one needs the cells for its text.
    let connector = if body.width >= 110 { 8 } else { 4 };
    let overview = if body.width >= OVERVIEW_FROM { OVERVIEW } else { 0 };
    let around = 2 * (MARGIN + LABEL + overview) + connector;
    let widths = widths(view, body.width.saturating_sub(around));
    let used = around + widths.left + widths.right;
    let column = |x: u16, width: u16| Area { x, width, ..body };
    let start = body.width.saturating_sub(used) / 2;
    let text = start + overview + MARGIN;
    let label = text + widths.left;
    let other = label + LABEL + connector;
    Geometry {
        panes: Pair::new(
            Some(PaneArea {
                overview: column(start, overview),
                margin: column(start + overview, MARGIN),
                text: column(text, widths.left),
                label: column(label, LABEL),
            }),
            Some(PaneArea {
                label: column(other, LABEL),
                text: column(other + LABEL, widths.right),
                margin: column(other + LABEL + widths.right, MARGIN),
                overview: column(other + LABEL + widths.right + MARGIN, overview),
            }),
        ),
        connector: Some(column(label + LABEL, connector)),
        ..geometry
    }
}

/// How wide the texts are in so many cells: equal, unless the divider was moved.
fn widths(view: &View, cells: u16) -> Pair<u16> {
    let half = (cells / 2) as i16;
    let most = (half - NARROWEST).max(0);
    let lead = (view.divider.lead / 2).clamp(-most, most);
    let fitted = |width: i16| (width.max(1) as u16).clamp(1, view.measure);
    Pair::new(fitted(half + lead), fitted(half - lead))
}

/// The focused text, above a strip of the given height.
fn one_column(view: &View, geometry: Geometry, body: Area, (focus, strip): (Side, u16)) -> Geometry {
    let (margin, label) = if body.width >= 24 { (MARGIN, LABEL) } else { (0, 0) };
    let overview = if body.width >= SINGLE_OVERVIEW_FROM { OVERVIEW } else { 0 };
    let width = body.width.saturating_sub(margin + label + overview).clamp(1, view.measure);
    let start = body.width.saturating_sub(margin + width + label + overview) / 2;
    let height = body.height - strip;
    let column = |x: u16, width: u16| Area { x, width, height, ..body };
    let pane = PaneArea {
        margin: column(start, margin),
        text: column(start + margin, width),
        label: column(start + margin + width, label),
        overview: column(start + margin + width + label, overview),
    };
    let mut panes = Pair::default();
    panes[focus] = Some(pane);
    let strip = (strip > 0).then_some(Area { x: 0, y: body.y + height, width: body.width, height: strip });
    Geometry { panes, strip, ..geometry }
}

/// The sentence that has the cursor, as wide as the screen and the measure allow: there are no marks beside it.
fn one_sentence(view: &View, geometry: Geometry, body: Area, focus: Side) -> Geometry {
    let margin = if body.width >= 24 { MARGIN } else { 0 };
    let width = body.width.saturating_sub(2 * margin).clamp(1, view.measure);
    let text = Area { x: margin, width, ..body };
    let mut panes = Pair::default();
    panes[focus] = Some(PaneArea { text, ..PaneArea::default() });
    Geometry { panes, sentence: Some(text), ..geometry }
}

#[cfg(test)]
mod tests {
    use super::super::view::Size;
    use super::*;

    fn at(columns: u16, rows: u16) -> Geometry {
        let view = View { size: Size { columns, rows }, ..View::default() };
        geometry(&view, Pair::new(true, true), Side::Left)
    }

    #[test]
    fn two_texts_stand_side_by_side_from_72_columns_on() {
        assert!(at(72, 24).panes.right.is_some());
        assert!(at(71, 24).panes.right.is_none() && at(71, 24).strip.is_some());
    }

    #[test]
    fn no_text_is_wider_than_the_measure_and_both_are_equal() {
        for columns in 72..=300 {
            let panes = at(columns, 40).panes.map(Option::unwrap_or_default);
            assert_eq!(panes.left.text.width, panes.right.text.width);
            assert!(panes.left.text.width <= View::default().measure);
        }
    }

    #[test]
    fn nothing_lies_outside_the_screen_at_any_size() {
        for columns in 0..=200 {
            for rows in 0..=12 {
                let all = at(columns, rows);
                let panes = [all.panes.left, all.panes.right].into_iter().flatten();
                let mut areas: Vec<Area> =
                    panes.flat_map(|pane| [pane.text, pane.label, pane.margin, pane.overview]).collect();
                areas.extend([all.header, all.status]);
                areas.extend(all.strip.into_iter().chain(all.connector));
                for area in areas {
                    assert!(area.x + area.width <= columns.max(1) && area.y + area.height <= rows, "{columns}x{rows}");
                }
            }
        }
    }
}
