//! Draws the picture of the README: `cargo run --example screenshot > screenshot.svg`.
//!
//! The picture is made from a buffer that the program's own widgets draw into, so it shows what a terminal shows.

#![expect(clippy::print_stdout, reason = "the picture goes to standard output")]

mod colour;
mod svg;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Style, Stylize as _};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Paragraph, Widget as _};

fn main() {
    print!("{}", svg::svg(&screen()));
}

/// What the picture shows.
fn screen() -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 48, 5));
    let differs = Style::new().yellow().bold();
    let lines = [
        Line::from(vec!["The council voted ".into(), Span::styled("7–4", differs), " on Monday".into()]),
        Line::from(vec!["to close the pier, ".into(), "≠ 12".dim()]),
        Line::from("citing its cost.".reversed()),
    ];
    Paragraph::new(lines.to_vec())
        .block(Block::bordered().title(" A  Harbour Courier "))
        .render(buffer.area, &mut buffer);
    buffer
}
