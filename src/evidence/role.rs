//! Titles and offices: words that stand before a person's name and are no part of it.

use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use super::token::Tokens;
use crate::text::Language;
use crate::text::hash::WordMap;

const TABLE: &str = include_str!("../../assets/language/roles.txt");

/// What a word is beside a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A title or an office.
    Office,
    /// The same, and a family name as well (`Koch`, `King`).
    Surname,
    /// Part of an office that follows (`Prime`, `Vice`).
    Modifier,
}

static ROLES: LazyLock<WordMap<&'static str, Role>> = LazyLock::new(|| {
    let mut roles = WordMap::with_capacity_and_hasher(2048, BuildHasherDefault::default());
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let Some((key, forms)) = line.split_once(':') else { continue };
        for form in forms.split_ascii_whitespace() {
            let role = match form.strip_suffix('+') {
                Some(surname) => (surname, Role::Surname),
                None if key == "modifiers" => (form, Role::Modifier),
                None => (form, Role::Office),
            };
            roles.insert(role.0, role.1);
        }
    }
    roles
});

/// What German compounds end with that are offices (`Bundesbankvizepräsident`), folded.
const TAILS: [&str; 12] = [
    "minister",
    "ministerin",
    "prasident",
    "prasidentin",
    "chef",
    "chefin",
    "sprecher",
    "sprecherin",
    "vorsitzender",
    "vorsitzende",
    "direktor",
    "direktorin",
];

/// Endings of case and number that a German office may have.
const ENDINGS: [&str; 5] = ["en", "nen", "es", "s", "n"];

/// What a folded word is beside a name; nothing if it is a word like any other.
pub(super) fn role(folded: &str, language: Language) -> Option<Role> {
    let listed = |word: &str| ROLES.get(word).copied();
    if let Some(role) = listed(folded) {
        return Some(role);
    }
    if language != Language::German {
        return None;
    }
    let office = |word: &str| listed(word).filter(|role| *role == Role::Office && word.len() > 3);
    let bent = ENDINGS.iter().filter_map(|ending| folded.strip_suffix(ending)).find_map(office);
    bent.or_else(|| TAILS.iter().any(|tail| folded.ends_with(tail)).then_some(Role::Office))
}

/// Whether the word at `index` is a title or part of one: an office, or what belongs to an office behind it.
pub(super) fn is_title(tokens: &Tokens, index: usize) -> bool {
    match role(tokens.folded(index), tokens.language) {
        Some(Role::Office | Role::Surname) => true,
        Some(Role::Modifier) => matches!(tokens.gap(index + 1), " " | "-") && is_title(tokens, index + 1),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    #[test]
    fn offices_are_known_in_both_languages_with_their_endings() {
        for word in ["kanzlerin", "prasidenten", "aussenministers", "ministerinnen", "bundesbankvizeprasident"] {
            assert_eq!(role(word, Language::German), Some(Role::Office), "{word}");
        }
        assert_eq!(role("spokeswoman", Language::English), Some(Role::Office));
        assert_eq!(role("koch", Language::German), Some(Role::Surname));
        assert_eq!(role("brandt", Language::German), None);
        assert_eq!(role("hafen", Language::German), None);
    }

    #[test]
    fn a_modifier_is_a_title_before_an_office_only() {
        let text = "Prime Minister Olsen met Prime Video";
        let tokens = Tokens::new(text, Span::new(0, text.len()), Language::English);
        assert!(is_title(&tokens, 0) && is_title(&tokens, 1));
        assert!(!is_title(&tokens, 4));
    }
}
