//! Copies among many articles, and what is told of them.

use proptest::prelude::*;

use super::*;
use crate::edition::{Likeness, digest};
use crate::text::{Article, BlockKind, Source, sample};

/// An article of six sentences that no other number has.
fn article(number: usize) -> Article {
    let sentences = (0..6).map(|at| format!("Pier number {number} has its plank number {at} painted.")).collect();
    named(number, sample::article(&[(BlockKind::Paragraph, sentences)]))
}

fn named(number: usize, article: Article) -> Article {
    let source = Source { name: format!("{number}.txt"), ..article.source };
    let title = crate::text::Title { text: format!("Pier{number}"), made: false };
    Article { source, title, ..article }
}

fn found(articles: &[Article]) -> Editions {
    editions(&articles.iter().map(digest).collect::<Vec<_>>())
}

fn told(articles: &[Article]) -> Vec<String> {
    found(articles).told(&articles.iter().collect::<Vec<_>>())
}

#[test]
fn copies_among_others_are_found_and_told_together() {
    let mut articles: Vec<Article> = (0..9).map(article).collect();
    assert_eq!(told(&articles), [""; 0]);
    for copy in [20, 21, 22, 23] {
        articles.push(Article { source: Source { name: format!("{copy}.txt"), ..article(3).source }, ..article(3) });
    }
    let found = found(&articles);
    assert_eq!(
        found.iter().map(|(at, edition)| (at, edition.of)).collect::<Vec<_>>(),
        [(9, 3), (10, 3), (11, 3), (12, 3)]
    );
    assert!(found.are_one(9, 12) && found.are_one(3, 9) && !found.are_one(3, 4));
    assert_eq!(found.leaders().len(), 9);
    assert_eq!(told(&articles), ["20.txt, 21.txt and 2 more are the same article as 3.txt"]);
}

#[test]
fn the_newest_version_leads() {
    let on = |day, article| Article { date: Some(jiff::civil::date(2024, 5, day)), ..article };
    let articles = [on(3, article(1)), article(2), on(4, article(1)), on(6, article(1)), on(2, article(1))];
    assert_eq!(found(&articles).leaders(), [3, 1]);
    let newer = |(day, than)| {
        format!("1.txt is a newer version of 1.txt, with the same text (2024-05-0{day} after 2024-05-0{than})")
    };
    assert_eq!(told(&articles), [(4, 3), (6, 4), (3, 2)].map(newer));
}

#[test]
fn a_line_under_everything_hides_no_copy() {
    let line = "Subscribe to the letter of the harbour, which comes every morning.";
    let signed = |number: usize, more: &str| {
        let mut sentences: Vec<String> =
            (0..20).map(|at| format!("Pier {number} has its plank {at} painted.")).collect();
        sentences.extend([line.to_owned(), more.to_owned()]);
        named(number, sample::article(&[(BlockKind::Paragraph, sentences)]))
    };
    let mut articles: Vec<Article> = (0..40).map(|number| signed(number, "")).collect();
    articles.push(signed(17, "It was painted in white."));
    articles.push(signed(17, "It was painted in green."));
    let found = found(&articles);
    assert_eq!(found.iter().map(|(at, edition)| (at, edition.of)).collect::<Vec<_>>(), [(40, 17), (41, 17)]);
    assert!(
        found.iter().all(|(_, edition)| edition.likeness == Likeness::Nearly || edition.likeness == Likeness::Whole)
    );
}

/// Sentences of words; each has a letter.
fn texts() -> impl Strategy<Value = Vec<Vec<String>>> {
    proptest::collection::vec(proptest::collection::vec("[a-zäöüß]{1,6}[0-9]{0,2}", 1..6), 1..6)
}

/// An article of these words, `blank` between them, and each sentence as `shape` has it.
fn spelled(text: &[Vec<String>], blank: &str, shape: fn(&str) -> String) -> Article {
    let sentences = text.iter().map(|words| shape(&format!("{}.", words.join(blank)))).collect();
    sample::article(&[(BlockKind::Paragraph, sentences)])
}

proptest! {
    #[test]
    fn a_copy_in_other_white_space_is_always_recognised(
        texts in proptest::collection::vec(texts(), 1..8),
        chosen: prop::sample::Index,
        blank in "[ \n\t\u{a0}]{1,3}",
    ) {
        let mut articles: Vec<Article> = texts.iter().map(|text| spelled(text, " ", str::to_owned)).collect();
        let chosen = chosen.index(texts.len());
        articles.push(spelled(&texts[chosen], &blank, str::to_owned));
        let found = found(&articles);
        let edition = found.of(texts.len()).expect("the copy is recognised");
        prop_assert_eq!((edition.tie, edition.likeness), (Tie::Article, Likeness::Same));
        prop_assert!(found.are_one(chosen, texts.len()));
    }

    #[test]
    fn a_copy_in_capitals_or_cut_otherwise_is_always_recognised(text in texts()) {
        let one = spelled(&text, " ", str::to_owned);
        let capital = spelled(&text, " ", |sentence| sentence.replace('ß', "ẞ").to_uppercase());
        let cut = spelled(&[text.concat()], " ", str::to_owned);
        let found = found(&[one, capital, cut]);
        prop_assert_eq!(found.leaders(), [0]);
    }

    #[test]
    fn every_edition_is_of_an_earlier_article_and_of_its_group(texts in proptest::collection::vec(texts(), 0..12)) {
        let articles: Vec<Article> = texts.iter().map(|text| spelled(text, " ", str::to_owned)).collect();
        let found = found(&articles);
        for (article, edition) in found.iter() {
            prop_assert!(edition.of < article && found.are_one(edition.of, article));
        }
        prop_assert_eq!(found.leaders().len() + found.iter().count(), articles.len());
    }
}
