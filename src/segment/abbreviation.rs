//! Abbreviations and the other words that tell whether a full stop ends a sentence.
//!
//! The lists are files under `assets/language`; they are read once, when the first article is segmented.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::list::section;
use crate::text::Language;

/// What an abbreviation's full stop means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Never the end of a sentence: `Dr.`, `z. B.`, `Sen.`
    Joins,
    /// The end if a word follows that begins sentences: `usw.`, `Inc.`, `p.m.`
    MayEnd,
    /// An abbreviation only if a number follows: `No.`, `Sept.`, `Abs.`
    BeforeNumber,
}

/// What is known about the borders of sentences in a language.
pub(super) struct Borders {
    abbreviations: HashMap<&'static str, Abbreviation>,
    starters: HashSet<&'static str>,
    speech: HashSet<&'static str>,
    ordinal: HashSet<&'static str>,
    before_ordinal: HashSet<&'static str>,
}

static GERMAN: LazyLock<Borders> = LazyLock::new(|| {
    Borders::read(
        include_str!("../../assets/language/de/abbreviations.txt"),
        include_str!("../../assets/language/de/sentences.txt"),
    )
});

static ENGLISH: LazyLock<Borders> = LazyLock::new(|| {
    Borders::read(
        include_str!("../../assets/language/en/abbreviations.txt"),
        include_str!("../../assets/language/en/sentences.txt"),
    )
});

impl Borders {
    /// The borders of a language. Other languages are read with the English list: it is the shorter one, and the titles
    /// and initials in it are used by many.
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::German => &GERMAN,
            Language::English | Language::Other => &ENGLISH,
        }
    }

    fn read(abbreviations: &'static str, sentences: &'static str) -> Self {
        use Abbreviation::{BeforeNumber, Joins, MayEnd};
        let classes = [("joins", Joins), ("ends", MayEnd), ("number", BeforeNumber)];
        let class = |(name, class)| section(abbreviations, name).map(move |word| (word, class));
        let words = |name| section(sentences, name).collect();
        Self {
            abbreviations: classes.into_iter().flat_map(class).collect(),
            starters: words("starters"),
            speech: words("speech"),
            ordinal: words("ordinal"),
            before_ordinal: words("before ordinal"),
        }
    }

    /// The class of an abbreviation, written without its final full stop and without blanks inside.
    pub(super) fn abbreviation(&self, word: &str) -> Option<Abbreviation> {
        self.abbreviations.get(word).or_else(|| self.abbreviations.get(word.to_lowercase().as_str())).copied()
    }

    /// Whether a capitalised word begins sentences.
    pub(super) fn starts(&self, word: &str) -> bool {
        self.starters.contains(word)
    }

    /// Whether a word tells of speaking and may follow a quoted question.
    pub(super) fn speaks(&self, word: &str) -> bool {
        self.speech.contains(word)
    }

    /// Whether the language writes ordinals as a number with a full stop.
    pub(super) fn write_ordinals(&self) -> bool {
        !self.ordinal.is_empty()
    }

    /// Whether `number` with a full stop is an ordinal between the words `before` and `after`.
    pub(super) fn is_ordinal(&self, before: &str, number: &str, after: &str) -> bool {
        let short = number.len() <= 3 && number.bytes().all(|b| b.is_ascii_digit());
        short && (self.ordinal.contains(after) || self.before_ordinal.contains(before.to_lowercase().as_str()))
    }
}
