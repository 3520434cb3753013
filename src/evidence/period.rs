//! Dates in words: how far from the day of the article (`gestern`, `last week`, `vor knapp zwei Jahren`), and seasons,
//! quarters, decades and centuries, with the part of them that is meant (`Mitte`, `early`).

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::calendar::{self, Direction, Part, around, at, days, nearest, said};
use super::hedge::{self, Hedge};
use super::item::{Days, Distance, Period};
use super::number;
use super::token::Tokens;
use crate::text::Language;

/// A date in words.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told {
    /// The days, where they are known.
    pub days: Option<Days>,
    /// How far from the day of the article, where it is said so.
    pub distance: Option<Distance>,
    /// The year, where it is said.
    pub year: Option<i16>,
    /// The word after it.
    pub end: usize,
    /// Whether a number in it is a quantity as well (`vor zwei Jahren`).
    pub is_counted: bool,
}

/// The date in words that begins at `index`, seen from `today`.
pub(super) fn told(tokens: &Tokens, index: usize, today: Option<Date>) -> Option<Told> {
    day_word(tokens, index, today)
        .or_else(|| bent_period(tokens, index, today))
        .or_else(|| counted(tokens, index, today))
        .or_else(|| season(tokens, index, today))
        .or_else(|| quarter(tokens, index, today))
        .or_else(|| decade(tokens, index))
        .or_else(|| weekend(tokens, index, today))
}

/// The words that say which part of a date is meant, and the word at which the date begins.
pub(super) fn part(tokens: &Tokens, index: usize) -> Option<(Part, usize)> {
    let word = |at: usize| tokens.folded(at);
    let (part, next) = match (tokens.language, word(index)) {
        (Language::German, "anfang" | "beginn") | (Language::English, "early") => (Part::Early, index + 1),
        (Language::German, "mitte") | (Language::English, "mid") => (Part::Middle, index + 1),
        (Language::German, "ende") | (Language::English, "late") => (Part::Late, index + 1),
        (Language::English, "beginning" | "start") if word(index + 1) == "of" => (Part::Early, index + 2),
        (Language::English, "middle") if word(index + 1) == "of" => (Part::Middle, index + 2),
        (Language::English, "end") if word(index + 1) == "of" => (Part::Late, index + 2),
        _ => return None,
    };
    let joined = tokens.adjoins(next) || tokens.gap(next) == "-";
    let next = next + usize::from(matches!(word(next), "der" | "des" | "the" | "in" | "im"));
    joined.then_some((part, next))
}

/// On which side of the article's day the word before `index` puts a date.
pub(super) fn direction(tokens: &Tokens, index: usize) -> Direction {
    match index.checked_sub(1).and_then(|before| adjective(tokens, before)) {
        Some(count) if count < 0 => Direction::Past,
        Some(count) if count > 0 => Direction::Future,
        _ => Direction::Unsaid,
    }
}

/// Whether the sentence speaks of what is to come, so that a bare weekday may be the next one.
pub(super) fn looks_ahead(tokens: &Tokens) -> bool {
    let word = |folded: &str| match tokens.language {
        Language::English => {
            matches!(folded, "will" | "would" | "shall" | "scheduled" | "due" | "expected" | "planned" | "plans")
        }
        _ => matches!(
            folded,
            "wird" | "werden" | "werde" | "soll" | "sollen" | "solle" | "geplant" | "erwartet" | "will" | "wollen"
        ),
    };
    tokens.list.iter().any(|token| word(&token.folded))
}

/// What an adjective before a period or a weekday counts: −1 for `letzte`, 0 for `this`, 1 for `kommende`.
fn adjective(tokens: &Tokens, index: usize) -> Option<i16> {
    let folded = tokens.folded(index);
    match tokens.language {
        Language::English => match folded {
            "last" | "previous" => Some(-1),
            "this" | "current" => Some(0),
            "next" | "coming" => Some(1),
            _ => None,
        },
        Language::German => {
            let endings = ["en", "er", "es", "em", "e"];
            match endings.iter().find_map(|ending| folded.strip_suffix(ending))? {
                "letzt" | "vergangen" | "vorig" | "vorherig" => Some(-1),
                "vorletzt" => Some(-2),
                "dies" | "laufend" => Some(0),
                "nachst" | "kommend" => Some(1),
                "ubernachst" => Some(2),
                _ => None,
            }
        }
        Language::Other => None,
    }
}

