//! Lines that state byline, date or reading time, alone or side by side.
//!
//! ```text
//! Von Anna Kolbe | 3. Februar 2025 | 4 Min.        byline, day, reading time
//! by Jane Marsh @janemarsh February 3, 2025        byline, address, day
//! 3.2.2025 9:40 Uhr Anna Kolbe 71 Kommentare       day, names, count
//! ```
//!
//! A line is read from its front, piece by piece, the longest piece first; all of it must be a piece of one of the
//! kinds, so that a sentence with a day or a name in it states nothing.

use jiff::civil::Date;

use super::byline::{are_names, byline, is_calling, is_introduced, is_nobody, is_reading_time, signature};
use crate::segment::date::{Occasion, When, ends_with_weekday, has_day, is_moment, is_zone, when};
use crate::segment::line::{End, Line};
use crate::segment::list::lists;

/// What a line states about the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::segment) struct Fact<'a> {
    /// Who wrote it.
    pub(in crate::segment) byline: Option<&'a str>,
    /// When it was published or changed.
    pub(in crate::segment) date: Option<Date>,
    /// The same if the month goes first.
    pub(super) american: Option<Date>,
    /// What happened on that day.
    pub(super) occasion: Occasion,
    /// Whether "von", "by" or the like introduces the names.
    pub(super) introduced: bool,
    /// Whether all words of the line are understood.
    pub(super) whole: bool,
    /// What the line is, as the reason for leaving it out.
    pub(in crate::segment) reason: &'static str,
}

/// No line about an article is longer, in words.
pub(super) const LONGEST: usize = 24;

/// A line has no more pieces.
const PIECES: usize = 8;

/// A line has no more words that are of no known kind.
const OTHER: usize = 5;

/// What a line states, if it does nothing else.
pub(super) fn statement<'a>(line: &Line<'a>) -> Option<Fact<'a>> {
    if line.words > LONGEST || (line.end == End::Stop && line.words > 12) {
        return None;
    }
    let bare = bare(line.text);
    if !is_introduced(bare)
        && let Some((names, calling)) = bare.split_once(", ")
        && are_names(names)
        && names.split(' ').count() <= 3
        && is_calling(calling)
    {
        let fact = Fact { byline: Some(bare), whole: true, reason: "byline", ..Fact::default() };
        return (line.words <= 7 && line.end == End::Open && !is_nobody(names)).then_some(fact);
    }
    let promising = bare.contains(|c: char| c.is_ascii_digit() || c == '@') || is_introduced(bare);
    if !promising || bare.to_lowercase().starts_with("comment by ") {
        return None;
    }
    Found::default().read(line.text, PIECES, true)?.fact()
}

/// A piece of a line.
#[derive(Debug, Clone, Copy)]
enum Piece<'a> {
    Day(When),
    Byline(&'a str),
    /// One name that is introduced as a byline.
    Signature(&'a str),
    /// Names that nothing introduces.
    Names(&'a str),
    ReadingTime,
    /// A time of day, `vor 3 Tagen`.
    Moment,
    /// An address: `@janemarsh`.
    Address,
    /// What somebody does that is named before.
    Calling,
    /// A count of comments, a section.
    Beside,
}

/// The pieces of a line so far.
#[derive(Debug, Clone, Copy, Default)]
struct Found<'a> {
    day: Option<When>,
    byline: Option<&'a str>,
    signature: Option<&'a str>,
    names: Option<&'a str>,
    reading: bool,
    moment: bool,
    address: bool,
    other: usize,
}

impl<'a> Found<'a> {
    /// Reads the rest of a line; nothing if it can't be read to its end, or states nothing. `free` tells whether a
    /// separator or the line's beginning stands before it.
    fn read(self, text: &'a str, left: usize, free: bool) -> Option<Self> {
        let rest = bare(text);
        if rest.is_empty() {
            return self.fact().is_some().then_some(self);
        }
        let left = left.checked_sub(1)?;
        let free = free || rest.len() + 1 < text.trim_end().len();
        let known = |(front, after): (&'a str, &'a str)| {
            let trimmed = front.trim_end_matches(is_separator);
            self.with(piece(trimmed, after)?)?.read(after, left, trimmed.len() < front.len())
        };
        let unknown = |(front, after)| self.other(front, after).filter(|_| free)?.read(after, left, true);
        cuts(rest).rev().find_map(known).or_else(|| cuts(rest).find_map(unknown))
    }

    /// With words of no known kind, if they are few and a separator or the line's end follows them.
    fn other(self, front: &str, after: &str) -> Option<Self> {
        let trimmed = front.trim_end_matches(is_separator);
        let ends = bare(after).is_empty() || trimmed.len() < front.len() || bare(after).len() + 1 < after.len();
        let other = self.other + trimmed.split_whitespace().count();
        let fits = ends && other <= OTHER && !trimmed.contains(['(', '“', '"', '?', '!']);
        fits.then_some(Self { other, ..self })
    }

    /// With another piece; nothing if it has such a piece and can't have two.
    fn with(mut self, piece: Piece<'a>) -> Option<Self> {
        match piece {
            Piece::Day(day) => match self.day {
                Some(known) if known.occasion <= day.occasion => {}
                _ => self.day = Some(day),
            },
            Piece::Byline(names) if self.byline.is_none() => self.byline = Some(names),
            Piece::Signature(name) if self.signature.is_none() => self.signature = Some(name),
            Piece::Names(names) if self.names.is_none() => self.names = Some(names),
            Piece::ReadingTime => self.reading = true,
            Piece::Moment => self.moment = true,
            Piece::Address => self.address = true,
            Piece::Calling if self.byline.or(self.names).or(self.signature).is_some() => {}
            Piece::Beside => {}
            _ => return None,
        }
        Some(self)
    }

    /// What the pieces state together; nothing if there is no day, byline or reading time among them.
    fn fact(self) -> Option<Fact<'a>> {
        let timed = self.day.is_some() || self.moment;
        let signature = self.signature.filter(|_| timed);
        let byline = self.byline.or(self.names.filter(|_| timed || self.address)).or(signature);
        let reason = match byline {
            Some(_) => "byline",
            None if self.day.is_some() => "date",
            None if self.reading => "reading time",
            None => return None,
        };
        Some(Fact {
            byline: byline.filter(|names| !is_nobody(names)),
            date: self.day.and_then(|day| day.date),
            american: self.day.and_then(|day| day.american),
            occasion: self.day.map(|day| day.occasion).unwrap_or_default(),
            introduced: self.byline.is_some() || (self.names.is_none() && signature.is_some()),
            whole: self.other == 0,
            reason,
        })
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '|' | '·' | '•' | '–' | '—' | '-' | '/' | ',' | ':' | ';' | '›' | '»')
}

