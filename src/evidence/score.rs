//! Scores: two counts that are one value (`voted 7 to 4`, `mit acht zu vier Stimmen`, `siegte 3:1`, `4:0 (2:0)`).
//!
//! A score can only be the same or another one; nothing lies between two scores. The shape decides where it can: a
//! falling pair is no range. A rising one (`4–7`, `3 to 5`) is a range unless words of voting or playing stand next to
//! it. Clock times, shares, ratios, models and what has a unit are left to others; so is the number of a goal in the
//! course of a match (`traf zum 1:0`), which is no result.

use super::date::is_month;
use super::item::Score;
use super::number;
use super::token::Tokens;
use super::unit;
use crate::text::{Language, Span};

/// The scores of a sentence. Their words are marked in `taken`.
pub(super) fn scores(tokens: &Tokens, taken: &mut [bool]) -> Vec<Score> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        let Some((score, end)) = score_at(tokens, index) else {
            index += 1;
            continue;
        };
        taken.iter_mut().take(end).skip(index).for_each(|word| *word = true);
        found.push(score);
        index = end;
    }
    found
}

/// What stands between two counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Colon,
    Dash,
    /// `zu`, which no range has.
    Zu,
    /// `to`, which ranges have too.
    To,
    /// `gegen`, `against`: between votes only.
    Against,
}

/// Two joined counts and the words around them.
struct Shape {
    counts: [u16; 2],
    joint: Joint,
    /// The first word, and the word after the second count.
    words: (usize, usize),
    /// Whether votes or goals are named in it or right after it.
    named: bool,
}

fn score_at(tokens: &Tokens, index: usize) -> Option<(Score, usize)> {
    let shape = shape(tokens, index)?;
    let (start, end) = shape.words;
    if is_other(tokens, &shape) || !is_likely(tokens, &shape) {
        return None;
    }
    let noun = usize::from(tokens.adjoins(end) && COUNTED.contains(&tokens.folded(end)));
    let half_time = if noun == 0 { half_time(tokens, end) } else { None };
    let (end, bracket) = half_time.map_or((end + noun, 0), |end| (end, 1));
    let last = tokens.get(end - 1)?.span.end + bracket;
    Some((Score { counts: shape.counts, span: Span::new(tokens.get(start)?.span.start, last) }, end))
}

fn shape(tokens: &Tokens, index: usize) -> Option<Shape> {
    let glued = |gap: &str| gap.ends_with([':', '/', '-', '–', '.', ',', '$', '€', '£', '#', '+']);
    if glued(tokens.gap(index)) {
        return None;
    }
    let (first, mut at) = count(tokens, index)?;
    let inner = tokens.adjoins(at) && COUNTED.contains(&tokens.folded(at));
    at += usize::from(inner);
    let (joint, at) = joint(tokens, at)?;
    let (second, end) = count(tokens, at)?;
    let after = tokens.gap(end);
    let goes_on = after.starts_with([':', '/']) || end < tokens.len() && matches!(after, "-" | "–" | "." | ",");
    if goes_on || unit::sign_after(after).is_some() {
        return None;
    }
    let named = inner || tokens.adjoins(end) && COUNTED.contains(&tokens.folded(end));
    (named || joint != Joint::Against).then_some(())?;
    Some(Shape { counts: [first, second], joint, words: (index, end), named })
}

/// A count of at most three digits or in words, and the word after it.
fn count(tokens: &Tokens, index: usize) -> Option<(u16, usize)> {
    let token = tokens.get(index)?;
    if token.is_digits() {
        let short = token.text.len() <= 3 && (token.text == "0" || !token.text.starts_with('0'));
        return token.text.parse().ok().filter(|_| short).map(|count| (count, index + 1));
    }
    let small = match (&*token.folded, tokens.language) {
        ("null", Language::German) | ("nil" | "zero" | "nothing", Language::English) => Some(0.0),
        ("eins", Language::German) | ("one", Language::English) => Some(1.0),
        _ => token.number.filter(|count| *count < 1000.0),
    };
    let next = tokens.folded(index + 1);
    let ones = if next == "one" { Some(1.0) } else { tokens.number(index + 1) };
    let ones = ones.filter(|ones| *ones < 10.0 && tokens.gap(index + 1) == "-");
    let ones = ones.filter(|_| small.is_some_and(|tens| tens >= 20.0));
    Some(((small? + ones.unwrap_or(0.0)) as u16, index + 1 + usize::from(ones.is_some())))
}

/// What joins the word before `index` to the next count, and the word at which that begins.
fn joint(tokens: &Tokens, index: usize) -> Option<(Joint, usize)> {
    let word = match (tokens.folded(index), tokens.language) {
        ("zu", Language::German) => Joint::Zu,
        ("to", Language::English) => Joint::To,
        ("gegen", Language::German) | ("against", Language::English) => Joint::Against,
        _ => {
            return match tokens.gap(index) {
                ":" => Some((Joint::Colon, index)),
                "-" | "–" | "\u{2011}" if tokens.get(index - 1)?.is_digits() => Some((Joint::Dash, index)),
                _ => None,
            };
        }
    };
    let joined = |at: usize| tokens.adjoins(at) || tokens.gap(at) == "-";
    (joined(index) && joined(index + 1)).then_some((word, index + 1))
}

