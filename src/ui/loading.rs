//! The screen while articles are being loaded: how far it is, what is being read, and which keys do what.
//!
//! ```text
//!         reading articles
//!
//!         ━━━━━━━━━━━━━━━━━━────────────────────────────────────
//!         412 of 1,204 files                                34 %
//!         articles/pier.html
//!         3 could not be read
//!
//!  esc stop and read what is there   q quit
//! ```
//!
//! On a small screen the lines that say least go first. A screen reader says every line that changes, so for it there
//! are words in place of the bar, and they change every tenth only.

use std::cell::Cell;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use super::glyph::GlyphSet;
use super::line::{Pen, cells, fill};
use super::theme::{Role, Theme};
use crate::command::Command;
use crate::reader::{Area, Glyphs, Loading, Stage};
use crate::text::digits;

/// The widest that the lines get, in cells.
const WIDTH: u16 = 60;
/// From this many columns on there is room for a margin.
const MARGIN_FROM: u16 = 24;
/// From this many rows on there is room for the row with the keys.
const STATUS_FROM: u16 = 2;
/// From this many cells on there is room for the share in percent beside the count.
const PERCENT_FROM: u16 = 30;
/// A tenth, in the ten-thousandths that a share is told in.
const TENTH: u16 = 1_000;

/// Articles being loaded, as it looks in a theme.
#[derive(Debug)]
pub struct LoadingScreen<'a> {
    loading: &'a Loading,
    theme: &'a Theme,
    glyphs: &'static GlyphSet,
    /// Where the count is; known once it is drawn.
    point: Cell<Option<Position>>,
}

/// A line of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Title,
    Blank,
    Bar,
    Count,
    File,
    Failed,
}

impl Line {
    /// All of them from top to bottom, each with how early it goes where there are too few rows.
    const ALL: [(Self, u8); 6] =
        [(Self::Title, 3), (Self::Blank, 5), (Self::Bar, 1), (Self::Count, 0), (Self::File, 4), (Self::Failed, 2)];
}

impl<'a> LoadingScreen<'a> {
    /// A screen for what is being loaded; it is drawn with the size that that knows.
    pub fn new(loading: &'a Loading, theme: &'a Theme) -> Self {
        Self { loading, theme, glyphs: GlyphSet::of(loading.glyphs), point: Cell::default() }
    }

    /// The cell in which the count begins, once it was drawn.
    pub fn point(&self) -> Option<Position> {
        self.point.get()
    }

    fn is_spoken(&self) -> bool {
        self.loading.glyphs == Glyphs::Words
    }

    /// The lines that there is room for, from top to bottom.
    fn lines(&self, rows: u16) -> Vec<Line> {
        let nothing_of = |line| match line {
            Line::Bar | Line::File => self.is_spoken(),
            Line::Failed => self.is_spoken() && self.loading.loaded.failed == 0,
            _ => false,
        };
        // An empty line keeps its place, so that nothing jumps when it is filled; but not at the cost of others.
        let is_empty = |line| line == Line::Failed && self.loading.loaded.failed == 0;
        let lines = Line::ALL.into_iter().filter(|(line, _)| !nothing_of(*line));
        let mut lines: Vec<_> =
            lines.map(|(line, order)| (line, if is_empty(line) { u8::MAX } else { order })).collect();
        while lines.len() > usize::from(rows) {
            let first_to_go = lines.iter().map(|(_, order)| *order).max();
            lines.retain(|(_, order)| Some(*order) != first_to_go);
        }
        lines.into_iter().map(|(line, _)| line).collect()
    }

    /// Where the lines stand: in the middle, a little above it where there is room; for a screen reader at the top.
    fn place(&self, body: Area, lines: u16) -> Area {
        let margin = if body.width >= MARGIN_FROM { 2 } else { 0 };
        let width = body.width.saturating_sub(2 * margin).min(WIDTH);
        let (x, y) = if self.is_spoken() {
            (margin / 2, 0)
        } else {
            ((body.width - width) / 2, body.height.saturating_sub(lines) * 2 / 5)
        };
        Area { x, y, width, height: lines.min(body.height) }
    }