/// A text without the separators before it.
fn bare(text: &str) -> &str {
    text.trim_start_matches(is_separator)
}

/// All ways to cut a text after a word, before the `@` of an address that follows a name, and where things stick
/// together that stand in elements of their own: `Kolbe3.2.2025, 9 Uhraktualisiert`.
fn cuts(text: &str) -> impl DoubleEndedIterator<Item = (&str, &str)> {
    let mut digits = 0;
    let mut last = ' ';
    let mut places = Vec::new();
    for (at, c) in text.char_indices() {
        let hour = c.is_alphabetic() && text.get(..at).is_some_and(|before| before.ends_with(" Uhr"));
        let glued = (digits == 4 && c.is_alphanumeric())
            || (last == ',' && !c.is_whitespace())
            || (last.is_lowercase() && c.is_ascii_digit())
            || hour;
        if at > 0 && (c.is_whitespace() || c == '@' || glued) {
            places.push(at);
        }
        digits = if !c.is_ascii_digit() {
            0
        } else if glued {
            1
        } else {
            digits + 1
        };
        last = c;
    }
    places.push(text.len());
    places.into_iter().filter_map(|at| text.split_at_checked(at))
}

/// What kind of piece a text is; `after` is what follows it.
fn piece<'a>(text: &'a str, after: &str) -> Option<Piece<'a>> {
    let last = after.trim().is_empty();
    if ends_with_weekday(text) {
        return None;
    }
    when(text)
        .map(Piece::Day)
        .or_else(|| byline(text).map(Piece::Byline))
        .or_else(|| (is_reading_time(text) && !has_day(text)).then_some(Piece::ReadingTime))
        .or_else(|| is_moment(text).then_some(Piece::Moment))
        .or_else(|| signature(text).map(Piece::Signature))
        .or_else(|| is_address(text).then_some(Piece::Address))
        .or_else(|| is_calling(text).then_some(Piece::Calling))
        .or_else(|| {
            (is_link(text) || is_count(text) || (last && (is_section(text) || is_number(text))))
                .then_some(Piece::Beside)
        })
        .or_else(|| {
            (are_names(text) && text.split_whitespace().count() <= 6 && !text.split(' ').any(is_zone))
                .then_some(Piece::Names(text))
        })
}

/// An address of a person: `@janemarsh`, `Follow @janemarsh`, `jane@harbour.example`.
fn is_address(text: &str) -> bool {
    let text = text.strip_prefix("Follow ").unwrap_or(text);
    let named = text.strip_prefix('@').is_some_and(|name| name.len() > 1);
    !text.contains(char::is_whitespace) && (named || (text.contains('@') && text.contains('.')))
}

/// A link that stands beside bylines.
fn is_link(text: &str) -> bool {
    lists(
        "e-mail|email|mail|twitter|follow|share|teilen|drucken|print|category|categories|kategorie|\
     kategorien|tags|allgemein",
        &text.to_lowercase(),
    )
}

const COUNTED: &str = "kommentar|kommentare|kommentaren|comment|comments|ergänzung|ergänzungen|antworten|\
     replies|shares|\
     views|aufrufe|leser|likes|yet|no|keine|noch";

/// A number alone, as counts are that lost what they count.
fn is_number(text: &str) -> bool {
    text.len() <= 5 && text.chars().all(|c| c.is_ascii_digit())
}

