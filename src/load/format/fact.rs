//! What a format states of an article in words and figures of any kind, as checked values.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, fmt};

use crate::segment::day;
use crate::text::Language;

/// The day in a time stamp, a date in words, or a number as [`moment`] reads it.
pub(super) fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    let front: String = text.chars().take(10).collect();
    let front = if front.as_bytes().get(4) == Some(&b'/') { front.replace('/', "-") } else { front };
    let mail = || fmt::rfc2822::parse(text).ok().map(|moment| moment.date());
    front.parse().ok().or_else(|| day(text)).or_else(mail).or_else(|| moment(text.parse().ok()?))
}

/// The day of a number, by its size: a date in eight figures, seconds since 1970, thousandths or millionths of them.
pub(super) fn moment(number: f64) -> Option<Date> {
    if (19_000_101.0..=21_001_231.0).contains(&number) {
        return (number as i64).to_string().parse().ok();
    }
    let seconds = match number {
        number if number < 1e11 => number,
        number if number < 1e14 => number / 1e3,
        number => number / 1e6,
    };
    // Small numbers are ids or counts, not the first years of the seventies.
    let moment = (seconds > 1e8).then(|| Timestamp::from_second(seconds as i64).ok())??;
    Some(moment.to_zoned(TimeZone::UTC).date())
}

/// A language that we know, by its code or its name.
pub(super) fn language(text: &str) -> Option<Language> {
    let name = text.trim().to_lowercase();
    match name.split(['-', '_']).next().unwrap_or_default() {
        "de" | "deu" | "ger" | "german" | "deutsch" => Some(Language::German),
        "en" | "eng" | "english" | "englisch" => Some(Language::English),
        _ => None,
    }
}

/// The name of an outlet: of an address that of its host.
pub(super) fn outlet(text: &str) -> String {
    let Some((_, rest)) = text.split_once("://") else { return text.to_owned() };
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// The people that a text names; addresses and whole paragraphs name nobody.
pub(super) fn byline(text: &str) -> Option<String> {
    let names =
        ["von ", "Von ", "by ", "By ", "BY "].iter().find_map(|by| text.strip_prefix(by)).unwrap_or(text).trim();
    let people = !names.contains("://") && names.contains(char::is_alphabetic) && names.chars().count() <= 300;
    people.then(|| names.to_owned())
}

/// Whether one of the first of some lines says a headline, but for case and signs.
pub(super) fn says<'a>(mut lines: impl Iterator<Item = &'a str>, title: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let wanted = letters(title);
    wanted.is_empty() || lines.any(|line| letters(line) == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_from_everything_that_means_one() {
        for text in [
            "2025-03-03",
            "2025-03-03T23:30:00+01:00",
            "2025/03/03 10:00",
            "20250303",
            "3. März 2025",
            "Mon, 3 Mar 2025 10:00:00 +0100",
            "1741003200",
            "1741003200000",
        ] {
            assert_eq!(date(text).map(|date| date.to_string()).as_deref(), Some("2025-03-03"), "{text}");
        }
        assert_eq!([date("12345"), date("soon"), date("")], [None; 3]);
    }

    #[test]
    fn an_address_is_named_by_its_host() {
        assert_eq!(outlet("https://www.courier.example/pier?a=1"), "courier.example");
        assert_eq!(outlet("Harbour Courier"), "Harbour Courier");
    }
}
