//! What a person does, and where they are then.

use super::super::fixture::{press, reader, settle, type_text};
use super::super::{Arrangement, Choice, Notice, Scrolling, Size};
use super::*;
use crate::align::Relation;
use crate::note::{Anchor, Note, Targets};
use crate::text::{Pair, SentenceId, Side};

fn cursors(reader: &Reader) -> (Side, usize, usize) {
    let cursor = |side: Side| reader.panes[side].as_ref().map_or(0, |pane| pane.cursor.index());
    (reader.focus, cursor(Side::Left), cursor(Side::Right))
}

#[test]
fn the_cursor_moves_by_sentence_paragraph_and_heading_and_stops_at_the_ends() {
    let mut reader = reader(100, 30);
    press(&mut reader, "j j");
    assert_eq!(cursors(&reader).1, 2);
    press(&mut reader, "k k k k");
    assert_eq!(cursors(&reader).1, 0);
    assert!(reader.notice.is_some());
    press(&mut reader, "}");
    assert_eq!(cursors(&reader).1, 2);
    press(&mut reader, "gg ]h");
    assert_eq!(cursors(&reader).1, 2);
    press(&mut reader, "G");
    assert_eq!(cursors(&reader).1, 4);
}

#[test]
fn the_next_difference_lights_the_partner_with_the_other_value() {
    let mut reader = reader(100, 30);
    press(&mut reader, "G gg");
    let link = reader.current_link().map(|(_, link)| (link.sentences, link.relation));
    let vote = Pair::new(SentenceId::new(0), SentenceId::new(1));
    assert_eq!(link, Some((vote, Relation::Differs)));
    assert_eq!(reader.partner(), Some(SentenceId::new(1)));
}

#[test]
fn going_to_the_partner_and_back_leads_to_the_same_sentence() {
    let mut reader = reader(100, 30);
    press(&mut reader, "enter");
    assert_eq!((reader.focus, reader.partner()), (Side::Right, Some(SentenceId::new(0))));
    press(&mut reader, "enter");
    assert_eq!((reader.focus, reader.partner()), (Side::Left, Some(SentenceId::new(1))));
}

#[test]
fn a_mere_candidate_is_lit_only_when_it_is_asked_for() {
    let mut reader = reader(100, 30);
    press(&mut reader, "j j j");
    assert_eq!((cursors(&reader).1, reader.partner()), (3, None));
    press(&mut reader, ";");
    assert_eq!(reader.partner(), Some(SentenceId::new(3)));
    press(&mut reader, "j k");
    assert_eq!(reader.partner(), None);
}

#[test]
fn what_only_one_side_says_is_found_and_has_no_partner() {
    let mut reader = reader(100, 30);
    press(&mut reader, "tab G");
    assert_eq!(reader.partner(), None);
    press(&mut reader, "enter");
    assert_eq!(reader.focus, Side::Right);
    press(&mut reader, "gg o");
    assert_eq!(cursors(&reader).2, 3);
}

#[test]
fn swapped_sides_keep_their_places_and_their_links() {
    let mut reader = reader(100, 30);
    press(&mut reader, "j");
    let partner = reader.partner();
    press(&mut reader, "x");
    assert_eq!(cursors(&reader).0, Side::Right);
    assert_eq!(cursors(&reader).2, 1);
    assert_eq!(reader.partner(), partner);
}

#[test]
fn a_preview_of_topics_is_undone_by_esc_and_kept_by_enter() {
    let mut reader = reader(100, 30);
    press(&mut reader, "j");
    let before = cursors(&reader);
    press(&mut reader, "t");
    type_text(&mut reader, "traders");
    assert_eq!(cursors(&reader).1, 2);
    press(&mut reader, "esc");
    assert_eq!(cursors(&reader), before);
    assert!(reader.cards.is_empty());
    press(&mut reader, "t");
    type_text(&mut reader, "traders");
    press(&mut reader, "enter");
    assert_eq!(cursors(&reader).1, 2);
}

#[test]
fn keys_in_a_field_are_text_and_not_commands() {
    let mut reader = reader(100, 30);
    press(&mut reader, "?");
    type_text(&mut reader, "qx");
    let Some(Card::Picker(picker)) = reader.cards.last() else { panic!("help is open") };
    assert_eq!(picker.query.value(), "qx");
    assert_eq!(settle(&mut reader), []);
}

