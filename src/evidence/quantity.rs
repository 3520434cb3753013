//! Quantities: a number with its hedge, magnitude and unit, as the interval that the wording allows.
//!
//! ```text
//! weniger als | sechs  | Millionen | Dollar      zwischen | 3 | und | 5 | Prozent
//! hedge         number   magnitude   unit                   low       high  unit
//! ```

use rust_stemmers::Stemmer;

use super::hedge::{self, Hedge};
use super::item::Quantity;
use super::number::{self, Number};
use super::token::Tokens;
use super::unit;
use crate::text::{Language, Span};

/// A number with its magnitude, before hedge and unit.
struct Amount {
    value: f64,
    slack: f64,
    /// The words that it covers, end excluded.
    words: (usize, usize),
    /// A fraction is a share of something: its unit is `%`.
    is_share: bool,
}

/// The quantities of a sentence. Words marked in `taken` belong to dates; those that quantities use are marked too.
pub(super) fn quantities(tokens: &Tokens, stemmer: Option<&Stemmer>, taken: &mut [bool]) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        match quantity_at(tokens, stemmer, index, taken) {
            Some((quantity, end)) => {
                lend_unit(tokens, &mut found, &quantity);
                found.push(quantity);
                index = end.max(index + 1);
            }
            None => index += 1,
        }
    }
    found
}

/// How many words at most lie between two numbers of which only the second names the unit.
const LENT: usize = 1;

/// `um 40 Millionen auf 240 Millionen Euro`: a number without a unit has that of the next one close to it.
fn lend_unit(tokens: &Tokens, found: &mut [Quantity], next: &Quantity) {
    let Some(last) = found.last_mut().filter(|last| last.unit.is_none()) else { return };
    let between = tokens.within(next.span).0.saturating_sub(tokens.within(last.span).1);
    let scale = last.value > 0.0 && (0.05..20.0).contains(&(next.value / last.value));
    if between <= LENT && scale {
        last.unit.clone_from(&next.unit);
    }
}

fn quantity_at(
    tokens: &Tokens,
    stemmer: Option<&Stemmer>,
    index: usize,
    taken: &mut [bool],
) -> Option<(Quantity, usize)> {
    let special = many(tokens, stemmer, index, taken).or_else(|| glued(tokens, index, taken));
    if let Some(found) = special.or_else(|| minute_of_play(tokens, index, taken)) {
        return Some(found);
    }
    let first = amount(tokens, index, taken)?;
    let last = range_end(tokens, &first, taken);
    let end = last.as_ref().unwrap_or(&first).words.1;
    let hedge = hedge::before(tokens, index);
    let (low, high, value) = interval(&first, last.as_ref(), hedge.map(|(hedge, _)| hedge));
    let measure = measure(tokens, stemmer, (index, end), first.is_share);
    let start = hedge.map_or(index, |(_, start)| start);
    taken.iter_mut().take(end).skip(index).for_each(|word| *word = true);
    let start_byte = tokens
        .get(start)
        .map_or(tokens.span.start, |token| token.span.start - if start == index { measure.before } else { 0 });
    let end_byte = tokens.get(measure.end - 1).map_or(tokens.span.end, |token| token.span.end) + measure.after;
    Some((Quantity { low, high, value, unit: measure.unit, span: Span::new(start_byte, end_byte) }, measure.end))
}

/// `eine siebenminütige Rede`, `dreimal`: number and unit in one word.
fn glued(tokens: &Tokens, index: usize, taken: &mut [bool]) -> Option<(Quantity, usize)> {
    let free = !taken.get(index).copied().unwrap_or(true);
    let (value, unit) = number::glued(tokens.folded(index), tokens.language).filter(|_| free)?;
    let hedge = hedge::before(tokens, index);
    let (down, up) = hedge.map_or((1.0, 1.0), |(hedge, _)| hedge.factors(value));
    taken[index] = true;
    let start = tokens.get(hedge.map_or(index, |(_, start)| start))?.span;
    let span = start.union(tokens.get(index)?.span);
    Some((Quantity { low: value * down, high: value * up, value, unit: Some(unit.to_owned()), span }, index + 1))
}

/// `in der 58. Minute`, `in the 58th minute`: a point in a match, no stretch of time.
fn minute_of_play(tokens: &Tokens, index: usize, taken: &mut [bool]) -> Option<(Quantity, usize)> {
    let free = !taken.get(index).copied().unwrap_or(true);
    let minute = tokens.get(index).filter(|minute| free && minute.is_digits())?;
    let digits = minute.text.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ordinal = digits.len() < minute.text.len() || tokens.gap(index + 1) == ". ";
    let value = digits.parse().ok().filter(|_| ordinal && tokens.folded(index + 1) == "minute")?;
    taken[index] = true;
    let span = minute.span.union(tokens.get(index + 1)?.span);
    Some((Quantity { low: value, high: value, value, unit: Some("minute of play".to_owned()), span }, index + 2))
}

