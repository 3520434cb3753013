//! Times of day: `20.45 Uhr`, `5:30 a.m.`, `halb sechs`, `Montagabend`; and the words that they take up, so that they
//! are no quantities.

use super::item::Time;
use super::token::{Token, Tokens};
use crate::text::{Language, Span};

/// A time before hedge and zone.
struct Clock {
    first: i16,
    last: i16,
    twelve: bool,
    /// The word after it.
    end: usize,
}

/// The times of day of a sentence. Words marked in `taken` belong to dates; those that times take up are marked too.
pub(super) fn times(tokens: &Tokens, taken: &mut [bool]) -> Vec<Time> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        let number = tokens.get(index).is_some_and(Token::is_digits);
        let free = !number || !taken.get(index).copied().unwrap_or(false);
        let Some(clock) = clock(tokens, index).filter(|_| free) else {
            index += if free { mark(tokens, index, taken) } else { 1 };
            continue;
        };
        taken.iter_mut().take(clock.end).skip(index).for_each(|word| *word = true);
        let (start, first, last) = hedged(tokens, index, &clock);
        let zone = zone(tokens.folded(clock.end)).filter(|_| tokens.adjoins(clock.end));
        let end = clock.end + usize::from(zone.is_some());
        let spans = tokens.list.iter().take(end).skip(start).map(|token| token.span);
        if let Some(span) = spans.reduce(Span::union) {
            found.push(Time { first, last, twelve: clock.twelve, zone, span });
        }
        index = end.max(index + 1);
    }
    found
}

/// Marks digits on both sides of a colon, which are a time or a result and no quantity; how many words they are, at
/// least one.
fn mark(tokens: &Tokens, index: usize, taken: &mut [bool]) -> usize {
    let pair = tokens.get(index).is_some_and(Token::is_digits) && tokens.gap(index + 1) == ":";
    let length = if pair { 2 } else { 0 };
    taken.iter_mut().skip(index).take(length).for_each(|word| *word = true);
    length.max(1)
}

fn clock(tokens: &Tokens, index: usize) -> Option<Clock> {
    digital(tokens, index).or_else(|| spoken(tokens, index)).or_else(|| part_of_day(tokens, index))
}

/// What says that a number is a time of day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// `Uhr`, `GMT`: it counts to 24.
    Day,
    /// `o'clock`: it counts to 12.
    Half,
    /// `a.m.`
    Morning,
    /// `p.m.`
    Afternoon,
}

fn mark_word(folded: &str) -> Option<Mark> {
    match folded {
        "uhr" => Some(Mark::Day),
        "o'clock" => Some(Mark::Half),
        "a.m" | "am" => Some(Mark::Morning),
        "p.m" | "pm" => Some(Mark::Afternoon),
        _ => None,
    }
}

/// Hour and minute as they are written, before what says that they are a time.
struct Figures<'a> {
    hour: i16,
    minute: Option<i16>,
    /// Letters glued to the digits (`pm` in `5pm`).
    glued: &'a str,
    form: Form,
    /// The word after them.
    end: usize,
}

/// How an hour is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `five`
    Word,
    /// `5`, `5.30`
    Digits,
    /// `5:30`
    Colon,
    /// `1730`
    Four,
}

fn figures<'a>(tokens: &'a Tokens, index: usize) -> Option<Figures<'a>> {
    let folded = tokens.folded(index);
    let length = folded.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(folded.len());
    let (digits, glued) = folded.split_at_checked(length)?;
    let end = index + 1;
    if digits.is_empty() {
        let hour = named_hour(tokens, index)?;
        return Some(Figures { hour, minute: None, glued: "", form: Form::Word, end });
    }
    if let Some((hour, minute)) = digits.split_once('.') {
        let minute = Some(minute).filter(|minute| minute.len() == 2)?.parse().ok();
        return Some(Figures { hour: hour.parse().ok()?, minute, glued, form: Form::Digits, end });
    }
    let hour = digits.parse().ok()?;
    if glued.is_empty() && tokens.gap(end) == ":" {
        let next = tokens.folded(end);
        let (minute, glued) = next.split_at_checked(2)?;
        let minute = minute.parse().ok().filter(|_| !glued.starts_with(|c: char| c.is_ascii_digit()))?;
        return Some(Figures { hour, minute: Some(minute), glued, form: Form::Colon, end: end + 1 });
    }
    let form = if digits.len() == 4 { Form::Four } else { Form::Digits };
    Some(Figures { hour, minute: None, glued, form, end })
}