fn day_word(tokens: &Tokens, index: usize, today: Option<Date>) -> Option<Told> {
    let before = index.checked_sub(1).map_or("", |at| tokens.folded(at));
    let small = index == 0 || !tokens.get(index)?.is_capital();
    let (period, count, length) = match (tokens.language, tokens.folded(index)) {
        (Language::German, "heute") if small && !matches!(before, "bis" | "von" | "noch" | "seit") => {
            (Period::Day, 0, 1)
        }
        (Language::German, "gestern") if small => (Period::Day, -1, 1),
        (Language::German, "vorgestern") if small => (Period::Day, -2, 1),
        (Language::German, "ubermorgen") if small => (Period::Day, 2, 1),
        (Language::German, "morgen") if index > 0 && small && !is_time_before(before) => (Period::Day, 1, 1),
        (Language::German, "vorjahr" | "vorjahres" | "vorjahrs") => (Period::Year, -1, 1),
        (Language::German, "vormonat" | "vormonats") => (Period::Month, -1, 1),
        (Language::German, "vorwoche") => (Period::Week, -1, 1),
        (Language::German, "vortag" | "vortags" | "vortages") => return Some(day_before(today, index + 1)),
        (Language::English, "today") if !matches!(before, "until" | "till" | "of") => (Period::Day, 0, 1),
        (Language::English, "tonight") => (Period::Day, 0, 1),
        (Language::English, "yesterday") if before != "before" => (Period::Day, -1, 1),
        (Language::English, "tomorrow") if before != "after" => (Period::Day, 1, 1),
        (Language::English, "day") if tokens.spells(index + 1, &["before", "yesterday"]) => (Period::Day, -2, 3),
        (Language::English, "day") if tokens.spells(index + 1, &["after", "tomorrow"]) => (Period::Day, 2, 3),
        (Language::English, "last") if tokens.folded(index + 1) == "night" => (Period::Day, -1, 2),
        (Language::English, "previous") if tokens.folded(index + 1) == "day" => {
            return Some(day_before(today, index + 2));
        }
        (Language::English, "day") if matches!(tokens.folded(index + 1), "before" | "earlier") => {
            let ends = !tokens.adjoins(index + 2) || tokens.folded(index + 1) == "earlier";
            return (ends && matches!(before, "the" | "a")).then(|| day_before(today, index + 2));
        }
        _ => return None,
    };
    let distance = Distance { period, count };
    let days = today.and_then(|today| at(today, distance));
    Some(Told { days, distance: Some(distance), end: index + length, ..Told::default() })
}

/// The day before that of which is told: one or two days before the article.
fn day_before(today: Option<Date>, end: usize) -> Told {
    let days = today.and_then(|today| {
        Some(Days { first: today.checked_sub(2.days()).ok()?, last: today.checked_sub(1.day()).ok()? })
    });
    Told { days, end, ..Told::default() }
}

/// Whether `morgen` behind this word is the morning.
fn is_time_before(before: &str) -> bool {
    matches!(before, "heute" | "gestern" | "vorgestern" | "ubermorgen" | "am" | "guten") || before.ends_with("tag")
}

fn period(folded: &str, language: Language) -> Option<Period> {
    match (language, folded) {
        (Language::German, "tag" | "tage" | "tagen") | (Language::English, "day" | "days") => Some(Period::Day),
        (Language::German, "woche" | "wochen") | (Language::English, "week" | "weeks") => Some(Period::Week),
        (Language::German, "monat" | "monats" | "monate" | "monaten") | (Language::English, "month" | "months") => {
            Some(Period::Month)
        }
        (Language::German, "jahr" | "jahres" | "jahre" | "jahren") | (Language::English, "year" | "years") => {
            Some(Period::Year)
        }
        _ => None,
    }
}

