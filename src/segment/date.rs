//! Lines that say when an article was published, in the forms that German and English pages use.
//!
//! A date line holds a date and what goes with one (weekday, time, zone, "Stand", "updated"), nothing else: a sentence
//! with a date in it is no date line. `02/03/2025` could be either of two days and is recognised without being
//! read; the page around it may tell which is meant.

use jiff::civil::Date;

use super::list::lists;

/// What a line says about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct When {
    /// The day, if it is said without doubt.
    pub(super) date: Option<Date>,
    /// The day that `02/03/2025` and the like are if the month goes first.
    pub(super) american: Option<Date>,
    /// What happened then.
    pub(super) occasion: Occasion,
}

/// What happened on a day; the less it tells about publication, the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Occasion {
    /// The article was published: it is said.
    Published,
    /// It is not said.
    #[default]
    Plain,
    /// The article was changed.
    Changed,
}

/// The day that a text names, in one of the forms that German and English pages use; nothing if it says more than that
/// or could be read as two days.
pub fn day(text: &str) -> Option<Date> {
    when(text).and_then(|when| when.date)
}

/// Whether a text names a day of the calendar, among other things.
pub(super) fn has_day(text: &str) -> bool {
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '·' | '•' | '–' | '—' | '(' | ')'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    let month = |word: &String| MONTHS.iter().any(|names| lists(names, word));
    let number = |word: &String| {
        word.trim_end_matches(char::is_alphabetic).parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
    };
    words.iter().any(|word| figures(word).is_some())
        || words.windows(2).any(|pair| (month(&pair[0]) && number(&pair[1])) || (number(&pair[0]) && month(&pair[1])))
}

/// Reads a text that is nothing but a date; nothing if it says more or has no date in it.
pub(super) fn when(text: &str) -> Option<When> {
    let mut reading = Reading::default();
    let tokens = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '·' | '•' | '–' | '—' | '(' | ')'));
    for token in tokens.filter(|token| token.contains(char::is_alphanumeric)) {
        reading.read(token)?;
    }
    reading.finish()
}

const MONTHS: [&str; 12] = [
    "januar|january|jänner|jan",
    "februar|february|feber|feb|febr",
    "märz|march|mär|mrz|mar",
    "april|apr",
    "mai|may",
    "juni|june|jun",
    "juli|july|jul",
    "august|aug",
    "september|sept|sep",
    "oktober|october|okt|oct",
    "november|nov",
    "dezember|december|dez|dec",
];

const WEEKDAYS: &str = "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|\
     monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|\
     sat|sun";

const CHANGED: &str = "aktualisiert|akt|upd|aktualisierung|geändert|update|updated|modified|revised|letztes";

const PUBLISHED: &str = "veröffentlicht|publiziert|erschienen|erstellt|published|posted|first|released|issued|created";

const AROUND: &str = "am|um|vom|den|der|seit|uhr|stand|datum|online|zuletzt|letzte|änderung|at|on|the|of|date|last|and|\
     und|filed|updates|originally|a.m|p.m|pm|et|am|est|edt|ct|cst|cdt|mt|mst|mdt|pt|pst|pdt|gmt|bst|utc|cet|cest|\
     mez|mesz|ist|aest|aedt|z|time|local";

#[derive(Debug, Default)]
struct Reading {
    first: Option<Date>,
    unclear: bool,
    american: Option<Date>,
    occasion: Occasion,
    timed: bool,
    day: Option<i8>,
    month: Option<i8>,
}

impl Reading {
    /// Takes the next word; nothing if it does not belong to a date.
    fn read(&mut self, token: &str) -> Option<()> {
        let word = token.trim_end_matches(['.', ':', ',', ';']).trim_start_matches(':').to_lowercase();
        let zone =
            ["gmt", "utc"].iter().any(|zone| word.strip_prefix(zone).is_some_and(|rest| rest.starts_with(['+', '-'])));
        self.timed |= is_time(&word);
        if zone || word.is_empty() || lists(WEEKDAYS, &word) || lists(AROUND, &word) || is_time(&word) {
            return Some(());
        }
        if lists(CHANGED, &word) && self.first.is_none() {
            self.occasion = Occasion::Changed;
        } else if lists(PUBLISHED, &word) && (self.first.is_none() || self.occasion == Occasion::Changed) {
            *self = Self { occasion: Occasion::Published, timed: self.timed, ..Self::default() };
        }
        if lists(CHANGED, &word) || lists(PUBLISHED, &word) {
            return Some(());
        }
        if let Some(month) = MONTHS.iter().position(|names| lists(names, &word)) {
            self.month = Some(month as i8 + 1);
            return Some(());
        }
        self.number(&word)
    }

