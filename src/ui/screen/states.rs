//! The states of the screen at every width: what a user meets where it is not two accounts of one event, and every
//! card. Plain reading at these widths is in `tests`.

#![expect(clippy::too_many_lines, reason = "four screens are as long as they are")]

mod cards;
mod characters;
mod files;
mod lists;
mod pairs;
mod small;

use super::tests::screen;
use crate::reader::fixture::press;
use crate::reader::{Reader, Size};

/// The widths at which a state is looked at, with the rows that such a window mostly has.
const SIZES: [Size; 4] = [
    Size { columns: 40, rows: 24 },
    Size { columns: 80, rows: 24 },
    Size { columns: 120, rows: 30 },
    Size { columns: 200, rows: 30 },
];

/// A state at every width, each below its number of columns.
fn whole(state: impl Fn(u16, u16) -> Reader) -> String {
    shots(state, screen)
}

/// The first row of a state and its last ones, at every width.
fn edges(last: usize, state: impl Fn(u16, u16) -> Reader) -> String {
    shots(state, |reader| edge(reader, last))
}

/// The first row of a screen and its last ones.
fn edge(reader: &Reader, last: usize) -> String {
    let shown = screen(reader);
    let rows: Vec<&str> = shown.lines().collect();
    [&rows[..1], &rows[rows.len() - last..]].concat().join("\n")
}

fn shots(state: impl Fn(u16, u16) -> Reader, shown: impl Fn(&Reader) -> String) -> String {
    let shots = SIZES.map(|Size { columns, rows }| format!("{columns}\n{}", shown(&state(columns, rows))));
    shots.join("\n")
}

/// A reader after some keys.
fn pressed(mut reader: Reader, keys: &str) -> Reader {
    press(&mut reader, keys);
    reader
}