/// A count of what readers did: `71 Kommentare`, `Comments (3)`, `No comments yet`.
fn is_count(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    words().all(|word| number(word) || lists(COUNTED, &word.to_lowercase()))
        && words().any(|word| !number(word) && word.len() > 3)
}

/// The section that an article stands in, at the end of a line: `in Wirtschaft`, `Rubrik: Land`.
fn is_section(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default().trim_end_matches(':').to_lowercase();
    let count = words.clone().count();
    lists("in|über|unter|rubrik|ressort|kategorie|kategorien|category|section|tags|under", &first)
        && (1..=4).contains(&count)
        && words.all(|word| word.starts_with(|c: char| c.is_uppercase() || c == '#') || lists("&|und|and", word))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::segment::line::lines;

    fn stated(text: &str) -> Option<(Option<&str>, Option<Date>)> {
        statement(&lines(text)[0]).map(|fact| (fact.byline, fact.date))
    }

    #[test]
    fn byline_date_and_reading_time_stand_side_by_side() {
        let day = Some(date(2025, 2, 3));
        for text in [
            "Von Anna Kolbe | 3. Februar 2025 | Lesedauer 4 Min.",
            "Von Anna Kolbe, 03.02.2025, 14:30 Uhr",
            "Von Anna Kolbe am 3. Februar 2025",
            "3. Februar 2025, von Anna Kolbe",
            "Anna Kolbe · 3. Februar 2025 · Wirtschaft",
            "Von Anna Kolbe – Aktualisiert: 05.02.2025 – Veröffentlicht: 03.02.2025",
            "by Anna Kolbe @anna_kolbe February 3, 2025: 12:41 PM ET",
            "By Anna Kolbe@AnnaK Feb 3, 2025, 4:22am EST",
            "Von Anna Kolbe, Montag, 3. Februar 2025",
            "3.2.2025 9:40 Uhr Anna Kolbe 71 Kommentare",
            "03.02.2025 um 16:14 Uhr - Anna Kolbe - 91 Kommentare",
            "/ Anna Kolbe / 10:08 am Mon Feb 3, 2025",
            "3. Februar 2025 Anna Kolbe über Boote",
            "03.02.2025, 14:05 Uhr | Autor: Anna Kolbe | dpa",
            "By ANNA KOLBE FEB. 3, 2025",
            "Von Anna Kolbe (Autorin), 03.02.2025",
            "Anna Kolbe 3. Februar 2025",
            "3.02.2025von Anna Kolbe | E-Mail 6280",
            "Von Anna Kolbe03.02.2025, 05:30 Uhraktualisiert: 04.02.2025, 11:12 Uhr",
            "Posted on February 3, 2025February 4, 2025 Author Anna Kolbe Categories",
            "Land / Anna Kolbe / 10:08 am Mon Feb 3, 2025",
        ] {
            let found = stated(text).map(|(byline, day)| (byline.map(str::to_lowercase), day));
            assert_eq!(found, Some((Some("anna kolbe".to_owned()), day)), "{text}");
        }
        assert_eq!(stated("By Jane Marsh Feb. 3, 2025 at 9:15 a.m. EST"), Some((Some("Jane Marsh"), day)));
        assert_eq!(stated("Published Feb 3, 2025 by Jane Marsh"), Some((Some("Jane Marsh"), day)));
        assert_eq!(stated("Lindental, 3. Februar 2025"), Some((None, day)));
        assert_eq!(stated("Datum: 03.02.2025, Rubrik: Land"), Some((None, day)));
        assert_eq!(stated("Feb. 3, 2025 by admin"), Some((None, day)));
        assert_eq!(stated("4 min read"), Some((None, None)));
    }

    #[test]
    fn a_day_need_not_be_said_where_somebody_signs() {
        for (text, name) in [
            ("posted by Kolbe at 12:53", "Kolbe"),
            ("Jane Marsh 1 day ago", "Jane Marsh"),
            ("Jane Marsh vor 3 Tagen", "Jane Marsh"),
            ("By Jane Marsh March 3 at 3:57 PM Follow @janemarsh", "Jane Marsh"),
            ("By Jane Marsh, MA", "Jane Marsh"),
            ("Von Anna Kolbe (Autorin)", "Anna Kolbe"),
            ("Anna Kolbe , @annakolbe", "Anna Kolbe"),
        ] {
            assert_eq!(stated(text), Some((Some(name), None)), "{text}");
        }
    }

    #[test]
    fn other_lines_state_nothing() {
        for text in [
            "Streit um die Brücke",
            "Am 3. Februar 2025 brannte die alte Brücke",
            "Politik | Wirtschaft | Sport",
            "14:30",
            "71 Kommentare",
            "Von wegen 2025",
            "By seaside",
            "1:39 PM ET",
            "Comment by Anna Kolbe — 3 February 2025 @ 13:04",
            "Jane Marsh sold 71 boats",
        ] {
            assert_eq!(stated(text), None, "{text}");
        }
    }
}
