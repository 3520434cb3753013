//! Which card is drawn how.

use ratatui::buffer::Buffer;

use super::{evidence, list, welcome, writing};
use crate::reader::Card;
use crate::ui::screen::Painter;

/// Draws a card over whatever is there.
pub(in crate::ui) fn draw_card(painter: &Painter, card: &Card, buffer: &mut Buffer) {
    match card {
        Card::Picker(picker) => list::draw_list(painter, card, picker, buffer),
        Card::Evidence => evidence::draw_evidence(painter, card, buffer),
        Card::Writing(writing) => writing::draw_writing(painter, card, writing, buffer),
        Card::Welcome => welcome::draw_welcome(painter, buffer),
        // It stands in the status row.
        Card::Search(_) => {}
    }
}
