//! Dates: days, months, years and weekdays, as far as they are said, and the days that they may mean; and the words
//! that a date takes up, so that `27.` is not counted as a quantity too. Dates in words are in `period`, times in
//! `clock`.

use jiff::civil;

use super::calendar::{self, Direction};
use super::hedge;
use super::item::{Date, Days, Distance};
use super::number;
use super::period::{self, year};
use super::token::Tokens;
use super::unit;
use crate::text::Language;

/// Shorter stretches of days have no parts that one speaks of.
const PARTED: i32 = 5;

/// The dates of a sentence, seen from the day of the article. The words that dates take up are marked in `taken`.
pub(super) fn dates(tokens: &Tokens, today: Option<civil::Date>, taken: &mut [bool]) -> Vec<Date> {
    let mut found: Vec<Date> = Vec::new();
    let mut end = 0;
    let mut index = 0;
    while index < tokens.len() {
        let Some((parts, range)) = parted(tokens, index, today).or_else(|| parts_at(tokens, index, today)) else {
            index += 1;
            continue;
        };
        if !parts.is_counted {
            taken.iter_mut().take(range.1).skip(range.0).for_each(|word| *word = true);
        }
        let date = date(tokens, &parts, range);
        // `Montag, dem 3. März 2014` is one day.
        if let Some(last) = found.last_mut()
            && last.weekday.is_some()
            && date.day.is_some()
            && range.0 <= end + 1
        {
            last.days = date.days;
        }
        (index, end) = (range.1, range.1);
        found.push(date);
    }
    found
}

fn date(tokens: &Tokens, parts: &Parts, range: Range) -> Date {
    let first = tokens.get(range.0).map_or(tokens.span, |token| token.span);
    let span = tokens.get(range.1 - 1).map_or(first, |last| first.union(last.span));
    let Parts { year, month, day, weekday, days, distance, .. } = *parts;
    Date { year, month, day, weekday, days, distance, span }
}

/// Which words a date covers, end excluded.
type Range = (usize, usize);

/// A date with the part of it that is meant: `Mitte Januar`, `early this week`.
fn parted(tokens: &Tokens, index: usize, today: Option<civil::Date>) -> Option<(Parts, Range)> {
    let (part, start) = period::part(tokens, index)?;
    let (mut parts, range) = parts_at(tokens, start, today)?;
    let long = |days: &Days| days.first.until(days.last).is_ok_and(|span| span.get_days() > PARTED);
    let fixed = parts.day.is_some() || parts.weekday.is_some() || parts.is_counted;
    if fixed || parts.days.is_some_and(|days| !long(&days)) {
        return None;
    }
    parts.days = parts.days.and_then(|days| calendar::part(days, part));
    Some((parts, (index, range.1)))
}

fn parts_at(tokens: &Tokens, index: usize, today: Option<civil::Date>) -> Option<(Parts, Range)> {
    let told = || {
        let told = period::told(tokens, index, today)?;
        let period::Told { year, days, distance, is_counted, end } = told;
        Some((Parts { year, days, distance, is_counted, ..Parts::default() }, (index, end)))
    };
    let in_words = || told().or_else(|| year_alone(tokens, index));
    let (mut parts, range) = numeric(tokens, index)
        .or_else(|| day_month(tokens, index))
        .or_else(|| month_day(tokens, index))
        .or_else(|| weekday_at(tokens, index))
        .or_else(in_words)?;
    if parts.days.is_none() && parts.distance.is_none() {
        parts.days = days(tokens, &parts, index, today);
    }
    Some((parts, range))
}

/// The days that a date may mean.
fn days(tokens: &Tokens, parts: &Parts, index: usize, today: Option<civil::Date>) -> Option<Days> {
    let direction = period::direction(tokens, index);
    let Some(weekday) = parts.weekday else {
        return period::resolved((parts.year, parts.month, parts.day), today, direction);
    };
    let today = today?;
    let habit = tokens.folded(index).ends_with('s');
    let open = direction == Direction::Unsaid && period::looks_ahead(tokens);
    (!habit && !open).then(|| calendar::weekday(today, weekday, direction)).flatten()
}

#[derive(Default)]
struct Parts {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    weekday: Option<i8>,
    days: Option<Days>,
    distance: Option<Distance>,
    /// Whether a number in it is a quantity as well.
    is_counted: bool,
}

