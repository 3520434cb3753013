//! Values against values: which quantities and dates of two sentences are comparable, and whether they agree.
//!
//! Two quantities are comparable if they have the same unit, or count what one word of the thesaurus stands for;
//! dollars and euros never are. They agree if the intervals that their wordings allow meet: `590` and `fast 600`,
//! `5,6 Millionen` and `weniger als sechs Millionen`.
//!
//! Values that lie apart differ only if they measure the same thing: no value of the other side explains either of
//! them, and the words around both have something in common, the more the further they lie apart and the less their
//! units say ([`unlike`]).

use std::cmp::Ordering;

use crate::evidence::{Date, Kind, Quantity, Score, SentenceEvidence};
use crate::text::{Pair, Span};

use super::kinship::{Kinship, kinship, unlike, unlike_dates};
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
    let quantities = Values {
        items: sentences.map(|sentence| sentence.quantities.as_slice()),
        kind: Kind::Quantity,
        verdict: &|pair| quantity_verdict(sentences, pair),
        unlike: &|pair| unlike(sentences, pair),
        span: |quantity| quantity.span,
        telling: quantity_telling,
    };
    let scores = Values {
        items: sentences.map(|sentence| sentence.scores.as_slice()),
        kind: Kind::Quantity,
        verdict: &|pair| Some(score_verdict(pair)),
        unlike: &|_| Some(0),
        span: |score| score.span,
        telling: |_| TELLING_SCORE,
    };
    let dates = Values {
        items: sentences.map(|sentence| sentence.dates.as_slice()),
        kind: Kind::Date,
        verdict: &date_verdict,
        unlike: &|pair| unlike_dates(sentences, pair),
        span: |date| date.span,
        telling: date_telling,
    };
    let mut found = quantities.matched();
    found.extend(scores.matched());
    found.extend(dates.matched());
    found
}

/// The values of one kind of two sentences, and how they are set against each other.
struct Values<'a, T> {
    items: Pair<&'a [T]>,
    kind: Kind,
    /// Whether two of them agree or lie apart; nothing if they can't be compared.
    verdict: &'a dyn Fn(Pair<&T>) -> Option<Verdict>,
    /// How likely two that lie apart measure the same thing; nothing if they don't.
    unlike: &'a dyn Fn(Pair<&T>) -> Option<u32>,
    span: fn(&T) -> Span,
    telling: fn(Pair<&T>) -> f64,
}

impl<T> Values<'_, T> {
    /// Pairs off the values of both sides: agreeing ones first, then those that have no equal on the other side.
    fn matched(&self) -> Vec<Compared> {
        if self.items.left.is_empty() || self.items.right.is_empty() {
            return Vec::new();
        }
        let counts = self.items.map(<[T]>::len);
        let verdicts: Vec<_> = pairs(counts).map(|at| (at, (self.verdict)(at_items(self.items, at)))).collect();
        let is = |at: Pair<usize>, verdict: Verdict| verdicts.contains(&(at, Some(verdict)));
        let same = paired(counts, |at| is(at, Verdict::Same).then_some(0));
        let equal = |at: Pair<usize>| {
            let meets = |(o, v): &(Pair<usize>, Option<Verdict>)| {
                (o.left == at.left || o.right == at.right) && *v == Some(Verdict::Same)
            };
            verdicts.iter().any(meets)
        };
        let apart = paired(counts, |at| {
            let free = is(at, Verdict::Differs) && !equal(at);
            free.then(|| (self.unlike)(at_items(self.items, at))).flatten()
        });
        let say = |verdict: Verdict| {
            move |at: &Pair<usize>| {
                let pair = at_items(self.items, *at);
                let spans = Pair::new((self.span)(pair.left), (self.span)(pair.right));
                Compared { kind: self.kind, verdict, spans, telling: (self.telling)(pair) }
            }
        };
        same.iter().map(say(Verdict::Same)).chain(apart.iter().map(say(Verdict::Differs))).collect()
    }
}

fn pairs(counts: Pair<usize>) -> impl Iterator<Item = Pair<usize>> {
    (0..counts.left).flat_map(move |left| (0..counts.right).map(move |right| Pair::new(left, right)))
}

fn at_items<T>(items: Pair<&[T]>, at: Pair<usize>) -> Pair<&T> {
    Pair::new(&items.left[at.left], &items.right[at.right])
}

/// A number without a unit is told from another by being larger than what one counts by hand.
const TELLING_NUMBER: f64 = 12.0;

fn quantity_verdict(sentences: Pair<&SentenceEvidence>, pair: Pair<&Quantity>) -> Option<Verdict> {
    let meet = pair.left.low <= pair.right.high && pair.right.low <= pair.left.high;
    let large = pair.left.value.min(pair.right.value) > TELLING_NUMBER;
    match kinship(sentences, pair) {
        Kinship::Same => Some(if meet { Verdict::Same } else { Verdict::Differs }),
        Kinship::Near if !meet || large => Some(if meet { Verdict::Same } else { Verdict::Differs }),
        Kinship::Unknown if large && pair.left.value.total_cmp(&pair.right.value) == Ordering::Equal => {
            Some(Verdict::Same)
        }
        Kinship::Unknown if large && !meet => Some(Verdict::Differs),
        Kinship::Foreign if !meet => Some(Verdict::Differs),
        _ => None,
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
