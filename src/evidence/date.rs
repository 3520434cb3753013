//! Dates: days, months, years and weekdays, as far as they are said; and the words that a date takes up, so that `27.`
//! is not counted as a quantity too. Times of day are recognised only to be left out.

use super::hedge;
use super::item::Date;
use super::number;
use super::token::Tokens;
use super::unit;
use crate::text::Language;

/// The dates of a sentence. The words that dates and times take up are marked in `taken`.
pub(super) fn dates(tokens: &Tokens, taken: &mut [bool]) -> Vec<Date> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        let Some((date, range)) = date_at(tokens, index) else {
            index += mark_time(tokens, index, taken).max(1);
            continue;
        };
        taken.iter_mut().take(range.1).skip(range.0).for_each(|word| *word = true);
        index = range.1;
        found.push(date);
    }
    found
}

/// Which words a date covers, end excluded.
type Range = (usize, usize);

fn date_at(tokens: &Tokens, index: usize) -> Option<(Date, Range)> {
    let span = |range: Range| {
        let first = tokens.get(range.0).map_or(tokens.span, |token| token.span);
        tokens.get(range.1 - 1).map_or(first, |last| first.union(last.span))
    };
    let (parts, range) = numeric(tokens, index)
        .or_else(|| day_month(tokens, index))
        .or_else(|| month_day(tokens, index))
        .or_else(|| weekday_at(tokens, index))
        .or_else(|| year_alone(tokens, index))?;
    let Parts { year, month, day, weekday } = parts;
    Some((Date { year, month, day, weekday, span: span(range) }, range))
}

#[derive(Default)]
struct Parts {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    weekday: Option<i8>,
}

/// `27.01.2025`, `27.1.`, `2025-01-27`.
fn numeric(tokens: &Tokens, index: usize) -> Option<(Parts, Range)> {
    let text = tokens.get(index).filter(|token| token.is_digits())?.text;
    let fields: Vec<i16> = text.split('.').map(|field| field.parse().ok()).collect::<Option<_>>()?;
    let parts = |year: Option<i16>, month: i16, day: i16| {
        let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
        valid.then_some(Parts { year, month: Some(month as i8), day: Some(day as i8), weekday: None })
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
    Some((Parts { year, month: Some(month), day: Some(day), weekday: None }, (index, end)))
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
                | "late"
        )
    });
    (!doubtful || told || end > index + 1).then_some(())?;
    Some((Parts { year, month: Some(month), day, weekday: None }, (index, end)))
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
    (!measured && !counts(tokens, index))
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

/// Marks a time of day (`20.45 Uhr`, `5:20 p.m.`) and says how many words it takes; 0 if there is none.
fn mark_time(tokens: &Tokens, index: usize, taken: &mut [bool]) -> usize {
    if !tokens.get(index).is_some_and(super::token::Token::is_digits) {
        return 0;
    }
    let minutes = usize::from(tokens.gap(index + 1) == ":");
    let after = tokens.folded(index + 1 + minutes);
    let clock = matches!(after, "uhr" | "a.m" | "p.m" | "am" | "pm" | "gmt") && tokens.adjoins(index + 1 + minutes);
    // Without a clock word, digits on both sides of a colon are a score or a time; neither is a quantity.
    let length = if clock { 2 + minutes } else { 2 * minutes };
    taken.iter_mut().skip(index).take(length).for_each(|word| *word = true);
    length
}

fn day(folded: &str) -> Option<i8> {
    let length = folded.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, ending) = folded.split_at_checked(length)?;
    let day = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    matches!(ending, "" | "st" | "nd" | "rd" | "th").then_some(day)
}

fn year(tokens: &Tokens, index: usize) -> Option<i16> {
    tokens
        .get(index)
        .filter(|token| token.text.len() == 4)?
        .text
        .parse()
        .ok()
        .filter(|year| (1500..2200).contains(year))
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
        dates(&tokens, &mut taken).into_iter().map(|d| (d.year, d.month, d.day, d.weekday)).collect()
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
}