/// `27.01.2025`, `27.1.`, `2025-01-27`.
fn numeric(tokens: &Tokens, index: usize) -> Option<(Parts, Range)> {
    let text = tokens.get(index).filter(|token| token.is_digits())?.text;
    let fields: Vec<i16> = text.split('.').map(|field| field.parse().ok()).collect::<Option<_>>()?;
    let parts = |year: Option<i16>, month: i16, day: i16| {
        let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
        valid.then_some(Parts { year, month: Some(month as i8), day: Some(day as i8), ..Parts::default() })
    };
    match fields[..] {
        [day, month, year] => {
            parts(Some(if year < 100 { year + 2000 } else { year }), month, day).map(|p| (p, (index, index + 1)))
        }
        [day, month] if tokens.language == Language::German && tokens.gap(index + 1).starts_with('.') => {
            parts(None, month, day).map(|p| (p, (index, index + 1)))
        }
        [year @ 1500..2200] if tokens.gap(index + 1) == "-" && tokens.gap(index + 2) == "-" => {
            let field = |offset: usize| tokens.folded(index + offset).parse().ok();
            parts(Some(year), field(1)?, field(2)?).map(|p| (p, (index, index + 3)))
        }
        _ => None,
    }
}

/// `27. Januar 2025`, `27 January`, `27th of January`.
fn day_month(tokens: &Tokens, index: usize) -> Option<(Parts, Range)> {
    let day = day(tokens.folded(index))?;
    if !matches!(tokens.gap(index + 1), ". " | " " | ".\u{a0}" | "\u{a0}" | "." | ".\n") {
        return None;
    }
    let at = index + 1 + usize::from(tokens.folded(index + 1) == "of");
    let month = month(tokens, at)?;
    let year = year(tokens, at + 1).filter(|_| tokens.adjoins(at + 1) || tokens.gap(at + 1) == ". ");
    let end = at + 1 + usize::from(year.is_some());
    Some((Parts { year, month: Some(month), day: Some(day), ..Parts::default() }, (index, end)))
}

/// `January 27, 2025`, `Jan. 27`, `January 2025`, `im Januar`.
fn month_day(tokens: &Tokens, index: usize) -> Option<(Parts, Range)> {
    let month = month(tokens, index)?;
    let near = |at: usize| matches!(tokens.gap(at), " " | ". " | ", " | "\u{a0}" | "\n");
    let day = day(tokens.folded(index + 1)).filter(|_| near(index + 1) && tokens.language != Language::German);
    let at = index + 1 + usize::from(day.is_some());
    let year = year(tokens, at).filter(|_| near(at));
    let end = at + usize::from(year.is_some());
    // "May" and "March" are words of their own unless something beside them says month.
    let doubtful = matches!(tokens.folded(index), "may" | "march" | "mar" | "mai" | "august" | "april");
    let told = index.checked_sub(1).is_some_and(|before| {
        matches!(
            tokens.folded(before),
            "in" | "im"
                | "of"
                | "since"
                | "seit"
                | "until"
                | "bis"
                | "by"
                | "last"
                | "anfang"
                | "mitte"
                | "ende"
                | "early"
                | "mid"
                | "late"
        )
    });
    (!doubtful || told || end > index + 1).then_some(())?;
    Some((Parts { year, month: Some(month), day, ..Parts::default() }, (index, end)))
}

fn weekday_at(tokens: &Tokens, index: usize) -> Option<(Parts, Range)> {
    let token = tokens.get(index).filter(|token| token.is_capital())?;
    let weekday = weekday(&token.folded, tokens.language)?;
    Some((Parts { weekday: Some(weekday), ..Parts::default() }, (index, index + 1)))
}

fn year_alone(tokens: &Tokens, index: usize) -> Option<(Parts, Range)> {
    let year = year(tokens, index)?;
    let measured = unit::sign_before(tokens.gap(index)).is_some()
        || unit::sign_after(tokens.gap(index + 1)).is_some()
        || hedge::before(tokens, index).is_some()
        || tokens.adjoins(index + 1)
            && (unit::named(tokens, index + 1).is_some()
                || number::magnitude(tokens.folded(index + 1), tokens.language).is_some());
    let clock = matches!(tokens.folded(index + 1), "gmt" | "utc");
    (!measured && !clock && !counts(tokens, index))
        .then_some((Parts { year: Some(year), ..Parts::default() }, (index, index + 1)))
}

/// Whether four digits before a German noun count it (`2000 Chips`) and are no year (`im Jahr 2000 Chips`).
fn counts(tokens: &Tokens, index: usize) -> bool {
    let dated = index.checked_sub(1).is_some_and(|before| {
        let word = tokens.folded(before);
        word.starts_with("jahr")
            || matches!(
                word,
                "in" | "im"
                    | "seit"
                    | "bis"
                    | "ab"
                    | "von"
                    | "vor"
                    | "nach"
                    | "anfang"
                    | "mitte"
                    | "ende"
                    | "sommer"
                    | "herbst"
                    | "winter"
                    | "fruhjahr"
            )
    });
    tokens.language == Language::German
        && !dated
        && tokens.adjoins(index + 1)
        && tokens.get(index + 1).is_some_and(super::token::Token::is_capital)
}