/// `letzte Woche`, `im kommenden Jahr`, `next month`; behind `Ende des` or `end of the` the bare period.
fn bent_period(tokens: &Tokens, index: usize, today: Option<Date>) -> Option<Told> {
    let whole = |at: usize| {
        let single = !matches!(tokens.folded(at), "wochen" | "monate" | "monaten" | "jahre" | "jahren")
            && !tokens.folded(at).ends_with('s')
            || matches!(tokens.folded(at), "monats" | "jahres");
        period(tokens.folded(at), tokens.language).filter(|period| single && *period != Period::Day)
    };
    let (count, noun) = match adjective(tokens, index) {
        Some(count) if tokens.adjoins(index + 1) => (count, index + 1),
        _ => (0, index),
    };
    let parted = || {
        let before = |back: usize| index.checked_sub(back).map_or("", |at| tokens.folded(at));
        matches!(before(1), "der" | "des" | "the")
            && matches!(before(2), "anfang" | "beginn" | "mitte" | "ende" | "of")
            && (before(2) != "of" || matches!(before(3), "beginning" | "start" | "middle" | "end" | "half" | "quarter"))
    };
    let distance = Distance { period: whole(noun).filter(|_| noun > index || parted())?, count };
    let days = today.and_then(|today| at(today, distance));
    Some(Told { days, distance: Some(distance), end: noun + 1, ..Told::default() })
}

/// `vor knapp zwei Jahren`, `almost two years ago`.
fn counted(tokens: &Tokens, index: usize, today: Option<Date>) -> Option<Told> {
    const HEDGE: usize = 3;
    let start = match tokens.language {
        Language::German if tokens.folded(index) == "vor" => index + 1,
        Language::English => index,
        _ => return None,
    };
    let number = (start..=start + HEDGE).find(|at| count(tokens, *at).is_some())?;
    let hedge = hedge::before(tokens, number).filter(|(_, at)| *at == start);
    if number != start && hedge.is_none() {
        return None;
    }
    let noun = number + 1;
    let decade = matches!(tokens.folded(noun), "jahrzehnt" | "jahrzehnten" | "decade" | "decades");
    let period = if decade { Period::Year } else { period(tokens.folded(noun), tokens.language)? };
    let ago = tokens.language == Language::German || tokens.folded(noun + 1) == "ago";
    let count = count(tokens, number)? * if decade { 10 } else { 1 };
    let distance = Distance { period, count: -count };
    let slack = if decade { 10.0 } else { 1.0 };
    let (farther, nearer) = match hedge.map(|(hedge, _)| hedge) {
        None => (slack, slack),
        Some(Hedge::About) => (1.5 * slack, 1.5 * slack),
        Some(Hedge::Almost) => (0.25, slack),
        Some(Hedge::Good) => (slack, 0.25),
        Some(Hedge::MoreThan | Hedge::AtLeast) => (f64::from(count).max(1.0) * slack, 0.25),
        Some(Hedge::LessThan | Hedge::UpTo) => (0.25, f64::from(count).max(1.0) * slack),
    };
    let days = today.and_then(|today| around(today, distance, (farther, nearer)));
    let end = noun + if tokens.language == Language::German { 1 } else { 2 };
    (ago && tokens.adjoins(noun)).then_some(Told { days, distance: Some(distance), end, is_counted: true, year: None })
}

/// A whole number at `index`; `ein` and `a` are one.
fn count(tokens: &Tokens, index: usize) -> Option<i16> {
    let token = tokens.get(index)?;
    if number::unit_word(&token.folded, tokens.language) {
        return Some(1);
    }
    if token.is_digits() {
        return token.text.parse().ok().filter(|count| (1..1000).contains(count));
    }
    token.number.filter(|count| *count < 1000.0).map(|count| count as i16)
}

/// A year at `index`, four digits.
pub(super) fn year(tokens: &Tokens, index: usize) -> Option<i16> {
    let token = tokens.get(index).filter(|token| token.text.len() == 4)?;
    token.text.parse().ok().filter(|year| (1500..2200).contains(year))
}

