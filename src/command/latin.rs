//! Keys of Cyrillic and Greek layouts as the key of the US layout in the same place, so that commands work without
//! switching the layout.
//!
//! Sources: the layouts `ru` (ЙЦУКЕН), `ua` and `gr` of xkeyboard-config. Only letters are listed: what else these
//! layouts have in another place (the Russian full stop where `/` is) could be meant as it is.

use super::key::{Key, KeyCode, capital};

/// Letters that have one another's place: as typed, on the US layout.
const LETTERS: [(&str, &str); 3] = [
    ("йцукенгшщзхъфывапролджэячсмитьбюё", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"),
    ("іїєґ", "s]'\\"),
    ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
];

/// What the US layout has with Shift where another layout has a letter.
const SHIFTED: [(char, char); 8] =
    [('[', '{'), (']', '}'), (';', ':'), ('\'', '"'), (',', '<'), ('.', '>'), ('`', '~'), ('\\', '|')];

impl Key {
    /// The key in the same place of the US layout, if this one types a Cyrillic or Greek letter.
    pub fn on_latin_layout(self) -> Option<Self> {
        let KeyCode::Char(typed) = self.code() else { return None };
        if let Some(found) = in_place_of(typed) {
            return Some(Self::new(KeyCode::Char(found), self.held()));
        }
        let mut lower = typed.to_lowercase();
        let small = lower.next().filter(|small| lower.next().is_none() && *small != typed)?;
        let found = in_place_of(small)?;
        let shifted = SHIFTED.iter().find(|(plain, _)| *plain == found).map(|(_, shifted)| *shifted);
        Some(Self::new(KeyCode::Char(shifted.or_else(|| capital(found)).unwrap_or(found)), self.held()))
    }
}

fn in_place_of(typed: char) -> Option<char> {
    let pairs = LETTERS.iter().flat_map(|(letters, places)| letters.chars().zip(places.chars()));
    pairs.into_iter().find(|(letter, _)| *letter == typed).map(|(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn latin(c: char) -> Option<char> {
        Key::from(KeyCode::Char(c)).on_latin_layout().and_then(Key::typed)
    }

    #[test]
    fn every_letter_has_a_place_and_no_place_twice_in_one_layout() {
        for (letters, places) in LETTERS {
            assert_eq!(letters.chars().count(), places.chars().count());
            let mut places: Vec<_> = places.chars().collect();
            places.sort_unstable();
            let count = places.len();
            places.dedup();
            assert_eq!(places.len(), count);
        }
    }

    #[test]
    fn letters_are_found_by_their_place_with_and_without_shift() {
        let typed = ['о', 'О', 'п', 'ъ', 'Х', 'Ж', 'ξ', 'Ξ', 'γ', 'і'];
        let found = typed.map(|c| latin(c).unwrap_or('?'));
        assert_eq!(found, ['j', 'J', 'g', ']', '{', ':', 'j', 'J', 'g', 's']);
        assert_eq!(['j', 'ö', 'é', '漢'].map(latin), [None; 4]);
    }
}
