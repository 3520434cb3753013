//! The gazetteer: countries and the cities that stand for them, with their adjectives, in German and English.

use crate::text::hash::WordMap;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../../assets/language/places.txt");

/// Forms are looked up by their first two bytes: no form is shorter.
type Forms = WordMap<[u8; 2], Vec<(&'static str, bool, &'static str)>>;

static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let mut forms = Forms::default();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let key = words.next().unwrap_or_default();
        for word in words {
            let form = word.trim_end_matches('*');
            if let Some(start) = form.as_bytes().first_chunk() {
                forms.entry(*start).or_default().push((form, word.ends_with('*'), key));
            }
        }
    }
    forms
});

/// The place that a folded word names, in the form that is compared: `chinesische` and `China` are both `china`.
pub(super) fn place(folded: &str) -> Option<&'static str> {
    let forms = FORMS.get(folded.as_bytes().first_chunk()?)?;
    let named = |(form, open, _): &&(&str, bool, &str)| folded == *form || *open && folded.starts_with(form);
    forms.iter().find(named).map(|(.., key)| *key)
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
}
