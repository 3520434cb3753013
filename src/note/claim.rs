//! What two wordings must have in common before one may be taken for the other: numbers, dates, names, negation.
//!
//! A look-alike that says seven where the quotation says eight is another statement, however similar its words. So the
//! words that carry such values are collected on both sides and must be the same ones, equally often. The lists are
//! wider than needed (a stem `acht` also catches `achten`): a word too many only makes a note an orphan that could have
//! been found, a word too few puts it on a wrong sentence. They know German and English; in other languages nothing is
//! taken for anything (see [`Finder`](super::reanchor::Finder)).

use crate::segment::words;
use crate::text::fold;

/// Folded beginnings of number words.
const NUMBERS: [&str; 55] = [
    "acht", "beid", "billion", "both", "doppel", "doubl", "dozen", "drei", "dritt", "dutzend", "eigh", "einmal",
    "eins", "einund", "eleven", "elf", "erst", "fift", "first", "five", "fort", "four", "funf", "halb", "half",
    "halft", "halv", "hundert", "hundred", "milliard", "million", "neun", "nine", "null", "once", "one", "quarter",
    "sech", "second", "seven", "sieb", "six", "tausend", "ten", "thir", "thousand", "three", "trillion", "tripl",
    "twe", "twi", "two", "vier", "zehn", "zero",
];

/// More of them, and folded beginnings of words that set the bounds of a number.
const BOUNDS: [&str; 24] = [
    "about",
    "almost",
    "etwa",
    "exact",
    "fast",
    "fewer",
    "genau",
    "hochstens",
    "knapp",
    "least",
    "less",
    "mehr",
    "mindestens",
    "more",
    "most",
    "nearly",
    "over",
    "rund",
    "uber",
    "under",
    "unter",
    "weniger",
    "zw",
    "roughly",
];

/// Folded words that place something in time.
const TIMES: [&str; 19] = [
    "after",
    "ago",
    "before",
    "bis",
    "gestern",
    "heute",
    "midnight",
    "morgen",
    "nach",
    "noon",
    "seit",
    "since",
    "today",
    "tomorrow",
    "tonight",
    "until",
    "vor",
    "vorgestern",
    "yesterday",
];

/// Folded words that deny, without the forms of `kein` and `niemand` and what ends in `n't`.
const NEGATIONS: [&str; 20] = [
    "barely", "cannot", "hardly", "kaum", "neither", "never", "nicht", "nichts", "nie", "niemals", "nirgends", "no",
    "nobody", "none", "nor", "not", "nothing", "ohne", "weder", "without",
];

/// What turns a word into its contrary in front of it.
const CONTRARIES: [&str; 9] = ["un", "in", "im", "ir", "il", "dis", "non", "miss", "nicht"];
/// What turns a word into its contrary behind it.
const LACKS: [&str; 2] = ["los", "less"];

/// Signs that change what a number or a sentence says.
const SIGNS: [char; 17] = ['%', '‰', '€', '$', '£', '¥', '₹', '°', '+', '−', '<', '>', '=', '~', '±', '×', '?'];

/// Whether two wordings make the same claims: the same numbers, dates, names, negations and signs, equally often.
pub(super) fn same_claims(one: &str, other: &str) -> bool {
    let (one, other) = (Claims::of(one), Claims::of(other));
    one.values == other.values
        && one.signs == other.signs
        && one.opens_within(&other)
        && other.opens_within(&one)
        && !one.contradicts(&other)
        && !other.contradicts(&one)
}

/// What a wording says that must not change.
struct Claims {
    /// Folded words that carry a value, sorted.
    values: Vec<String>,
    /// Signs with a meaning, sorted.
    signs: Vec<char>,
    /// All words, folded and sorted.
    words: Vec<String>,
    /// The first word, folded: its capital letter does not tell whether it is a name.
    first: Option<String>,
}

impl Claims {
    fn of(text: &str) -> Self {
        let mut claims = Self { values: Vec::new(), signs: signs(text), words: Vec::new(), first: None };
        for (index, (_, word)) in words(text).enumerate() {
            let folded = fold(word).text;
            if is_value(&folded) || has_capital(word, index == 0) {
                claims.values.push(folded.clone());
            }
            claims.first.get_or_insert_with(|| folded.clone());
            claims.words.push(folded);
        }
        claims.values.sort_unstable();
        claims.words.sort_unstable();
        claims
    }

