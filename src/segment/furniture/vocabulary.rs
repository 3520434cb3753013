//! The words of the page around an article, in German and English, and how many of them a line has.
//!
//! The lists are general vocabulary (`assets/language/*/page.txt`): what menus, banners, forms and share bars say on
//! any site. Both languages are counted on every page, because pages mix them.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::segment::list::section;

/// What a word of the page belongs to; its name is the reason that a dropped line is given.
const THEMES: [&str; 9] =
    ["consent", "menu", "share", "comments", "related", "newsletter", "advertisement", "display", "legal"];

const LISTS: [&str; 2] =
    [include_str!("../../../assets/language/de/page.txt"), include_str!("../../../assets/language/en/page.txt")];

/// What a word is on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    /// Of the page alone, by the number of its theme.
    Theme(usize),
    /// Of the page, and of articles too.
    Weak,
    /// Of any sentence.
    Function,
}

struct Vocabulary {
    words: HashMap<&'static str, Word>,
    /// Words that stand for all that begin with them, sorted.
    beginnings: Vec<(&'static str, Word)>,
    address: Vec<&'static str>,
    we: Vec<&'static str>,
    pointers: Vec<&'static str>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let themes = THEMES.iter().enumerate().map(|(theme, name)| (*name, Word::Theme(theme)));
    let mut words = HashMap::new();
    let mut beginnings = Vec::new();
    for (name, kind) in themes.chain([("weak", Word::Weak), ("function", Word::Function)]) {
        for word in LISTS.iter().flat_map(|list| section(list, name)) {
            match word.strip_suffix('*') {
                Some(beginning) => beginnings.push((beginning, kind)),
                None => _ = words.entry(word).or_insert(kind),
            }
        }
    }
    beginnings.sort_unstable_by_key(|(beginning, _)| *beginning);
    let both = |name| LISTS.iter().flat_map(|list| section(list, name)).collect();
    Vocabulary { words, beginnings, address: both("address"), we: both("we"), pointers: both("pointer") }
});

impl Vocabulary {
    fn look_up(&self, word: &str) -> Option<Word> {
        self.words.get(word).copied().or_else(|| {
            let (beginning, kind) =
                self.beginnings.get(self.beginnings.partition_point(|(b, _)| *b <= word).checked_sub(1)?)?;
            word.starts_with(beginning).then_some(*kind)
        })
    }
}

/// How much of a line is page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Counts {
    /// Words: runs of letters and digits.
    pub(super) words: usize,
    /// Of these, of the page alone.
    pub(super) strong: usize,
    /// Of these, of the page, and of articles too.
    pub(super) weak: usize,
    /// Of these, of any sentence; numbers count as such.
    pub(super) function: usize,
    /// Words that speak to the reader: you, your.
    pub(super) address: usize,
    /// Words that speak of the site: we, our.
    pub(super) we: usize,
    /// Words that point to another page: more, next, here.
    pub(super) pointers: usize,
    /// The theme of the first strong word.
    theme: Option<usize>,
}

impl Counts {
    /// Counts the words of a line.
    pub(super) fn of(text: &str) -> Self {
        let mut counts = Self::default();
        let mut lower = String::new();
        for word in words(text) {
            lower.clear();
            lower.extend(word.chars().flat_map(char::to_lowercase));
            counts.add(&lower);
        }
        counts
    }

    fn add(&mut self, word: &str) {
        self.words += 1;
        match VOCABULARY.look_up(word) {
            Some(Word::Theme(theme)) => {
                self.strong += 1;
                self.theme.get_or_insert(theme);
            }
            Some(Word::Weak) => self.weak += 1,
            Some(Word::Function) => self.function += 1,
            None if word.bytes().all(|b| b.is_ascii_digit()) => self.function += 1,
            None => {}
        }
        self.address += usize::from(VOCABULARY.address.contains(&word));
        self.we += usize::from(VOCABULARY.we.contains(&word));
        self.pointers += usize::from(VOCABULARY.pointers.contains(&word));
    }

    /// Whether the page's vocabulary is all there is.
    pub(super) fn is_covered(&self) -> bool {
        self.strong + self.weak > 0 && self.strong + self.weak + self.function == self.words
    }

    /// Points of page words for a hundred words: two for a strong one, one for a weak one.
    pub(super) fn density(&self) -> usize {
        (2 * self.strong + self.weak) * 100 / self.words.max(1)
    }

    /// What the line belongs to, as the reason for leaving it out.
    pub(super) fn theme(&self) -> Option<&'static str> {
        self.theme.map(|theme| THEMES[theme])
    }
}

/// The runs of letters and digits of a text.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The strong words of a text that belong to a theme, by its name.
pub(super) fn strong_words(text: &str, theme: &str) -> usize {
    let is_strong =
        |word: &&str| matches!(VOCABULARY.look_up(&word.to_lowercase()), Some(Word::Theme(at)) if THEMES[at] == theme);
    words(text).filter(is_strong).count()
}

/// The words of a text that the lists don't know.
pub(super) fn other_words(text: &str) -> impl Iterator<Item = &str> {
    words(text).filter(|word| VOCABULARY.look_up(&word.to_lowercase()).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_covered_and_headlines_are_not() {
        for label in ["Zur Startseite springen", "Share this page", "Kommentare (12)", "Mehr zum Thema", "Read more"] {
            assert!(Counts::of(label).is_covered(), "{label}");
        }
        for headline in ["Rat stimmt für die Brücke", "Council votes to close the pier", "Nicht mit mir"] {
            assert!(!Counts::of(headline).is_covered(), "{headline}");
        }
    }

    #[test]
    fn a_beginning_stands_for_its_compounds() {
        assert_eq!(Counts::of("Cookie-Einstellungen, Cookies, Einwilligungskategorie").strong, 3);
        assert_eq!(Counts::of("Cookies").theme(), Some("consent"));
    }

    #[test]
    fn no_word_is_listed_twice_in_a_language() {
        for list in LISTS {
            let mut seen = std::collections::HashSet::new();
            let names = THEMES.iter().chain(&["weak", "function"]);
            let twice: Vec<_> = names.flat_map(|name| section(list, name)).filter(|word| !seen.insert(*word)).collect();
            assert_eq!(twice, Vec::<&str>::new());
        }
    }
}