#[test]
fn a_command_chosen_in_the_palette_runs() {
    let mut reader = reader(100, 30);
    press(&mut reader, "ctrl-p");
    type_text(&mut reader, "exchange left and right");
    press(&mut reader, "enter");
    assert_eq!(cursors(&reader).0, Side::Right);
}

#[test]
fn the_article_of_a_pane_is_chosen_from_the_list() {
    let mut reader = reader(100, 30);
    press(&mut reader, "a");
    type_text(&mut reader, "long debate");
    let Some(Card::Picker(picker)) = reader.cards.last() else { panic!("the list is open") };
    assert!(matches!(picker.selected_item().map(|item| &item.choice), Some(Choice::Article(_))));
    press(&mut reader, "enter");
    let ids = reader.article_ids().expect("both panes are filled");
    assert_eq!(ids.left, ids.right);
    assert!(reader.comparison.is_some());
}

#[test]
fn the_narrow_layout_keeps_the_state_for_when_the_width_comes_back() {
    let mut reader = reader(100, 30);
    press(&mut reader, "j");
    let before = cursors(&reader);
    for columns in [60, 20, 1, 100] {
        reader.update(Event::Resize(Size { columns, rows: 24 }));
    }
    assert_eq!(cursors(&reader), before);
    assert_eq!(reader.view.arrangement, Arrangement::Automatic);
}

#[test]
fn the_other_pane_follows_only_while_scrolling_is_linked() {
    let mut reader = reader(100, 5);
    let top = |reader: &Reader| reader.panes[Side::Right].as_ref().map(|pane| pane.top);
    let start = top(&reader);
    press(&mut reader, "s s");
    assert_eq!(reader.view.scrolling, Scrolling::Free);
    press(&mut reader, "ctrl-d ctrl-d ctrl-d");
    assert_eq!(top(&reader), start);
    press(&mut reader, "s ctrl-e ctrl-y ctrl-d");
    assert_ne!(top(&reader), start);
}

#[test]
fn a_note_is_asked_for_with_its_passage_and_stays_open_until_it_is_saved() {
    let mut reader = reader(100, 30);
    press(&mut reader, "i");
    type_text(&mut reader, "ask the clerk");
    let effects = press(&mut reader, "enter");
    let [Effect::Save(draft)] = effects.as_slice() else { panic!("one note is to be saved: {effects:?}") };
    assert_eq!(draft.text, "ask the clerk");
    assert!(matches!(reader.cards.last(), Some(Card::Writing(_))));
    reader.update(Event::Told(Notice::error("not saved")));
    assert!(matches!(reader.cards.last(), Some(Card::Writing(_))));
}

#[test]
fn a_note_that_is_closed_unsaved_is_there_again_where_it_belongs() {
    let mut reader = reader(100, 30);
    press(&mut reader, "i");
    type_text(&mut reader, "half a thought");
    press(&mut reader, "esc j i");
    let Some(Card::Writing(writing)) = reader.cards.last() else { panic!("a note is open") };
    assert_eq!(writing.input.value(), "");
    press(&mut reader, "esc k i");
    let Some(Card::Writing(writing)) = reader.cards.last() else { panic!("a note is open") };
    assert_eq!(writing.input.value(), "half a thought");
}

#[test]
fn a_sentence_taller_than_the_window_is_read_row_by_row_and_the_end_shows_the_last_row() {
    let mut reader = reader(24, 4);
    press(&mut reader, "G");
    let pane = reader.panes[reader.focus].as_ref().expect("a pane is open");
    let bottom = pane.flow.advance(pane.top, isize::from(reader.height(reader.focus) as i16) - 1);
    assert_eq!(bottom, pane.flow.end());
    press(&mut reader, "gg");
    let top = |reader: &Reader| reader.panes[reader.focus].as_ref().map(|pane| pane.top);
    assert_eq!(top(&reader), reader.panes[reader.focus].as_ref().map(|pane| pane.flow.start()));
    let (cursor, before) = (cursors(&reader).1, top(&reader));
    press(&mut reader, "j");
    assert_eq!(cursors(&reader).1, cursor);
    assert!(top(&reader) > before);
}