/// `Hunderte Anwohner`, `thousands of people`: a plural that counts by itself.
fn many(tokens: &Tokens, stemmer: Option<&Stemmer>, index: usize, taken: &mut [bool]) -> Option<(Quantity, usize)> {
    if taken.get(index).copied().unwrap_or(true) || tokens.adjoins(index) && tokens.get(index - 1)?.is_digits() {
        return None;
    }
    let (least, value, most) = number::many(tokens.folded(index), tokens.language)?;
    let of = usize::from(matches!(tokens.folded(index + 1), "of" | "von"));
    let factor = match tokens.folded(index + 1 + of) {
        "thousands" if of == 1 => 1e3,
        "millions" if of == 1 => 1e6,
        _ => 1.0,
    };
    let end = if factor > 1.0 { index + 3 } else { index + 1 };
    let of = usize::from(matches!(tokens.folded(end), "of" | "von"));
    let measure = measure(tokens, stemmer, (index, end + of), false);
    let end = if measure.unit.is_some() { measure.end } else { end };
    taken.iter_mut().take(end).skip(index).for_each(|word| *word = true);
    let span = tokens.get(index)?.span.union(tokens.get(end - 1)?.span);
    let scaled = |bound: f64| bound * factor;
    let quantity = Quantity { low: scaled(least), high: scaled(most), value: scaled(value), unit: measure.unit, span };
    Some((quantity, end))
}

fn interval(first: &Amount, last: Option<&Amount>, hedge: Option<Hedge>) -> (f64, f64, f64) {
    let (down, up) = hedge.map_or((1.0, 1.0), |hedge| hedge.factors(first.value));
    match last {
        Some(last) => (first.value - first.slack, last.value + last.slack, f64::midpoint(first.value, last.value)),
        None => ((first.value - first.slack) * down, (first.value + first.slack) * up, first.value),
    }
}

/// The number that begins at the word `index`, with its magnitude.
fn amount(tokens: &Tokens, index: usize, taken: &[bool]) -> Option<Amount> {
    if taken.get(index).copied().unwrap_or(true) {
        return None;
    }
    let language = tokens.language;
    let folded = tokens.folded(index);
    if matches!(folded, "halfte" | "half") {
        return Some(Amount { value: 50.0, slack: 0.0, words: (index, index + 1), is_share: true });
    }
    if let Some((part, end)) = part_of(tokens, index) {
        return Some(Amount { value: 100.0 * part, slack: HEADS, words: (index, end), is_share: true });
    }
    let number = written(tokens, index)?;
    let (end, Number { value, slack, suffix, .. }) = number;
    let glued = number::magnitude(&suffix.to_lowercase(), language);
    if !suffix.is_empty() && glued.is_none() {
        return None;
    }
    let scaled = |factor: f64, end: usize, is_share: bool| {
        Some(Amount { value: value * factor, slack: slack * factor, words: (index, end), is_share })
    };
    let joined = tokens.adjoins(end) || tokens.gap(end) == "-";
    if let Some(part) = number::fraction(tokens.folded(end), language).filter(|_| joined) {
        return scaled(100.0 * part, end + 1, true);
    }
    if let Some(factor) = glued {
        return scaled(factor, end, false);
    }
    match number::magnitude(tokens.folded(end), language).filter(|_| joined) {
        Some(factor) => scaled(factor, end + 1, false),
        None if number::unit_word(folded, language) => None,
        None => scaled(1.0, end, false),
    }
}

/// How far a share that is told in heads may be off, in percentage points.
const HEADS: f64 = 2.5;

