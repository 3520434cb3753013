//! A file changes under the reader.

use super::super::event::{Effect, Event};
use super::super::fixture::{courier, ledger, press, reader, settle, type_text};
use super::*;
use crate::note::{Anchor, Note, Targets};
use crate::text::BlockKind::Paragraph;
use crate::text::{Pair, sample};

fn courier_id() -> ArticleId {
    ArticleId::new(0)
}

fn article(sentences: &[&str]) -> Arc<Article> {
    sample::article(&[(Paragraph, sentences.to_vec())]).into()
}

/// The courier's text with other sentences before it and without some of its own.
fn edited(before: &[&str], without: &[usize]) -> Arc<Article> {
    let courier = courier();
    let kept = courier.sentence_ids().filter(|id| !without.contains(&id.index()));
    let kept = kept.map(|id| courier.sentence_text(id).to_owned());
    let sentences: Vec<String> = before.iter().map(|text| (*text).to_owned()).chain(kept).collect();
    let mut article = sample::article(&[(Paragraph, sentences)]);
    article.source.name = "courier.txt".into();
    article.title.clone_from(&courier.title);
    article.into()
}

fn reread(reader: &mut Reader, article: Arc<Article>) {
    let articles = vec![(courier_id(), article)];
    reader.update(Event::Reread(Box::new(Reread { articles, ..Reread::default() })));
}

fn current(reader: &Reader) -> (usize, &str) {
    let pane = reader.focused().unwrap();
    (pane.cursor.index(), pane.article().sentence_text(pane.cursor))
}

#[test]
fn a_sentence_is_found_again_and_one_that_is_gone_by_its_neighbours() {
    let old = article(&["A.", "B.", "C.", "D."]);
    let place = |new: &[&str], at| same_place(&old, &article(new), SentenceId::new(at)).index();
    assert_eq!(place(&["New.", "A.", "B.", "C.", "D."], 2), 3);
    assert_eq!(place(&["New.", "A.", "B.", "Otherwise.", "D."], 2), 3);
    assert_eq!(place(&["A.", "B.", "D."], 2), 2);
    assert_eq!(place(&["D."], 0), 0);
    assert_eq!(place(&["Nothing.", "Left."], 3), 1);
    assert_eq!(place(&["C.", "x", "C."], 2), 2);
}

#[test]
fn the_reload_key_asks_for_what_has_changed_and_what_is_read_keeps_the_place() {
    let mut reader = reader(100, 30);
    press(&mut reader, "j");
    assert_eq!(press(&mut reader, "R"), [Effect::Reread]);
    reread(&mut reader, edited(&["One more.", "And another."], &[4]));
    assert_eq!(current(&reader), (3, courier().sentence_text(SentenceId::new(1))));
    assert_eq!(reader.notice.as_ref().map(|notice| notice.text.as_str()), Some("read anew: courier.txt"));
    assert!(reader.comparison.is_none());
    assert!(matches!(reader.take_effects()[..], [Effect::Compare(_)]));
}

#[test]
fn the_sentence_stays_on_its_row() {
    let mut reader = reader(100, 12);
    press(&mut reader, "j j j zz");
    let row = |reader: &Reader| {
        let pane = reader.focused().unwrap();
        pane.row_of_sentence(pane.cursor, reader.height(Side::Left))
    };
    let before = row(&reader);
    assert!(before.is_some_and(|row| row > 0));
    reread(&mut reader, edited(&["One more sentence that takes a whole row by itself, or even two of them."; 4], &[]));
    assert_eq!((row(&reader), current(&reader).0), (before, 7));
}

#[test]
fn a_comparison_of_the_old_text_comes_too_late() {
    let mut reader = reader(100, 30);
    press(&mut reader, "x x");
    let late = super::super::Comparison::new(&reader.shelf, Pair::new(courier_id(), ArticleId::new(1)));
    reread(&mut reader, edited(&["One more."], &[]));
    assert!(!reader.update(Event::Compared(Box::new(late))));
    assert!(reader.comparison.is_none());
}

#[test]
fn notes_follow_and_one_that_is_being_written_too() {
    let mut reader = reader(100, 30);
    press(&mut reader, "j");
    let span = courier().sentence(SentenceId::new(1)).span;
    let note = Note::new("ask", Targets::One(Anchor::new(&courier(), span)), jiff::Timestamp::UNIX_EPOCH, 0);
    reader.update(Event::Saved(Box::new(note)));
    press(&mut reader, "j j i");
    type_text(&mut reader, "who?");
    reread(&mut reader, edited(&["One more."], &[0]));
    // The links of the fixture are those of the old text.
    reader.take_effects();
    assert_eq!(reader.notebook.notes_of(courier_id(), SentenceId::new(1)).len(), 1);
    let effects = press(&mut reader, "enter");
    let [Effect::Save(draft)] = &effects[..] else { panic!("{effects:?}") };
    let spot = draft.target.spots()[0];
    assert!(reader.shelf.get(spot.article).article.text(spot.span).starts_with("Nobody had consulted"));
}

#[test]
fn lists_that_lead_into_the_old_text_are_closed() {
    for keys in ["t", "X"] {
        let mut reader = reader(100, 30);
        press(&mut reader, keys);
        reread(&mut reader, edited(&["One more."], &[]));
        assert!(reader.cards.is_empty(), "{keys}");
    }
}

#[test]
fn a_change_is_news_once_and_reading_settles_it() {
    let mut reader = reader(100, 30);
    let looked = |standing| Event::Looked(vec![(courier_id(), standing)]);
    assert!(!reader.update(looked(None)));
    assert!(reader.update(looked(Some(Standing::Changed))));
    assert!(!reader.update(looked(Some(Standing::Changed))));
    assert!(reader.update(looked(Some(Standing::Gone))));
    reread(&mut reader, edited(&[], &[]));
    assert_eq!(reader.shelf.standing(courier_id()), None);
}

#[test]
fn what_can_not_be_read_is_told_and_stays_open() {
    let mut reader = reader(100, 30);
    reader.update(Event::Looked(vec![(courier_id(), Some(Standing::Gone))]));
    let faults = vec!["there is no file courier.txt".to_owned()];
    reader.update(Event::Reread(Box::new(Reread { faults, ..Reread::default() })));
    let told = reader.notice.as_ref().map(|notice| notice.text.as_str());
    assert_eq!(told, Some("there is no file courier.txt; what is open stays as it is"));
    assert_eq!(reader.shelf.standing(courier_id()), Some(Standing::Gone));
    assert!(reader.comparison.is_some());
    reader.update(Event::Reread(Box::default()));
    assert!(reader.notice.as_ref().is_some_and(|notice| notice.text.starts_with("no file has changed")));
}

#[test]
fn an_article_that_is_not_open_is_replaced_too() {
    let other = article(&["Something else."]);
    let mut reader = super::super::fixture::reader_over([courier(), ledger(), other], 100, 30);
    let id = ArticleId::new(2);
    let articles = vec![(id, article(&["Another text."]))];
    reader.update(Event::Reread(Box::new(Reread { articles, ..Reread::default() })));
    settle(&mut reader);
    assert_eq!(reader.shelf.get(id).article.sentence_text(SentenceId::new(0)), "Another text.");
    assert!(reader.comparison.is_some());
}