    fn draw(&self, line: Line, (area, row): (Area, u16), buffer: &mut Buffer) {
        let loaded = &self.loading.loaded;
        let mut pen = Pen::new(buffer, area, row, self.glyphs.ellipsis);
        match line {
            Line::Title => drop(pen.write(self.title(), self.theme.style(Role::Title))),
            Line::Blank => {}
            Line::Bar => self.draw_bar(area.width, &mut pen),
            Line::Count => {
                self.point.set((area.width > 0).then(|| Position::new(area.x, area.y + row)));
                self.draw_count(&mut pen);
            }
            Line::File => {
                let file = loaded.file.as_deref().unwrap_or_default();
                pen.write(file, self.theme.style(Role::Metadata));
            }
            Line::Failed => {
                let told = format!("{} could not be read", digits(loaded.failed));
                let told = if loaded.failed == 0 { "" } else { &told };
                pen.write(told, self.theme.style(Role::Text));
            }
        }
    }

    fn title(&self) -> &'static str {
        match self.loading.stage() {
            Stage::Looking => "looking for articles",
            Stage::Reading => "reading articles",
            Stage::Stopping => "stopping: what has been read is opened",
            Stage::Comparing => "choosing the articles to open",
        }
    }

    fn draw_bar(&self, width: u16, pen: &mut Pen) {
        let done = (u32::from(width) * u32::from(self.loading.loaded.share) / 10_000).min(u32::from(width));
        let rest = u32::from(width) - done;
        pen.write(&self.glyphs.line.done.repeat(done as usize), self.theme.style(Role::Connector));
        pen.write(&self.glyphs.line.horizontal.repeat(rest as usize), self.theme.style(Role::Gutter));
    }

    fn draw_count(&self, pen: &mut Pen) {
        let loaded = &self.loading.loaded;
        if loaded.files == 0 {
            return;
        }
        let style = self.theme.style(Role::Text);
        let noun = if loaded.files == 1 { "file" } else { "files" };
        let (done, files) = (digits(loaded.done), digits(loaded.files));
        if self.is_spoken() {
            pen.write(&format!("{} percent of {files} {noun} read", loaded.share / TENTH * 10), style);
            return;
        }
        let long = format!("{done} of {files} {noun}");
        let told = if cells(&long) <= pen.room() { long } else { format!("{done}/{files}") };
        let percent = format!("{} %", loaded.share / 100);
        let has_percent = pen.room() >= PERCENT_FROM;
        pen.write(&told, style);
        if has_percent {
            pen.skip_to_last(cells(&percent)).write(&percent, style);
        }
    }

    /// What there is to press, in a few words where there is room for no more.
    fn draw_status(&self, area: Area, buffer: &mut Buffer) {
        fill(buffer, area, self.theme.filled(Role::Status));
        let inner = Area { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let stops = matches!(self.loading.stage(), Stage::Looking | Stage::Reading);
        let stop = self.loading.key_of(Command::CloseCard).filter(|_| stops);
        let quit = self.loading.key_of(Command::Quit);
        let hints = |stop_words, quit_words| -> Vec<(String, &str)> {
            let stop = stop.clone().map(|key| (key, stop_words));
            stop.into_iter().chain(quit.clone().map(|key| (key, quit_words))).collect()
        };
        let width = |hints: &[(String, &str)]| hints.iter().map(|(key, words)| cells(key) + cells(words) + 4).sum();
        let (long, short) = (hints("stop and read what is there", "quit"), hints("stop", "quit"));
        let hints = if inner.width + 3 >= width(&long) { long } else { short };
        let mut pen = Pen::new(buffer, inner, 0, self.glyphs.ellipsis);
        for (key, words) in hints {
            pen.write(&key, self.theme.style(Role::StatusKey));
            pen.write(&format!(" {words}   "), self.theme.style(Role::Status));
        }
    }
}

impl Widget for &LoadingScreen<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let size = self.loading.size;
        // A frame between a resize and its event: the next one has the right size.
        if area.width < size.columns || area.height < size.rows {
            return;
        }
        let screen = Area { x: 0, y: 0, width: size.columns, height: size.rows };
        fill(buffer, screen, self.theme.filled(Role::Text));
        let status = u16::from(size.rows >= STATUS_FROM);
        let body = Area { height: size.rows - status, ..screen };
        let lines = self.lines(body.height);
        let place = self.place(body, lines.len() as u16);
        for (row, line) in (0..place.height).zip(lines) {
            self.draw(line, (place, row), buffer);
        }
        self.draw_status(Area { y: body.height, height: status, ..screen }, buffer);
    }
}

#[cfg(test)]
mod tests;
