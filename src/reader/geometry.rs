//! Where everything stands on the screen: a pure function of its size. Drawing and the mouse both ask here.
//!
//! ```text
//! header
//! overview margin text····· label connector label text····· margin overview      side by side
//! margin text································ label overview                     single
//! ────────────────────────────────────────── strip: the partner, in a few rows
//! status
//! ```

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
/// Rows of the strip below a single text, its rule included.
const STRIP: u16 = 4;
/// Rows of a screen that has room for the strip.
const STRIP_FROM: u16 = 12;

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
        Arrangement::Single => false,
    };
    let header = Area { x: 0, y: 0, width: columns, height: rows.min(1) };
    let status = Area { x: 0, y: rows.saturating_sub(1), width: columns, height: u16::from(rows > 1) };
    let body = Area { x: 0, y: header.height, width: columns, height: rows.saturating_sub(2) };
    if both && side_by_side {
        two_columns(view, Geometry { header, status, ..Geometry::default() }, body)
    } else {
        let strip = if both && rows >= STRIP_FROM { STRIP } else { 0 };
        one_column(view, Geometry { header, status, ..Geometry::default() }, body, (focus, strip))
    }
}

fn two_columns(view: &View, geometry: Geometry, body: Area) -> Geometry {
    // A wide screen can afford a connector that one sees; a narrow one needs the cells for its text.
    let connector = if body.width >= 110 { 8 } else { 4 };
    let overview = if body.width >= OVERVIEW_FROM { OVERVIEW } else { 0 };
    let around = 2 * (MARGIN + LABEL + overview) + connector;
    let width = (body.width.saturating_sub(around) / 2).clamp(1, view.measure);
    let used = around + 2 * width;
    let column = |x: u16, width: u16| Area { x, width, ..body };
    let start = body.width.saturating_sub(used) / 2;
    let text = start + overview + MARGIN;
    let label = text + width;
    let other = label + LABEL + connector;
    Geometry {
        panes: Pair::new(
            Some(PaneArea {
                overview: column(start, overview),
                margin: column(start + overview, MARGIN),
                text: column(text, width),
                label: column(label, LABEL),
            }),
            Some(PaneArea {
                label: column(other, LABEL),
                text: column(other + LABEL, width),
                margin: column(other + LABEL + width, MARGIN),
                overview: column(other + LABEL + width + MARGIN, overview),
            }),
        ),
        connector: Some(column(label + LABEL, connector)),
        ..geometry
    }
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
