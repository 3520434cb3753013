//! Values against values: which quantities and dates of two sentences are comparable, and whether they agree.
//!
//! Two quantities are comparable if they have the same unit; dollars and euros never are. They agree if the intervals
//! that their wordings allow meet: `590` and `fast 600`, `5,6 Millionen` and `weniger als sechs Millionen`. Two values
//! lie apart only where no other value of that unit explains them: each value stands against at most one of the other
//! side, and agreeing ones find each other first.

use std::cmp::Ordering;

use crate::evidence::{Date, Kind, Quantity, Score, SentenceEvidence};
use crate::text::{Pair, Span};

use super::link::Verdict;
use super::matching::paired;

/// Two values of two sentences, set against each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Compared {
    /// Quantity or date.
    pub kind: Kind,
    /// Whether they agree.
    pub verdict: Verdict,
    /// Where they stand.
    pub spans: Pair<Span>,
    /// How much the comparison says, 0 to 1: a bare small number says little.
    pub telling: f64,
}

/// All values that stand against each other in two sentences: quantities, scores, then dates.
pub(super) fn compared(sentences: Pair<&SentenceEvidence>) -> Vec<Compared> {
    let quantities = sentences.map(|sentence| sentence.quantities.as_slice());
    let scores = sentences.map(|sentence| sentence.scores.as_slice());
    let dates = sentences.map(|sentence| sentence.dates.as_slice());
    let mut found = matched(quantities, Kind::Quantity, quantity_verdict, |quantity| quantity.span, quantity_telling);
    found.extend(matched(
        scores,
        Kind::Quantity,
        |pair| Some(score_verdict(pair)),
        |score| score.span,
        |_| TELLING_SCORE,
    ));
    found.extend(matched(dates, Kind::Date, date_verdict, |date| date.span, date_telling));
    found
}

/// Pairs off the items of both sides: agreeing ones first, then, where exactly one of a kind is left over on each side,
/// those that differ.
fn matched<T>(
    items: Pair<&[T]>,
    kind: Kind,
    verdict: fn(Pair<&T>) -> Option<Verdict>,
    span: fn(&T) -> Span,
    telling: fn(Pair<&T>) -> f64,
) -> Vec<Compared> {
    if items.left.is_empty() || items.right.is_empty() {
        return Vec::new();
    }
    let counts = Pair::new(items.left.len(), items.right.len());
    let differ = |at: &Pair<usize>| verdict(at_items(items, *at)) == Some(Verdict::Differs);
    let same = paired(counts, |at| (verdict(at_items(items, at)) == Some(Verdict::Same)).then_some(0));
    let free = |at: &Pair<usize>| !same.iter().any(|taken| taken.left == at.left || taken.right == at.right);
    let apart: Vec<_> = pairs(counts).filter(free).filter(differ).collect();
    let alone = |at: &&Pair<usize>| apart.iter().filter(|o| o.left == at.left || o.right == at.right).count() == 1;
    let say = |verdict: Verdict| {
        move |at: &Pair<usize>| {
            let pair = at_items(items, *at);
            Compared { kind, verdict, spans: Pair::new(span(pair.left), span(pair.right)), telling: telling(pair) }
        }
    };
    same.iter().map(say(Verdict::Same)).chain(apart.iter().filter(alone).map(say(Verdict::Differs))).collect()
}

fn pairs(counts: Pair<usize>) -> impl Iterator<Item = Pair<usize>> {
    (0..counts.left).flat_map(move |left| (0..counts.right).map(move |right| Pair::new(left, right)))
}

fn at_items<T>(items: Pair<&[T]>, at: Pair<usize>) -> Pair<&T> {
    Pair::new(&items.left[at.left], &items.right[at.right])
}

/// A number without a unit is told from another by being larger than what one counts by hand.
const TELLING_NUMBER: f64 = 12.0;

fn quantity_verdict(pair: Pair<&Quantity>) -> Option<Verdict> {
    let meet = pair.left.low <= pair.right.high && pair.right.low <= pair.left.high;
    match (&pair.left.unit, &pair.right.unit) {
        (Some(left), Some(right)) if left == right => Some(if meet { Verdict::Same } else { Verdict::Differs }),
        (Some(_), Some(_)) => None,
        _ => {
            let same = pair.left.value.total_cmp(&pair.right.value) == Ordering::Equal;
            (same && pair.left.value > TELLING_NUMBER).then_some(Verdict::Same)
        }
    }
}

/// Money, shares and large numbers hardly meet by chance; small counts and stretches of time do.
fn quantity_telling(pair: Pair<&Quantity>) -> f64 {
    let (Some(unit), Some(_)) = (&pair.left.unit, &pair.right.unit) else { return 0.5 };
    let large = pair.left.value.max(pair.right.value) > TELLING_NUMBER;
    let measured = unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase()) || unit == "%" || unit == "pp";
    match (measured, large) {
        (true, true) => 1.0,
        (true, false) | (false, true) => 0.6,
        (false, false) => 0.2,
    }
}

