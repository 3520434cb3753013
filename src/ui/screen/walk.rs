//! Keys at random, and every size: whatever is pressed in whatever order, nothing panics and nothing contradicts
//! itself.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget as _;

use super::Screen;
use crate::command::{Command, Context, Key, KeyCode};
use crate::reader::fixture::{courier, ledger, press, reader, reader_over, settle};
use crate::reader::{Card, Event, MEASURES, Reader, Size};
use crate::text::Side;
use crate::ui::theme::Theme;

/// Steps of the walk.
const STEPS: usize = 100_000;
/// One step in so many is drawn: drawing takes many times as long as a step.
const DRAWN: usize = 40;

/// A linear congruential generator (Knuth's MMIX constants): the same walk in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }
}

/// Every key that the keymap has anywhere, and some that it has not.
fn keys(reader: &Reader) -> Vec<Key> {
    let bound = Context::ALL.into_iter().flat_map(|context| {
        let of = |command: &Command| reader.keys.map.keys_of(context, *command);
        Command::ALL.iter().flat_map(of).flat_map(|chord| chord.keys().to_vec()).collect::<Vec<_>>()
    });
    let mut keys: Vec<Key> = bound.collect();
    keys.extend("0123456789aeiorxyz(äоξ漢".chars().map(|c| Key::from(KeyCode::Char(c))));
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn draw(reader: &Reader, theme: &Theme) -> Buffer {
    let size = reader.view.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.columns, size.rows));
    Screen::new(reader, theme).render(buffer.area, &mut buffer);
    buffer
}

fn check(reader: &Reader, step: &str) {
    for side in Side::BOTH {
        let pane = reader.panes[side].as_ref().expect("both panes stay filled");
        assert!(pane.cursor.index() < pane.article().sentences.len(), "{step}: the cursor is beyond the text");
        assert!(pane.top <= pane.flow.end(), "{step}: the window is beyond the text");
    }
    let links = reader.focused().map_or(0, |pane| reader.links_of(reader.focus, pane.cursor).len());
    assert!(reader.candidate.is_none_or(|candidate| candidate < links), "{step}: a candidate that is none");
    assert!(MEASURES.contains(&reader.view.measure), "{step}: {}", reader.view.measure);
    for card in &reader.cards {
        if let Card::Picker(picker) = card {
            assert!(picker.selected < picker.hits.len().max(1), "{step}: an item that is none");
        }
    }
}

#[test]
fn keys_at_random_keep_every_invariant() {
    let mut reader = reader_over([courier(), ledger(), courier()], 100, 30);
    let (mut chance, theme) = (Chance(7), Theme::default());
    let keys = keys(&reader);
    for step in 0..STEPS {
        let told = match chance.below(60) {
            0 => {
                let size = Size { columns: chance.below(220) as u16 + 1, rows: chance.below(60) as u16 + 1 };
                reader.update(Event::Resize(size));
                format!("step {step}, {size:?}")
            }
            1 => {
                let (column, row) = (chance.below(220) as u16, chance.below(60) as u16);
                reader.update(Event::Press { column, row });
                reader.update(Event::Drag { column: chance.below(220) as u16 });
                reader.update(Event::Release);
                format!("step {step}, a press on {column}, {row}")
            }
            2 => {
                let rows = chance.below(9) as isize - 4;
                reader.update(Event::Wheel { column: chance.below(220) as u16, row: 3, rows });
                format!("step {step}, the wheel by {rows}")
            }
            _ => {
                let key = keys[chance.below(keys.len())];
                reader.update(Event::Key(key));
                format!("step {step}, {key}")
            }
        };
        settle(&mut reader);
        check(&reader, &told);
        if step % DRAWN == 0 {
            let buffer = draw(&reader, &theme);
            let harmless = |cell: &ratatui::buffer::Cell| !cell.symbol().chars().any(char::is_control);
            assert!(buffer.content.iter().all(harmless), "{told}");
        }
    }
}

#[test]
fn every_size_can_be_drawn_with_every_card() {
    let theme = Theme::default();
    for keys in ["", "e", "t", "?", "i", "/", "X", "+ r r", "L L", "L L L"] {
        let mut reader = reader(80, 24);
        press(&mut reader, keys);
        let tall = [1, 2, 3, 4, 5, 9, 10, 11, 12, 24, 100];
        let wide = [1, 23, 24, 39, 40, 71, 72, 99, 100, 300];
        let widths =
            (1..=300).step_by(if keys.is_empty() { 1 } else { 7 }).flat_map(|columns| tall.map(|rows| (columns, rows)));
        let heights = (1..=100).flat_map(|rows| wide.map(|columns| (columns, rows)));
        for (columns, rows) in widths.chain(heights) {
            reader.update(Event::Resize(Size { columns, rows }));
            draw(&reader, &theme);
        }
    }
}