/// `im Herbst 2024`, `last summer`, `in the fall`.
fn season(tokens: &Tokens, index: usize, today: Option<Date>) -> Option<Told> {
    let (first, last) = match (tokens.language, tokens.folded(index)) {
        (Language::German, "fruhling" | "fruhjahr") | (Language::English, "spring") => (3, 6),
        (Language::German, "sommer") | (Language::English, "summer") => (6, 9),
        (Language::German, "herbst") | (Language::English, "autumn" | "fall") => (9, 12),
        (Language::German | Language::English, "winter") => (12, 15),
        _ => return None,
    };
    let whole = |year: i16| match last {
        15 => days((year, 12, 1), (year + 1, 3, 20)),
        last => days((year, first, 1), (year, last, 22)),
    };
    let year = year(tokens, index + 1)
        .filter(|_| tokens.adjoins(index + 1))
        .or_else(|| year(tokens, index + 2).filter(|_| tokens.folded(index + 1) == "of" && tokens.adjoins(index + 2)));
    let before = |back: usize| index.checked_sub(back).map_or("", |at| tokens.folded(at));
    let said = match tokens.language {
        Language::German => tokens.get(index)?.is_capital() && (before(1) == "im" || year.is_some()),
        _ => before(1) == "the" && before(2) == "in",
    };
    let directed = index > 0 && adjective(tokens, index - 1).is_some();
    let parted = index > 0 && part(tokens, index - 1).is_some();
    let days = match (year, today) {
        // A winter of one year is that before its spring or that behind its autumn.
        (Some(year), _) if last == 15 => days((year - 1, 12, 1), (year + 1, 3, 20)),
        (Some(year), _) => whole(year),
        (None, Some(today)) => nearest(today, direction(tokens, index), whole),
        (None, None) => None,
    };
    let end = index + 1 + year.map_or(0, |_| if tokens.folded(index + 1) == "of" { 2 } else { 1 });
    (said || year.is_some() || directed || parted).then_some(Told { days, year, end, ..Told::default() })
}

/// Which of four or two: `erstes`, `2.`, `third`.
fn ordinal(tokens: &Tokens, index: usize) -> Option<i8> {
    let folded = tokens.folded(index);
    let words = match tokens.language {
        Language::German => ["erst", "zweit", "dritt", "viert"],
        _ => ["first", "second", "third", "fourth"],
    };
    let rest = |word: &str| matches!(folded.strip_prefix(word), Some("" | "e" | "en" | "es" | "er" | "em"));
    let digit = || (tokens.gap(index + 1) == ". ").then(|| folded.parse().ok()).flatten();
    words.iter().position(|word| rest(word)).map(|at| at as i8 + 1).or_else(digit)
}

/// `im dritten Quartal 2024`, `the first half of last year`, `Q3 2024`.
fn quarter(tokens: &Tokens, index: usize, today: Option<Date>) -> Option<Told> {
    let short = tokens.get(index)?.text.strip_prefix('Q').and_then(|digit| digit.parse().ok());
    let (number, noun) = match short {
        Some(number) => (number, index),
        None => (ordinal(tokens, index)?, index + 1),
    };
    let months = match (tokens.language, tokens.folded(noun)) {
        (Language::German, "quartal" | "quartals") | (Language::English, "quarter") => 3,
        (Language::German, "halbjahr" | "halbjahrs" | "halbjahres" | "jahreshalfte") | (Language::English, "half") => 6,
        _ if short.is_some() => 3,
        _ => return None,
    };
    if !(1..=12 / months).contains(&number) {
        return None;
    }
    let linked = usize::from(matches!(tokens.folded(noun + 1), "of" | "des" | "im" | "von"));
    let at = noun + 1 + linked;
    let joined = tokens.adjoins(noun + 1) && tokens.adjoins(at);
    let year = year(tokens, at).filter(|_| joined);
    let the = at + usize::from(tokens.folded(at) == "the");
    let relative = bent_period(tokens, the, today)
        .filter(|told| joined && told.distance.is_some_and(|distance| distance.period == Period::Year));
    let of_year = linked > 0 && matches!(tokens.folded(the), "jahres" | "year");
    let last = number * months;
    let whole = |year: i16| days((year, last - months + 1, 1), (year, last, 31));
    let days = match (year, relative.and_then(|told| told.days)) {
        (Some(year), _) => whole(year),
        (None, Some(days)) => whole(days.first.year()),
        (None, None) => today.and_then(|today| {
            [today.year(), today.year() - 1].into_iter().filter_map(whole).find(|days| days.first <= today)
        }),
    };
    let end = match (year, relative) {
        (Some(_), _) => at + 1,
        (None, Some(told)) => told.end,
        (None, None) if of_year => the + 1,
        (None, None) => noun + 1,
    };
    // English counts the quarters and halves of many things.
    let is_time = tokens.language == Language::German || short.is_some() || year.is_some() || end > noun + 1;
    is_time.then_some(Told { days, year, end, ..Told::default() })
}