/// `20.45 Uhr`, `5:30 a.m.`, `5pm`, `17:00 GMT`, `um 5:30`.
fn digital(tokens: &Tokens, index: usize) -> Option<Clock> {
    let Figures { mut hour, mut minute, glued, form, mut end } = figures(tokens, index)?;
    let mut said = if glued.is_empty() { None } else { Some(mark_word(glued)?) };
    if said.is_none() && tokens.adjoins(end) {
        said = mark_word(tokens.folded(end)).filter(|said| *said == Mark::Day || tokens.language != Language::German);
        end += usize::from(said.is_some());
        if said.is_none() && zone(tokens.folded(end)).is_some() {
            if form == Form::Four {
                (hour, minute) = (hour / 100, Some(hour % 100));
            }
            said = Some(Mark::Day).filter(|_| minute.is_some());
        }
    }
    let before = index.checked_sub(1).map_or("", |at| tokens.folded(at));
    let led = matches!(before, "um" | "gegen" | "at" | "around" | "about" | "by" | "until" | "since" | "ab");
    if said.is_none() && !(form == Form::Colon && led) {
        return None;
    }
    // `20 Uhr 45`
    if minute.is_none() && tokens.adjoins(end) && tokens.folded(end - 1) == "uhr" {
        minute = tokens.get(end).filter(|token| token.text.len() == 2).and_then(|token| token.text.parse().ok());
        end += usize::from(minute.is_some());
    }
    let daytime = Some(tokens.folded(end)).filter(|_| tokens.adjoins(end));
    let later = hour < 12 && matches!(daytime, Some("abends" | "nachmittags"));
    let early = matches!(daytime, Some("morgens" | "nachts" | "fruh"));
    let twelve = match said {
        Some(Mark::Half) => true,
        Some(Mark::Day) => form == Form::Word && !later && !early,
        Some(Mark::Morning | Mark::Afternoon) => false,
        None => tokens.language == Language::English,
    };
    let (most, noon) = match said {
        Some(Mark::Morning) => (12, hour % 12),
        Some(Mark::Afternoon) => (12, hour % 12 + 12),
        _ => (24, hour + if later { 12 } else { 0 }),
    };
    let at = 60 * noon + minute.unwrap_or(0);
    let valid = (0..=most).contains(&hour) && (0..60).contains(&minute.unwrap_or(0));
    valid.then_some(Clock { first: at, last: at, twelve: twelve && hour <= 12, end })
}

/// An hour in words.
fn named_hour(tokens: &Tokens, index: usize) -> Option<i16> {
    let folded = tokens.folded(index);
    let one = matches!((tokens.language, folded), (Language::German, "ein" | "eins") | (Language::English, "one"));
    let hour = if one { Some(1.0) } else { tokens.number(index) };
    hour.filter(|hour| *hour <= 24.0).map(|hour| hour as i16)
}

