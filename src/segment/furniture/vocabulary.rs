//! The words of the page around an article, in six languages, and how many of them a line has.
//!
//! The lists are general vocabulary (`assets/language/*/page.txt`): what menus, banners, forms and share bars say on
//! any site. All languages are counted on every page, because pages mix them.

use std::sync::LazyLock;

use crate::segment::list::section;
use crate::text::hash::{WordMap, hash};

/// What a word of the page belongs to; its name is the reason that a dropped line is given.
const THEMES: [&str; 9] =
    ["consent", "menu", "share", "comments", "related", "subscription", "advertisement", "display", "legal"];

/// German and English first: a word that several languages have is what it is in the first of them.
const LISTS: [&str; 6] = [
    include_str!("../../../assets/language/de/page.txt"),
    include_str!("../../../assets/language/en/page.txt"),
    include_str!("../../../assets/language/fr/page.txt"),
    include_str!("../../../assets/language/nl/page.txt"),
    include_str!("../../../assets/language/es/page.txt"),
    include_str!("../../../assets/language/it/page.txt"),
];

/// What a word is on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    /// Of the page alone, by the number of its theme.
    Theme(usize),
    /// Of the page, and of articles too.
    Weak,
    /// Of any sentence.
    Function,
    /// Of articles.
    #[default]
    Other,
}

/// What is known about a word.
#[derive(Debug, Clone, Copy, Default)]
struct Word {
    kind: Kind,
    /// It speaks to the reader.
    address: bool,
    /// It speaks of the site.
    we: bool,
    /// It points to another page.
    pointer: bool,
}

struct Vocabulary {
    words: WordMap<&'static str, Word>,
    /// Words that stand for all that begin with them, sorted.
    beginnings: Vec<(&'static str, Kind)>,
    /// German forms of address that are told from other words by their capital.
    polite: Vec<&'static str>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut words: WordMap<&'static str, Word> = WordMap::default();
    let mut beginnings = Vec::new();
    for list in LISTS {
        let mut own: WordMap<&'static str, Word> = WordMap::default();
        let themes = THEMES.iter().enumerate().map(|(theme, name)| (*name, Kind::Theme(theme)));
        for (name, kind) in themes.chain([("weak", Kind::Weak), ("function", Kind::Function)]) {
            for word in section(list, name) {
                match word.strip_suffix('*') {
                    Some(beginning) => beginnings.push((beginning, kind)),
                    None => _ = own.entry(word).or_insert(Word { kind, ..Word::default() }),
                }
            }
        }
        section(list, "address").for_each(|word| own.entry(word).or_default().address = true);
        section(list, "we").for_each(|word| own.entry(word).or_default().we = true);
        section(list, "pointer").for_each(|word| own.entry(word).or_default().pointer = true);
        for (word, known) in own {
            words.entry(word).or_insert(known);
        }
    }
    beginnings.sort_unstable_by_key(|(beginning, _)| *beginning);
    Vocabulary { words, beginnings, polite: LISTS.iter().flat_map(|list| section(list, "polite")).collect() }
});

impl Vocabulary {
    /// What is known about a word, given in lower case.
    fn look_up(&self, word: &str) -> Word {
        let beginning = || {
            let before = self.beginnings.partition_point(|(beginning, _)| *beginning <= word).checked_sub(1)?;
            let (beginning, kind) = self.beginnings.get(before)?;
            word.starts_with(beginning).then_some(*kind)
        };
        let known = self.words.get(word).copied();
        known.unwrap_or_else(|| Word { kind: beginning().unwrap_or_default(), ..Word::default() })
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
    /// Words that speak to the reader: you, your, and the German polite forms, which have a capital inside a sentence.
    pub(super) address: usize,
    /// Words that speak of the site: we, our.
    pub(super) we: usize,
    /// Words that point to another page: more, next, here.
    pub(super) pointers: usize,
    /// Whether the first word is one of them.
    pub(super) points_first: bool,
    /// The theme of the first strong word.
    theme: Option<usize>,
}

/// So many words of a line are looked up: they tell what the rest is.
const COUNTED: usize = 40;

impl Counts {
    /// Counts the words of a line, of a long one those at its beginning.
    pub(super) fn of(text: &str) -> Self {
        Self::with_content(text).0
    }

    /// The same with the content of the line: the hashes of its longer words that pages do not have, in lower case, in
    /// ascending order, each once.
    pub(super) fn with_content(text: &str) -> (Self, Vec<u64>) {
        let (mut counts, mut content) = (Self::default(), Vec::new());
        let mut lower = String::new();
        let mut opens = true;
        for (word, after) in words_and_gaps(text).take(COUNTED) {
            lower.clear();
            lower.extend(word.chars().flat_map(char::to_lowercase));
            let known = counts.add(&lower);
            if known.kind == Kind::Other && lower.len() >= 4 {
                content.push(hash(&lower));
            }
            let polite = VOCABULARY.polite.contains(&word);
            counts.address += usize::from(if polite { !opens } else { known.address });
            opens = after.contains(['.', '!', '?', ':', '„', '“', '"', '»', '«']);
        }
        content.sort_unstable();
        content.dedup();
        (counts, content)
    }

    fn add(&mut self, word: &str) -> Word {
        self.words += 1;
        let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let known = VOCABULARY.look_up(letters);
        match known.kind {
            Kind::Theme(theme) => {
                self.strong += 1;
                self.theme.get_or_insert(theme);
            }
            Kind::Weak => self.weak += 1,
            Kind::Function => self.function += 1,
            Kind::Other => self.function += usize::from(letters.is_empty()),
        }
        self.we += usize::from(known.we);
        self.pointers += usize::from(known.pointer);
        self.points_first |= known.pointer && self.words == 1;
        known
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

/// The words of a text, each with what stands between it and the next one.
fn words_and_gaps(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    std::iter::from_fn(move || {
        let (word, after) = rest.split_at(rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()));
        rest = after.trim_start_matches(|c: char| !c.is_alphanumeric());
        (!word.is_empty()).then(|| (word, after.get(..after.len() - rest.len()).unwrap_or_default()))
    })
}

/// How many strong words of a theme, given by its name, a text has.
pub(super) fn strong_words(text: &str, theme: &str) -> usize {
    let theme = THEMES.iter().position(|name| *name == theme).map(Kind::Theme);
    words(text).filter(|word| Some(VOCABULARY.look_up(&word.to_lowercase()).kind) == theme).count()
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