/// `in den 90er Jahren`, `the 1990s`, `im 19. Jahrhundert`.
fn decade(tokens: &Tokens, index: usize) -> Option<Told> {
    let folded = tokens.folded(index);
    let length = folded.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, ending) = folded.split_at_checked(length)?;
    let next = tokens.folded(index + 1);
    if next.starts_with("jahrhundert") || matches!(next, "century" | "centuries") {
        let century: i16 = digits.parse().ok().filter(|century| (1..=21).contains(century))?;
        let days = days((100 * (century - 1), 1, 1), (100 * century, 12, 31));
        return matches!(ending, "" | "st" | "nd" | "rd" | "th").then_some(Told {
            days,
            end: index + 2,
            ..Told::default()
        });
    }
    let words = ["dreissiger", "vierziger", "funfziger", "sechziger", "siebziger", "achtziger", "neunziger"];
    let named = || words.iter().position(|word| *word == folded).map(|at| 1930 + 10 * at as i16);
    let years = tokens.language == Language::German && matches!(next, "jahre" | "jahren" | "jahrzehnt");
    let decade = match (digits.len(), ending) {
        (4, "s" | "er" | "ern") => digits.parse().ok(),
        // Of the twenties there are two.
        (2, "s") => digits.parse::<i16>().ok().filter(|year| (30..=90).contains(year)).map(|year| 1900 + year),
        (2, "er" | "ern") if years => {
            digits.parse::<i16>().ok().filter(|year| (30..=90).contains(year)).map(|year| 1900 + year)
        }
        (0, _) if years => named(),
        _ => None,
    };
    let first = decade.filter(|year| year % 10 == 0 && (1500..2200).contains(year))?;
    let days = days((first, 1, 1), (first + 9, 12, 31));
    Some(Told { days, end: index + 1 + usize::from(years), ..Told::default() })
}

/// `am Wochenende`, `at the weekend`.
fn weekend(tokens: &Tokens, index: usize, today: Option<Date>) -> Option<Told> {
    if !matches!(tokens.folded(index), "wochenende" | "weekend") {
        return None;
    }
    let days = today.and_then(|today| {
        let on = today.weekday().to_monday_one_offset() > 5;
        let side = match direction(tokens, index) {
            Direction::Unsaid if looks_ahead(tokens) && !on => return None,
            side => side,
        };
        let first = calendar::weekday(today, 6, side)?.first;
        Some(Days { first, last: first.checked_add(1.day()).ok()? })
    });
    Some(Told { days, end: index + 1, ..Told::default() })
}

/// The days that are said by year, month and day, seen from `today` where the year is not.
pub(super) fn resolved(
    (year, month, day): (Option<i16>, Option<i8>, Option<i8>),
    today: Option<Date>,
    direction: Direction,
) -> Option<Days> {
    match (year, month) {
        (Some(year), _) => said(year, month, day),
        (None, Some(_)) => nearest(today?, direction, |year| said(year, month, day)),
        (None, None) => None,
    }
}
