//! Lines that state byline, date or reading time, alone or side by side: `Von Anna Kolbe | 3. Februar 2025 | 4 Min.`

use jiff::civil::Date;

use super::byline::{are_names, byline, introduces, is_introduced, is_reading_time};
use crate::segment::date::{When, when};
use crate::segment::furniture::Page;
use crate::segment::line::{End, Line};

/// What a line states about the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::segment) struct Fact<'a> {
    /// Who wrote it.
    pub(in crate::segment) byline: Option<&'a str>,
    /// When it was published.
    pub(in crate::segment) date: Option<Date>,
    /// Whether the date is that of a change.
    pub(in crate::segment) changed: bool,
    /// What the line is, as the reason for leaving it out.
    pub(in crate::segment) reason: &'static str,
}

/// No line about an article is longer, in words.
const LONGEST: usize = 24;

/// How many lines from either end are looked at.
const FAR: usize = 100;

/// For each line what it states about the article, if it does nothing else. Only lines around the text are looked at:
/// up to the second paragraph and after the last. Dates between the paragraphs of a chronicle are headings.
pub(in crate::segment) fn facts<'a>(lines: &[Line<'a>], page: &Page) -> Vec<Option<Fact<'a>>> {
    let prose = page.prose();
    let mut paragraphs = (0..lines.len()).filter(|index| prose[*index]);
    let first = paragraphs.next().unwrap_or(lines.len());
    let second = paragraphs.next().unwrap_or(lines.len());
    let last = prose.iter().rposition(|prose| *prose).unwrap_or(lines.len());
    let between = |index: usize| index > first && index < last;
    let is_day = |index: &usize| lines[*index].words <= LONGEST && when(lines[*index].text).is_some();
    let chronicle = (second..last).any(|index| is_day(&index));
    let mut facts = vec![None; lines.len()];
    for index in (0..second.min(FAR)).chain(last.max(lines.len().saturating_sub(FAR)).min(lines.len())..lines.len()) {
        let fact = fact(&lines[index]).filter(|fact| !(chronicle && between(index) && fact.byline.is_none()));
        if fact.is_some() {
            facts[index] = fact;
        } else if introduces(lines[index].text) && lines.get(index + 1).is_some_and(|next| are_names(next.text)) {
            facts[index] = Some(Fact { reason: "byline", ..Fact::default() });
            facts[index + 1] = Some(Fact { byline: Some(lines[index + 1].text), reason: "byline", ..Fact::default() });
        }
    }
    if let Some(index) = unsigned(lines, page, &facts) {
        facts[index] = Some(Fact { byline: Some(lines[index].text), reason: "byline", ..Fact::default() });
    }
    facts
}

/// Where a name stands alone beside the date, below a headline, on a page that has no other byline.
fn unsigned(lines: &[Line], page: &Page, facts: &[Option<Fact>]) -> Option<usize> {
    if facts.iter().flatten().any(|fact| fact.byline.is_some()) {
        return None;
    }
    let day = facts.iter().position(|fact| fact.is_some_and(|fact| fact.date.is_some()))?;
    let headline =
        lines.iter().zip(facts).position(|(line, fact)| line.words >= 4 && line.end == End::Open && fact.is_none())?;
    let beside = [day.checked_sub(1), Some(day + 1)].into_iter().flatten().filter(|index| *index > headline);
    let short = |line: &Line| (2..=3).contains(&line.text.split(',').next().map_or(0, |name| name.split(' ').count()));
    let is_name = |line: &&Line| short(line) && line.words <= 6 && are_names(line.text) && page.is_plain(line.number);
    beside.filter_map(|index| lines.get(index)).find(is_name).map(|line| line.number)
}

fn fact<'a>(line: &Line<'a>) -> Option<Fact<'a>> {
    if line.words > LONGEST || (line.end == End::Stop && line.words > 12) {
        return None;
    }
    if !line.text.contains(|c: char| c.is_ascii_digit()) && !is_introduced(line.text) {
        return None;
    }
    single(line.text).or_else(|| split(line.text)).or_else(|| beside(line.text))
}

