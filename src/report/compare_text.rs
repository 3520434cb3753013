//! The comparison of two articles as text for people: linked passages first, then what only one side says.

use std::fmt::Write as _;

use super::article_text::metadata;
use super::paragraph::{hanging, paragraph};
use crate::align::{Alignment, Link, Relation, Ruling, Strength, Verdict};
use crate::text::{Article, Pair, Side, parallel};

/// The comparison in lines of at most `width` cells.
pub fn compare_text(articles: Pair<&Article>, alignment: &Alignment, width: usize) -> String {
    let mut out = String::new();
    for side in Side::BOTH {
        out.push_str(&heading(articles[side], side, alignment, width));
    }
    out.push_str(&summary(alignment));
    let likely: Vec<(usize, &Link)> = (1..).zip(alignment.links.iter().filter(|link| link.is_likely())).collect();
    out.extend(parallel(&likely, |(number, link)| link_text(*number, link, articles, width)));
    for side in Side::BOTH {
        out.push_str(&only_here(articles[side], side, alignment, width));
    }
    out
}

fn heading(article: &Article, side: Side, alignment: &Alignment, width: usize) -> String {
    let mut out = hanging(&article.title.shown(), &format!("{}  ", side.letter()), "   ", width);
    let mut details = metadata(article);
    if !details.is_empty() {
        details.push_str(" · ");
    }
    let _ = write!(details, "{:.0} % shared", 100.0 * alignment.shared(side, article));
    let _ = writeln!(out, "\n{}", paragraph(&details, "   ", width));
    out
}

fn summary(alignment: &Alignment) -> String {
    let likely = || alignment.links.iter().filter(|link| link.is_likely());
    let count = |wanted: fn(&Link) -> bool| likely().filter(|link| wanted(link)).count();
    let decided = decided(alignment).map(|decided| format!("; {decided}")).unwrap_or_default();
    format!(
        "\n{} links: {} firm, {} possible; {} verbatim, {} differ{decided}\n",
        likely().count(),
        count(|link| link.strength == Strength::Firm),
        count(|link| link.strength == Strength::Possible),
        count(|link| link.relation == Relation::Verbatim),
        count(|link| link.relation == Relation::Differs),
    )
}

/// What the reader decided, counted: `2 confirmed, 1 by hand, 3 rejected`; nothing if they decided nothing.
fn decided(alignment: &Alignment) -> Option<String> {
    let words = alignment.links.iter().filter_map(|link| link.decided).map(|ruling| match ruling {
        Ruling::Confirmed | Ruling::Related(_) => "confirmed",
        Ruling::Linked(_) => "by hand",
        Ruling::Rejected => "rejected",
    });
    let words: Vec<&str> = words.collect();
    let count = |word| (words.iter().filter(|other| **other == word).count(), word);
    let counts = ["confirmed", "by hand", "rejected"].into_iter().map(count).filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts.map(|(count, word)| format!("{count} {word}")).collect();
    (!counts.is_empty()).then(|| counts.join(", "))
}

/// How sure a link is: `0.97`, `0.31, possible`, `0.31, confirmed`, or `by hand`.
fn sure(link: &Link) -> String {
    let score = link.is_found().then(|| format!("{:.2}", link.score));
    let possible = (link.strength == Strength::Possible).then_some("possible");
    let words = link.decided.map(Ruling::words).or(possible).map(str::to_owned);
    score.into_iter().chain(words).collect::<Vec<_>>().join(", ")
}

fn mark(relation: Relation) -> &'static str {
    match relation {
        Relation::Verbatim => "=",
        Relation::Agrees => "≈",
        Relation::Differs => "≠",
    }
}

fn link_text(number: usize, link: &Link, articles: Pair<&Article>, width: usize) -> String {
    let mut head = format!("{} {} ({})", mark(link.relation), link.relation.word(), sure(link));
    for shared in link.evidence.iter().filter(|shared| shared.verdict == Verdict::Differs) {
        let values = articles.zip(shared.spans).map(|(article, span)| article.text(span));
        let _ = write!(head, " · {} ↔ {}", values.left, values.right);
    }
    let mut out = format!("\n{}", hanging(&head, &format!("{number:>3} "), "    ", width));
    for side in Side::BOTH {
        let text = articles[side].sentence_text(link.sentences[side]);
        let _ = write!(out, "\n{}", hanging(text, &format!("    {}  ", side.letter()), "       ", width));
    }
    out.push('\n');
    out
}

fn only_here(article: &Article, side: Side, alignment: &Alignment, width: usize) -> String {
    let mut out = format!("\nOnly in {}\n", side.letter());
    for sentence in article.sentence_ids().filter(|id| alignment.best_link(side, *id).is_none()) {
        let _ = writeln!(out, "{}", hanging(article.sentence_text(sentence), "  · ", "    ", width));
    }
    out
}
