//! Numbers as they are written: digits in either convention, and number words.
//!
//! `5,6` and `2.000` are German, `5.6` and `2,000` English. The shape decides where it can (two kinds of separator,
//! groups that are not of three digits); only a single separator before three digits is left to the article's language.

use crate::text::Language;

/// A number as written, before magnitude and unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number<'a> {
    /// Its value.
    pub value: f64,
    /// Nearly half a unit of its last significant digit: what rounding may have hidden. 0 for a number word.
    pub slack: f64,
    /// Letters that are glued to the digits (`m` in `5.6m`).
    pub suffix: &'a str,
    /// Whether it is four digits without separator, as a year is written.
    pub like_year: bool,
}

/// At most this part of a value is taken for rounding: 2000 may stand for 1950, but 300 not for 340.
const ROUNDING: f64 = 0.025;

/// Reads a word that begins with a digit; nothing if its separators make no number (versions, dates, times).
pub(super) fn digits(word: &str, language: Language) -> Option<Number<'_>> {
    let end = word.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’'))).unwrap_or(word.len());
    let (number, suffix) = word.split_at_checked(end)?;
    let plain = plain(number, language)?;
    let value: f64 = plain.parse().ok()?;
    let like_year = number.len() == 4 && plain == number;
    Some(Number { value, slack: slack(&plain, value), suffix, like_year })
}

/// The number with `.` as its only separator, the decimal one.
fn plain(number: &str, language: Language) -> Option<String> {
    let is_separator = |c: char| !c.is_ascii_digit();
    let Some(last) = number.rfind(is_separator) else { return Some(number.to_owned()) };
    let (whole, rest) = number.split_at_checked(last)?;
    let separator = rest.chars().next()?;
    let tail = rest.get(separator.len_utf8()..)?;
    let lone = !whole.contains(separator);
    let decimal = match language {
        Language::German => ',',
        _ => '.',
    };
    let mixed = lone && whole.contains(is_separator);
    let grouping = !lone || !mixed && tail.len() == 3 && separator != decimal && !whole.starts_with('0');
    let groups = if grouping { number } else { whole };
    let valid = groups.split(is_separator).skip(1).all(|group| group.len() == 3);
    if !valid || tail.is_empty() {
        return None;
    }
    let mut plain: String = groups.chars().filter(char::is_ascii_digit).collect();
    if !grouping {
        plain.push('.');
        plain.push_str(tail);
    }
    Some(plain)
}

fn slack(plain: &str, value: f64) -> f64 {
    let power = |digits: usize| 10f64.powi(i32::try_from(digits).unwrap_or(i32::MAX));
    // A little less, so that 78 and 79 don't meet half-way.
    let half_unit = 0.98
        * if let Some((_, decimals)) = plain.split_once('.') {
            0.5 / power(decimals.len())
        } else {
            0.5 * power(plain.len() - plain.trim_end_matches('0').len())
        };
    half_unit.min(value * ROUNDING)
}

/// The value of a folded number word. Articles (`ein`, `one`) are no numbers by themselves; see [`unit_word`].
pub(super) fn word(folded: &str, language: Language) -> Option<f64> {
    match language {
        Language::German => german(folded),
        Language::English => english(folded),
        Language::Other => None,
    }
}

/// A number that is part of a German word, and its unit: `siebenminütig`, `dreimal`; English `twice`.
pub(super) fn glued(folded: &str, language: Language) -> Option<(f64, &'static str)> {
    const TAILS: [(&str, &str); 7] = [
        ("minutig", "minute"),
        ("stundig", "hour"),
        ("tagig", "day"),
        ("wochig", "week"),
        ("monatig", "month"),
        ("jahrig", "age"),
        ("mal", "times"),
    ];
    match language {
        Language::German => {
            let bare = ["er", "en", "es", "em", "e"].iter().find_map(|ending| folded.strip_suffix(ending));
            let word = bare.filter(|bare| bare.ends_with("ig")).unwrap_or(folded);
            let (number, unit) = TAILS.iter().find_map(|(tail, unit)| Some((word.strip_suffix(tail)?, *unit)))?;
            Some((german(number)?, unit))
        }
        Language::English => match folded {
            "twice" => Some((2.0, "times")),
            _ => None,
        },
        Language::Other => None,
    }
}