/// A text that is one statement.
fn single(text: &str) -> Option<Fact<'_>> {
    let dated = |When { date, changed }| Fact { date, changed, reason: "date", ..Fact::default() };
    let signed = |names| Fact { byline: Some(names), reason: "byline", ..Fact::default() };
    let timed = || is_reading_time(text).then(|| Fact { reason: "reading time", ..Fact::default() });
    when(text).map(dated).or_else(|| byline(text).map(signed)).or_else(timed)
}

/// Statements between separators; what is beside them may be no more than a few words.
fn split(text: &str) -> Option<Fact<'_>> {
    let parts = text.split(['|', '·', '•', '–', '—']).flat_map(|part| part.split(" - ")).map(str::trim);
    let (mut all, mut other) = (Fact::default(), 0);
    for part in parts.clone().filter(|part| !part.is_empty()) {
        match single(part) {
            Some(fact) => all = all.and(fact),
            None => other += part.split_whitespace().count(),
        }
    }
    if all.reason.is_empty() || other > 5 || parts.count() < 2 {
        return None;
    }
    if all.byline.is_none() && all.date.is_some() {
        all.byline = text.split(['|', '·', '•', '–', '—']).map(str::trim).find(|part| are_names(part));
    }
    Some(all)
}

/// A byline and a date with no more than a comma between them, or a place before the date.
fn beside(text: &str) -> Option<Fact<'_>> {
    let blanks = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
    for at in blanks.take(LONGEST) {
        let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else { continue };
        let (before, after) = (before.trim_end_matches([',', ':']), after.trim());
        if let (Some(first), Some(second)) = (single(before), single(after)) {
            return Some(first.and(second));
        }
        let place =
            before.split_whitespace().count() <= 2 && before.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-');
        if let (true, true, Some(fact)) =
            (place, before.starts_with(char::is_uppercase), when(after).and(single(after)))
        {
            return Some(fact);
        }
    }
    None
}

impl Fact<'_> {
    /// Both statements; what the first one says goes first.
    fn and(self, other: Self) -> Self {
        let (date, changed) = match (self.date, other.date) {
            (None, Some(_)) => (other.date, other.changed),
            (Some(_), Some(_)) if self.changed && !other.changed => (other.date, other.changed),
            _ => (self.date, self.changed),
        };
        let reason = if self.reason.is_empty() || other.byline.is_some() { other.reason } else { self.reason };
        Self { byline: self.byline.or(other.byline), date, changed, reason }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::segment::line::lines;

    fn stated(text: &str) -> Option<(Option<&str>, Option<Date>)> {
        fact(&lines(text)[0]).map(|fact| (fact.byline, fact.date))
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
        ] {
            assert_eq!(stated(text), Some((Some("Anna Kolbe"), day)), "{text}");
        }
        assert_eq!(stated("By Jane Marsh Feb. 3, 2025 at 9:15 a.m. EST"), Some((Some("Jane Marsh"), day)));
        assert_eq!(stated("Published Feb 3, 2025 by Jane Marsh"), Some((Some("Jane Marsh"), day)));
        assert_eq!(stated("Lindental, 3. Februar 2025"), Some((None, day)));
        assert_eq!(stated("4 min read"), Some((None, None)));
    }

    #[test]
    fn other_lines_state_nothing() {
        for text in [
            "Streit um die Brücke",
            "Am 3. Februar 2025 brannte die alte Brücke",
            "Politik | Wirtschaft | Sport",
            "14:30",
        ] {
            assert_eq!(stated(text), None, "{text}");
        }
    }

    #[test]
    fn the_days_of_a_chronicle_are_not_the_article_s() {
        let long = "Ein Satz, der lang genug ist, um als Absatz eines Artikels zu gelten, steht hier.";
        let text = format!("Chronik\n{long}\n3. Februar 2025\n{long}\n4. Februar 2025\n{long}\n");
        let found = lines(&text);
        assert!(facts(&found, &Page::new(&found)).iter().all(Option::is_none));
    }
}