/// `halb sechs`, `Viertel nach fünf`, `half past five`, `quarter to six`, `noon`, `Mitternacht`.
fn spoken(tokens: &Tokens, index: usize) -> Option<Clock> {
    let folded = tokens.folded(index);
    let hour = |at: usize| {
        let hour = named_hour(tokens, at).or_else(|| tokens.get(at)?.text.parse().ok());
        hour.filter(|hour| (1..=12).contains(hour) && tokens.adjoins(at))
    };
    let on = |minutes: i16, end: usize| Some(Clock { first: minutes, last: minutes, twelve: true, end });
    let exact = |minutes: i16| Some(Clock { first: minutes, last: minutes, twelve: false, end: index + 1 });
    match (tokens.language, folded) {
        (Language::German, "mitternacht") | (Language::English, "midnight") => exact(24 * 60),
        (Language::English, "noon") => exact(12 * 60),
        (Language::German, "halb") => on(60 * hour(index + 1)? - 30, index + 2),
        (Language::German, "viertel") => match tokens.folded(index + 1) {
            "nach" => on(60 * hour(index + 2)? + 15, index + 3),
            "vor" => on(60 * hour(index + 2)? - 15, index + 3),
            _ => None,
        },
        (Language::English, "half") if tokens.folded(index + 1) == "past" => on(60 * hour(index + 2)? + 30, index + 3),
        (Language::English, "quarter") => match tokens.folded(index + 1) {
            "past" => on(60 * hour(index + 2)? + 15, index + 3),
            "to" => on(60 * hour(index + 2)? - 15, index + 3),
            _ => None,
        },
        _ => None,
    }
}

/// `am Abend`, `Montagabend`, `Monday evening`, `in the morning`, `overnight`: the hours that one calls so.
fn part_of_day(tokens: &Tokens, index: usize) -> Option<Clock> {
    let folded = tokens.folded(index);
    let before = |back: usize| index.checked_sub(back).map_or("", |at| tokens.folded(at));
    let (part, told) = match tokens.language {
        Language::German => {
            let compound = folded.split_once("tag").map(|(_, part)| part).filter(|part| !part.is_empty());
            let alone = matches!(before(1), "am" | "gestern" | "heute" | "morgen" | "fruhen" | "spaten")
                || before(1) == "der" && before(2) == "in"
                || before(1).ends_with("tag");
            let capital = tokens.get(index)?.is_capital() || matches!(before(1), "gestern" | "heute");
            (compound.unwrap_or(folded), compound.is_some() || alone && capital)
        }
        Language::English => {
            let alone = matches!(before(1), "this" | "last" | "yesterday" | "tomorrow" | "early" | "late")
                || before(1).ends_with("day")
                || before(1) == "the" && before(2) == "in";
            (folded, alone || folded == "overnight" || folded == "tonight")
        }
        Language::Other => return None,
    };
    let (first, last) = match (tokens.language, part) {
        (Language::German, "morgen") => (4, 11),
        (Language::German, "vormittag") => (8, 12),
        (Language::German, "mittag") => (11, 14),
        (Language::German, "nachmittag") | (Language::English, "afternoon") => (12, 18),
        (Language::German, "abend") | (Language::English, "evening") => (17, 24),
        (Language::German, "nacht") | (Language::English, "overnight") => (21, 31),
        (Language::English, "morning") => (4, 12),
        (Language::English, "night" | "tonight") => (18, 30),
        _ => return None,
    };
    told.then_some(Clock { first: 60 * first, last: 60 * last, twelve: false, end: index + 1 })
}

/// How many minutes a time is off that is said to be about.
const ABOUT: i16 = 20;

/// The first word of a time with what hedges it, and the minutes that the wording allows.
fn hedged(tokens: &Tokens, index: usize, clock: &Clock) -> (usize, i16, i16) {
    let before = |back: usize| index.checked_sub(back).map_or("", |at| tokens.folded(at));
    let shortly = matches!(before(2), "kurz" | "shortly" | "just" | "soon");
    let (words, earlier, later) = match before(1) {
        "gegen" | "etwa" | "ungefahr" | "rund" | "ca" | "circa" | "around" | "about" | "approximately" | "roughly" => {
            (1, ABOUT, ABOUT)
        }
        "nach" | "after" if shortly => (2, 0, ABOUT),
        "vor" | "before" if shortly => (2, ABOUT, 0),
        _ => (0, 0, 0),
    };
    (index - words, clock.first - earlier, clock.last + later)
}

