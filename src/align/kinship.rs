//! Whether two values that lie apart measure the same thing: by their units, by how far apart they lie, and by the
//! words around them.

use crate::evidence::{Date, Quantity, SentenceEvidence, Term, name};
use crate::text::{Pair, Side, Span};

use super::context::{alike, context, counted};

/// What the units of two quantities have to do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kinship {
    /// They are one, or count the same thing by two words.
    Same,
    /// One counts people, the other some of them.
    Near,
    /// One of them stands alone.
    Unknown,
    /// Nothing is known of what one of them counts.
    Foreign,
    /// They measure different things.
    Apart,
}

/// What two quantities count or measure, set against each other.
pub(super) fn kinship(sentences: Pair<&SentenceEvidence>, pair: Pair<&Quantity>) -> Kinship {
    let (Some(left), Some(right)) = (&pair.left.unit, &pair.right.unit) else {
        let counts = [&pair.left.unit, &pair.right.unit].into_iter().flatten().all(|unit| !is_measure(unit));
        return if counts { Kinship::Unknown } else { Kinship::Apart };
    };
    if left == right {
        return Kinship::Same;
    }
    if is_measure(left) || is_measure(right) {
        return Kinship::Apart;
    }
    let counted = Pair::new(counted(sentences.left, pair.left.span), counted(sentences.right, pair.right.span));
    match (counted.left, counted.right) {
        (Some(left), Some(right)) if alike(left, right) || is_part(&left.stem, &right.stem) => Kinship::Same,
        (Some(term), _) if right == PERSON && is_people(term) => Kinship::Near,
        (_, Some(term)) if left == PERSON && is_people(term) => Kinship::Near,
        (Some(left), Some(right)) if left.meanings.is_empty() || right.meanings.is_empty() => Kinship::Foreign,
        _ => Kinship::Apart,
    }
}

/// Whether the longer stem is a compound that ends with the shorter one: `Pflichtspiel` is a `Spiel`.
fn is_part(left: &str, right: &str) -> bool {
    let (short, long) = if left.len() < right.len() { (left, right) } else { (right, left) };
    short.chars().count() >= SHORTEST_PART && long.ends_with(short)
}

/// Fewer letters at the end of a word are an ending.
const SHORTEST_PART: usize = 4;

/// The unit of people of no named sort.
const PERSON: &str = "person";

/// Concepts whose words count people.
const PEOPLE: [&str; 8] =
    ["killed", "victim", "residents", "employee", "demonstrator", "participant", "passenger", "patient"];

fn is_people(term: &Term) -> bool {
    term.meanings.iter().any(|meaning| PEOPLE.contains(&name(meaning.concept)))
}

/// Whether a unit is canonical: money, a share, a stretch of time or space, not the stem of a counted noun.
fn is_measure(unit: &str) -> bool {
    const SPACE: [&str; 11] =
        ["km", "mile", "m", "foot", "kg", "tonne", "degree", "age", "‰", "times", "minute of play"];
    let money = unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase());
    money || unit == "%" || unit == "pp" || is_time(unit) || SPACE.contains(&unit)
}

fn is_time(unit: &str) -> bool {
    matches!(unit, "year" | "month" | "week" | "day" | "hour" | "minute" | "second")
}

/// How much the words around two values must have in common ([`context`]), by how many times the larger one is the
/// smaller one: accounts of one thing are seldom far from each other.
const NEEDED: [(f64, f64); 3] = [(2.2, 0.0), (5.0, 1.2), (f64::MAX, 2.2)];
/// What must be added for values that are not the only ones of their unit, for times, for units that are only related,
/// and for a number without a unit.
const NOT_ALONE: f64 = 0.4;
const OF_TIME: f64 = 0.4;
const OF_PEOPLE: f64 = 0.2;
const NO_UNIT: f64 = 0.3;
const FOREIGN: f64 = 1.0;

/// How likely two quantities that lie apart measure the same thing; nothing if that is not likely.
pub(super) fn unlike(sentences: Pair<&SentenceEvidence>, pair: Pair<&Quantity>) -> Option<u32> {
    let ratio = (pair.right.low / pair.left.high).max(pair.left.low / pair.right.high);
    let needed = NEEDED.iter().find(|(most, _)| ratio <= *most)?.1;
    let of_unit = |side: Side| {
        let same = |other: &&Quantity| other.unit == pair[side].unit;
        sentences[side].quantities.iter().filter(same).count()
    };
    let alone = Side::BOTH.into_iter().all(|side| of_unit(side) == 1);
    let is_time = pair.left.unit.as_deref().is_some_and(is_time);
    let kinship = match kinship(sentences, pair) {
        Kinship::Same => 0.0,
        Kinship::Near => OF_PEOPLE,
        Kinship::Foreign => FOREIGN,
        _ => NO_UNIT,
    };
    let needed = needed + kinship + if alone { 0.0 } else { NOT_ALONE } + if is_time { OF_TIME } else { 0.0 };
    let common = context(sentences, Pair::new(pair.left.span, pair.right.span));
    let related = kinship == 0.0 || ratio <= NEEDED[0].0;
    (related && common >= needed).then(|| fit(common, ratio))
}

/// More in common and nearer to each other is more likely.
fn fit(common: f64, ratio: f64) -> u32 {
    (100.0 * (common + 1.0) / ratio.max(1.0)) as u32
}

/// How likely two dates that lie apart are of the same event; nothing if they are not likely to be. When something was
/// said is no date of what was said.
pub(super) fn unlike_dates(sentences: Pair<&SentenceEvidence>, pair: Pair<&Date>) -> Option<u32> {
    let said = Side::BOTH.into_iter().any(|side| is_said(sentences[side], pair[side].span));
    if said {
        return None;
    }
    let alone = Side::BOTH.into_iter().all(|side| sentences[side].dates.len() == 1);
    let common = context(sentences, Pair::new(pair.left.span, pair.right.span));
    (common >= if alone { DATED } else { DATED + NOT_ALONE }).then(|| fit(common, 1.0))
}

/// How much the words around two dates must have in common.
const DATED: f64 = 0.0;

/// Whether a word of saying stands right beside a date.
fn is_said(sentence: &SentenceEvidence, date: Span) -> bool {
    let beside = Span::new(date.start.saturating_sub(BESIDE), date.end + BESIDE);
    let means = |term: &Term| term.meanings.iter().any(|meaning| SAYING.contains(&name(meaning.concept)));
    let says = |term: &Term| SAY.contains(&&*term.stem) || means(term);
    sentence.terms.iter().any(|term| beside.intersection(term.span).is_some() && says(term))
}

/// How far a word of saying stands from its date at most, in bytes: `said on late Tuesday`.
const BESIDE: usize = 12;

/// Concepts whose words say that something was said.
const SAYING: [&str; 3] = ["announce", "press report says", "explain"];

/// Stems of words that have no concept because they are everywhere.
const SAY: [&str; 5] = ["say", "tell", "sag", "erklar", "teil"];

#[cfg(test)]
mod tests;
