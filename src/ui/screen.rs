//! The whole screen: a frame is a function of the reader, the theme and the size, and nothing else.

use std::cell::Cell;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget;

use super::alone::draw_alone;
use super::card::draw_card;
use super::column::draw_column;
use super::connector::draw_connector;
use super::glyph::GlyphSet;
use super::gutter::draw_labels;
use super::header::draw_header;
use super::notice::draw_notice;
use super::overview::draw_overview;
use super::status::draw_status;
use super::strip::draw_strip;
use super::theme::{Role, Theme};
use crate::reader::Reader;
use crate::text::Side;

/// Everything that a widget needs to know.
pub(super) struct Painter<'a> {
    pub(super) reader: &'a Reader,
    pub(super) theme: &'a Theme,
    pub(super) glyphs: &'static GlyphSet,
    point: &'a Cell<Option<Position>>,
}

impl Painter<'_> {
    /// Says where the eye is to be: what is pointed at last counts.
    pub(super) fn point(&self, column: u16, row: u16) {
        self.point.set(Some(Position::new(column, row)));
    }

    /// The style of a role in this theme.
    pub(super) fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// The style of an area that is a role's alone, with everything below it.
    pub(super) fn filled(&self, role: Role) -> Style {
        self.theme.filled(role)
    }
}

/// The reader as it looks in a theme.
#[derive(Debug)]
pub struct Screen<'a> {
    reader: &'a Reader,
    theme: &'a Theme,
    /// Where the current line is; known once it is drawn.
    point: Cell<Option<Position>>,
}

impl<'a> Screen<'a> {
    /// A screen for a reader; it is drawn with the size that the reader knows.
    pub fn new(reader: &'a Reader, theme: &'a Theme) -> Self {
        Self { reader, theme, point: Cell::default() }
    }

    /// The cell in which the current sentence, the chosen item or what is being written begins, once it was drawn.
    pub fn point(&self) -> Option<Position> {
        self.point.get()
    }
}

impl Widget for &Screen<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let size = self.reader.view.size;
        // A frame between a resize and its event: the next one has the right size.
        if area.width < size.columns || area.height < size.rows {
            return;
        }
        let glyphs = GlyphSet::of(self.reader.view.glyphs);
        let painter = Painter { reader: self.reader, theme: self.theme, glyphs, point: &self.point };
        // Every cell is a blank before a frame is drawn; what is left is a background.
        let ground = painter.filled(Role::Text);
        if ground != Style::new() {
            buffer.set_style(Rect::new(0, 0, size.columns, size.rows), ground);
        }
        let geometry = self.reader.geometry();
        draw_header(&painter, &geometry, buffer);
        if let Some(area) = geometry.sentence {
            draw_alone(&painter, area, buffer);
        }
        for side in Side::BOTH.into_iter().filter(|_| geometry.sentence.is_none()) {
            if let (Some(pane), Some(areas)) = (&self.reader.panes[side], geometry.panes[side]) {
                draw_column(&painter, side, pane, areas, buffer);
                draw_labels(&painter, side, pane, areas, buffer);
                draw_overview(&painter, side, areas, buffer);
            }
        }
        draw_connector(&painter, &geometry, buffer);
        draw_strip(&painter, &geometry, buffer);
        draw_status(&painter, geometry.status, buffer);
        for card in &self.reader.cards {
            draw_card(&painter, card, buffer);
        }
        draw_notice(&painter, buffer);
    }
}

#[cfg(test)]
mod states;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod walk;
