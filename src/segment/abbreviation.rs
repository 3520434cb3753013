//! Abbreviations and the other words that tell whether a full stop ends a sentence.
//!
//! The lists are files under `assets/language`; they are read once, when the first article is segmented.

use std::sync::LazyLock;

use super::list::section;
use crate::text::Language;
use crate::text::hash::{WordMap, WordSet};

/// What an abbreviation's full stop means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Never the end of a sentence: `Dr.`, `z. B.`, `Sen.`
    Joins,
    /// The end if a word follows that begins sentences: `Mio.`, `Inc.`, `U.S.`
    MayEnd,
    /// The end unless what belongs to the time of day follows: `p.m.`
    Clock,
    /// An abbreviation only if a number follows: `No.`, `Sept.`, `Abs.`
    BeforeNumber,
}

/// What is known about the borders of sentences in a language.
pub(super) struct Borders {
    abbreviations: WordMap<&'static str, Abbreviation>,
    compounds: WordSet<&'static str>,
    starters: WordSet<&'static str>,
    speech: WordSet<&'static str>,
    ordinal: WordSet<&'static str>,
    before_ordinal: WordSet<&'static str>,
    between_ordinals: WordSet<&'static str>,
    after_clock: WordSet<&'static str>,
    before_letter: WordSet<&'static str>,
    units: WordSet<&'static str>,
    letter_words: WordSet<&'static str>,
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
        use Abbreviation::{BeforeNumber, Clock, Joins, MayEnd};
        let classes = [("joins", Joins), ("ends", MayEnd), ("clock", Clock), ("number", BeforeNumber)];
        let class = |(name, class)| section(abbreviations, name).map(move |word| (word, class));
        let words = |name| section(sentences, name).collect();
        Self {
            abbreviations: classes.into_iter().flat_map(class).collect(),
            compounds: section(abbreviations, "compound").collect(),
            starters: words("starters"),
            speech: words("speech"),
            ordinal: words("ordinal"),
            before_ordinal: words("before ordinal"),
            between_ordinals: words("between ordinals"),
            after_clock: words("after clock"),
            before_letter: words("before letter"),
            units: words("unit"),
            letter_words: words("word"),
        }
    }

    /// The class of an abbreviation, written without its final full stop and without blanks inside; of a compound that
    /// ends in one, that of its end.
    pub(super) fn abbreviation(&self, word: &str) -> Option<Abbreviation> {
        let known = |word: &str| self.abbreviations.get(word).copied();
        let compound = || self.compounds.iter().any(|end| word.ends_with(end)).then_some(Abbreviation::MayEnd);
        known(word).or_else(|| known(word.to_lowercase().as_str())).or_else(compound)
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

    /// Whether a word, capitalised, follows ordinals.
    pub(super) fn follows_ordinal(&self, word: &str) -> bool {
        self.ordinal.contains(word)
    }

    /// Whether a word stands before ordinals.
    pub(super) fn precedes_ordinal(&self, word: &str) -> bool {
        self.before_ordinal.contains(word.to_lowercase().as_str())
    }

    /// Whether a word stands between two ordinals.
    pub(super) fn links_ordinals(&self, word: &str) -> bool {
        self.between_ordinals.contains(word)
    }

    /// Whether a word after the time of day belongs to it.
    pub(super) fn follows_clock(&self, word: &str) -> bool {
        self.after_clock.contains(word)
    }

    /// Whether a single letter after a word is the last part of a name: `Plan B`.
    pub(super) fn precedes_letter(&self, word: &str) -> bool {
        self.before_letter.contains(word.to_lowercase().as_str())
    }

    /// Whether a letter after a number is a unit.
    pub(super) fn is_unit(&self, letter: &str) -> bool {
        self.units.contains(letter)
    }

    /// Whether a letter is a word of its own.
    pub(super) fn is_word(&self, letter: &str) -> bool {
        self.letter_words.contains(letter)
    }
}