#[test]
fn every_command_of_the_table_does_something_or_says_why_not() {
    let acts = |command: Command, keys: &str| {
        let mut reader = reader(100, 8);
        press(&mut reader, keys);
        let before = format!("{reader:?}");
        reader.run(command);
        !reader.take_effects().is_empty() || format!("{reader:?}") != before
    };
    for command in Command::ALL {
        // From the reading screen on either side, from a list, from a note that is written.
        let anywhere = [
            "j j",
            "tab j",
            "j j c",
            "j j c ctrl-o",
            "ctrl-w < j",
            "? n e x t left down",
            "i w o r d left",
            "i w o r d home",
            "/ p",
        ];
        let deletes = *command == Command::DeleteItem;
        assert!(deletes || anywhere.iter().any(|keys| acts(*command, keys)), "{command:?}");
    }
}

#[test]
fn quitting_while_a_note_is_written_saves_it_first() {
    let mut reader = reader(100, 30);
    press(&mut reader, "I");
    type_text(&mut reader, "7 or 8?");
    let effects = press(&mut reader, "ctrl-c");
    assert!(matches!(effects.as_slice(), [Effect::Save(_), Effect::Quit]), "{effects:?}");
}

#[test]
fn a_press_puts_the_cursor_on_the_sentence_under_it_and_the_wheel_scrolls_the_pane_under_it() {
    let mut reader = reader(100, 6);
    let area = reader.geometry().panes.right.expect("side by side").text;
    reader.update(Event::Wheel { column: area.x, row: area.y, rows: 3 });
    assert_eq!(reader.focus, Side::Left);
    reader.update(Event::Press { column: area.x + 1, row: area.y + 1 });
    assert_eq!(reader.focus, Side::Right);
}

#[test]
fn an_unknown_key_says_so_and_changes_nothing() {
    let mut reader = reader(100, 30);
    let before = cursors(&reader);
    press(&mut reader, "f12");
    assert!(reader.notice.as_ref().is_some_and(|notice| notice.text.contains("f12")));
    assert_eq!(cursors(&reader), before);
}

#[test]
fn a_comparison_that_comes_too_late_is_of_no_use() {
    let mut reader = reader(100, 30);
    let late = super::super::Comparison::new(&reader.shelf, reader.article_ids().expect("both are open"));
    press(&mut reader, "x");
    let shown = reader.comparison.as_ref().map(|comparison| comparison.articles);
    assert!(!reader.update(Event::Compared(Box::new(late))));
    assert_eq!(reader.comparison.as_ref().map(|comparison| comparison.articles), shown);
}

#[test]
fn the_second_article_can_be_chosen_after_its_list_was_closed() {
    let mut reader = reader(100, 30);
    reader.panes.right = None;
    press(&mut reader, "a");
    type_text(&mut reader, "long debate");
    press(&mut reader, "enter");
    let ids = reader.article_ids().expect("both panes are filled");
    assert_ne!(ids.left, ids.right);
}

#[test]
fn a_list_of_topics_does_not_outlive_the_articles_that_it_is_of() {
    let mut reader = reader(100, 30);
    press(&mut reader, "t f1");
    type_text(&mut reader, "choose the article of this side");
    press(&mut reader, "enter");
    type_text(&mut reader, "long debate");
    press(&mut reader, "enter");
    assert!(reader.cards.is_empty());
    press(&mut reader, "end down down down");
}

#[test]
fn esc_leads_back_to_the_row_that_was_at_the_top_after_the_width_has_changed_too() {
    let mut reader = reader(72, 8);
    press(&mut reader, "s ctrl-e ctrl-e ctrl-e ctrl-e");
    let top = |reader: &Reader| reader.focused().map(|pane| pane.flow.offset_at(pane.top));
    let before = top(&reader);
    press(&mut reader, "t");
    reader.update(Event::Resize(Size { columns: 50, rows: 8 }));
    reader.update(Event::Resize(Size { columns: 200, rows: 8 }));
    press(&mut reader, "down esc");
    let wide = top(&reader);
    reader.update(Event::Resize(Size { columns: 72, rows: 8 }));
    assert!(wide <= before && before.zip(wide).is_some_and(|(before, wide)| before - wide < 80), "{before:?} {wide:?}");
}

#[test]
fn typing_in_a_list_that_previews_nothing_moves_nothing() {
    let mut reader = reader(72, 8);
    press(&mut reader, "ctrl-e ctrl-e ctrl-e ?");
    reader.update(Event::Resize(Size { columns: 40, rows: 8 }));
    let tops = |reader: &Reader| reader.panes.as_ref().map(|pane| pane.as_ref().map(|pane| pane.top));
    let before = tops(&reader);
    type_text(&mut reader, "link");
    assert_eq!(tops(&reader), before);
}