/// How many minutes a zone's clock is ahead of UTC; not of names that several zones have.
fn zone(folded: &str) -> Option<i16> {
    let hours = match folded {
        "gmt" | "utc" => 0,
        "bst" | "cet" | "mez" => 1,
        "cest" | "mesz" => 2,
        "msk" => 3,
        "jst" => 9,
        "edt" => -4,
        "est" => -5,
        "pdt" => -7,
        "pst" => -8,
        _ => return None,
    };
    Some(60 * hours)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: Language) -> Vec<Time> {
        let tokens = Tokens::new(text, Span::new(0, text.len()), language);
        times(&tokens, &mut vec![false; tokens.len()])
    }

    fn one(text: &str, language: Language) -> (i16, i16, bool) {
        let [time] = &read(text, language)[..] else { panic!("{text}: {:?}", read(text, language)) };
        (time.first, time.last, time.twelve)
    }

    #[test]
    fn a_clock_is_read_in_either_convention() {
        let german = |text| one(text, Language::German);
        assert_eq!(german("um 20.45 Uhr"), (1245, 1245, false));
        assert_eq!(german("um 20:45 Uhr"), (1245, 1245, false));
        assert_eq!(german("um 20 Uhr 45"), (1245, 1245, false));
        assert_eq!(german("um 5 Uhr nachmittags"), (1020, 1020, false));
        assert_eq!(german("um halb sechs"), (330, 330, true));
        assert_eq!(german("um Viertel nach fünf"), (315, 315, true));
        let english = |text| one(text, Language::English);
        assert_eq!(english("at 5:30 a.m."), (330, 330, false));
        assert_eq!(english("at 8:45pm"), (1245, 1245, false));
        assert_eq!(english("at 8.45pm"), (1245, 1245, false));
        assert_eq!(english("at 12 p.m. sharp"), (720, 720, false));
        assert_eq!(english("at half past five"), (330, 330, true));
        assert_eq!(english("at 5 o'clock"), (300, 300, true));
    }

    #[test]
    fn hedges_and_parts_of_the_day_are_stretches() {
        assert_eq!(one("gegen 20 Uhr", Language::German), (1180, 1220, false));
        assert_eq!(one("kurz nach 20 Uhr", Language::German), (1200, 1220, false));
        assert_eq!(one("am Montagabend", Language::German), (1020, 1440, false));
        assert_eq!(one("on Monday evening", Language::English), (1020, 1440, false));
        assert_eq!(one("shortly before midnight", Language::English), (1420, 1440, false));
    }

    #[test]
    fn times_meet_across_conventions_zones_and_midnight() {
        let meets = |a: &str, b: &str| {
            let (a, b) = (read(a, Language::German).remove(0), read(b, Language::English).remove(0));
            assert_eq!(a.meets(&b), b.meets(&a));
            a.meets(&b)
        };
        assert_eq!(meets("um 17.30 Uhr", "at half past five"), Some(true));
        assert_eq!(meets("um 17.30 Uhr", "at 5:30 a.m."), Some(false));
        assert_eq!(meets("um halb sechs", "at 5:30 p.m."), Some(true));
        assert_eq!(meets("um 18.30 Uhr MEZ", "at 17:30 GMT"), Some(true));
        assert_eq!(meets("um 18.30 Uhr", "at 17:30 GMT"), None);
        assert_eq!(meets("um 0 Uhr", "at midnight"), Some(true));
        assert_eq!(meets("in der Nacht", "at 3 a.m."), Some(true));
    }

    #[test]
    fn results_and_quantities_are_no_times() {
        assert_eq!(read("ein 5:0 vor 2000 Leuten", Language::German), []);
        assert_eq!(read("I am 5 and half of it", Language::English), []);
        assert_eq!(read("um 3,5 Prozent", Language::German), []);
        assert_eq!(read("am Abendessen", Language::German), []);
    }
}