/// The value of a German ordinal that shares out: `jeder Fünfte`.
pub(super) fn ordinal(folded: &str) -> Option<f64> {
    let value = match folded.strip_suffix('n').unwrap_or(folded) {
        "zweite" => 2,
        "dritte" => 3,
        "vierte" => 4,
        "funfte" => 5,
        "sechste" => 6,
        "siebte" => 7,
        "achte" => 8,
        "neunte" => 9,
        "zehnte" => 10,
        "hundertste" => 100,
        _ => return None,
    };
    Some(f64::from(value))
}

/// Whether a folded word means 1 where a magnitude or a fraction follows.
pub(super) fn unit_word(folded: &str, language: Language) -> bool {
    match language {
        Language::German => matches!(folded, "ein" | "eine" | "einem" | "einen" | "einer" | "eines"),
        Language::English => matches!(folded, "a" | "an" | "one"),
        Language::Other => false,
    }
}

fn german(folded: &str) -> Option<f64> {
    if let Some(whole) = folded.strip_suffix("einhalb").filter(|whole| !whole.is_empty()) {
        return german(whole).filter(|whole| *whole < 20.0).map(|whole| whole + 0.5);
    }
    if let Some(thousands) = folded.strip_suffix("tausend").filter(|rest| !rest.is_empty() && *rest != "ein") {
        return german(thousands).map(|thousands| 1000.0 * thousands);
    }
    if let Some(hundreds) = folded.strip_suffix("hundert").filter(|rest| !rest.is_empty() && *rest != "ein") {
        return german(hundreds).filter(|hundreds| *hundreds < 20.0).map(|hundreds| 100.0 * hundreds);
    }
    let tens = folded.ends_with("zig") || folded.ends_with("ssig");
    if let Some((ones, tens)) = folded.split_once("und").filter(|(ones, _)| tens && ones.len() > 1) {
        let ones = if ones == "ein" { Some(1.0) } else { german(ones).filter(|ones| *ones < 10.0) };
        let tens = german(tens).filter(|tens| (20.0..100.0).contains(tens));
        return Some(ones? + tens?);
    }
    if folded == "anderthalb" {
        return Some(1.5);
    }
    let value = match folded {
        "zwei" | "zweier" => 2,
        "drei" | "dreier" => 3,
        "vier" => 4,
        "funf" => 5,
        "sechs" => 6,
        "sieben" => 7,
        "acht" => 8,
        "neun" => 9,
        "zehn" => 10,
        "elf" => 11,
        "zwolf" => 12,
        "dreizehn" => 13,
        "vierzehn" => 14,
        "funfzehn" => 15,
        "sechzehn" => 16,
        "siebzehn" => 17,
        "achtzehn" => 18,
        "neunzehn" => 19,
        "zwanzig" => 20,
        "dreissig" => 30,
        "vierzig" => 40,
        "funfzig" => 50,
        "sechzig" => 60,
        "siebzig" => 70,
        "achtzig" => 80,
        "neunzig" => 90,
        "hundert" | "einhundert" => 100,
        "tausend" | "eintausend" => 1000,
        _ => return None,
    };
    Some(f64::from(value))
}

fn english(folded: &str) -> Option<f64> {
    let value = match folded {
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    };
    Some(f64::from(value))
}

/// What a folded magnitude word or a glued suffix multiplies by. A German `Billion` is an English `trillion`.
pub(super) fn magnitude(folded: &str, language: Language) -> Option<f64> {
    let value = match (language, folded) {
        (Language::German, "hundert") | (Language::English, "hundred") => 1e2,
        (Language::German, "dutzend") | (Language::English, "dozen") => 12.0,
        (Language::German, "tausend" | "tsd") | (Language::English, "thousand" | "k") => 1e3,
        (Language::German, "million" | "millionen" | "mio") | (Language::English, "million" | "m" | "mn") => 1e6,
        (Language::German, "milliarde" | "milliarden" | "mrd") | (Language::English, "billion" | "bn" | "b") => 1e9,
        (Language::German, "billion" | "billionen" | "bio") | (Language::English, "trillion" | "tn") => 1e12,
        _ => return None,
    };
    Some(value)
}

