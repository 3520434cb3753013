//! A list that is narrowed by typing.

use ratatui::buffer::Buffer;

use super::frame::{draw_frame, is_wordy};
use super::source::draw_source;
use super::writing::draw_field;
use crate::command::{Command, Context};
use crate::reader::{Area, Card, Choice, Item, Line, Picker, Purpose};
use crate::text::{Side, Span};
use crate::topic::matched;
use crate::ui::line::{Pen, cells, fill};
use crate::ui::screen::Painter;
use crate::ui::theme::Role;

/// Draws a picker: search field, rows, how many match.
pub(super) fn draw_list(painter: &Painter, card: &Card, picker: &Picker, buffer: &mut Buffer) {
    let Some(frame) = painter.reader.card_area(card) else { return };
    let title = if is_wordy(painter) { title(picker.purpose) } else { short_title(picker.purpose) };
    draw_frame(painter, title, frame, buffer);
    let areas = painter.reader.list_areas(picker);
    draw_field(painter, "", &picker.query, areas.field, buffer);
    let count = format!("{}/{}", picker.hits.len(), picker.items.len());
    Pen::new(buffer, areas.field, 0, "").skip_to_last(cells(&count)).write(&count, painter.style(Role::Metadata));
    if let Purpose::Dropped(side) = picker.purpose {
        draw_source(painter, side, areas.source, buffer);
    }
    draw_whole(painter, picker, areas.whole, buffer);
    draw_rows(painter, picker, areas.rows, buffer);
}

/// Draws the text of the selected row as a whole below a rule.
fn draw_whole(painter: &Painter, picker: &Picker, foot: Area, buffer: &mut Buffer) {
    let Some(Item { label, .. }) = picker.selected_item() else { return };
    let rule = painter.glyphs.line.horizontal.repeat(usize::from(foot.width));
    Pen::new(buffer, foot, 0, "").write(&rule, painter.style(Role::CardBorder));
    let lines = textwrap::wrap(label, usize::from(foot.width.max(1)));
    for (row, line) in (1..foot.height).zip(&lines) {
        Pen::new(buffer, foot, row, "").write(line, painter.style(Role::Card));
    }
}

fn title(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Articles(Side::Left) => "article for A",
        Purpose::Articles(Side::Right) => "article for B",
        Purpose::Topics => "topics: # headings, @ names, & phrases, = facts",
        Purpose::Palette => "commands",
        Purpose::Help => "help: type to filter, enter runs",
        Purpose::Notes => "notes",
        Purpose::Places => "marks and jumps: enter goes there",
        Purpose::Filters => "show",
        Purpose::Dropped(Side::Left) => "left out of A: enter goes there",
        Purpose::Dropped(Side::Right) => "left out of B: enter goes there",
        Purpose::Decisions => "decisions: enter goes there, ctrl-x takes back, esc returns",
        Purpose::Themes => "theme: enter keeps it, esc goes back",
    }
}

/// The same where there is no room for a sentence.
fn short_title(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Topics => "topics: # @ & =",
        Purpose::Themes => "theme: enter keeps, esc goes back",
        Purpose::Decisions => "decisions",
        other => title(other),
    }
}

fn draw_rows(painter: &Painter, picker: &Picker, area: Area, buffer: &mut Buffer) {
    if picker.hits.is_empty() {
        let said = match picker.purpose {
            Purpose::Dropped(_) if picker.items.is_empty() => "nothing was left out".to_owned(),
            _ => no_match(painter),
        };
        Pen::new(buffer, area, 0, painter.glyphs.ellipsis).write(&said, painter.style(Role::Metadata));
        return;
    }
    let lines = picker.lines();
    let height = usize::from(area.height);
    let first = picker.first_line(&lines, height);
    for (row, line) in lines.iter().skip(first).take(height).enumerate() {
        match line {
            Line::Group(group) => {
                Pen::new(buffer, area, row as u16, "").write(group, painter.style(Role::CardTitle));
            }
            Line::Hit(hit) => draw_hit(painter, picker, *hit, (area, row as u16), buffer),
        }
    }
}

/// That nothing matches, and the key that takes away what was typed.
fn no_match(painter: &Painter) -> String {
    let keys = painter.reader.keys.map.keys_of(Context::Field, Command::DeleteToStart);
    let way = keys.first().map(|key| format!(": {key} shows all again")).unwrap_or_default();
    format!("nothing matches{way}")
}

fn draw_hit(painter: &Painter, picker: &Picker, hit: usize, at: (Area, u16), buffer: &mut Buffer) {
    let ranked = &picker.hits[hit];
    let item: &Item = &picker.items[ranked.index];
    let (area, row) = at;
    let selected = hit == picker.selected;
    let base = painter.filled(if selected { Role::CardSelected } else { Role::Card });
    if row < area.height {
        fill(buffer, Area { y: area.y + row, height: 1, ..area }, base);
    }
    if selected {
        painter.point(area.x, area.y + row);
    }
    let mut pen = Pen::new(buffer, area, row, "");
    pen.write(if selected { painter.glyphs.focus } else { " " }, base).write(" ", base);
    let detail_width = cells(&item.detail).min(area.width / 2);
    let mut room = pen.room().saturating_sub(detail_width + 2);
    // The label is written in parts: that it goes on is said after the last one that fits.
    let ellipsis = if cells(&item.label) > room { painter.glyphs.ellipsis } else { "" };
    room = room.saturating_sub(cells(ellipsis));
    for (text, is_match) in parts(&item.label, &matched(picker.term(), &item.label)) {
        let style = if is_match { base.patch(painter.style(Role::Match)) } else { base };
        pen.write_limited(text, style, room);
        room = room.saturating_sub(cells(text));
    }
    pen.write(ellipsis, base);
    let role = match item.choice {
        Choice::Command(_) => Role::Shortcut,
        _ => Role::Metadata,
    };
    let mut pen = Pen::new(buffer, area, row, painter.glyphs.ellipsis);
    pen.skip_to_last(detail_width).write(&item.detail, base.patch(painter.style(role)));
}

/// A label cut where what the query matches begins and ends.
fn parts<'a>(label: &'a str, matched: &[Span]) -> Vec<(&'a str, bool)> {
    let mut parts = Vec::new();
    let mut start = 0;
    for span in matched {
        parts.push((Span::new(start, span.start).of(label), false));
        parts.push((span.of(label), true));
        start = span.end;
    }
    parts.push((Span::new(start, label.len()).of(label), false));
    parts
}
