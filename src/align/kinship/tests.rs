//! What two linked sentences are said to differ in.

use crate::align::{Verdict, relations_between};
use crate::evidence::{Kind, evidence};
use crate::segment::article;
use crate::text::{Language, Pair, SentenceId, Source};

fn differing(texts: [&str; 2], languages: [Language; 2]) -> Vec<Kind> {
    let read = |at: usize| {
        let mut article = article(Source::new("test", texts[at].to_owned()));
        article.language = languages[at];
        article
    };
    let articles = Pair::new(read(0), read(1));
    let evidence = articles.as_ref().map(evidence);
    let first = Pair::new(SentenceId::new(0), SentenceId::new(0));
    let (_, shared) = relations_between(articles.as_ref(), evidence.as_ref(), &[first]).remove(0);
    shared.into_iter().filter(|item| item.verdict == Verdict::Differs).map(|item| item.kind).collect()
}

fn german(left: &str, right: &str) -> Vec<Kind> {
    differing([left, right], [Language::German; 2])
}

fn english(left: &str, right: &str) -> Vec<Kind> {
    differing([left, right], [Language::English; 2])
}

#[test]
fn amounts_of_one_thing_that_lie_apart_differ() {
    assert_eq!(german("Die Brücke kostet 40 Millionen Euro.", "Der Bau kostet 55 Millionen Euro."), [Kind::Quantity]);
    assert_eq!(german("Die Aktie verlor 17 Prozent.", "Die Aktie gab fast 20 Prozent nach."), [Kind::Quantity]);
    assert_eq!(english("The bridge cost $40m.", "The bridge cost $55m."), [Kind::Quantity]);
    assert_eq!(
        differing(
            ["Am Hafen kamen 41 Menschen.", "At the port came 52 people."],
            [Language::German, Language::English]
        ),
        [Kind::Quantity]
    );
}

#[test]
fn amounts_that_a_hedge_joins_agree() {
    assert_eq!(german("Der Verlust lag bei 590 Milliarden Euro.", "Fast 600 Milliarden Euro gingen verloren."), []);
    assert_eq!(german("Es kostete 5,6 Millionen Euro.", "Es kostete weniger als sechs Millionen Euro."), []);
    assert_eq!(german("Keine zehn Minuten brauchte die Fähre.", "Die Fähre brauchte sechs Minuten."), []);
    assert_eq!(english("Hundreds of boats left the port.", "Some 400 boats left the port."), []);
}

#[test]
fn ages_stretches_of_time_and_currencies_are_never_set_against_each_other() {
    assert_eq!(german("Der 51-Jährige schwieg vor Gericht.", "Vor Gericht drohen ihm 15 Jahre Haft."), []);
    assert_eq!(german("Der Hafen kostet 40 Millionen Euro.", "Der Hafen kostet 44 Millionen Dollar."), []);
    assert_eq!(german("Der 41-Jährige kam an Bord.", "Der 42 Jahre alte Mann kam an Bord."), [Kind::Quantity]);
}

#[test]
fn other_dates_of_an_event_differ_and_when_it_was_told_does_not() {
    assert_eq!(english("The ferry sank on Monday.", "The ferry went down on Tuesday."), [Kind::Date]);
    assert_eq!(english("The ferry sank, the owner said on Monday.", "The ferry sank on Sunday."), []);
}

#[test]
fn the_same_words_of_another_speaker_differ() {
    let quoted = "„Wir geben den Hafen niemals her“, sagte Jana Ohm.";
    assert_eq!(german(quoted, "„Wir geben den Hafen niemals her“, rief Kapitän Brandt."), [Kind::Attribution]);
    assert_eq!(german(quoted, "„Wir geben den Hafen niemals her“, sagte Hafenchefin Ohm."), []);
    assert_eq!(german(quoted, "„Wir geben den Hafen niemals her“, sagte sie."), []);
}

#[test]
fn what_one_side_denies_differs() {
    let said = "The harbour council approved the new ferry contract.";
    assert_eq!(english(said, "The harbour council never approved the new ferry contract."), [Kind::Negation]);
    assert_eq!(english(said, "The harbour council approved the ferry contract, not only the pier."), []);
}