/// Many matches end alike, so equal scores are often those of two matches.
const TELLING_SCORE: f64 = 0.2;

/// Scores are the same or they differ. Either side of a match or a vote may be named first.
fn score_verdict(pair: Pair<&Score>) -> Verdict {
    let [a, b] = pair.left.counts;
    let same = pair.right.counts == [a, b] || pair.right.counts == [b, a];
    if same { Verdict::Same } else { Verdict::Differs }
}

/// Dates agree if no part that both name differs and they name at least one part in common; they differ if all parts in
/// common but the finest agree, or if weekdays do.
fn date_verdict(pair: Pair<&Date>) -> Option<Verdict> {
    let same = |left: Option<i16>, right: Option<i16>| Some(left? == right?);
    let of = |part: fn(&Date) -> Option<i16>| same(part(pair.left), part(pair.right));
    let parts = [
        of(|date| date.year),
        of(|date| date.month.map(i16::from)),
        of(|date| date.day.map(i16::from)),
        of(|date| date.weekday.map(i16::from)),
    ];
    if parts.iter().all(Option::is_none) {
        return None;
    }
    Some(if parts.contains(&Some(false)) { Verdict::Differs } else { Verdict::Same })
}

fn date_telling(pair: Pair<&Date>) -> f64 {
    let known = |date: &Date| usize::from(date.year.is_some()) + usize::from(date.day.is_some());
    match known(pair.left).min(known(pair.right)) {
        0 => 0.4,
        1 => 0.8,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(low: f64, high: f64, unit: Option<&str>) -> Quantity {
        Quantity { low, high, value: f64::midpoint(low, high), unit: unit.map(str::to_owned), span: Span::default() }
    }

    fn verdicts(left: Vec<Quantity>, right: Vec<Quantity>) -> Vec<Verdict> {
        let sentence = |quantities| SentenceEvidence { quantities, ..SentenceEvidence::default() };
        compared(Pair::new(&sentence(left), &sentence(right))).into_iter().map(|compared| compared.verdict).collect()
    }

    #[test]
    fn intervals_that_meet_agree() {
        let almost = quantity(540.0, 600.0, Some("USD"));
        assert_eq!(verdicts(vec![almost.clone()], vec![quantity(588.0, 592.0, Some("USD"))]), [Verdict::Same]);
        assert_eq!(verdicts(vec![almost], vec![quantity(480.0, 500.0, Some("USD"))]), [Verdict::Differs]);
    }

    #[test]
    fn dollars_and_euros_are_never_compared() {
        assert_eq!(verdicts(vec![quantity(5.0, 5.0, Some("USD"))], vec![quantity(6.0, 6.0, Some("EUR"))]), []);
    }

    #[test]
    fn a_value_that_finds_its_equal_leaves_the_others_alone() {
        let percent = |value: f64| quantity(value, value, Some("%"));
        assert_eq!(verdicts(vec![percent(3.0), percent(17.0)], vec![percent(17.0)]), [Verdict::Same]);
        assert_eq!(verdicts(vec![percent(3.0), percent(17.0)], vec![percent(20.0)]), []);
    }

    #[test]
    fn a_score_is_the_same_from_either_side_and_no_other_is_near_it() {
        let score = |counts| Score { counts, span: Span::default() };
        let verdict = |a: [u16; 2], b: [u16; 2]| score_verdict(Pair::new(&score(a), &score(b)));
        assert_eq!(verdict([3, 1], [1, 3]), Verdict::Same);
        assert_eq!(verdict([7, 4], [8, 4]), Verdict::Differs);
    }

    #[test]
    fn weekdays_and_days_contradict_and_a_month_does_not_contradict_a_year() {
        let date = |year, month, day, weekday| {
            let (days, distance) = (None, None);
            Date { year, month, day, weekday, days, distance, span: Span::default() }
        };
        let verdict = |a: &Date, b: &Date| date_verdict(Pair::new(a, b));
        let monday = date(None, None, None, Some(1));
        let tuesday = date(None, None, None, Some(2));
        let day = date(Some(2024), Some(5), Some(3), None);
        assert_eq!(verdict(&monday, &tuesday), Some(Verdict::Differs));
        assert_eq!(verdict(&monday, &day), None);
        assert_eq!(verdict(&day, &date(None, Some(5), None, None)), Some(Verdict::Same));
        assert_eq!(verdict(&day, &date(Some(2023), None, None, None)), Some(Verdict::Differs));
    }
}
