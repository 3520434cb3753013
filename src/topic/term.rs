//! One term of a query in one label: what is known at a glance, and what skim's matcher has to be asked.

use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;
use memchr::memmem::Finder;

use crate::text::Span;

/// What every letter of a term must score on average. Skim gives 16 for a letter, adds up to 8 for the beginning of a
/// word (16 for the label's) and 4 for a neighbour, takes 3 for a gap and 1 for each letter in it: `bvg` in
/// `Bundesverfassungsgericht` has 44, and 36 are asked for.
const FLOOR: i64 = 12;

/// A set of characters, in 64 buckets: what a label lacks here it cannot match.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Letters(u64);

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        Self(text.bytes().fold(0, |set, byte| set | 1 << (byte % 64)))
    }

    pub(super) fn cover(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// What a label looks like without the matcher.
pub(super) enum Glance {
    /// Words of it begin with all terms: the score is known.
    Sure(i64),
    /// The letters of all terms stand in order, in stretches of so many bytes together.
    Spread(usize),
    Nothing,
}

/// Skim's matcher, and what it said before.
pub(super) struct Matcher {
    skim: SkimMatcherV2,
    /// For each term by the letter before it what it scores where a word begins with it.
    known: Vec<Vec<(Option<char>, Option<i64>)>>,
}

impl Matcher {
    pub(super) fn new(terms: usize) -> Self {
        Self { skim: SkimMatcherV2::default(), known: vec![Vec::new(); terms] }
    }

    pub(super) fn glance(&mut self, label: &str, terms: &[Term<'_>]) -> Glance {
        let (mut score, mut spread) = (0, None);
        for (number, term) in terms.iter().enumerate() {
            if let Some(at) = term.word_start(label) {
                let before = Span::new(0, at).of(label).chars().next_back();
                match self.known(number, term, before) {
                    Some(known) => score += known,
                    None => return Glance::Nothing,
                }
            } else if let Some(width) = term.spread(label) {
                spread = Some(spread.unwrap_or(0) + width);
            } else {
                return Glance::Nothing;
            }
        }
        spread.map_or(Glance::Sure(score), Glance::Spread)
    }

    /// The sum of all terms' scores, if every term matches well enough.
    pub(super) fn score(&self, label: &str, terms: &[Term<'_>]) -> Option<i64> {
        terms.iter().map(|term| term.score(&self.skim, label)).sum()
    }

    fn known(&mut self, number: usize, term: &Term<'_>, before: Option<char>) -> Option<i64> {
        if let Some((_, score)) = self.known[number].iter().find(|(other, _)| *other == before) {
            return *score;
        }
        let label: String = before.into_iter().chain(term.text.chars()).collect();
        let score = term.score(&self.skim, &label);
        self.known[number].push((before, score));
        score
    }
}

/// Skim's score and the positions of the matching characters.
///
/// Two faults of the crate are avoided here. Its `fuzzy_match` keeps two rows of the matrix only and reads cells of the
/// wrong one, so positions are always asked for. And the matrix of the call before is not cleared although some of its
/// cells are read, so that scores would depend on what was asked before: the first call here shrinks it to its
/// smallest, whatever it grows to in the second is new. (Its own switch for that, `use_cache(false)`, panics.)
pub(super) fn skim(matcher: &SkimMatcherV2, label: &str, term: &str) -> Option<(i64, Vec<usize>)> {
    matcher.fuzzy_indices("a", "a");
    matcher.fuzzy_indices(label, term)
}

/// A term of a query.
pub(super) struct Term<'a> {
    pub(super) text: &'a str,
    pub(super) letters: Letters,
    finder: Finder<'a>,
}

impl<'a> Term<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, letters: Letters::of(text), finder: Finder::new(text) }
    }

    /// Where a word of a label begins with it.
    pub(super) fn word_start(&self, label: &str) -> Option<usize> {
        self.finder.find_iter(label.as_bytes()).find(|at| is_word_start(label, *at))
    }

    /// How many bytes its letters are spread over, if they stand in the label in order: from the first place where the
    /// last one can stand back to where the first one must.
    fn spread(&self, label: &str) -> Option<usize> {
        let (label, term) = (label.as_bytes(), self.text.as_bytes());
        let mut forward = label.iter();
        let all = term.iter().all(|byte| forward.any(|other| other == byte));
        let end = label.len() - forward.len();
        let mut backward = label.get(..end).unwrap_or_default().iter().rev();
        let back = term.iter().rev().all(|byte| backward.any(|other| other == byte));
        (all && back).then(|| end - backward.len())
    }

    /// The part of a label in which it is sought, if its letters occur in order: the term itself where a word begins
    /// with it, for nothing beats that; otherwise from the first place of its first letter to the last place of its
    /// last. What skim need not look at costs nothing.
    pub(super) fn window(&self, label: &str) -> Option<Span> {
        let (first, last) = (self.text.chars().next()?, self.text.chars().next_back()?);
        let reach = Span::new(label.find(first)?, label.rfind(last)? + last.len_utf8());
        let mut rest = reach.of(label).chars();
        if !self.text.chars().all(|letter| rest.any(|c| c == letter)) {
            return None;
        }
        let window = self.word_start(label).map_or(reach, |start| Span::new(start, start + self.text.len()));
        // With the letter before, so that the beginning of a word can be told.
        let before = Span::new(0, window.start).of(label).chars().next_back();
        Some(Span::new(window.start - before.map_or(0, char::len_utf8), window.end))
    }

    /// What it scores in a label, if it matches well enough.
    fn score(&self, matcher: &SkimMatcherV2, label: &str) -> Option<i64> {
        let (score, _) = skim(matcher, self.window(label)?.of(label), self.text)?;
        let floor: i64 = self.text.chars().map(|_| FLOOR).sum();
        (score >= floor).then_some(score)
    }
}

fn is_word_start(label: &str, at: usize) -> bool {
    !Span::new(0, at).of(label).ends_with(char::is_alphanumeric)
}
