//! Which lines of a page state byline, date and reading time of its article, and which of them are believed.
//!
//! Pages are full of days and names that are not the article's: of teasers, of comments, of today. What counts stands
//! around the article: between the lines above its first paragraph and its second one, or right behind its end.

use std::ops::Range;

use jiff::civil::Date;

use super::byline::{are_names, introduces, is_calling, is_nobody};
use super::statement::{Fact, LONGEST, statement};
use crate::segment::date::{Occasion, month_first, when};
use crate::segment::furniture::Page;
use crate::segment::language::language;
use crate::segment::line::{End, Line};
use crate::segment::list::lists;
use crate::text::Language;

/// How many lines above the first paragraph are looked at.
const ABOVE: usize = 60;

/// How many paragraphs more may stand above a byline: the lead, captions.
const LATER: usize = 3;

/// How many lines behind the last one.
const BEHIND: usize = 12;

/// How many lines at either end of the page, whatever lies between: pages may begin with banners.
const MARGIN: usize = 100;

/// For each line what it states about the article, if it does nothing else. Dates between the paragraphs of a chronicle
/// are headings.
pub(in crate::segment) fn facts<'a>(source: &'a str, lines: &[Line<'a>], page: &Page) -> Vec<Option<Fact<'a>>> {
    let prose = page.prose();
    let mut paragraphs = page.range().filter(|index| prose[*index]);
    let first = paragraphs.next().unwrap_or(lines.len());
    let second = paragraphs.next().unwrap_or(lines.len());
    let later = paragraphs.nth(LATER).unwrap_or(lines.len());
    let last = page.range().rev().find(|index| prose[*index]).unwrap_or(lines.len());
    let between = |index: usize| index > first && index < last;
    let is_day = |index: &usize| lines[*index].words <= LONGEST && when(lines[*index].text).is_some();
    let chronicle = (second..last).any(|index| is_day(&index));
    let mut facts = vec![None; lines.len()];
    for index in places(lines.len(), first, later, last) {
        let said = |fact: &Fact| fact.byline.is_some() || (!chronicle && fact.occasion != Occasion::Plain);
        let in_place = |fact: &Fact| match index {
            index if index >= second && index < last => said(fact),
            index => !(chronicle && between(index)) || fact.byline.is_some(),
        };
        let fact = statement(&lines[index]).filter(in_place);
        if fact.is_some() {
            facts[index] = fact;
        } else if let Some(names) = introduced(lines, index) {
            let byline = Some(lines[index + 1].span.union(lines[names.end - 1].span).of(source));
            let byline = byline.filter(|name| !is_nobody(name));
            let fact = Fact { introduced: true, whole: true, reason: "byline", ..Fact::default() };
            facts[index..names.end].fill(Some(fact));
            facts[names.start] = Some(Fact { byline, ..fact });
        }
    }
    decide_order(lines, &mut facts);
    if let Some((index, name)) = unsigned(lines, page, &facts, first) {
        facts[index] = Some(Fact { byline: Some(name), reason: "byline", ..facts[index].unwrap_or_default() });
    }
    facts
}

/// The lines that may state something, those around the article first.
fn places(len: usize, first: usize, later: usize, last: usize) -> impl Iterator<Item = usize> {
    let above = first.saturating_sub(ABOVE)..later.min(len);
    let behind = last.min(len)..(last + 1 + BEHIND).min(len);
    let (top, bottom) = (0..first.min(MARGIN).min(above.start), behind.end.max(len.saturating_sub(MARGIN))..len);
    above.chain(behind.filter(move |index| *index >= later)).chain(top).chain(bottom)
}

/// The lines with names after one that introduces them: one, or more with "und" on lines between them.
fn introduced(lines: &[Line], index: usize) -> Option<Range<usize>> {
    let names = |at: usize| lines.get(at).is_some_and(|line| line.end == End::Open && are_names(line.text));
    if !introduces(lines[index].text) || !names(index + 1) {
        return None;
    }
    let mut end = index + 2;
    while lines.get(end).is_some_and(|line| lists("und|and|&|,", line.text)) && names(end + 1) {
        end += 2;
    }
    Some(index + 1..end)
}

/// Reads the days that may be two as the page's other days and times are: with the month first if they have it so.
/// Otherwise `03.02.2025` is certain in German only.
fn decide_order(lines: &[Line], facts: &mut [Option<Fact>]) {
    if !facts.iter().flatten().any(|fact| fact.american.is_some()) {
        return;
    }
    let short = || lines.iter().map(|line| line.text).filter(|text| text.len() < 200);
    let orders: Vec<bool> = short().filter_map(month_first).collect();
    let zone = |word: &str| matches!(word, "EST" | "EDT" | "ET" | "PST" | "PDT" | "PT" | "CST" | "CDT");
    let zoned = || short().any(|text| when(text).is_some() && text.split_whitespace().any(zone));
    let american = !orders.contains(&false) && (orders.contains(&true) || zoned());
    let german = language(lines.iter().map(|line| line.text)) == Language::German;
    for fact in facts.iter_mut().flatten().filter(|fact| fact.american.is_some() && fact.american != fact.date) {
        fact.date = if american { fact.american } else { fact.date.filter(|_| german) };
    }
}

/// Where a name stands alone beside the date, below a headline, on a page that has no other byline; and the name.
fn unsigned<'a>(lines: &[Line<'a>], page: &Page, facts: &[Option<Fact>], first: usize) -> Option<(usize, &'a str)> {
    if facts.iter().flatten().any(|fact| fact.byline.is_some()) {
        return None;
    }
    let dated = |index: &usize| facts[*index].is_some_and(|fact| fact.reason == "date");
    let headline =
        lines.iter().zip(facts).position(|(line, fact)| line.words >= 4 && line.end == End::Open && fact.is_none())?;
    let told = |name: &str| page.range().any(|index| lines[index].is_prose() && lines[index].text.contains(name));
    let free = |index: &usize| {
        let inside = *index > headline && *index < lines.len() && facts[*index].is_none();
        inside && page.is_plain(*index) && page.copies(*index) <= 2
    };
    let beside = |day: usize| [day.checked_sub(1), Some(day + 1), day.checked_sub(2)].into_iter().flatten();
    let days = (0..lines.len().min(first + 2)).rev().filter(dated);
    let names = days.take(3).flat_map(beside).filter(free).filter_map(|index| Some((index, name(&lines[index])?)));
    names.into_iter().find(|(_, name)| !told(name))
}