#[test]
fn a_topic_that_one_side_does_not_tell_leaves_that_side_where_it_was() {
    let mut reader = reader(100, 8);
    press(&mut reader, "tab G");
    let before = cursors(&reader);
    press(&mut reader, "t");
    type_text(&mut reader, "traders were not");
    assert_eq!((cursors(&reader).0, cursors(&reader).2), (Side::Left, before.2));
    press(&mut reader, "ctrl-u");
    type_text(&mut reader, "council voted");
    assert_eq!(cursors(&reader).0, Side::Right);
}

#[test]
fn the_evidence_card_does_not_stay_unseen_where_there_is_no_evidence() {
    let mut reader = reader(100, 30);
    press(&mut reader, "e");
    assert!(matches!(reader.cards.last(), Some(Card::Evidence)));
    press(&mut reader, "o j");
    assert!(reader.cards.is_empty());
    assert_eq!(cursors(&reader).1, 3);
}

#[test]
fn the_key_that_shows_the_help_hides_it() {
    let mut reader = reader(100, 30);
    press(&mut reader, "f1 f1");
    assert!(reader.cards.is_empty());
}

#[test]
fn turning_the_wheel_over_the_other_text_keeps_no_candidate_of_another_sentence() {
    let mut reader = reader(100, 5);
    reader.put_cursor(Side::Left, SentenceId::new(3));
    press(&mut reader, ";");
    assert_eq!(reader.candidate, Some(0));
    let cursor = cursors(&reader).1;
    let area = reader.geometry().panes.right.expect("side by side").text;
    while cursors(&reader).1 == cursor {
        reader.update(Event::Wheel { column: area.x, row: area.y, rows: -1 });
    }
    assert_eq!((reader.focus, reader.candidate), (Side::Left, None));
}

#[test]
fn the_wheel_at_the_end_of_the_other_text_moves_no_cursor() {
    let mut reader = reader(100, 30);
    let before = cursors(&reader);
    let area = reader.geometry().panes.right.expect("side by side").text;
    reader.update(Event::Wheel { column: area.x, row: area.y, rows: 3 });
    assert_eq!(cursors(&reader), before);
}

#[test]
fn a_note_is_saved_on_quitting_also_under_the_help() {
    let mut reader = reader(100, 30);
    press(&mut reader, "i");
    type_text(&mut reader, "7 or 8?");
    let effects = press(&mut reader, "f1 ctrl-c");
    assert!(matches!(effects.as_slice(), [Effect::Save(_), Effect::Quit]), "{effects:?}");
}

#[test]
fn the_cursor_stays_in_view_when_the_strip_takes_rows_away() {
    let mut reader = reader(200, 12);
    press(&mut reader, "L G");
    let height = |reader: &Reader| reader.height(reader.focus);
    let is_shown = |reader: &Reader| {
        let pane = reader.focused().expect("a pane is open");
        pane.row_of_sentence(pane.cursor, height(reader)).is_some()
    };
    let before = height(&reader);
    assert!(is_shown(&reader));
    press(&mut reader, "L");
    assert!(height(&reader) < before && is_shown(&reader));
}

#[test]
fn a_larger_screen_shows_no_blank_rows_where_there_is_text() {
    let mut reader = reader(72, 6);
    press(&mut reader, "G");
    reader.update(Event::Resize(Size { columns: 72, rows: 60 }));
    assert!(reader.focused().is_some_and(|pane| pane.top == pane.flow.start()));
}

#[test]
fn a_press_on_a_mark_goes_to_the_partner_of_the_sentence_that_it_belongs_to() {
    let mut reader = reader(120, 14);
    let area = reader.geometry().panes.right.expect("side by side");
    // In this row the first sentence ends and the one that the label stands for begins.
    reader.update(Event::Press { column: area.label.x + area.label.width - 2, row: area.text.y + 3 });
    assert_eq!(cursors(&reader), (Side::Left, 0, 1));
    press(&mut reader, "j tab");
    reader.update(Event::Press { column: area.label.x + area.label.width - 2, row: area.text.y + 3 });
    assert_eq!(cursors(&reader), (Side::Left, 0, 1));
}

#[test]
fn a_press_ends_a_chord_that_had_begun() {
    let mut reader = reader(100, 30);
    press(&mut reader, "j j g");
    reader.update(Event::Press { column: 0, row: 0 });
    assert!(reader.keys.is_idle());
}

