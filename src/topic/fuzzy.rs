//! Fuzzy search over labels: topics, articles, commands.
//!
//! The matcher is skim's (crate fuzzy-matcher), which folds ASCII case only, takes a blank in the query for a letter
//! and grows with the product of query and label. So it sees folded text (see [`fold`]), one term at a time (a label
//! must match all of them, their scores add up), and both are capped. Labels are folded once, when the search is made.
//!
//! A scattered match is no match: in a label as long as a sentence, the letters of nearly every short word occur in
//! order somewhere.

use std::cmp::Reverse;

use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;

use crate::text::{Folded, Span, fold};

/// Characters of a query that count.
const QUERY: usize = 64;
/// Characters of a label that count.
const LABEL: usize = 300;
/// What every letter of a term must score on average. Skim gives 16 for a letter, adds up to 8 for the beginning of a
/// word (16 for the label's) and 4 for a neighbour, takes 3 for a gap and 1 for each letter in it: `bvg` in
/// `Bundesverfassungsgericht` has 44, and 36 are asked for.
const FLOOR: i64 = 12;

/// A label that matches a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked {
    /// Its place among the labels.
    pub index: usize,
    /// How well it matches; higher is better, comparable within one query.
    pub score: i64,
}

/// Labels made ready to be searched.
#[derive(Debug, Clone, Default)]
pub struct Fuzzy {
    /// All labels, folded and capped, one after the other.
    folded: String,
    /// Where each ends in `folded`, and which letters it has.
    ends: Vec<(usize, Letters)>,
}

impl Fuzzy {
    /// A search over labels.
    pub fn new<'a>(labels: impl IntoIterator<Item = &'a str>) -> Self {
        let mut fuzzy = Self::default();
        for label in labels {
            let start = fuzzy.folded.len();
            fuzzy.folded.push_str(&fold(capped(label, LABEL)).text);
            let letters = Letters::of(Span::new(start, fuzzy.folded.len()).of(&fuzzy.folded));
            fuzzy.ends.push((fuzzy.folded.len(), letters));
        }
        fuzzy
    }

    /// The labels that match every term of the query, best first; of equal ones the shorter, then the earlier first. An
    /// empty query gives all labels in their order.
    pub fn rank(&self, query: &str) -> Vec<Ranked> {
        let query = fold(capped(query, QUERY)).text;
        let terms: Vec<Term<'_>> = terms(&query).map(|text| Term { text, letters: Letters::of(text) }).collect();
        let matcher = SkimMatcherV2::default();
        let mut ranked = Vec::new();
        let mut start = 0;
        for (index, (end, letters)) in self.ends.iter().enumerate() {
            let span = Span::new(start, *end);
            start = *end;
            if terms.iter().all(|term| letters.cover(term.letters))
                && let Some(score) = score(&matcher, span.of(&self.folded), &terms)
            {
                ranked.push((Ranked { index, score }, span.len()));
            }
        }
        if !terms.is_empty() {
            ranked.sort_by_key(|(ranked, length)| (Reverse(ranked.score), *length, ranked.index));
        }
        ranked.into_iter().map(|(ranked, _)| ranked).collect()
    }
}

/// Which parts of a label a query matches, as byte ranges of the label, in order; nothing if a term does not occur in
/// it. To be asked for the labels that are shown, not for all that match.
pub fn matched(query: &str, label: &str) -> Vec<Span> {
    let label = capped(label, LABEL);
    let Folded { text, origins } = fold(label);
    let matcher = SkimMatcherV2::default();
    let mut found: Vec<usize> = Vec::new();
    for term in terms(&fold(capped(query, QUERY)).text) {
        let Some(window) = window(&text, term) else { return Vec::new() };
        let Some((_, positions)) = skim(&matcher, window.of(&text), term) else { return Vec::new() };
        let before = Span::new(0, window.start).of(&text).chars().count();
        found.extend(positions.into_iter().map(|position| before + position));
    }
    found.sort_unstable();
    let mut spans: Vec<Span> = Vec::new();
    for start in found.into_iter().filter_map(|position| origins.get(position).copied()) {
        // Two folded letters may have one origin (`ß`), and a mark that was folded away belongs to the letter before
        // it.
        let next = origins.partition_point(|origin| *origin <= start);
        let end = origins.get(next).map_or(label.len(), |origin| *origin);
        match spans.last_mut() {
            Some(last) if last.end >= start => last.end = end,
            _ => spans.push(Span::new(start, end)),
        }
    }
    spans
}

/// Skim's score and the positions of the matching characters.
///
/// Two faults of the crate are avoided here. Its `fuzzy_match` keeps two rows of the matrix only and reads cells of the
/// wrong one, so positions are always asked for. And the matrix of the call before is not cleared although some of its
/// cells are read, so that scores would depend on what was asked before: the first call here shrinks it to its
/// smallest, whatever it grows to in the second is new. (Its own switch for that, `use_cache(false)`, panics.)
fn skim(matcher: &SkimMatcherV2, label: &str, term: &str) -> Option<(i64, Vec<usize>)> {
    matcher.fuzzy_indices("a", "a");
    matcher.fuzzy_indices(label, term)
}

/// A term of a query.
struct Term<'a> {
    text: &'a str,
    letters: Letters,
}