/// The name in a line that is one, perhaps with a calling.
fn name<'a>(line: &Line<'a>) -> Option<&'a str> {
    let short = |name: &str| {
        (2..=3).contains(&name.split(' ').count()) && are_names(name) && !is_nobody(name) && !name.ends_with('.')
    };
    if line.words <= 6 && short(line.text.split(',').next()?) && are_names(line.text) {
        return Some(line.text);
    }
    let cuts = line.text.match_indices(' ').filter_map(|(at, _)| line.text.split_at_checked(at));
    let called = |(name, calling): &(&str, &str)| {
        short(name.trim_end_matches(',')) && is_calling(calling) && calling.trim() != "Staff"
    };
    let (name, _) = cuts.rev().find(called)?;
    Some(if name.ends_with(',') { line.text } else { name })
}

/// The byline and the day of the article: what stands next to the headline, below it before above it, and behind the
/// article only where nothing is before it.
pub(in crate::segment) fn signed_and_dated<'a>(
    facts: &[Option<Fact<'a>>],
    page: &Page,
    headline: Option<usize>,
) -> (Option<&'a str>, Option<Date>) {
    let range = page.range();
    let order = |index: usize| rank(index, headline.unwrap_or(range.start), &range);
    let ranked = || facts.iter().enumerate().filter_map(|(index, fact)| Some((order(index), (*fact)?)));
    let behind = ranked().filter(|(rank, fact)| rank.0 == Place::Behind && fact.reason == "date").count();
    let signs = |(place, far): (Place, usize), fact: &Fact| match place {
        Place::Below => true,
        Place::Above => far <= NEAR || fact.introduced,
        Place::Behind => far <= 2 * BEHIND && fact.introduced && fact.whole,
    };
    let dates = |(place, far): (Place, usize), fact: &Fact| match place {
        Place::Below => true,
        _ if fact.occasion == Occasion::Published => true,
        Place::Above => far <= NEAR,
        Place::Behind => behind <= 2 && fact.whole && (fact.introduced || fact.byline.is_none()),
    };
    let byline =
        ranked().filter(|(rank, fact)| fact.byline.is_some() && signs(*rank, fact)).min_by_key(|(rank, _)| *rank);
    let day = ranked()
        .filter(|(rank, fact)| fact.date.is_some() && dates(*rank, fact))
        .min_by_key(|(rank, fact)| (fact.occasion == Occasion::Changed, *rank));
    (byline.and_then(|(_, fact)| fact.byline), day.and_then(|(_, fact)| fact.date))
}

