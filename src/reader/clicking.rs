//! The mouse on cards: a press on a row of a list selects it, a second one chooses it; a press beside the topmost card
//! closes it as Esc does; the wheel scrolls a list and takes the selection along.

use super::card::Card;
use super::picker::{Line, Picker};
use super::state::Reader;

impl Reader {
    /// Takes a press while a card lies over the texts.
    pub(super) fn press_card(&mut self, column: u16, row: u16) {
        let Some(card) = self.cards.last() else { return };
        // What has no box, such as the search in the bottom row, is ended with a key.
        let Some(area) = self.card_area(card) else { return };
        if !area.contains(column, row) {
            return self.close_card();
        }
        let Card::Picker(picker) = card else { return };
        let rows = self.list_areas(picker).rows;
        if rows.contains(column, row) {
            self.press_row(usize::from(row - rows.y), usize::from(rows.height));
        }
    }

    /// Takes a press on a visible row of the topmost list, which shows `height` of them.
    fn press_row(&mut self, row: usize, height: usize) {
        let Some(picker) = self.list() else { return };
        let lines = picker.lines();
        let first = picker.first_line(&lines, height);
        let Some(Line::Hit(hit)) = lines.get(first + row) else { return };
        if picker.pressed == Some(*hit) && picker.selected == *hit {
            return self.accept();
        }
        // The rows stay where they are: the next press is to find the same one.
        picker.put(*hit, first);
        picker.pressed = Some(*hit);
        self.preview();
    }

    /// Scrolls the topmost list, downwards if positive; at its end the selection goes on alone.
    pub(super) fn scroll_list(&mut self, rows: isize) {
        let Some(Card::Picker(picker)) = self.cards.last() else { return };
        let height = usize::from(self.list_areas(picker).rows.height);
        let Some(picker) = self.list() else { return };
        if scrolled(picker, rows, height) || picker.select(rows.signum()) {
            self.preview();
        }
    }

    fn list(&mut self) -> Option<&mut Picker> {
        match self.cards.last_mut() {
            Some(Card::Picker(picker)) => Some(picker),
            _ => None,
        }
    }
}

