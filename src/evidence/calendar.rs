//! Days, months and years in numbers: which days a date may mean, seen from the day of the article.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::item::{Days, Distance, Period};

/// Which part of a stretch of days is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// `Anfang`, `early`.
    Early,
    /// `Mitte`, `mid`.
    Middle,
    /// `Ende`, `late`.
    Late,
}

/// On which side of the day of the article a date lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// `letzten Montag`.
    Past,
    /// `kommenden Montag`, `will meet on Monday`.
    Future,
    /// Not said: news tells what was.
    Unsaid,
}

/// The days from `first` to `last`, if both are in the calendar.
pub(super) fn days(first: (i16, i8, i8), last: (i16, i8, i8)) -> Option<Days> {
    let first = Date::new(first.0, first.1, first.2).ok()?;
    let last = Date::new(last.0, last.1, 1).ok().map(|month| {
        let day = last.2.min(month.days_in_month());
        Date::new(last.0, last.1, day).unwrap_or(month)
    })?;
    (first <= last).then_some(Days { first, last })
}

/// A year, a month or a day.
pub(super) fn said(year: i16, month: Option<i8>, day: Option<i8>) -> Option<Days> {
    match (month, day) {
        (Some(month), Some(day)) => Date::new(year, month, day).ok().map(|day| Days { first: day, last: day }),
        (Some(month), None) => days((year, month, 1), (year, month, 31)),
        _ => days((year, 1, 1), (year, 12, 31)),
    }
}

/// The year in which a month or a day lies that is said without one: the nearest to `today`, or the nearest on the side
/// that is said.
pub(super) fn nearest(today: Date, direction: Direction, in_year: impl Fn(i16) -> Option<Days>) -> Option<Days> {
    let years = [today.year() - 1, today.year(), today.year() + 1];
    let found = years.into_iter().filter_map(in_year).filter(|days| match direction {
        Direction::Past => days.first < today,
        Direction::Future => days.last >= today,
        Direction::Unsaid => true,
    });
    // What is a little nearer in the future was still rather told of the past.
    let far = |days: &Days| {
        if days.first > today { 2 * between(today, days.first) } else { between(days.last, today).max(0) }
    };
    found.min_by_key(far)
}

fn between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// The day of the week, seen from `today`: within the week before, today too, or after it.
pub(super) fn weekday(today: Date, weekday: i8, direction: Direction) -> Option<Days> {
    let back = i64::from((today.weekday().to_monday_one_offset() - weekday).rem_euclid(7));
    let days = match direction {
        Direction::Unsaid => -back,
        Direction::Past => -if back == 0 { 7 } else { back },
        Direction::Future => 7 - back,
    };
    let day = today.checked_add(days.days()).ok()?;
    Some(Days { first: day, last: day })
}

/// The whole period that lies `distance` from today.
pub(super) fn at(today: Date, distance: Distance) -> Option<Days> {
    let count = i64::from(distance.count);
    match distance.period {
        Period::Day => today.checked_add(count.days()).ok().map(|day| Days { first: day, last: day }),
        Period::Week => {
            let monday = today.checked_sub(i64::from(today.weekday().to_monday_zero_offset()).days()).ok()?;
            let first = monday.checked_add(count.weeks()).ok()?;
            Some(Days { first, last: first.checked_add(6.days()).ok()? })
        }
        Period::Month => {
            let first = today.first_of_month().checked_add(count.months()).ok()?;
            Some(Days { first, last: first.last_of_month() })
        }
        Period::Year => said(today.year().checked_add(distance.count)?, None, None),
    }
}

/// How many days a period has, about.
fn length(period: Period) -> i64 {
    match period {
        Period::Day => 1,
        Period::Week => 7,
        Period::Month => 30,
        Period::Year => 365,
    }
}

/// The days around a point that lies `distance` from today, as exactly as one counts: `vor zwei Jahren` is half a year
/// more or less. `tight` says on which sides the wording allows next to nothing: farther back, nearer.
pub(super) fn around(today: Date, distance: Distance, (farther, nearer): (f64, f64)) -> Option<Days> {
    let count = i64::from(distance.count);
    let point = match distance.period {
        Period::Day => today.checked_add(count.days()),
        Period::Week => today.checked_add(count.weeks()),
        Period::Month => today.checked_add(count.months()),
        Period::Year => today.checked_add(count.years()),
    };
    let point = point.ok()?;
    let half = match distance.period {
        Period::Day => (count.abs() / 10) as f64,
        period => length(period) as f64 / 2.0,
    };
    let first = point.checked_sub(((half * farther) as i64).days()).ok()?;
    let last = point.checked_add(((half * nearer) as i64).days()).ok()?;
    Some(Days { first, last: last.min(today).max(first) })
}

/// A third of a stretch of days; the thirds overlap, as nobody counts them.
pub(super) fn part(whole: Days, part: Part) -> Option<Days> {
    let length = i64::from(between(whole.first, whole.last)) + 1;
    let (from, to) = match part {
        Part::Early => (0, 40),
        Part::Middle => (30, 70),
        Part::Late => (60, 100),
    };
    let first = whole.first.checked_add((length * from / 100).days()).ok()?;
    let last = whole.first.checked_add(((length * to / 100).max(1) - 1).days()).ok()?;
    (first <= last).then_some(Days { first, last })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn of(days: Option<Days>) -> (Date, Date) {
        let days = days.unwrap();
        (days.first, days.last)
    }

    #[test]
    fn a_weekday_is_in_the_week_before_the_article() {
        let wednesday = date(2025, 1, 29);
        assert_eq!(of(weekday(wednesday, 1, Direction::Unsaid)).0, date(2025, 1, 27));
        assert_eq!(of(weekday(wednesday, 3, Direction::Unsaid)).0, wednesday);
        assert_eq!(of(weekday(wednesday, 3, Direction::Past)).0, date(2025, 1, 22));
        assert_eq!(of(weekday(wednesday, 5, Direction::Future)).0, date(2025, 1, 31));
    }

    #[test]
    fn a_month_without_year_is_the_nearest() {
        let january = date(2025, 1, 29);
        let month = |month: i8, direction| of(nearest(january, direction, |year| said(year, Some(month), None))).0;
        assert_eq!(month(12, Direction::Unsaid), date(2024, 12, 1));
        assert_eq!(month(2, Direction::Unsaid), date(2025, 2, 1));
        assert_eq!(month(1, Direction::Unsaid), date(2025, 1, 1));
        assert_eq!(month(9, Direction::Future), date(2025, 9, 1));
    }

    #[test]
    fn periods_and_their_parts_are_days() {
        let today = date(2025, 1, 29);
        let week = Distance { period: Period::Week, count: -1 };
        assert_eq!(of(at(today, week)), (date(2025, 1, 20), date(2025, 1, 26)));
        let year = Distance { period: Period::Year, count: -2 };
        assert_eq!(of(at(today, year)), (date(2023, 1, 1), date(2023, 12, 31)));
        assert_eq!(of(around(today, year, (1.0, 1.0))), (date(2022, 7, 31), date(2023, 7, 30)));
        let january = said(2025, Some(1), None).unwrap();
        assert_eq!(of(part(january, Part::Middle)), (date(2025, 1, 10), date(2025, 1, 21)));
    }
}