/// So many lines above the headline what states something is the article's, and no part of the page's head.
const NEAR: usize = 10;

/// Where a line stands to the headline and the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Below,
    Above,
    Behind,
}

/// Where a line stands, and how many lines away.
fn rank(index: usize, headline: usize, range: &Range<usize>) -> (Place, usize) {
    match index {
        index if range.end <= headline && (headline..=headline + NEAR).contains(&index) => {
            (Place::Below, index - headline)
        }
        index if index >= range.end.max(headline) => (Place::Behind, index - range.end.max(headline)),
        index if index >= headline => (Place::Below, index - headline),
        index => (Place::Above, headline - index),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::segment::line::lines;

    const LONG: &str = "Ein Satz, der lang genug ist, um als Absatz eines Artikels zu gelten, steht hier.";

    fn found(text: &str) -> (Option<String>, Option<Date>) {
        let lines = lines(text);
        let page = Page::new(&lines);
        let (byline, day) = signed_and_dated(&facts(text, &lines, &page), &page, Some(0));
        (byline.map(str::to_owned), day)
    }

    #[test]
    fn the_days_of_a_chronicle_are_not_the_article_s() {
        let text = format!("Chronik\n{LONG}\n3. Februar 2025\n{LONG}\n4. Februar 2025\n{LONG}\n");
        let found = lines(&text);
        assert!(facts(&text, &found, &Page::new(&found)).iter().all(Option::is_none));
    }

    #[test]
    fn a_name_beside_the_day_signs() {
        let signed = (Some("Anna Kolbe".to_owned()), Some(date(2025, 2, 3)));
        for head in
            ["Anna Kolbe\n3. Februar 2025", "3. Februar 2025\nAnna Kolbe", "Anna Kolbe Redakteurin\n3. Februar 2025"]
        {
            assert_eq!(found(&format!("Streit um die Brücke\n{head}\n{LONG}\n{LONG}\n")), signed, "{head}");
        }
        assert_eq!(found(&format!("Streit um die Brücke\nVon\nAnna Kolbe\n3. Februar 2025\n{LONG}\n{LONG}\n")), signed);
    }

    #[test]
    fn the_days_of_comments_are_not_the_article_s() {
        let comments = "3. Februar 2025, 10:00\nJa!\n4. Februar 2025, 10:00\nNein!\n5. Februar 2025, 10:00\nDoch!\n";
        assert_eq!(found(&format!("Streit um die Brücke\n{LONG}\n{LONG}\n{comments}")).1, None);
    }

    #[test]
    fn a_month_goes_first_where_the_page_shows_it() {
        let page = |other: &str| format!("The old pier\n02/03/2025\n{LONG}\n{LONG}\n{other}\n");
        assert_eq!(found(&page("")).1, None);
        assert_eq!(found(&page("Posted 02/13/2024 4:15 PM")).1, Some(date(2025, 2, 3)));
        assert_eq!(found(&page("Posted 13/02/2024")).1, Some(date(2024, 2, 13)));
    }
}