/// Moves what is seen of a list, and the selection by as much. Says whether there was anything to scroll.
fn scrolled(picker: &mut Picker, rows: isize, height: usize) -> bool {
    let lines = picker.lines();
    let before = picker.first_line(&lines, height);
    let first = before.saturating_add_signed(rows).min(lines.len().saturating_sub(height));
    let moved = first as isize - before as isize;
    let selected = lines.iter().position(|line| *line == Line::Hit(picker.selected));
    let Some(wanted) = selected.filter(|_| moved != 0).map(|line| line.saturating_add_signed(moved)) else {
        return false;
    };
    let hit = |line: &Line| if let Line::Hit(hit) = line { Some(*hit) } else { None };
    let found = lines.iter().skip(wanted).find_map(hit).or_else(|| lines.iter().rev().find_map(hit));
    picker.put(found.unwrap_or(picker.selected), first);
    true
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{press, reader, settle, type_text};
    use super::super::{Area, Effect, Event, Purpose};
    use super::*;

    fn picker(reader: &Reader) -> &Picker {
        match reader.cards.last() {
            Some(Card::Picker(picker)) => picker,
            other => panic!("no list but {other:?}"),
        }
    }

    fn rows(reader: &Reader) -> Area {
        reader.list_areas(picker(reader)).rows
    }

    /// Presses on a row of the list, counted from the first that is seen.
    fn press_row(reader: &mut Reader, row: u16) -> Vec<Effect> {
        let area = rows(reader);
        reader.update(Event::Press { column: area.x + 5, row: area.y + row });
        settle(reader)
    }

    fn turn(reader: &mut Reader, by: isize) {
        let area = rows(reader);
        reader.update(Event::Wheel { column: area.x, row: area.y, rows: by });
    }

    /// The row on which the selected item is seen.
    fn selected_row(reader: &Reader) -> usize {
        let (picker, height) = (picker(reader), usize::from(rows(reader).height));
        let lines = picker.lines();
        let selected =
            lines.iter().position(|line| *line == Line::Hit(picker.selected)).expect("something is selected");
        selected - picker.first_line(&lines, height)
    }

    #[test]
    fn a_press_selects_and_shows_and_a_second_one_chooses() {
        let mut reader = reader(120, 40);
        press(&mut reader, "G t");
        press_row(&mut reader, 3);
        let selected = (picker(&reader).selected, selected_row(&reader));
        assert_eq!(selected.1, 3, "the row stays under the pointer");
        let shown = reader.panes.as_ref().map(|pane| pane.as_ref().map(|pane| pane.cursor));
        press_row(&mut reader, 3);
        assert!(reader.cards.is_empty());
        assert_eq!(reader.panes.as_ref().map(|pane| pane.as_ref().map(|pane| pane.cursor)), shown);
        press(&mut reader, "ctrl-o");
        assert_ne!(reader.panes.as_ref().map(|pane| pane.as_ref().map(|pane| pane.cursor)), shown);
    }

    #[test]
    fn the_first_press_on_what_is_selected_already_does_not_choose() {
        let mut reader = reader(120, 40);
        press(&mut reader, ":");
        press_row(&mut reader, 0);
        assert_eq!((picker(&reader).purpose, picker(&reader).selected), (Purpose::Palette, 0));
        press(&mut reader, "down up");
        press_row(&mut reader, 0);
        assert_eq!(reader.cards.len(), 1, "a key in between begins anew");
        press_row(&mut reader, 0);
        assert!(reader.cards.is_empty());
    }

    #[test]
    fn a_command_is_run_by_the_mouse_and_a_title_between_groups_is_none() {
        let mut reader = reader(120, 40);
        press(&mut reader, ":");
        type_text(&mut reader, "leave to the shell");
        press_row(&mut reader, 0);
        assert_eq!(press_row(&mut reader, 0), [Effect::Suspend]);
        press(&mut reader, "?");
        let before = picker(&reader).selected;
        press_row(&mut reader, 0);
        assert_eq!(picker(&reader).selected, before);
    }

    #[test]
    fn the_wheel_scrolls_and_takes_the_selection_along_to_both_ends() {
        let mut reader = reader(120, 24);
        press(&mut reader, "?");
        let before = picker(&reader).selected;
        turn(&mut reader, 3);
        assert!(picker(&reader).selected > before);
        for _ in 0..200 {
            turn(&mut reader, 3);
        }
        assert_eq!(picker(&reader).selected, picker(&reader).hits.len() - 1);
        for _ in 0..200 {
            turn(&mut reader, -3);
        }
        assert_eq!(picker(&reader).selected, 0);
    }

    #[test]
    fn after_scrolling_a_press_finds_what_is_seen_and_keys_go_on_from_there() {
        let mut reader = reader(120, 24);
        press(&mut reader, "?");
        turn(&mut reader, 9);
        press_row(&mut reader, 5);
        assert_eq!(selected_row(&reader), 5);
        let selected = picker(&reader).selected;
        press(&mut reader, "down");
        assert_eq!(picker(&reader).selected, selected + 1);
    }

    #[test]
    fn a_press_beside_the_topmost_card_closes_it_alone_and_moves_nothing() {
        for keys in ["?", "t", "a", "e", "f"] {
            let mut reader = reader(120, 40);
            press(&mut reader, "j");
            let before = reader.panes.as_ref().map(|pane| pane.as_ref().map(|pane| (pane.cursor, pane.top)));
            press(&mut reader, keys);
            assert_eq!(reader.cards.len(), 1, "{keys}");
            reader.update(Event::Press { column: 2, row: 2 });
            assert!(reader.cards.is_empty(), "{keys}");
            let after = reader.panes.as_ref().map(|pane| pane.as_ref().map(|pane| (pane.cursor, pane.top)));
            assert_eq!(after, before, "{keys}");
        }
        let mut reader = reader(120, 40);
        press(&mut reader, "e f1");
        reader.update(Event::Press { column: 2, row: 2 });
        assert!(matches!(reader.cards.as_slice(), [Card::Evidence]));
    }

    #[test]
    fn a_note_that_is_being_written_is_set_aside_by_a_press_beside_it() {
        let mut reader = reader(120, 40);
        press(&mut reader, "i");
        type_text(&mut reader, "7 or 8?");
        let area = reader.card_area(reader.cards.last().expect("a card")).expect("a box");
        reader.update(Event::Press { column: area.x + 1, row: area.y });
        assert_eq!(reader.cards.len(), 1);
        reader.update(Event::Press { column: 0, row: 0 });
        assert!(reader.cards.is_empty());
        press(&mut reader, "i");
        assert!(matches!(reader.cards.last(), Some(Card::Writing(writing)) if writing.input.value() == "7 or 8?"));
    }

    #[test]
    fn the_search_in_the_bottom_row_is_left_alone_by_a_press() {
        let mut reader = reader(120, 40);
        press(&mut reader, "/");
        reader.update(Event::Press { column: 2, row: 2 });
        assert!(matches!(reader.cards.as_slice(), [Card::Search(_)]));
    }
}
