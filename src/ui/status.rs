//! The bottom row: what the lit link says, how the panes scroll, notes, and what one may press next.

use std::fmt::Write as _;

use ratatui::buffer::Buffer;

use super::card::draw_field;
use super::case::{case_words, caution};
use super::gutter::relation_words;
use super::line::{Pen, cells, fill};
use super::screen::Painter;
use super::theme::Role;
use crate::align::{Link, Strength, Verdict};
use crate::command::{Command, Context};
use crate::reader::{Area, Card, Filter, Glyphs, Scope, Scrolling, Search, Searching};
use crate::text::{Side, shorten};

/// Cells that a search field has at least.
const SEARCH: u16 = 24;
/// From this many columns on there is room for where one is.
const POSITION_FROM: u16 = 100;
/// Cells of a query that are shown beside other things.
const QUERY: usize = 16;

/// Draws the status row: a search or the rest of a chord in place of everything else. A notice is drawn over it.
pub(super) fn draw_status(painter: &Painter, area: Area, buffer: &mut Buffer) {
    fill(buffer, area, painter.filled(Role::Status));
    let inner = Area { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let mut pen = Pen::new(buffer, inner, 0, painter.glyphs.ellipsis);
    if let Some(Card::Search(searching)) = painter.reader.cards.last() {
        draw_search(painter, searching, inner, buffer);
    } else if painter.reader.keys.is_idle() {
        draw_state(painter, &mut pen);
    } else {
        draw_chord(painter, &mut pen);
    }
}

/// The search field, with how many places match and where is searched.
fn draw_search(painter: &Painter, searching: &Searching, area: Area, buffer: &mut Buffer) {
    let told = match &painter.reader.finding.search {
        None => String::new(),
        Some(search) if search.is_literal => format!("{} (taken as it is)", found(search)),
        Some(search) => found(search),
    };
    let place = match searching.scope {
        Scope::Both => "in both texts",
        Scope::Only(Side::Left) => "in A only",
        Scope::Only(Side::Right) => "in B only",
    };
    let keys = painter.reader.keys.map.keys_of(Context::Field, Command::ToggleScope);
    let key = keys.first().map(|key| format!(" ({key})")).unwrap_or_default();
    // On a narrow screen what one types comes first.
    let room = area.width.saturating_sub(SEARCH);
    let whole = format!("{told}   {place}{key}");
    let told = if cells(&whole) <= room { whole } else { told };
    let width = cells(&told).min(room);
    let field = Area { width: area.width - width, ..area };
    let beside = Area { x: field.x + field.width, width, ..area };
    draw_field(painter, "/", &searching.input, field, buffer);
    Pen::new(buffer, beside, 0, painter.glyphs.ellipsis).write(&told, painter.style(Role::Status));
}

/// `3/14`, the number of the match and how many there are.
fn found(search: &Search) -> String {
    match (search.current, search.count()) {
        (_, 0) => "no match".to_owned(),
        (Some(current), count) => format!("{}/{count}", search.number(current)),
        (None, count) => format!("{count} found"),
    }
}

/// The keys that would complete the chord, with what they do.
fn draw_chord(painter: &Painter, pen: &mut Pen) {
    let reader = painter.reader;
    pen.write(&format!("{} ", reader.keys.typed()), painter.style(Role::StatusKey));
    if let Some(command) = reader.keys.waiting {
        pen.write(&format!(" {}: press a letter, esc gives up", command.about()), painter.style(Role::Status));
    }
    for next in reader.continuations() {
        pen.write(&format!(" {}", next.keys), painter.style(Role::StatusKey));
        pen.write(&format!(" {} ", next.command.name().replace('_', " ")), painter.style(Role::Status));
    }
}

/// The first note on the current sentence, so that reading a note takes no key.
fn note_part(painter: &Painter) -> Option<String> {
    let reader = painter.reader;
    let pane = reader.focused()?;
    let id = reader.notebook.notes_of(pane.article_id, pane.cursor).first()?;
    Some(format!(" {} {}", painter.glyphs.note, reader.notebook.note(id)?.text))
}

fn draw_state(painter: &Painter, pen: &mut Pen) {
    if let Some(marked) = marked_part(painter) {
        pen.write(&marked, painter.style(Role::Status));
        return;
    }
    let right = right_part(painter);
    let room = pen.room().saturating_sub(cells(&right) + 2);
    let left = format!("{}{}", link_part(painter, room), note_part(painter).unwrap_or_default());
    pen.write_limited(&left, painter.style(Role::Status), room);
    pen.skip_to_last(cells(&right));
    pen.write(&right, painter.style(Role::Status));
}

/// While a link by hand is being made: what to press, and what was marked for it.
fn marked_part(painter: &Painter) -> Option<String> {
    let (reader, glyphs) = (painter.reader, painter.glyphs);
    let (side, sentence) = reader.marked()?;
    let text = reader.panes[side].as_ref()?.article().sentence_text(sentence);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let key = hint(painter, Command::LinkByHand, "links it here").unwrap_or_default();
    let (mark, dot) = (glyphs.decided.by_hand, glyphs.dot);
    Some(format!("{mark} {key} {dot} esc gives up {dot} {}: {text}", side.letter()))
}

/// `≠ 12 of 38 · 7–4 ↔ 8–4`, or what the case is where there is no link, in `room` cells.
fn link_part(painter: &Painter, room: u16) -> String {
    let (reader, glyphs) = (painter.reader, painter.glyphs);
    let current = reader.comparison.as_ref().zip(reader.current_link()).filter(|_| !reader.is_all_held_back());
    let Some((comparison, (id, link))) = current else {
        if let Some([long, short]) = case_words(painter) {
            return if cells(&long) <= room { long } else { short };
        }
        let mark = if reader.view.glyphs == Glyphs::Words { "" } else { glyphs.link.only_here };
        return format!("{mark} only here").trim_start().to_owned();
    };
    let mut text = relation_words(painter, link.relation);
    match (link.decided, link.strength) {
        (Some(ruling), _) => text = format!("{text}, {}", ruling.words()),
        (None, Strength::Possible) => text = format!("{text}, possible ({:.0} %)", 100.0 * link.score),
        (None, Strength::Firm) => {}
    }
    if let Some(number) = comparison.number(id) {
        let _ = write!(text, " {} {number} of {}", glyphs.dot, comparison.count());
    }
    let caution = caution(painter).map(|caution| format!(" {} {caution}", glyphs.dot));
    text += &caution.filter(|caution| cells(&text) + cells(caution) <= room).unwrap_or_default();
    for values in differing_values(painter, link) {
        let _ = write!(text, " {} {values}", glyphs.dot);
    }
    text
}

/// The values that differ in a link, `7–4 ↔ 8–4`.
pub(super) fn differing_values(painter: &Painter, link: &Link) -> Vec<String> {
    let Some(articles) = painter.reader.articles() else { return Vec::new() };
    let differing = link.evidence.iter().filter(|shared| shared.verdict == Verdict::Differs);
    differing
        .map(|shared| {
            let values = articles.zip(shared.spans).map(|(article, span)| article.text(span));
            format!("{} {} {}", values.left, painter.glyphs.against, values.right)
        })
        .collect()
}

/// Mode, notes, and the two keys that lead everywhere else.
fn right_part(painter: &Painter) -> String {
    let reader = painter.reader;
    let mut parts: Vec<String> = Vec::new();
    if let Some(search) = &reader.finding.search {
        parts.push(format!("/{} {}", shorten(&search.query, QUERY), found(search)));
    }
    if reader.view.filter != Filter::All && !reader.is_all_held_back() {
        parts.push(format!("only: {}", reader.view.filter.title()));
    }
    // A narrow screen keeps its room for what the link says.
    let wide = reader.view.size.columns >= 60;
    if wide && reader.article_ids().is_some() {
        let mode = match reader.view.scrolling {
            Scrolling::Linked => "linked scroll",
            Scrolling::Proportional => "even scroll",
            Scrolling::Free => "free scroll",
        };
        parts.push(mode.to_owned());
    }
    if reader.view.size.columns >= POSITION_FROM {
        parts.extend(position(painter));
    }
    match note_count(painter) {
        0 => {}
        1 => parts.push("1 note".to_owned()),
        count => parts.push(format!("{count} notes")),
    }
    if wide && reader.unlinked().is_none() {
        parts.extend(hint(painter, Command::NextLink, "next"));
    }
    parts.extend(hint(painter, Command::ToggleHelp, "help"));
    parts.join("   ")
}

/// How much of the text lies behind the cursor, its sentence included.
fn position(painter: &Painter) -> Option<String> {
    let pane = painter.reader.focused()?;
    let count = pane.article().sentences.len().max(1);
    Some(format!("{} %", 100 * (pane.cursor.index() + 1) / count))
}

fn note_count(painter: &Painter) -> usize {
    let open = painter.reader.panes.as_ref().map(|pane| {
        let places = pane.as_ref().and_then(|pane| painter.reader.notebook.places(pane.article_id));
        places.map(|places| places.sentences.values().flatten().chain(&places.orphans).collect::<Vec<_>>())
    });
    let mut ids: Vec<_> = open.left.into_iter().chain(open.right).flatten().collect();
    ids.sort_unstable();
    ids.dedup();
    ids.len()
}

fn hint(painter: &Painter, command: Command, word: &str) -> Option<String> {
    painter.reader.keys.of(command).map(|key| format!("{key} {word}"))
}