#[test]
fn esc_ends_a_chord_and_nothing_else() {
    let mut reader = reader(100, 30);
    press(&mut reader, "] esc");
    assert!(reader.keys.is_idle() && reader.notice.is_none());
}

#[test]
fn pasted_text_goes_where_the_cursor_is_and_never_acts() {
    let mut reader = reader(100, 30);
    press(&mut reader, "i");
    type_text(&mut reader, "ad");
    press(&mut reader, "left");
    reader.update(Event::Paste("b\nq\u{1b}c".into()));
    type_text(&mut reader, "!");
    let Some(Card::Writing(writing)) = reader.cards.last() else { panic!("the field is open") };
    assert_eq!(writing.input.value(), "ab qc!d");
}

#[test]
fn the_chosen_note_of_the_list_is_deleted_by_its_key() {
    let mut reader = reader(100, 30);
    let pane = reader.focused().expect("a pane is open");
    let anchor = Anchor::new(pane.article(), pane.article().sentence(pane.cursor).span);
    let note = Note::new("ask the clerk", Targets::One(anchor), jiff::Timestamp::UNIX_EPOCH, 0);
    let id = note.id.clone();
    reader.update(Event::Saved(Box::new(note)));
    press(&mut reader, "M");
    let effects = press(&mut reader, "ctrl-x");
    assert_eq!(effects, [Effect::Delete(id.clone())]);
    reader.update(Event::Deleted(id));
    assert!(reader.cards.is_empty());
}

#[test]
fn a_number_before_a_command_says_how_often_or_which_one() {
    let mut reader = reader(100, 30);
    press(&mut reader, "3 j");
    assert_eq!(cursors(&reader).1, 3);
    press(&mut reader, "9 9 9 9 9 9 k");
    assert_eq!(cursors(&reader).1, 0);
    press(&mut reader, "2 enter");
    assert_eq!((cursors(&reader).1, reader.partner()), (1, Some(SentenceId::new(2))));
    press(&mut reader, "7 enter");
    assert_eq!(cursors(&reader).1, 1);
    assert!(reader.notice.as_ref().is_some_and(|notice| notice.text.contains("up to 2")));
    press(&mut reader, "3 G");
    assert_eq!(cursors(&reader).1, 3);
    press(&mut reader, "4 esc j");
    assert_eq!(cursors(&reader).1, 4);
}

#[test]
fn letters_of_other_layouts_are_taken_for_their_keys() {
    let mut reader = reader(100, 30);
    press(&mut reader, "о о");
    assert_eq!(cursors(&reader).1, 2);
    press(&mut reader, "п п");
    assert_eq!(cursors(&reader).1, 0);
    press(&mut reader, "ξ");
    assert_eq!(cursors(&reader).1, 1);
    press(&mut reader, "/ о");
    let Some(Card::Search(searching)) = reader.cards.last() else { panic!("the field is open") };
    assert_eq!(searching.input.value(), "о");
}

#[test]
fn lines_get_narrower_and_wider_within_bounds() {
    let mut reader = reader(200, 30);
    let width = |reader: &Reader| reader.focused().map_or(0, |pane| pane.flow.measure().width);
    assert_eq!(width(&reader), 76);
    press(&mut reader, "<");
    assert_eq!(width(&reader), 72);
    press(&mut reader, "99 <");
    press(&mut reader, "< < < < < < < < < < < < <");
    assert_eq!(width(&reader), 30);
    press(&mut reader, "> > > > > > > > > > > > > > >");
    assert_eq!(width(&reader), 76);
    reader.update(Event::Resize(Size { columns: 100, rows: 30 }));
    let before = width(&reader);
    press(&mut reader, "<");
    assert_eq!(width(&reader), before - 4);
}

#[test]
fn the_sentence_is_put_at_the_top_or_the_bottom_of_the_window() {
    let mut reader = reader(40, 7);
    let row = |reader: &Reader| {
        let pane = reader.focused().expect("a pane is open");
        pane.row_of_sentence(pane.cursor, reader.height(Side::Left))
    };
    press(&mut reader, "j j zt");
    assert_eq!(row(&reader), Some(0));
    press(&mut reader, "k zb");
    let pane = reader.focused().expect("a pane is open");
    let height = reader.height(Side::Left);
    assert!(pane.row_of(pane.flow.last_place_of(pane.cursor), height) <= Some(height - 1));
}
