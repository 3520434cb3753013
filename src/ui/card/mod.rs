//! What lies over the text: a list to choose from, the evidence of a link, a note being written.

mod draw;
mod evidence;
mod frame;
mod list;
mod source;
mod welcome;
mod writing;

pub(super) use draw::draw_card;
pub(super) use writing::draw_field;
