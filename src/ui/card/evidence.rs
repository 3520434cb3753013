//! The evidence card: why the current sentence and its partner are linked, and in what they differ.

use ratatui::buffer::Buffer;

use super::frame::draw_frame;
use crate::align::{Link, LinkId, Shared, Strength, Verdict};
use crate::evidence::Kind;
use crate::reader::{Area, Card, partner_rows};
use crate::text::{Article, Pair};
use crate::ui::gutter::{link_label, link_style, relation_words};
use crate::ui::line::{Pen, cells, fill};
use crate::ui::screen::Painter;
use crate::ui::theme::Role;

/// Draws the card of the lit link; nothing if the current sentence has none.
pub(super) fn draw_evidence(painter: &Painter, card: &Card, buffer: &mut Buffer) {
    let (Some((id, link)), Some(articles)) = (painter.reader.current_link(), painter.reader.articles()) else { return };
    let count =
        painter.reader.focused().map_or(0, |pane| painter.reader.links_of(painter.reader.focus, pane.cursor).len());
    let below = partner_rows(count);
    let Some(frame) = painter.reader.card_area(card) else { return };
    let title = format!("evidence: {}", link_label(painter, id, link));
    let inside = draw_frame(painter, &title, frame, buffer);
    draw_summary(painter, link, inside, buffer);
    let below = below.min(inside.height.saturating_sub(2).max(1));
    let list = Area { y: inside.y + 1, height: inside.height.saturating_sub(1 + below), ..inside };
    if link.evidence.is_empty() {
        let said = "nothing that both say was found";
        Pen::new(buffer, list, 0, painter.glyphs.ellipsis).write(said, painter.style(Role::Metadata));
    }
    for (row, shared) in ordered(link).iter().enumerate().take(usize::from(list.height)) {
        draw_shared(painter, shared, articles, (list, row as u16), buffer);
    }
    let foot = Area { y: inside.y + inside.height.saturating_sub(below), height: below.min(inside.height), ..inside };
    draw_partners(painter, foot, buffer);
}

/// What differs first, then what is the same, the weightiest before the others.
fn ordered(link: &Link) -> Vec<&Shared> {
    let (differing, same): (Vec<_>, Vec<_>) =
        link.evidence.iter().partition(|shared| shared.verdict == Verdict::Differs);
    differing.into_iter().chain(same).collect()
}

fn draw_summary(painter: &Painter, link: &Link, inside: Area, buffer: &mut Buffer) {
    let sure = match (link.decided, link.strength) {
        (Some(ruling), _) => ruling.words(),
        (None, Strength::Firm) => "firm",
        (None, Strength::Possible) => "possible",
    };
    let relation = relation_words(painter, link.relation);
    let dot = painter.glyphs.dot;
    // What only the reader says has no score.
    let score = if link.is_found() { format!(" {dot} score {:.2}", link.score) } else { String::new() };
    let text = format!("{relation} {dot} {sure}{score}");
    Pen::new(buffer, inside, 0, painter.glyphs.ellipsis).write(&text, link_style(painter, link));
}

fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Quantity => "quantity",
        Kind::Date => "date",
        Kind::Name => "name",
        Kind::Quotation => "quotation",
        Kind::Term => "word",
        Kind::Concept => "meaning",
        Kind::Attribution => "said by",
        Kind::Negation => "denied",
    }
}

fn draw_shared(painter: &Painter, shared: &Shared, articles: Pair<&Article>, at: (Area, u16), buffer: &mut Buffer) {
    let (mark, role) = match shared.verdict {
        Verdict::Same => (painter.glyphs.link.verbatim, Role::Card),
        Verdict::Differs => (painter.glyphs.link.differs, Role::LinkDiffers),
    };
    let values = articles.zip(shared.spans).map(|(article, span)| article.text(span));
    let mut pen = Pen::new(buffer, at.0, at.1, painter.glyphs.ellipsis);
    pen.write(&format!("{mark} "), painter.style(role));
    pen.write(&format!("{:<10}", kind_word(shared.kind)), painter.style(Role::Metadata));
    let is_same = values.left == values.right;
    let named = shared.concept.map(|name| format!("  (concept: {name})")).unwrap_or_default();
    // The name of a concept may be as long as a reader likes: the words come before it.
    let kept = cells(&named).min(pen.room() / 3);
    let free = pen.room() - kept;
    let room = if is_same { free } else { free.saturating_sub(4) / 2 };
    pen.write_limited(values.left, painter.style(role), room);
    if !is_same {
        let between = match shared.kind {
            Kind::Concept => painter.glyphs.link.agrees,
            _ => painter.glyphs.against,
        };
        pen.write(&format!(" {between} "), painter.style(Role::Metadata));
        pen.write_limited(values.right, painter.style(role), pen.room().saturating_sub(kept));
    }
    pen.write(&named, painter.style(Role::Metadata));
}

/// The partners of the current sentence, best first, the lit one marked, and the keys that turn to them.
fn draw_partners(painter: &Painter, area: Area, buffer: &mut Buffer) {
    let reader = painter.reader;
    let links = reader.focused().map_or(&[][..], |pane| reader.links_of(reader.focus, pane.cursor));
    let lit = reader.candidate.unwrap_or(0);
    let [said, short] = match links.len() {
        0 | 1 => ["the only partner: enter goes there, esc closes", "the only partner: enter, esc"].map(str::to_owned),
        count => ["up and down turn, enter goes there, esc closes", "up, down, enter, esc"]
            .map(|keys| format!("partner {} of {count}: {keys}", lit + 1)),
    };
    let said = if cells(&said) <= area.width { said } else { short };
    Pen::new(buffer, area, 0, painter.glyphs.ellipsis).write(&said, painter.style(Role::Metadata));
    if links.len() < 2 {
        return;
    }
    let room = usize::from(area.height.saturating_sub(1));
    let first = (lit + 1).saturating_sub(room);
    for (row, (place, id)) in links.iter().enumerate().skip(first).take(room).enumerate() {
        let below = Area { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        draw_partner(painter, *id, place == lit, (below, row as u16), buffer);
    }
}

/// `▸ 12≈ 0.97  what the partner says`
fn draw_partner(painter: &Painter, id: LinkId, is_lit: bool, at: (Area, u16), buffer: &mut Buffer) {
    let reader = painter.reader;
    let side = reader.focus.other();
    let (Some(link), Some(articles)) = (reader.link(id), reader.articles()) else { return };
    let base = painter.style(if is_lit { Role::CardSelected } else { Role::Card });
    fill(buffer, Area { y: at.0.y + at.1, height: 1, ..at.0 }, base);
    let mut pen = Pen::new(buffer, at.0, at.1, painter.glyphs.ellipsis);
    pen.write(if is_lit { painter.glyphs.focus } else { " " }, base);
    pen.write(&format!(" {:<6} {:.2}  ", link_label(painter, id, link), link.score), base);
    pen.write(articles[side].text(articles[side].sentence(link.sentences[side]).span), base);
}
