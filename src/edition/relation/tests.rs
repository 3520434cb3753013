//! Which pairs of short articles are one, and how.

use jiff::civil::date;

use super::*;
use crate::edition::digest;
use crate::text::{Article, BlockKind, Title, sample};

/// Twenty sentences of about the same length on the pier of Westhaven.
fn sentences() -> Vec<String> {
    let what = ["The piles", "The lamps", "The planks", "The railings", "The stairs"];
    let said =
        ["were made in the town", "are older than the harbour", "have not been painted", "will be sold in spring"];
    what.iter().flat_map(|what| said.iter().map(move |said| format!("{what} {said}."))).collect()
}

fn article(sentences: &[String]) -> Article {
    let title = Title { text: "Council closes the old pier".into(), made: false };
    Article { title, ..sample::article(&[(BlockKind::Paragraph, sentences.to_vec())]) }
}

fn headed(headline: &str, article: Article) -> Article {
    Article { title: Title { text: headline.into(), made: false }, ..article }
}

fn by(outlet: &str, article: Article) -> Article {
    Article { outlet: Some(outlet.into()), ..article }
}

fn on(day: i8, article: Article) -> Article {
    Article { date: Some(date(2024, 5, day)), ..article }
}

fn tie(earlier: &Article, later: &Article) -> Option<(Tie, Likeness)> {
    relation(0, &digest(earlier), &digest(later)).map(|edition| (edition.tie, edition.likeness))
}

#[test]
fn the_same_text_is_the_same_article_unless_outlet_or_headline_say_otherwise() {
    let text = article(&sentences());
    assert_eq!(tie(&text, &text), Some((Tie::Article, Likeness::Same)));
    assert_eq!(tie(&text, &by("Harbour Courier", text.clone())), Some((Tie::Article, Likeness::Same)));
    let (courier, ledger) = (by("Harbour Courier", text.clone()), by("Daily Ledger", text.clone()));
    assert_eq!(tie(&courier, &by("courier.example", text.clone())), Some((Tie::Article, Likeness::Same)));
    assert_eq!(tie(&courier, &ledger), Some((Tie::Text, Likeness::Same)));
    assert_eq!(tie(&text, &headed("Nine traders lose their stalls", text.clone())), Some((Tie::Text, Likeness::Same)));
}

#[test]
fn a_line_more_makes_no_other_article() {
    let mut longer = sentences();
    longer.push("Photo: Ada".into());
    let (text, longer) = (article(&sentences()), article(&longer));
    assert_eq!(tie(&text, &longer), Some((Tie::Article, Likeness::Whole)));
    assert_eq!(tie(&by("A. Post", text), &by("The Ledger", longer)), Some((Tie::Text, Likeness::Whole)));
}

#[test]
fn one_other_sentence_makes_another_version() {
    let mut changed = sentences();
    changed[3] = "The planks will be sold in autumn.".into();
    let (text, changed) = (article(&sentences()), article(&changed));
    assert_eq!(tie(&text, &changed), Some((Tie::Version, Likeness::Nearly)));
    assert_eq!(tie(&on(3, text.clone()), &on(4, changed.clone())), Some((Tie::Newer, Likeness::Nearly)));
    assert_eq!(tie(&on(4, text.clone()), &on(3, changed.clone())), Some((Tie::Older, Likeness::Nearly)));
    assert_eq!(tie(&on(3, text.clone()), &on(3, changed)), Some((Tie::Version, Likeness::Nearly)));
    assert_eq!(tie(&on(3, text.clone()), &on(4, text)), Some((Tie::Newer, Likeness::Same)));
}

#[test]
fn an_update_under_its_headline_may_have_twice_the_text() {
    let short = article(&sentences()[..8]);
    let long = headed("Update: Council closes the old pier", article(&sentences()));
    assert_eq!(tie(&short, &long), Some((Tie::Version, Likeness::Partly)));
    assert_eq!(tie(&short, &headed("Nine traders lose their stalls", long.clone())), None);
    assert_eq!(tie(&by("A. Post", short), &by("The Ledger", long)), None);
}

#[test]
fn a_new_headline_of_the_same_outlet_makes_another_version_of_nearly_the_same_text() {
    let text = by("The Ledger", article(&sentences()));
    let renamed = headed("Nine traders lose their stalls", text.clone());
    assert_eq!(tie(&text, &renamed), Some((Tie::Version, Likeness::Same)));
    assert_eq!(tie(&on(3, text), &on(4, renamed)), Some((Tie::Newer, Likeness::Same)));
}

#[test]
fn two_accounts_that_share_an_agency_s_lines_are_two() {
    let own = |from: usize| -> Vec<String> {
        let own = (0..10).map(|at| format!("Reporter {from} asked witness number {at} about it."));
        sentences().into_iter().take(10).chain(own).collect()
    };
    let (one, other) = (article(&own(1)), headed("Nine traders lose their stalls", article(&own(2))));
    assert_eq!(tie(&one, &other), None);
}

#[test]
fn nothing_is_an_edition_of_nothing() {
    let empty = sample::article::<&str>(&[]);
    assert_eq!(tie(&empty, &empty), None);
    assert_eq!(tie(&empty, &article(&sentences())), None);
}
