//! A search in the texts: a pattern and where it matches.
//!
//! The rule: what is typed is a regular expression, and if it is none, the text itself. Small letters match capitals
//! too, unless the query has a capital (vi's *smartcase*). A blank matches any white space, because a scraped text may
//! break a line there. A match lies within one sentence; `^` and `$` are a sentence's beginning and end.

use regex::{Regex, RegexBuilder};

use crate::text::{Article, Pair, Side, Span};

/// In which texts is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// In both: behind the last match of A comes the first of B.
    #[default]
    Both,
    /// On the side that had the cursor.
    Only(Side),
}

/// A match: on which side, and which of that side's, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// The side.
    pub side: Side,
    /// Its place in [`Search::matches`].
    pub index: usize,
}

/// A search and its matches.
#[derive(Debug, Clone)]
pub struct Search {
    /// What was typed.
    pub query: String,
    /// In which texts.
    pub scope: Scope,
    /// What matches on each side, in the order of the text.
    pub matches: Pair<Vec<Span>>,
    /// The match that was gone to last.
    pub current: Option<Match>,
    /// Whether the query is no regular expression and was taken as it is.
    pub is_literal: bool,
    pattern: Option<Regex>,
}

impl Search {
    /// A search that has not looked at any text; nothing matches an empty query.
    pub(super) fn new(query: &str, scope: Scope) -> Self {
        let as_pattern = Some(query).filter(|query| !query.is_empty()).map(|query| compile(&spaced(query), query));
        let is_literal = matches!(as_pattern, Some(None));
        let pattern = as_pattern.and_then(|pattern| pattern.or_else(|| compile(&spaced(&regex::escape(query)), query)));
        Self { query: query.to_owned(), scope, matches: Pair::default(), current: None, is_literal, pattern }
    }

    /// Looks for the matches in two texts anew; a side without a text has none.
    pub(super) fn look(&mut self, articles: Pair<Option<&Article>>) {
        self.current = None;
        self.matches = Pair::from_fn(|side| match (articles[side], self.scope) {
            (Some(article), Scope::Both) => self.matches_in(article),
            (Some(article), Scope::Only(only)) if only == side => self.matches_in(article),
            _ => Vec::new(),
        });
    }

    fn matches_in(&self, article: &Article) -> Vec<Span> {
        let Some(pattern) = &self.pattern else { return Vec::new() };
        let in_sentence = |span: Span| {
            let found = pattern.find_iter(article.text(span)).map(|found| Span::new(found.start(), found.end()));
            found.filter(|found| !found.is_empty()).map(move |found| found.shifted(span.start))
        };
        article.sentences.iter().flat_map(|sentence| in_sentence(sentence.span)).collect()
    }

    /// How many matches there are.
    pub fn count(&self) -> usize {
        self.matches.left.len() + self.matches.right.len()
    }

    /// Which of all matches one is, from 1: those of A come first.
    pub fn number(&self, one: Match) -> usize {
        let before = if one.side == Side::Right { self.matches.left.len() } else { 0 };
        before + one.index + 1
    }

    /// The match of a number from 1.
    pub(super) fn numbered(&self, number: usize) -> Option<Match> {
        let (index, left) = (number.checked_sub(1)?, self.matches.left.len());
        let found = match index.checked_sub(left) {
            Some(index) => Match { side: Side::Right, index },
            None => Match { side: Side::Left, index },
        };
        (found.index < self.matches[found.side].len()).then_some(found)
    }

    /// How many matches begin before a byte of a side's text, all of A before any of B.
    pub(super) fn count_before(&self, side: Side, offset: usize) -> usize {
        let before = if side == Side::Right { self.matches.left.len() } else { 0 };
        before + self.matches[side].partition_point(|found| found.start < offset)
    }

    /// The matches that touch a span of a side's text.
    pub fn within(&self, side: Side, span: Span) -> &[Span] {
        let all = &self.matches[side];
        let start = all.partition_point(|found| found.end <= span.start);
        let end = all.partition_point(|found| found.start < span.end);
        all.get(start..end.max(start)).unwrap_or_default()
    }

    /// The current match as a span of a side's text.
    pub fn current_on(&self, side: Side) -> Option<Span> {
        let current = self.current.filter(|current| current.side == side)?;
        self.matches[side].get(current.index).copied()
    }
}

fn compile(pattern: &str, query: &str) -> Option<Regex> {
    let has_capital = query.chars().any(char::is_uppercase);
    RegexBuilder::new(pattern).case_insensitive(!has_capital).build().ok()
}

/// The pattern with every blank outside of brackets standing for any white space.
fn spaced(pattern: &str) -> String {
    let (mut out, mut is_escaped, mut in_brackets) = (String::new(), false, false);
    for c in pattern.chars() {
        match c {
            ' ' if !in_brackets => out += if is_escaped { "s+" } else { r"\s+" },
            _ => out.push(c),
        }
        in_brackets = !is_escaped && c == '[' || in_brackets && (is_escaped || c != ']');
        is_escaped = c == '\\' && !is_escaped;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{BlockKind, sample};

    fn found(query: &str, sentences: &[&str]) -> Vec<String> {
        let article = sample::article(&[(BlockKind::Paragraph, sentences.to_vec())]);
        let mut search = Search::new(query, Scope::Both);
        search.look(Pair::new(Some(&article), None));
        search.matches.left.iter().map(|span| article.text(*span).to_owned()).collect()
    }

    #[test]
    fn small_letters_match_capitals_and_capitals_only_themselves() {
        let sentences = ["The Pier is old.", "A pier, a PIER and an Übergang."];
        assert_eq!(found("pier", &sentences), ["Pier", "pier", "PIER"]);
        assert_eq!(found("Pier", &sentences), ["Pier"]);
        assert_eq!(found("übergang", &sentences), ["Übergang"]);
    }

    #[test]
    fn a_query_is_a_regular_expression_or_else_itself() {
        let sentences = ["It costs 590 or 588 (million).", "Never 59."];
        assert_eq!(found(r"5\d{2}", &sentences), ["590", "588"]);
        assert_eq!(found("(mill", &sentences), ["(mill"]);
        assert!(Search::new("(mill", Scope::Both).is_literal && !Search::new("(mill)", Scope::Both).is_literal);
        assert_eq!(found("^Never", &sentences), ["Never"]);
    }

    #[test]
    fn a_blank_matches_a_break_of_the_line() {
        assert_eq!(found("old pier", &["The old\n  pier."]), ["old\n  pier"]);
        assert_eq!(spaced(r"a [ b]\ c\[ d"), r"a\s+[ b]\s+c\[\s+d");
    }

    #[test]
    fn nothing_and_empty_matches_are_not_found() {
        assert_eq!(found("", &["Text."]), [""; 0]);
        assert_eq!(found("x*", &["Text."]), ["x"]);
    }

    #[test]
    fn matches_are_numbered_through_both_texts() {
        let article = sample::article(&[(BlockKind::Paragraph, vec!["A pier. ", "A pier."])]);
        let mut search = Search::new("pier", Scope::Both);
        search.look(Pair::new(Some(&article), Some(&article)));
        for number in 1..=4 {
            assert_eq!(search.numbered(number).map(|found| search.number(found)), Some(number));
        }
        assert_eq!((search.numbered(0), search.numbered(5), search.count()), (None, None, 4));
        search.scope = Scope::Only(Side::Right);
        search.look(Pair::new(Some(&article), Some(&article)));
        assert_eq!((search.matches.left.len(), search.count()), (0, 2));
    }
}
