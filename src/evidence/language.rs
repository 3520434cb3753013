//! What is known of a language's words: which only hold sentences together, which every news text is full of, and how a
//! word is reduced to its stem.
//!
//! The lists are in `assets/language`, one folder a language, words between blanks. They are lists of the language, not
//! of any article.

use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};

use super::token::folded;
use crate::text::Language;
use crate::text::hash::WordMap;

/// How much a word says about the fact that its sentence tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Articles, pronouns, auxiliaries and the like: never evidence.
    Function,
    /// Words that fill the news of any day (`say`, `Woche`): weak evidence.
    Common,
    /// Everything else.
    Content,
}

type Classes = WordMap<String, Class>;

static GERMAN: LazyLock<Classes> = LazyLock::new(|| {
    classes(include_str!("../../assets/language/de/stopwords.txt"), include_str!("../../assets/language/de/common.txt"))
});

static ENGLISH: LazyLock<Classes> = LazyLock::new(|| {
    classes(include_str!("../../assets/language/en/stopwords.txt"), include_str!("../../assets/language/en/common.txt"))
});

fn classes(function: &str, common: &str) -> Classes {
    let mut classes = Classes::with_capacity_and_hasher(2048, BuildHasherDefault::default());
    for (list, class) in [(common, Class::Common), (function, Class::Function)] {
        classes.extend(list.split_ascii_whitespace().map(|word| (folded(word), class)));
    }
    classes
}

/// The class of a folded word.
pub(super) fn class(folded: &str, language: Language) -> Class {
    let classes = match language {
        Language::German => &GERMAN,
        Language::English => &ENGLISH,
        Language::Other => return Class::Content,
    };
    classes.get(folded).copied().unwrap_or(Class::Content)
}

/// The stemmer of a language, if there is one.
pub(super) fn stemmer(language: Language) -> Option<Stemmer> {
    match language {
        Language::German => Some(Stemmer::create(Algorithm::German)),
        Language::English => Some(Stemmer::create(Algorithm::English)),
        Language::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_class_of_its_language() {
        assert_eq!(class("uber", Language::German), Class::Function);
        assert_eq!(class("sagte", Language::German), Class::Common);
        assert_eq!(class("said", Language::English), Class::Common);
        assert_eq!(class("said", Language::Other), Class::Content);
        assert_eq!(class("hafen", Language::German), Class::Content);
    }
}
