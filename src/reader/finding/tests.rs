//! Searching, jumping and filtering, as a person does it.

use crate::reader::card::Card;
use crate::reader::fixture::{press, reader, type_text};
use crate::reader::{Reader, Search};
use crate::text::{SentenceId, Side};

fn cursors(reader: &Reader) -> (Side, usize, usize) {
    let cursor = |side: Side| reader.panes[side].as_ref().map_or(0, |pane| pane.cursor.index());
    (reader.focus, cursor(Side::Left), cursor(Side::Right))
}

#[test]
fn a_search_shows_its_first_match_while_one_types_and_esc_leads_back() {
    let mut reader = reader(100, 30);
    press(&mut reader, "j");
    let before = cursors(&reader);
    press(&mut reader, "/");
    type_text(&mut reader, "crane");
    assert_eq!((reader.focus, cursors(&reader).2), (Side::Right, 3));
    press(&mut reader, "esc");
    assert_eq!(cursors(&reader), before);
    assert!(reader.finding.search.is_none() && reader.cards.is_empty());
}

#[test]
fn n_goes_from_match_to_match_through_both_texts_and_round() {
    let mut reader = reader(100, 30);
    press(&mut reader, "/");
    type_text(&mut reader, "pier");
    press(&mut reader, "enter");
    let at = |reader: &Reader| {
        let search = reader.finding.search.as_ref().expect("a search is on");
        (search.current.map(|current| search.number(current)), search.count(), reader.focus)
    };
    assert_eq!(at(&reader), (Some(1), 2, Side::Left));
    press(&mut reader, "n");
    assert_eq!(at(&reader), (Some(2), 2, Side::Right));
    assert!(reader.notice.is_none());
    press(&mut reader, "n");
    assert_eq!(at(&reader), (Some(1), 2, Side::Left));
    assert!(reader.notice.is_some());
    press(&mut reader, "N");
    assert_eq!(at(&reader), (Some(2), 2, Side::Right));
    press(&mut reader, "gg n");
    assert_eq!(at(&reader), (Some(2), 2, Side::Right));
    press(&mut reader, "esc");
    assert!(reader.finding.search.is_none());
    press(&mut reader, "n");
    assert_eq!(at(&reader), (Some(2), 2, Side::Right), "the last search is taken up again, from here on");
}

#[test]
fn a_search_in_one_text_stays_there_and_queries_come_back() {
    let mut reader = reader(100, 30);
    press(&mut reader, "/");
    type_text(&mut reader, "pier");
    press(&mut reader, "ctrl-s enter");
    assert_eq!(reader.finding.search.as_ref().map(Search::count), Some(1));
    press(&mut reader, "/ up");
    let Some(Card::Search(searching)) = reader.cards.last() else { panic!("the field is open") };
    assert_eq!(searching.input.value(), "pier");
    press(&mut reader, "enter /");
    type_text(&mut reader, "nowhere");
    let before = cursors(&reader);
    press(&mut reader, "enter");
    assert_eq!(cursors(&reader), before);
    assert!(reader.notice.as_ref().is_some_and(|notice| notice.text.contains("nowhere")));
}

#[test]
fn matches_are_looked_for_again_in_another_article() {
    let mut reader = reader(100, 30);
    press(&mut reader, "/");
    type_text(&mut reader, "crane");
    press(&mut reader, "enter x");
    let search = reader.finding.search.as_ref().expect("a search is on");
    assert_eq!((search.matches.left.len(), search.matches.right.len()), (1, 0));
}

#[test]
fn one_comes_back_from_a_jump_and_goes_forward_again() {
    let mut reader = reader(100, 30);
    press(&mut reader, "j");
    let before = cursors(&reader);
    press(&mut reader, "G");
    press(&mut reader, "ctrl-o");
    assert_eq!(cursors(&reader).1, before.1);
    press(&mut reader, "alt-right");
    assert_eq!(cursors(&reader).1, 4);
    press(&mut reader, "' '");
    assert_eq!(cursors(&reader).1, before.1);
    press(&mut reader, "enter ctrl-o");
    assert_eq!((reader.focus, cursors(&reader).1), (Side::Left, before.1));
}

#[test]
fn a_choice_in_a_list_can_be_gone_back_from() {
    let mut reader = reader(100, 30);
    press(&mut reader, "j t");
    type_text(&mut reader, "traders");
    press(&mut reader, "enter");
    assert_eq!(cursors(&reader).1, 2);
    press(&mut reader, "backspace");
    assert_eq!(cursors(&reader).1, 1);
}

#[test]
fn a_mark_is_set_and_found_again_on_the_side_where_its_article_is_now() {
    let mut reader = reader(100, 30);
    press(&mut reader, "3 j m a gg x tab");
    assert_eq!(cursors(&reader), (Side::Left, 1, 0));
    press(&mut reader, "' a");
    assert_eq!(cursors(&reader), (Side::Right, 1, 3));
    press(&mut reader, "' b");
    assert!(reader.notice.as_ref().is_some_and(|notice| notice.text.contains("not set")));
    press(&mut reader, "m esc j");
    assert_eq!(cursors(&reader).2, 4);
    press(&mut reader, "gj");
    let Some(Card::Picker(picker)) = reader.cards.last() else { panic!("the list is open") };
    assert!(picker.items[0].detail.starts_with("mark a"));
    press(&mut reader, "enter");
    assert_eq!(cursors(&reader).2, 3);
}

#[test]
fn a_filter_lets_the_cursor_step_over_everything_else() {
    let mut reader = reader(100, 30);
    press(&mut reader, "f");
    type_text(&mut reader, "only here");
    press(&mut reader, "enter");
    assert_eq!(cursors(&reader).1, 2);
    assert!(!reader.passes(Side::Left, SentenceId::new(0)));
    press(&mut reader, "k");
    assert_eq!(cursors(&reader).1, 2);
    press(&mut reader, "esc k");
    assert_eq!(cursors(&reader).1, 1);
    press(&mut reader, "f");
    type_text(&mut reader, "note");
    press(&mut reader, "enter");
    assert!(reader.notice.is_some() && reader.passes(Side::Left, SentenceId::new(0)));
}