    fn number(&mut self, word: &str) -> Option<()> {
        match figures(word) {
            Some(Figures::Day(date, american)) => {
                self.first.get_or_insert(date);
                self.american = self.american.or(american);
                return Some(());
            }
            Some(Figures::Unclear(american)) => {
                self.unclear = true;
                self.american.get_or_insert(american);
                return Some(());
            }
            None => {}
        }
        let digits = word.trim_end_matches(char::is_alphabetic);
        let suffix = word.get(digits.len()..).unwrap_or_default();
        let number: i16 = digits.parse().ok()?;
        match (digits.len(), suffix) {
            (1 | 2, "" | "st" | "nd" | "rd" | "th") if (1..=31).contains(&number) => self.day = Some(number as i8),
            (4, "") if (1900..=2100).contains(&number) => {
                let date = Date::new(number, self.month?, self.day?).ok()?;
                self.first.get_or_insert(date);
            }
            _ => return None,
        }
        Some(())
    }

    /// A day with a year, or one of the current year: with a time of day.
    fn finish(self) -> Option<When> {
        let recent = self.timed && self.day.is_some() && self.month.is_some();
        (self.first.is_some() || self.unclear || recent).then_some(When {
            date: self.first,
            american: self.american,
            occasion: self.occasion,
        })
    }
}

/// How the slashed dates of a text are meant, if it has one that can only be meant so: whether the month goes first.
pub(super) fn month_first(text: &str) -> Option<bool> {
    let word = text.split(|c: char| c.is_whitespace() || c == ',').find(|word| word.matches('/').count() == 2)?;
    let parts: Vec<i16> = word.split('/').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [1..=12, 13..=31, _] => Some(true),
        [13..=31, 1..=12, _] => Some(false),
        _ => None,
    }
}

/// Whether a text is nothing but a time of day, or says how long ago something was: `10:08 am`, `vor 3 Tagen`.
pub(super) fn is_moment(text: &str) -> bool {
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() || c == ',')
        .map(|word| word.trim_end_matches('.').to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let count =
        |word: &str| word.parse::<u16>().is_ok() || lists("a|an|one|einem|einer|einigen|zwei|drei|two|three", word);
    match words[..] {
        ["vor", number, unit] | [number, unit, "ago"] if count(number) => lists(UNITS, unit),
        [first, ..] => {
            let timed = words.iter().any(|word| is_time(word) && word.contains(':'));
            timed
                && (is_time(first) || lists(AROUND, first))
                && words.iter().all(|word| is_time(word) || lists(AROUND, word))
        }
        [] => false,
    }
}

/// Whether a text ends with a weekday behind a comma: it belongs to the day that follows.
pub(super) fn ends_with_weekday(text: &str) -> bool {
    text.rsplit_once(", ").is_some_and(|(_, last)| lists(WEEKDAYS, &last.trim_end_matches('.').to_lowercase()))
}

/// Whether a word is a time zone or half of a day in capitals: `PM`, `ET`.
pub(super) fn is_zone(word: &str) -> bool {
    word.len() >= 2 && word.chars().all(|c| c.is_ascii_uppercase()) && lists(AROUND, &word.to_lowercase())
}

const UNITS: &str = "sekunden|minute|minuten|stunde|stunden|tag|tage|tagen|woche|wochen|monat|monaten|jahr|jahren|\
     seconds|min|mins|minutes|hour|hours|day|days|week|weeks|month|months|year|years";

/// A time of day: `14:30`, `14.30`, `2:30pm`, `18h`.
fn is_time(word: &str) -> bool {
    let digits = word.trim_end_matches(char::is_alphabetic);
    let suffix = word.get(digits.len()..).unwrap_or_default();
    let parts: Vec<&str> = digits.split([':', '.']).collect();
    let numbers = parts.iter().all(|part| (1..=2).contains(&part.len()) && part.parse::<u8>().is_ok_and(|n| n < 60));
    let shape = match parts.len() {
        1 => !suffix.is_empty(),
        2 => true,
        _ => digits.contains(':'),
    };
    numbers && shape && matches!(suffix, "" | "am" | "pm" | "h" | "uhr" | "z")
}