/// The word after a second result in brackets: `4:0 (2:0)`.
fn half_time(tokens: &Tokens, index: usize) -> Option<usize> {
    let shape = shape(tokens, index).filter(|shape| shape.joint == Joint::Colon || shape.joint == Joint::Dash)?;
    let end = shape.words.1;
    (tokens.gap(index) == " (" && tokens.gap(end).starts_with(')')).then_some(end)
}

/// Words before a pair that make it a change, a time of day, or the number of a goal.
const LEADING: &[&str] =
    &["from", "von", "at", "um", "gegen", "open", "between", "zwischen", "zum", "das", "it", "kapitel", "paragraf"];

/// Words some way before a pair that make it a ratio.
const RATIO: &[&str] =
    &["ratio", "odds", "verhaltnis", "massstab", "scale", "outnumber", "outnumbered", "outnumbering"];

/// How many words before a pair may make it a ratio.
const RATIO_REACH: usize = 8;

/// Whether the pair is something else: a change, a time, a ratio, the number of a goal, or what has a unit.
fn is_other(tokens: &Tokens, shape: &Shape) -> bool {
    let start = shape.words.0;
    let before = |distance: usize| start.checked_sub(distance).map_or("", |at| tokens.folded(at));
    let led = LEADING.contains(&before(1)) && !CONTEST.contains(&before(2));
    let ratio = (1..=RATIO_REACH).any(|distance| RATIO.contains(&before(distance)));
    led || ratio || !shape.named && is_measured(tokens, shape.words.1)
}

/// Whether a unit, a magnitude, a month or a time of day begins at the word `end`.
fn is_measured(tokens: &Tokens, end: usize) -> bool {
    let next = tokens.folded(end);
    let clock = match tokens.language {
        Language::German => next == "uhr",
        _ => matches!(next, "a.m" | "p.m" | "am" | "pm" | "gmt" | "o'clock"),
    };
    let month = is_month(tokens, end);
    let near = tokens.adjoins(end) || tokens.gap(end) == "-";
    near && (clock || month || unit::named(tokens, end).is_some() || number::magnitude(next, tokens.language).is_some())
}

/// Whether the pair is a score by its shape, or by the words next to it where the shape is that of a range, a time or a
/// model too.
fn is_likely(tokens: &Tokens, shape: &Shape) -> bool {
    let [first, second] = shape.counts;
    let (start, end) = shape.words;
    let even = matches!(shape.counts, [1, 1] | [50, 50]);
    let doubtful = match shape.joint {
        Joint::Colon => second >= 10 && first <= 24 && second < 60,
        Joint::Zu => even,
        Joint::Dash => {
            first.max(second) >= 100 || first < second || shape.counts == [50, 50] || shape.counts == [24, 7]
        }
        Joint::To => first < second || even || shape.counts == [9, 5],
        Joint::Against => false,
    };
    let counted = || shape.joint == Joint::To && first < second && unit::counted(tokens, end).is_some();
    !doubtful || shape.named || is_told(tokens, (start, end)) && !counted()
}

/// How many words before and after a pair say what it is.
const BEFORE: usize = 3;
const AFTER: usize = 2;

/// Whether words of voting or playing stand next to the words `start..end`.
fn is_told(tokens: &Tokens, (start, end): (usize, usize)) -> bool {
    (start.saturating_sub(BEFORE)..start).chain(end..end + AFTER).any(|at| CONTEST.contains(&tokens.folded(at)))
}

/// What is counted in a score, folded.
const COUNTED: &[&str] = &["votes", "vote", "goals", "stimmen", "tore", "toren"];

/// Words of voting and playing, folded.
#[rustfmt::skip]
const CONTEST: &[&str] = &[
    "votes", "vote", "voted", "voting", "ruled", "ruling", "majority", "won", "win", "wins", "winning", "beat",
    "beaten", "beating", "lost", "lose", "losing", "loss", "defeat", "defeated", "victory", "draw", "drew", "lead",
    "led", "score", "scoreline", "goals", "stimmen", "stimmte", "stimmten", "gestimmt", "abstimmung", "votum",
    "votierte", "votierten", "mehrheit", "siegte", "siegten", "sieg", "gewann", "gewannen", "gewonnen", "gewinnt",
    "verlor", "verloren", "verliert", "niederlage", "unterlag", "unterlagen", "schlug", "schlugen", "besiegte",
    "besiegten", "remis", "unentschieden", "fuhrte", "fuhrten", "fuhrung", "endstand", "trennten", "tore", "toren",
];

#[cfg(test)]
mod tests;
