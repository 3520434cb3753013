//! The gazetteer: countries, regions, cities and waters, with their adjectives, in German and English; and capitals
//! that stand for a government (`Moskau warnt`).

use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use super::token::{Token, Tokens};
use crate::text::Language;
use crate::text::hash::{WordMap, WordSet};

const TABLE: &str = include_str!("../../assets/language/places.txt");
const GOVERNMENTS: &str = include_str!("../../assets/language/governments.txt");
const ACTS: [&str; 2] =
    [include_str!("../../assets/language/de/acts.txt"), include_str!("../../assets/language/en/acts.txt")];

/// Forms are looked up by their first three bytes; a form of two letters has a 0 as its third.
type Forms = WordMap<[u8; 3], Vec<(&'static str, bool, &'static str)>>;

fn start(form: &str) -> Option<[u8; 3]> {
    match form.as_bytes() {
        [a, b, c, ..] => Some([*a, *b, *c]),
        [a, b] => Some([*a, *b, 0]),
        _ => None,
    }
}

static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let mut forms = Forms::with_capacity_and_hasher(1024, BuildHasherDefault::default());
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let key = words.next().unwrap_or_default();
        for word in words {
            let form = word.trim_end_matches('*');
            if let Some(start) = start(form) {
                forms.entry(start).or_default().push((form, word.ends_with('*'), key));
            }
        }
    }
    forms
});

/// The place that a folded word names, in the form that is compared: `chinesische` and `China` are both `china`.
pub(super) fn place(folded: &str) -> Option<&'static str> {
    let forms = FORMS.get(&start(folded)?)?;
    let named = |(form, open, _): &&(&str, bool, &str)| folded == *form || *open && folded.starts_with(form);
    forms.iter().find(named).map(|(.., key)| *key)
}

/// The place that a word names as it is written: in small letters only German adjectives (`chinesische`) do.
pub(super) fn written(token: &Token, language: Language) -> Option<&'static str> {
    let named = token.is_capital() || language == Language::Other || token.folded.contains("sch");
    place(token.folded.strip_suffix("'s").unwrap_or(&token.folded)).filter(|_| named)
}

static CAPITALS: LazyLock<WordMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = GOVERNMENTS.lines().filter(|line| !line.starts_with('#'));
    let named = lines.filter_map(|line| line.split_once(' '));
    named.flat_map(|(country, capitals)| capitals.split(' ').map(move |capital| (capital, country))).collect()
});

static VERBS: LazyLock<[WordSet<&'static str>; 2]> = LazyLock::new(|| {
    let words = |text: &'static str| text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    ACTS.map(|text| words(text).collect())
});

/// How many words after `hat`, `will` or `has` the verb may stand that says what was done.
const REACH: usize = 5;

/// The country whose government the capital at `index` stands for: where it says or does what governments do, and no
/// word before it makes it a place.
pub(super) fn government(tokens: &Tokens, index: usize) -> Option<&'static str> {
    let country = CAPITALS.get(tokens.folded(index)).copied()?;
    let verbs = match tokens.language {
        Language::German => &VERBS[0],
        Language::English => &VERBS[1],
        Language::Other => return None,
    };
    let acts = |at: usize| tokens.get(at).is_some_and(|token| !token.is_capital() && verbs.contains(&*token.folded));
    let free = |at: usize| tokens.adjoins(at);
    let before = index.checked_sub(1);
    let placed = before.is_some_and(|at| free(index) && is_placing(tokens.folded(at)));
    let helped = free(index + 1)
        && is_auxiliary(tokens.folded(index + 1))
        && (index + 2..index + 2 + REACH).take_while(|at| !tokens.gap(*at).contains([',', ';', ':'])).any(acts);
    let follows = free(index + 1) && acts(index + 1);
    // German turns around what stands behind another part of the sentence: `Darauf reagierte Moskau`.
    let turned = tokens.language == Language::German && before.is_some_and(|at| free(index) && acts(at));
    (!placed && (follows || helped || turned)).then_some(country)
}

/// Words before a city that say that something is there, comes from there or goes there.
fn is_placing(folded: &str) -> bool {
    matches!(
        folded,
        "in" | "nach"
            | "aus"
            | "bei"
            | "um"
            | "uber"
            | "durch"
            | "vor"
            | "hauptstadt"
            | "stadt"
            | "to"
            | "from"
            | "near"
            | "around"
            | "outside"
            | "at"
            | "through"
            | "of"
            | "capital"
            | "city"
            | "central"
            | "downtown"
    )
}

fn is_auxiliary(folded: &str) -> bool {
    matches!(folded, "hat" | "hatte" | "habe" | "will" | "wollte" | "werde" | "wird" | "has" | "had" | "would")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_and_its_adjective_are_one_in_both_languages() {
        for word in ["china", "chinas", "chinesische", "chinesen", "chinese"] {
            assert_eq!(place(word), Some("china"), "{word}");
        }
        assert_eq!(place("chinin"), None);
        assert_eq!(place("usa"), place("amerikanischen"));
        assert_eq!(place("x"), None);
    }

    fn country(text: &str, language: Language) -> Option<&'static str> {
        let tokens = Tokens::new(text, crate::text::Span::new(0, text.len()), language);
        (0..tokens.len()).find_map(|index| government(&tokens, index))
    }

    #[test]
    fn a_city_is_one_in_both_languages() {
        for (german, english) in [("munchen", "munich"), ("genf", "geneva"), ("warschau", "warsaw"), ("kiew", "kyiv")] {
            assert_eq!(place(german), place(english), "{german}");
        }
        assert_eq!(place("maas"), None);
    }

    #[test]
    fn a_capital_that_speaks_is_its_government() {
        for text in ["Moskau warnt vor Folgen.", "Darauf reagierte Moskau kühl.", "Moskau hat das Treffen abgelehnt."]
        {
            assert_eq!(country(text, Language::German), Some("russia"), "{text}");
        }
        assert_eq!(country("Washington said it would wait.", Language::English), Some("america"));
        assert_eq!(country("Beijing has repeatedly denied it.", Language::English), Some("china"));
    }

    #[test]
    fn a_capital_where_something_is_stays_a_city() {
        assert_eq!(country("In Moskau warnt die Feuerwehr vor Glätte.", Language::German), None);
        assert_eq!(country("Berlin hat viele Seen.", Language::German), None);
        assert_eq!(country("A driver from London said so.", Language::English), None);
    }
}
