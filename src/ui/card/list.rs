//! A list that is narrowed by typing.

use ratatui::buffer::Buffer;

use super::frame::{Anchor, draw_frame};
use super::source::draw_source;
use super::writing::draw_field;
use crate::reader::{Area, Choice, Item, Picker, Purpose, Size};
use crate::text::{Side, Span};
use crate::topic::matched;
use crate::ui::line::{Pen, cells, fill};
use crate::ui::screen::Painter;
use crate::ui::theme::Role;

/// Draws a picker: search field, rows, how many match.
pub(super) fn draw_list(painter: &Painter, picker: &Picker, buffer: &mut Buffer) {
    let screen = painter.reader.view.size;
    let (rows, anchor) = match picker.purpose {
        // Both texts preview what is selected, or all of the screen the theme, so the list leaves them room.
        Purpose::Topics | Purpose::Themes | Purpose::Decisions => (12.min(screen.rows * 2 / 5).max(7), Anchor::Bottom),
        _ => (screen.rows.saturating_sub(4).clamp(7, 30), Anchor::Middle),
    };
    let inside = draw_frame(painter, title(picker.purpose), Size { columns: 90, rows }, anchor, buffer);
    draw_field(painter, "", &picker.query, Area { height: inside.height.min(1), ..inside }, buffer);
    let count = format!("{}/{}", picker.hits.len(), picker.items.len());
    Pen::new(buffer, inside, 0, "").skip_to_last(cells(&count)).write(&count, painter.style(Role::Metadata));
    let list = Area { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside };
    let list = match picker.purpose {
        Purpose::Notes => draw_whole(painter, picker, list, buffer),
        Purpose::Dropped(side) => {
            let below = draw_source(painter, side, list, buffer);
            draw_whole(painter, picker, below, buffer)
        }
        _ => list,
    };
    draw_rows(painter, picker, list, buffer);
}

/// Rows below the list for the whole text of the selected row, the rule included.
const WHOLE: u16 = 6;

/// Draws the text of the selected row as a whole at the foot of the list. Gives back what is left for the list.
fn draw_whole(painter: &Painter, picker: &Picker, area: Area, buffer: &mut Buffer) -> Area {
    let Some(Item { label, .. }) = picker.selected_item() else { return area };
    if area.height < 2 * WHOLE {
        return area;
    }
    let foot = Area { y: area.y + area.height - WHOLE, height: WHOLE, ..area };
    let rule = painter.glyphs.line.horizontal.repeat(usize::from(foot.width));
    Pen::new(buffer, foot, 0, "").write(&rule, painter.style(Role::CardBorder));
    let lines = textwrap::wrap(label, usize::from(foot.width.max(1)));
    for (row, line) in (1..foot.height).zip(&lines) {
        Pen::new(buffer, foot, row, "").write(line, painter.style(Role::Card));
    }
    Area { height: area.height - WHOLE, ..area }
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

fn draw_rows(painter: &Painter, picker: &Picker, area: Area, buffer: &mut Buffer) {
    if picker.hits.is_empty() {
        let said = match picker.purpose {
            Purpose::Dropped(_) if picker.items.is_empty() => "nothing was left out",
            _ => "nothing matches",
        };
        Pen::new(buffer, area, 0, "").write(said, painter.style(Role::Metadata));
        return;
    }
    let lines = lines(picker);
    let selected = lines.iter().position(|line| matches!(line, Line::Hit(hit) if *hit == picker.selected));
    let height = usize::from(area.height);
    let first =
        selected.unwrap_or(0).saturating_sub(height.saturating_sub(1) / 2).min(lines.len().saturating_sub(height));
    for (row, line) in lines.iter().skip(first).take(height).enumerate() {
        match line {
            Line::Group(group) => {
                Pen::new(buffer, area, row as u16, "").write(group, painter.style(Role::CardTitle));
            }
            Line::Hit(hit) => draw_hit(painter, picker, *hit, (area, row as u16), buffer),
        }
    }
}

/// A row of the list.
enum Line {
    Group(&'static str),
    Hit(usize),
}

/// The hits, with the names of their groups between them while nothing is typed.
fn lines(picker: &Picker) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut group = "";
    for (index, hit) in picker.hits.iter().enumerate() {
        let item = &picker.items[hit.index];
        if picker.term().is_empty() && item.group != group {
            group = item.group;
            lines.push(Line::Group(group));
        }
        lines.push(Line::Hit(index));
    }
    lines
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
    let mut pen = Pen::new(buffer, area, row, painter.glyphs.ellipsis);
    pen.write(if selected { painter.glyphs.focus } else { " " }, base).write(" ", base);
    let detail_width = cells(&item.detail).min(area.width / 2);
    let mut room = pen.room().saturating_sub(detail_width + 2);
    for (text, is_match) in parts(&item.label, &matched(picker.term(), &item.label)) {
        let style = if is_match { base.patch(painter.style(Role::Match)) } else { base };
        pen.write_limited(text, style, room);
        room = room.saturating_sub(cells(text));
    }
    let role = match item.choice {
        Choice::Command(_) => Role::Shortcut,
        _ => Role::Metadata,
    };
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