fn day(folded: &str) -> Option<i8> {
    let length = folded.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, ending) = folded.split_at_checked(length)?;
    let day = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    matches!(ending, "" | "st" | "nd" | "rd" | "th").then_some(day)
}

/// Whether a folded word names a month or a day of the week.
pub(super) fn is_calendar(folded: &str, language: Language) -> bool {
    month_number(folded).is_some() || weekday(folded, language).is_some()
}

/// Whether the word at `index` is a month, as it is written.
pub(super) fn is_month(tokens: &Tokens, index: usize) -> bool {
    month(tokens, index).is_some()
}

fn month(tokens: &Tokens, index: usize) -> Option<i8> {
    tokens.get(index).filter(|token| token.is_capital()).and_then(|token| month_number(&token.folded))
}

fn month_number(folded: &str) -> Option<i8> {
    const NAMES: [&[&str]; 12] = [
        &["januar", "janner", "january", "jan"],
        &["februar", "feber", "february", "feb"],
        &["marz", "march", "mar"],
        &["april", "apr"],
        &["mai", "may"],
        &["juni", "june", "jun"],
        &["juli", "july", "jul"],
        &["august", "aug"],
        &["september", "sept", "sep"],
        &["oktober", "october", "okt", "oct"],
        &["november", "nov"],
        &["dezember", "december", "dez", "dec"],
    ];
    NAMES.iter().position(|names| names.contains(&folded)).map(|index| index as i8 + 1)
}

