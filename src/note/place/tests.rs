//! Which notes belong to an article, and at what cost.

use jiff::Timestamp;

use super::*;
use crate::note::fixture::{article, sentence};
use crate::text::{Pair, Span};

const TEXT: &str = "The council voted to close the old pier on Monday night. Traders were not consulted before the \
    vote. The ferry line wants to use the western quay instead.";

fn note(anchor: Anchor) -> Note {
    Note::new("", Targets::One(anchor), Timestamp::UNIX_EPOCH, 0)
}

fn anchored(article: &Article) -> Anchor {
    Anchor::new(article, sentence(article, "Traders"))
}

/// The article under another name, title and outlet.
fn elsewhere(text: &str) -> Article {
    let mut article = article(text);
    article.source.name = "/other/ledger.txt".into();
    article.title.text = "Ledger".into();
    article
}

fn found(anchor: Anchor, article: &Article) -> Option<Found> {
    places([&note(anchor)], article).first().map(|place| place.found)
}

#[test]
fn an_unchanged_article_has_its_notes_under_any_name() {
    let anchor = anchored(&article(TEXT));
    assert_eq!(found(anchor.clone(), &elsewhere(TEXT)), Some(Found::Same(anchor.span)));
}

#[test]
fn a_changed_article_is_known_by_its_name_its_file_or_its_title() {
    let anchor = anchored(&article(TEXT));
    let span = anchor.span.shifted(5);
    let mut changed = elsewhere(&format!("New. {TEXT}"));
    assert_eq!(found(anchor.clone(), &changed), Some(Found::Elsewhere(span)));
    changed.title.text = "Harbour".into();
    assert_eq!(found(anchor.clone(), &changed), Some(Found::Exact(span)));
    changed.title.text = "Ledger".into();
    changed.source.name = "/copied/harbour.txt".into();
    assert_eq!(found(anchor.clone(), &changed), Some(Found::Exact(span)));
}

#[test]
fn a_title_that_two_outlets_share_does_not_make_them_one() {
    let mut original = article(TEXT);
    original.outlet = Some("Courier".into());
    let mut copy = article(&format!("New. {TEXT}"));
    copy.source.name = "ledger.txt".into();
    copy.outlet = Some("Ledger".into());
    let anchor = anchored(&original);
    assert_eq!(found(anchor.clone(), &copy), Some(Found::Elsewhere(anchor.span.shifted(5))));
    assert_eq!(found(anchor, &copy).and_then(Found::span), None);
}

#[test]
fn a_note_whose_words_are_gone_is_an_orphan_of_its_own_article_only() {
    let anchor = anchored(&article(TEXT));
    assert_eq!(found(anchor.clone(), &article("Something else.")), Some(Found::Orphan));
    assert_eq!(found(anchor, &elsewhere("Something else.")), None);
}

#[test]
fn standard_input_has_no_name() {
    let mut input = article(TEXT);
    input.source.name = "-".into();
    let mut other = elsewhere("Something else.");
    other.source.name = "-".into();
    assert_eq!(found(anchored(&input), &other), None);
}

#[test]
fn each_target_of_a_pair_is_found_in_its_own_article() {
    let (left, right) = (article(TEXT), elsewhere("Nobody had asked the traders. The pier is closed."));
    let targets = Pair::new(anchored(&left), Anchor::new(&right, right.sentences[0].span));
    let note = Note::new("", Targets::pair(targets, None), Timestamp::UNIX_EPOCH, 0);
    let place = |side, span| Place { note: note.id.clone(), side: Some(side), found: Found::Same(span) };
    assert_eq!(places([&note], &left), [place(Side::Left, sentence(&left, "Traders"))]);
    assert_eq!(places([&note], &right), [place(Side::Right, right.sentences[0].span)]);
}

#[test]
fn windows_have_every_quotation_and_few_others() {
    let article = article(&format!("Über die alte Brücke fährt niemand mehr. {TEXT}"));
    let windows = Windows::new(&article);
    for sentence in &article.sentences {
        assert!(windows.may_have(&article.text(sentence.span).replace(' ', "\n  ")));
    }
    let others =
        (0..1000).filter(|number| windows.may_have(&format!("Somebody has counted {number} gulls at the quay.")));
    assert!(others.count() < 10);
    assert!(!windows.may_have("pier") && !windows.may_have(""));
}

#[test]
fn an_article_without_text_has_no_notes() {
    let anchor = Anchor { span: Span::new(0, 3), ..anchored(&article(TEXT)) };
    assert_eq!(found(anchor, &elsewhere("")), None);
}
