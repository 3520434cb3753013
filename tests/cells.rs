//! Text is measured as it is drawn: `text::cells` against ratatui's buffer.

use diptych::text::{cells, visible};
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// How many cells ratatui fills with a text.
fn drawn(text: &str) -> usize {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 400, 1));
    usize::from(buffer.set_stringn(0, 0, text, 400, Style::new()).0)
}

#[test]
fn marks_joiners_and_wide_characters_take_what_ratatui_gives_them() {
    for text in
        ["Zölle", "Zo\u{308}lle", "漢字", "👨\u{200d}👩\u{200d}👧", "☺\u{fe0f}", "ｶ\u{ff9e}", "क्षत्रिय", "17\u{a0}€"]
    {
        assert_eq!(cells(text), drawn(text), "{text}");
    }
}

proptest! {
    #[test]
    fn any_visible_text_takes_as_many_cells_as_ratatui_fills(text in any::<String>()) {
        let text = visible(&text);
        prop_assert_eq!(cells(&text), drawn(&text));
    }
}