/// A share that is told in heads: `neun von zehn`, `one in four`, `jeder Fünfte`; and the word after it.
fn part_of(tokens: &Tokens, index: usize) -> Option<(f64, usize)> {
    let language = tokens.language;
    if matches!(tokens.folded(index), "jeder" | "jede" | "jedes" | "jeden") && tokens.adjoins(index + 1) {
        let whole = number::ordinal(tokens.folded(index + 1))?;
        return Some((1.0 / whole, index + 2));
    }
    let count = |at: usize| match tokens.folded(at) {
        "one" | "einer" | "eine" | "eines" => Some(1.0),
        word => word.parse().ok().or_else(|| tokens.number(at)),
    };
    let joint = tokens.folded(index + 1);
    let joined = matches!(joint, "von" | "in") && tokens.adjoins(index + 1)
        || joint == "out" && tokens.folded(index + 2) == "of";
    let whole = index + if joint == "out" { 3 } else { 2 };
    let english = joint != "von" && language == Language::English || joint == "von" && language == Language::German;
    let (part, of) = (count(index).filter(|_| joined && english)?, count(whole)?);
    let told = part < of && matches!(of as u32, 2..=10 | 100) && (joint != "in" || part < 1.5);
    told.then_some((part / of, whole + 1))
}

/// The digits or number words at `index`, and the word after them.
fn written<'a>(tokens: &Tokens<'a>, index: usize) -> Option<(usize, Number<'a>)> {
    let token = tokens.get(index)?;
    let language = tokens.language;
    if token.is_digits() {
        let ordinal = token.text.len() <= 3 && tokens.gap(index + 1).starts_with(". ") && index + 1 < tokens.len();
        let part_of_score = matches!(tokens.gap(index + 1), ":" | "/") || matches!(tokens.gap(index), ":" | "/");
        if ordinal || part_of_score {
            return None;
        }
        return number::digits(token.text, language).map(|number| (index + 1, number));
    }
    let exact = |value: f64| Number { value, slack: 0.0, suffix: "", like_year: false };
    if number::unit_word(&token.folded, language) {
        return Some((index + 1, exact(1.0)));
    }
    let value = token.number?;
    let next = tokens.folded(index + 1);
    let ones = if next == "one" { Some(1.0) } else { tokens.number(index + 1).filter(|ones| *ones < 10.0) };
    match ones.filter(|_| value >= 20.0 && tokens.gap(index + 1) == "-") {
        Some(ones) => Some((index + 2, exact(value + ones))),
        None => Some((index + 1, exact(value))),
    }
}

/// The upper end of a range that begins with `first`: `3 bis 5`, `between 3 and 5`, `3–5`. The lower end takes over the
/// magnitude where only the upper one names it.
fn range_end(tokens: &Tokens, first: &Amount, taken: &[bool]) -> Option<Amount> {
    let (start, end) = first.words;
    let between = start.checked_sub(1).is_some_and(|before| matches!(tokens.folded(before), "zwischen" | "between"));
    let joined = match tokens.folded(end) {
        "bis" | "to" => true,
        "und" | "and" => between,
        _ => false,
    };
    let dash = matches!(tokens.gap(end), "–" | "-" | " – ");
    let last = amount(tokens, if joined { end + 1 } else { end }, taken).filter(|_| joined || dash)?;
    (last.value > first.value).then_some(last)
}

/// What is measured, and how far the wording of it reaches.
struct Measure {
    unit: Option<String>,
    /// The word after the number and its unit.
    end: usize,
    /// Bytes of a sign before the number.
    before: usize,
    /// Bytes of a sign after it, with the blank before the sign.
    after: usize,
}

fn measure(tokens: &Tokens, stemmer: Option<&Stemmer>, words: (usize, usize), is_share: bool) -> Measure {
    let (start, end) = words;
    let plain = |unit: Option<&str>, end: usize| Measure { unit: unit.map(str::to_owned), end, before: 0, after: 0 };
    if is_share {
        return plain(Some("%"), end);
    }
    if let Some((unit, before)) = unit::sign_before(tokens.gap(start)) {
        return Measure { before, ..plain(Some(unit), end) };
    }
    if let Some((unit, after)) = unit::sign_after(tokens.gap(end)) {
        return Measure { after, ..plain(Some(unit), end) };
    }
    let abbreviated = matches!(tokens.folded(end - 1), "mio" | "mrd" | "tsd" | "bio") && tokens.gap(end) == ". ";
    let near = tokens.adjoins(end) || tokens.gap(end) == "-" || abbreviated;
    if let Some(end) = unit::age(tokens, words) {
        return plain(Some("age"), end);
    }
    if let Some((unit, length)) = unit::named(tokens, end).filter(|_| near) {
        return plain(Some(unit), end + length);
    }
    match unit::counted(tokens, end) {
        Some(noun) => {
            let folded = tokens.folded(noun);
            let stem = stemmer.map_or_else(|| folded.to_owned(), |stemmer| stemmer.stem(folded).into_owned());
            plain(Some(&stem), noun + 1)
        }
        None => plain(None, end),
    }
}

#[cfg(test)]
mod tests;