fn weekday(folded: &str, language: Language) -> Option<i8> {
    let names = match language {
        Language::German => ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"],
        Language::English => ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        Language::Other => return None,
    };
    let part_of_day = |rest: &str| {
        matches!(rest, "" | "s" | "abend" | "morgen" | "nachmittag" | "mittag" | "vormittag" | "nacht" | "'s")
    };
    let position = names.iter().position(|name| folded.strip_prefix(name).is_some_and(part_of_day));
    position.or((folded == "sonnabend").then_some(5)).map(|index| index as i8 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    type Said = (Option<i16>, Option<i8>, Option<i8>, Option<i8>);

    fn read(text: &str, language: Language) -> Vec<Said> {
        let tokens = Tokens::new(text, Span::new(0, text.len()), language);
        let mut taken = vec![false; tokens.len()];
        dates(&tokens, None, &mut taken).into_iter().map(|d| (d.year, d.month, d.day, d.weekday)).collect()
    }

    #[test]
    fn german_dates_are_read_as_far_as_they_go() {
        let day = |year, month, day| vec![(year, month, day, None)];
        assert_eq!(read("am 27. Januar 2025", Language::German), day(Some(2025), Some(1), Some(27)));
        assert_eq!(read("am 27.01.2025", Language::German), day(Some(2025), Some(1), Some(27)));
        assert_eq!(read("am 9. März", Language::German), day(None, Some(3), Some(9)));
        assert_eq!(read("im Dezember", Language::German), day(None, Some(12), None));
        assert_eq!(read("2023 gegründet", Language::German), day(Some(2023), None, None));
        assert_eq!(read("am Montagabend", Language::German), [(None, None, None, Some(1))]);
    }

    #[test]
    fn english_dates_are_read_as_far_as_they_go() {
        assert_eq!(read("on Jan. 27, 2025", Language::English), [(Some(2025), Some(1), Some(27), None)]);
        assert_eq!(read("on 27 January", Language::English), [(None, Some(1), Some(27), None)]);
        assert_eq!(
            read("Tuesday, May 30", Language::English),
            [(None, None, None, Some(2)), (None, Some(5), Some(30), None)]
        );
        assert_eq!(read("May I march in 2014?", Language::English), [(Some(2014), None, None, None)]);
    }

    #[test]
    fn counted_things_times_and_scores_are_no_dates() {
        assert_eq!(read("gut 2000 Chips", Language::German), []);
        assert_eq!(read("2000 Chips", Language::German), []);
        assert_eq!(read("$2000 fine", Language::English), []);
        assert_eq!(read("um 20.45 Uhr ein 5:0", Language::German), []);
    }

    /// Seen from Wednesday, 29 January 2025.
    fn seen(text: &str, language: Language) -> Vec<String> {
        let tokens = Tokens::new(text, Span::new(0, text.len()), language);
        let found = dates(&tokens, Some(civil::date(2025, 1, 29)), &mut vec![false; tokens.len()]);
        let days = |date: Date| date.days.map_or("-".to_owned(), |days| format!("{} {}", days.first, days.last));
        found.into_iter().map(days).collect()
    }

    #[test]
    fn german_dates_are_days_seen_from_the_article() {
        let german = |text| seen(text, Language::German);
        for text in ["am Montag", "am 27. Januar", "am 27.01.2025", "vorgestern", "Montag, 27. Januar 2025"] {
            assert!(german(text).iter().all(|days| days == "2025-01-27 2025-01-27"), "{text} {:?}", german(text));
        }
        assert_eq!(german("heute und morgen"), ["2025-01-29 2025-01-29", "2025-01-30 2025-01-30"]);
        assert_eq!(german("am Vortag"), ["2025-01-27 2025-01-28"]);
        assert_eq!(german("in der vergangenen Woche"), ["2025-01-20 2025-01-26"]);
        assert_eq!(german("im nächsten Monat"), ["2025-02-01 2025-02-28"]);
        assert_eq!(german("am kommenden Freitag"), ["2025-01-31 2025-01-31"]);
        assert_eq!(german("Am Freitag soll gewählt werden"), ["-"]);
        assert_eq!(german("im Dezember"), ["2024-12-01 2024-12-31"]);
        assert_eq!(german("Mitte Januar"), ["2025-01-10 2025-01-21"]);
        assert_eq!(german("Ende 2024"), ["2024-08-07 2024-12-31"]);
        assert_eq!(german("Anfang vergangenen Jahres"), ["2024-01-01 2024-05-25"]);
        assert_eq!(german("im Herbst"), ["2024-09-01 2024-12-22"]);
        assert_eq!(german("im dritten Quartal 2024"), ["2024-07-01 2024-09-30"]);
        assert_eq!(german("in den 90er Jahren"), ["1990-01-01 1999-12-31"]);
        assert_eq!(german("Am Montag, dem 3. März 2014"), ["2014-03-03 2014-03-03", "2014-03-03 2014-03-03"]);
    }

    #[test]
    fn english_dates_are_days_seen_from_the_article() {
        let english = |text| seen(text, Language::English);
        for text in ["on Monday", "on Jan. 27", "the day before yesterday"] {
            assert_eq!(english(text), ["2025-01-27 2025-01-27"], "{text}");
        }
        assert_eq!(english("yesterday and tomorrow"), ["2025-01-28 2025-01-28", "2025-01-30 2025-01-30"]);
        assert_eq!(english("last week"), ["2025-01-20 2025-01-26"]);
        assert_eq!(english("next year"), ["2026-01-01 2026-12-31"]);
        assert_eq!(english("in early May 2024"), ["2024-05-01 2024-05-12"]);
        assert_eq!(english("in mid-January"), ["2025-01-10 2025-01-21"]);
        assert_eq!(english("at the end of last year"), ["2024-08-07 2024-12-31"]);
        assert_eq!(english("last autumn"), ["2024-09-01 2024-12-22"]);
        assert_eq!(english("in the first half of 2024"), ["2024-01-01 2024-06-30"]);
        assert_eq!(english("in the 1990s"), ["1990-01-01 1999-12-31"]);
        assert_eq!(english("in the 19th century"), ["1800-01-01 1900-12-31"]);
        assert_eq!(english("He will fall in spring water."), [""; 0]);
    }

    #[test]
    fn counted_distances_are_as_exact_as_one_counts_and_stay_quantities() {
        assert_eq!(seen("vor zwei Jahren", Language::German), ["2022-07-31 2023-07-30"]);
        assert_eq!(seen("vor knapp zwei Jahren", Language::German), ["2022-12-15 2023-07-30"]);
        assert_eq!(seen("two years ago", Language::English), ["2022-07-31 2023-07-30"]);
        assert_eq!(seen("three days ago", Language::English), ["2025-01-26 2025-01-26"]);
        assert_eq!(seen("vor zwei Richtern", Language::German), [""; 0]);
        let tokens = Tokens::new("vor zwei Jahren", Span::new(0, 15), Language::German);
        let mut taken = vec![false; 3];
        assert_eq!(dates(&tokens, None, &mut taken)[0].distance.map(|distance| distance.count), Some(-2));
        assert_eq!(taken, [false; 3]);
    }

    #[test]
    fn without_the_day_of_the_article_a_date_stays_as_it_is_said() {
        let tokens = Tokens::new("gestern, am 27. Januar", Span::new(0, 22), Language::German);
        let found = dates(&tokens, None, &mut vec![false; tokens.len()]);
        assert_eq!(found[0].distance.map(|distance| distance.count), Some(-1));
        assert!(found.iter().all(|date| date.days.is_none()));
        assert_eq!((found[1].month, found[1].day), (Some(1), Some(27)));
    }
}
