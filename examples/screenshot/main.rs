//! Draws the picture of the README: `cargo run --example screenshot > assets/screenshot.svg`.
//!
//! It is the real screen: the sample library in the real reader, a few keys pressed, drawn by the program's own
//! widgets. With `-- --check FILE` it says whether a file is still the picture instead.

#![expect(clippy::print_stdout, reason = "the picture goes to standard output")]

mod colour;
mod svg;

use std::process::ExitCode;

use diptych::command::{Chord, Keymap};
use diptych::load;
use diptych::reader::{Comparison, Effect, Event, Notebook, Reader, Shelf, Size, View, closest};
use diptych::ui::Screen;
use diptych::ui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget as _;

/// The size of the picture.
const SIZE: Size = Size { columns: 120, rows: 34 };
/// What is pressed before it is taken: to the next difference.
const KEYS: &str = "]d";

fn main() -> ExitCode {
    let picture = svg::svg(&screen());
    let mut arguments = std::env::args().skip(1);
    let (Some("--check"), Some(file)) = (arguments.next().as_deref(), arguments.next()) else {
        print!("{picture}");
        return ExitCode::SUCCESS;
    };
    if std::fs::read_to_string(&file).is_ok_and(|text| text == picture) {
        return ExitCode::SUCCESS;
    }
    println!("{file} is not what the program shows: cargo run --example screenshot > {file}");
    ExitCode::FAILURE
}

/// What the picture shows.
fn screen() -> Buffer {
    let view = View { size: SIZE, ..View::default() };
    let shelf = Shelf::new(load::samples().articles);
    let mut reader = Reader::new(shelf, Keymap::default(), Notebook::default(), view);
    let shelf = reader.shelf.clone();
    if let Some(found) = closest(&shelf, |pairs| pairs.iter().map(|pair| shelf.align(*pair)).collect()) {
        reader.open_compared(found);
    }
    for chord in KEYS.split(' ').filter_map(|keys| keys.parse::<Chord>().ok()) {
        for key in chord.keys() {
            reader.update(Event::Key(*key));
            settle(&mut reader);
        }
    }
    let mut buffer = Buffer::empty(Rect::new(0, 0, SIZE.columns, SIZE.rows));
    Screen::new(&reader, &Theme::default()).render(buffer.area, &mut buffer);
    buffer
}

/// Compares at once, as the shell does with short articles.
fn settle(reader: &mut Reader) {
    for effect in reader.take_effects() {
        if let Effect::Compare(pair) = effect {
            let comparison = Comparison::new(&reader.shelf, pair);
            reader.update(Event::Compared(Box::new(comparison)));
        }
    }
}