/// What a plural without a number before it allows (`Hunderte`, `tens of thousands` without its first two words): the
/// least, what it stands for, and the most. Writers say `hundreds` of two hundred and of a thousand.
pub(super) fn many(folded: &str, language: Language) -> Option<(f64, f64, f64)> {
    let (least, value) = match (language, folded) {
        (Language::German, "dutzende" | "dutzenden") | (Language::English, "dozens" | "scores") => (20.0, 50.0),
        (Language::German, "hunderte" | "hunderten") | (Language::English, "hundreds") => (150.0, 500.0),
        (Language::German, "tausende" | "tausenden") | (Language::English, "thousands") => (1500.0, 5000.0),
        (Language::German, "zehntausende" | "zehntausenden") => (15_000.0, 50_000.0),
        (Language::German, "hunderttausende" | "hunderttausenden") => (150_000.0, 500_000.0),
        _ => return None,
    };
    Some((least, value, 4.0 * value))
}

/// The value of a folded fraction word (`Zehntel`, `quarter`).
pub(super) fn fraction(folded: &str, language: Language) -> Option<f64> {
    let part = match (language, folded) {
        (Language::German, "halfte") | (Language::English, "half") => 2.0,
        (Language::German, "drittel") | (Language::English, "third" | "thirds") => 3.0,
        (Language::German, "viertel") | (Language::English, "quarter" | "quarters") => 4.0,
        (Language::German, "funftel") | (Language::English, "fifth" | "fifths") => 5.0,
        (Language::German, "sechstel") | (Language::English, "sixth" | "sixths") => 6.0,
        (Language::German, "achtel") | (Language::English, "eighth" | "eighths") => 8.0,
        (Language::German, "zehntel") | (Language::English, "tenth" | "tenths") => 10.0,
        _ => return None,
    };
    Some(1.0 / part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(word: &str, language: Language) -> Option<f64> {
        digits(word, language).map(|number| number.value)
    }

    #[test]
    fn the_language_decides_only_where_the_shape_does_not() {
        for language in [Language::German, Language::English] {
            assert_eq!(value("1.234.567", language), Some(1_234_567.0));
            assert_eq!(value("1,234.5", language), Some(1234.5));
            assert_eq!(value("1.234,5", language), Some(1234.5));
            assert_eq!(value("0.125", language), Some(0.125));
            assert_eq!(value("5,6", language), Some(5.6));
            assert_eq!(value("5.6", language), Some(5.6));
        }
        assert_eq!(value("2.000", Language::German), Some(2000.0));
        assert_eq!(value("2.000", Language::English), Some(2.0));
        assert_eq!(value("2,000", Language::English), Some(2000.0));
        assert_eq!(value("2,000", Language::German), Some(2.0));
    }

    #[test]
    fn versions_and_dates_are_no_numbers() {
        assert_eq!(value("27.01.2025", Language::German), None);
        assert_eq!(value("1.2.3", Language::English), None);
    }

    #[test]
    fn a_glued_suffix_is_told_apart() {
        let number = digits("5.6m", Language::English).unwrap();
        assert_eq!((number.value, number.suffix), (5.6, "m"));
    }

    #[test]
    fn trailing_zeros_leave_room_for_rounding_and_odd_digits_do_not() {
        assert!((digits("590", Language::German).unwrap().slack - 4.9).abs() < 1e-9);
        assert!((digits("588", Language::German).unwrap().slack - 0.49).abs() < 1e-9);
        assert!((digits("5,6", Language::German).unwrap().slack - 0.049).abs() < 1e-9);
    }

    #[test]
    fn number_words_are_read_in_their_language() {
        assert_eq!(word("einundzwanzig", Language::German), Some(21.0));
        assert_eq!(word("funfundsiebzig", Language::German), Some(75.0));
        assert_eq!(word("hundert", Language::German), Some(100.0));
        assert_eq!(word("hundred", Language::English), None);
        assert_eq!(word("hund", Language::German), None);
        assert_eq!(word("twelve", Language::English), Some(12.0));
        assert_eq!(magnitude("billion", Language::German), Some(1e12));
        assert_eq!(magnitude("billion", Language::English), Some(1e9));
    }
}