    fn has(&self, word: &str) -> bool {
        self.words.binary_search_by(|known| known.as_str().cmp(word)).is_ok()
    }

    /// Whether the first word, which may be a name, stands in the other wording too.
    fn opens_within(&self, other: &Self) -> bool {
        self.first.as_ref().is_none_or(|first| other.has(first))
    }

    /// Whether a word that only this wording has is the contrary of one of the other's.
    fn contradicts(&self, other: &Self) -> bool {
        self.words.iter().filter(|word| !other.has(word)).any(|word| {
            let before = CONTRARIES.iter().filter_map(|contrary| word.strip_prefix(contrary));
            let behind = LACKS.iter().filter_map(|lack| word.strip_suffix(lack));
            before.chain(behind).any(|rest| other.words.iter().any(|known| same_stem(known, rest)))
        })
    }
}

/// Whether two folded words differ in no more than their ending of up to three letters.
fn same_stem(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longer = one.chars().count().max(other.chars().count());
    shared >= 3 && (shared == longer || shared >= 4 && longer - shared <= 3)
}

/// Whether a folded word carries a number, a time or a negation.
fn is_value(word: &str) -> bool {
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| word.starts_with(beginning));
    word.chars().any(char::is_numeric)
        || begins(&NUMBERS)
        || begins(&BOUNDS)
        || TIMES.contains(&word)
        || NEGATIONS.contains(&word)
        || begins(&["kein", "niemand"])
        || word.ends_with("n't")
}

/// Whether a word is written like a name: with a capital letter that the start of a sentence does not explain.
fn has_capital(word: &str, first: bool) -> bool {
    word.chars().skip(usize::from(first)).any(char::is_uppercase)
}

/// The signs of a text that have a meaning of their own, sorted; a dash counts in front of a digit.
fn signs(text: &str) -> Vec<char> {
    let next = text.chars().skip(1).map(Some).chain([None]);
    let mut signs: Vec<_> = text
        .chars()
        .zip(next)
        .filter(|(c, next)| SIGNS.contains(c) || matches!(c, '-' | '–') && next.is_some_and(char::is_numeric))
        .map(|(c, _)| c)
        .collect();
    signs.sort_unstable();
    signs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_words_make_the_same_claim() {
        for (one, other) in [
            ("The council closed the old pier on Monday.", "The council has shut the old pier on Monday."),
            ("Der Rat sperrte am Montag die alte Brücke.", "Am Montag sperrte der Rat die marode Brücke."),
            ("Die Kosten stiegen um 5,6 Prozent.", "Die Kosten stiegen dabei um 5,6 Prozent."),
        ] {
            assert!(same_claims(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn a_changed_number_date_name_negation_or_sign_is_another_claim() {
        for (one, other) in [
            ("They paid 5.6 million.", "They paid 5.7 million."),
            ("Sieben Räte stimmten zu.", "Acht Räte stimmten zu."),
            ("Er zahlte fünf Euro.", "Er zahlte zwölf Euro."),
            ("It rose by 5 % then.", "It rose by 5 € then."),
            ("It stood at 5 degrees.", "It stood at -5 degrees."),
            ("Mehr als die Hälfte ging.", "Weniger als die Hälfte ging."),
            ("They met on Monday in town.", "They met on Tuesday in town."),
            ("Er kam gestern zurück.", "Er kam heute zurück."),
            ("Der Rat traf vor der Wahl zusammen.", "Der Rat traf nach der Wahl zusammen."),
            ("Meier said the pier was safe.", "Huber said the pier was safe."),
            ("Then Anna Meier left.", "Then Anna Huber left."),
            ("The pier is safe.", "The pier is not safe."),
            ("The pier is safe.", "The pier isn’t safe."),
            ("Das ist eine Lösung.", "Das ist keine Lösung."),
            ("Das ist wahrscheinlich so.", "Das ist unwahrscheinlich so."),
            ("That was a possible outcome.", "That was an impossible outcome."),
            (
                "Die Lage ist hoffnungsvoll, nicht hoffnungslos.",
                "Die Lage ist hoffnungslos, nicht hoffnungsvoll, nicht.",
            ),
            ("Tritt er zurück?", "Tritt er zurück."),
        ] {
            assert!(!same_claims(one, other), "{one} / {other}");
            assert!(!same_claims(other, one), "{other} / {one}");
        }
    }
}