/// A day in figures.
enum Figures {
    /// The day, and the one that it would be if the month went first as Americans have it.
    Day(Date, Option<Date>),
    /// Day and month can't be told apart; the day if the month goes first.
    Unclear(Date),
}

/// Reads `03.02.2025`, `3.2.25`, `2025-02-03`, `2025-02-03T10:00:00Z`, `13/02/2025`.
fn figures(word: &str) -> Option<Figures> {
    let day = word.split('t').next()?;
    let separator = ['.', '-', '/'].into_iter().find(|c| day.contains(*c))?;
    let parts: Vec<i16> = day.split(separator).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [a, b, c] = parts[..] else { return None };
    let date = |year: i16, month: i16, day: i16| {
        let year = if year < 100 { year + 2000 } else { year };
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    match separator {
        _ if a > 31 => date(a, b, c).map(|date| Figures::Day(date, None)),
        '/' if b > 12 => date(c, a, b).map(|date| Figures::Day(date, None)),
        '/' if a <= 12 && a != b => date(c, a, b).map(Figures::Unclear),
        _ => date(c, b, a).map(|day| Figures::Day(day, date(c, a, b))),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dates_are_read_in_the_usual_forms() {
        for text in [
            "03.02.2025",
            "3.2.2025",
            "03.02.25",
            "3. Februar 2025",
            "Montag, 3. Februar 2025",
            "Stand: 03.02.2025 14:30 Uhr",
            "Veröffentlicht am 3. Feb. 2025 um 14.30 Uhr",
            "Mo., 03.02.2025, 08:15",
            "February 3, 2025",
            "Feb. 3, 2025",
            "3 February 2025",
            "Monday, Feb 3rd, 2025 at 2:30pm EST",
            "Published 5:30 p.m. ET, Mon February 3, 2025",
            "2025-02-03",
            "2025-02-03T10:00:00Z",
            "3 Feb 2025 | 10:00 GMT",
            "03.02.2025 - 14:30",
            "Posted: Feb 3, 2025 / 04:51 PM CST",
            "3. Februar 2025, 08:15 Uhr (GMT+7)",
        ] {
            assert_eq!(day(text), Some(date(2025, 2, 3)), "{text}");
        }
        assert_eq!(when("13/02/2025").and_then(|when| when.date), Some(date(2025, 2, 13)));
        assert_eq!(when("02/13/2025").and_then(|when| when.date), Some(date(2025, 2, 13)));
    }

    #[test]
    fn a_day_that_could_be_two_is_no_day() {
        let read = when("02/03/2025").map(|when| (when.date, when.american));
        assert_eq!(read, Some((None, Some(date(2025, 2, 3)))));
        assert_eq!(month_first("02/13/2025 at noon"), Some(true));
        assert_eq!(month_first("13/02/2025"), Some(false));
        assert_eq!(month_first("02/03/2025"), None);
    }

    #[test]
    fn a_change_is_told_from_a_publication() {
        assert!(when("Aktualisiert: 4. Februar 2025, 9 Uhr").is_none_or(|when| when.occasion == Occasion::Changed));
        assert!(when("Last updated on February 4, 2025").is_some_and(|when| when.occasion == Occasion::Changed));
        for both in [
            "Veröffentlicht: 03.02.2025, aktualisiert: 05.02.2025",
            "Aktualisiert: 05.02.2025 – Veröffentlicht: 03.02.2025",
        ] {
            let when = when(both).map(|when| (when.date, when.occasion));
            assert_eq!(when, Some((Some(date(2025, 2, 3)), Occasion::Published)), "{both}");
        }
    }

    #[test]
    fn a_day_of_this_year_has_a_time_and_no_date() {
        assert_eq!(when("March 3 at 3:57 PM").map(|when| when.date), Some(None));
        for text in ["vor 3 Tagen", "1 day ago", "10:08 am", "at 12:53", "14:30 Uhr"] {
            assert!(is_moment(text), "{text}");
        }
        for text in ["vor dem Haus", "3 days", "3:1 in Bern", "am", ""] {
            assert!(!is_moment(text), "{text}");
        }
    }

    #[test]
    fn a_sentence_a_number_or_a_time_is_no_date() {
        for text in [
            "Am 3. Februar 2025 brannte es",
            "14",
            "14:30 Uhr",
            "2025",
            "3. Februar",
            "31.02.2025",
            "",
            "3:1",
            "Montag",
        ] {
            assert_eq!(when(text), None, "{text}");
        }
    }
}