/// The sum of all terms' scores, if every term matches well enough.
fn score(matcher: &SkimMatcherV2, label: &str, terms: &[Term<'_>]) -> Option<i64> {
    terms.iter().map(|term| term_score(matcher, label, term.text)).sum()
}

fn term_score(matcher: &SkimMatcherV2, label: &str, term: &str) -> Option<i64> {
    let (score, _) = skim(matcher, window(label, term)?.of(label), term)?;
    let floor: i64 = term.chars().map(|_| FLOOR).sum();
    (score >= floor).then_some(score)
}

/// The part of a label in which a term is sought, if the term's letters occur in order: the term itself where a word
/// begins with it, for nothing beats that; otherwise from the first place of its first letter to the last place of its
/// last. What skim need not look at costs nothing.
fn window(label: &str, term: &str) -> Option<Span> {
    let (first, last) = (term.chars().next()?, term.chars().next_back()?);
    let reach = Span::new(label.find(first)?, label.rfind(last)? + last.len_utf8());
    let mut rest = reach.of(label).chars();
    if !term.chars().all(|letter| rest.any(|c| c == letter)) {
        return None;
    }
    let window = word_start(label, term).map_or(reach, |start| Span::new(start, start + term.len()));
    // With the letter before, so that the beginning of a word can be told.
    let before = Span::new(0, window.start).of(label).chars().next_back();
    Some(Span::new(window.start - before.map_or(0, char::len_utf8), window.end))
}

/// Where a word begins with a term.
fn word_start(label: &str, term: &str) -> Option<usize> {
    let mut starts = label.match_indices(term).map(|(at, _)| at);
    starts.find(|at| !Span::new(0, *at).of(label).ends_with(char::is_alphanumeric))
}

fn terms(query: &str) -> impl Iterator<Item = &str> {
    query.split_whitespace()
}

/// The first `most` characters.
fn capped(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(end, _)| Span::new(0, end).of(text))
}

/// A set of characters, in 64 buckets: what a label lacks here it cannot match.
#[derive(Debug, Clone, Copy, Default)]
struct Letters(u64);

impl Letters {
    fn of(text: &str) -> Self {
        Self(text.bytes().fold(0, |set, byte| set | 1 << (byte % 64)))
    }

    fn cover(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn best<'a>(query: &str, labels: &[&'a str]) -> Vec<&'a str> {
        Fuzzy::new(labels.iter().copied()).rank(query).into_iter().map(|ranked| labels[ranked.index]).collect()
    }

    fn shown(query: &str, label: &str) -> Vec<String> {
        matched(query, label).into_iter().map(|span| span.of(label).to_owned()).collect()
    }

    #[test]
    fn case_umlauts_and_decomposed_forms_make_no_difference() {
        let labels = ["Hafengebühren", "Zölle"];
        for query in ["hafengebuhren", "HAFENGEBÜHREN", "hafengebu\u{308}hren"] {
            assert_eq!(best(query, &labels), ["Hafengebühren"], "{query}");
        }
    }

    #[test]
    fn every_term_must_match_in_any_order() {
        let labels = ["Streit um die Mole im Hafen", "Hafenamt", "Mole"];
        assert_eq!(best("hafen mole", &labels), ["Streit um die Mole im Hafen"]);
    }

    #[test]
    fn an_abbreviation_matches_and_scattered_letters_do_not() {
        assert_eq!(Fuzzy::new(["Bundesverfassungsgericht"]).rank("bvg")[0].score, 44);
        assert!(best("zoll", &["Zehntausend Menschen ohne Arbeit, sagt der Leiter des Amtes der Stadt"]).is_empty());
    }

    #[test]
    fn the_better_match_stands_first_and_of_equal_ones_the_shorter() {
        assert_eq!(
            best("mole", &["Die alte Mole von Ost", "Mole am Kai", "Mole"]),
            ["Mole", "Mole am Kai", "Die alte Mole von Ost"]
        );
    }

    #[test]
    fn an_empty_query_gives_all_in_their_order() {
        assert_eq!(best(" ", &["b", "", "a"]), ["b", "", "a"]);
    }

    #[test]
    fn what_matched_is_told_in_bytes_of_the_label() {
        assert_eq!(shown("gross", "Die Große"), ["Groß"]);
        assert_eq!(shown("zol", "Zo\u{308}lle"), ["Zo\u{308}l"]);
        assert_eq!(shown("kai mole", "Mole am Kai"), ["Mole", "Kai"]);
        assert!(shown("x", "Kai").is_empty());
    }

    #[test]
    fn endless_queries_and_labels_are_capped() {
        let (query, label) = ("a".repeat(10_000), "a".repeat(10_000));
        assert_eq!(best(&query, &[&label]).len(), 1);
        assert_eq!(matched(&query, &label), [Span::new(0, QUERY)]);
    }

    /// Labels and queries of few letters, so that they meet often.
    const LETTERS: &str = "[abß\u{e4}B -]{0,30}";

    proptest! {
        #[test]
        fn leaving_out_what_does_not_count_lowers_no_score(label in LETTERS, term in "[abs]{2,6}") {
            let (matcher, label) = (SkimMatcherV2::default(), fold(&label).text);
            let score = |label: &str| skim(&matcher, label, &term).map(|(score, _)| score);
            let (part, whole) = (window(&label, &term).and_then(|part| score(part.of(&label))), score(&label));
            prop_assert!(part == whole || word_start(&label, &term).is_some());
        }

        #[test]
        fn any_text_can_be_searched_for_any_query(
            labels in prop::collection::vec(any::<String>(), 0..6), query in any::<String>(),
        ) {
            let fuzzy = Fuzzy::new(labels.iter().map(String::as_str));
            for ranked in fuzzy.rank(&query) {
                let label = labels[ranked.index].as_str();
                let spans = matched(&query, label);
                prop_assert!(spans.is_sorted() && spans.iter().all(|span| label.get(span.start..span.end).is_some()));
            }
        }

        #[test]
        fn what_is_ranked_is_matched(label in LETTERS, query in LETTERS) {
            let ranked = Fuzzy::new([label.as_str()]).rank(&query);
            prop_assert!(ranked.is_empty() || query.trim().is_empty() || !matched(&query, &label).is_empty());
        }
    }
}
