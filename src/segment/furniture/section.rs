//! Sections of a page that read like an article and are none: the banner above it, what readers wrote below it, and
//! boxes of links.

use std::ops::Range;

use super::signal::{Score, has_year, is_ago};
use super::vocabulary::{Counts, strong_words};
use crate::segment::date::{has_day, when};
use crate::segment::line::{End, Line};

/// A part of the page: from a line up to another one, and the reason to leave it out.
type Section = (Range<usize>, &'static str);

/// Marks the lines of a consent banner, of comments, teasers and link boxes with the reason to leave them out. All but
/// the banner begin after the first paragraph only, so that no headline is taken for a link.
pub(super) fn sections(lines: &[Line], own: &[Score]) -> Vec<Option<&'static str>> {
    let mut marked = vec![None; lines.len()];
    if let Some((range, reason)) = banner(lines, own) {
        marked[range].fill(Some(reason));
    }
    let first = lines
        .iter()
        .zip(own)
        .zip(&marked)
        .position(|((line, own), marked)| line.is_prose() && own.points <= 1 && marked.is_none());
    if let Some(first) = first {
        let found =
            comments(lines, first).into_iter().chain(teasers(lines, own, first)).chain(link_boxes(lines, own, first));
        for (range, reason) in found {
            marked[range].fill(Some(reason));
        }
    }
    marked
}

/// A banner begins within this many lines and has no more than so many.
const BANNER: (usize, usize) = (12, 40);

/// A consent banner at the top: two or more lines of consent with little between them but what speaks to the reader,
/// and, if a headline stands below it, what stands above it. An article about consent has none: it goes on with the
/// theme.
fn banner(lines: &[Line], own: &[Score]) -> Option<Section> {
    let consents = |index: &usize| own[*index].reason == "consent" && own[*index].points >= 3;
    let speaks = |index: usize| {
        let counts = Counts::of(lines[index].text);
        !lines[index].is_prose() || counts.address + counts.we > 0
    };
    let start = (0..lines.len().min(BANNER.0)).find(consents)?;
    let mut end = start;
    for index in (start + 1..lines.len().min(BANNER.1)).filter(consents) {
        if index - end <= 3 && (end + 1..index).all(speaks) {
            end = index;
        }
    }
    let paragraph = (end + 1..lines.len()).find(|index| lines[*index].is_prose() && own[*index].points <= 1)?;
    let after = || lines.iter().skip(end + 1).filter(|line| line.is_prose()).take(50);
    let talk: usize = after().map(|line| strong_words(line.text, "consent")).sum();
    let headline = (end + 1..paragraph)
        .any(|index| own[index].points == 0 && lines[index].end == End::Open && lines[index].words >= 4);
    let top = if headline && (0..start).all(speaks) { 0 } else { start };
    (end > start && talk < 2).then_some((top..end + 1, "consent"))
}

/// The most lines between the time of a comment and the label to answer it.
const COMMENT: usize = 8;

/// From the first to the last comment: two or more times of writing, each with a text and a label to answer it, or each
/// with a name beside it below a heading that says "comments"; and three or more times with names, wherever they stand.
fn comments(lines: &[Line], first: usize) -> Option<Section> {
    let stamps = clustered((first + 1..lines.len()).filter(|index| is_stamp(&lines[*index])).collect());
    let answer = |(number, stamp): (usize, &usize)| {
        let next = stamps.get(number + 1).copied().unwrap_or(lines.len());
        (stamp + 1..next.min(stamp + 1 + COMMENT)).find(|index| is_reply(&lines[*index]))
    };
    let answered: Vec<(usize, usize)> =
        stamps.iter().enumerate().filter_map(|pair| Some((*pair.1, answer(pair)?))).collect();
    let headed = |index: &usize| {
        let line = &lines[*index];
        line.words <= 8 && line.end != End::Stop && Counts::of(line.text).theme() == Some("comments")
    };
    // What stands further up is a link to them, or a sidebar.
    let heading_above = |stamp: usize| (stamp.saturating_sub(12).max(first + 1)..stamp).rfind(headed);
    if let [(stamp, _), .., (_, reply)] = answered[..] {
        let start = heading_above(stamp).unwrap_or(stamp - 1);
        return Some((start.max(first + 1)..reply + 1, "comments"));
    }
    let name = |line: &Line| {
        line.words <= 4 && matches!(line.end, End::Open | End::Colon) && line.text.starts_with(char::is_alphabetic)
    };
    let named =
        |index: usize| signs(&lines[index]) || name(&lines[index - 1]) || lines.get(index + 1).is_some_and(name);
    let signed: Vec<usize> = stamps.iter().copied().filter(|stamp| *stamp > first + 1 && named(*stamp)).collect();
    let written = |pair: &[usize]| (pair[0] + 1..pair[1]).any(|index| lines[index].words >= 6);
    if let [stamp, next, ..] = signed[..]
        && written(&[stamp, next])
        && let Some(heading) = heading_above(stamp)
    {
        return Some((heading..lines.len(), "comments"));
    }
    // Without a heading: many names with times, and between two of them always something that was written.
    let timed = |index: usize| name(&lines[index - 1]) && lines[index].text.contains(':');
    let strong: Vec<usize> = signed.into_iter().filter(|stamp| signs(&lines[*stamp]) || timed(*stamp)).collect();
    let [start, .., last] = strong[..] else { return None };
    (strong.len() >= 3 && strong.windows(2).filter(|pair| written(pair)).count() * 3 >= strong.len() * 2)
        .then_some((start..lines.len().min(last + COMMENT), "comments"))
}

/// Times without those far above the others: the article has one too.
fn clustered(mut stamps: Vec<usize>) -> Vec<usize> {
    let mut gaps: Vec<usize> = stamps.windows(2).map(|pair| pair[1] - pair[0]).collect();
    gaps.sort_unstable();
    let usual = gaps.get(gaps.len() / 2).copied().unwrap_or(0);
    while let [first, second, _, ..] = stamps[..]
        && second - first > 3 * usual + 6
    {
        stamps.remove(0);
    }
    stamps
}

/// A line that tells when something was written, and perhaps who wrote it, and nothing else.
fn is_stamp(line: &Line) -> bool {
    line.words <= 8 && (is_ago(line) || when(line.text).is_some()) || signs(line)
}

/// Whether a line names a day and a time, and has words besides: `Comment by Rita — 3. Mai 2024 @ 18:20`.
fn signs(line: &Line) -> bool {
    let words = || {
        line.text
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '|' | '@'))
            .filter(|word| !word.is_empty())
    };
    let time = |word: &str| {
        let mut parts = word.trim_end_matches(|c: char| !c.is_ascii_digit()).split(':');
        let number = |part: Option<&str>| {
            part.is_some_and(|part| (1..=2).contains(&part.len()) && part.parse::<u8>().is_ok_and(|n| n < 60))
        };
        number(parts.next()) && number(parts.next())
    };
    // Posts of networks that an article shows are signed with a handle.
    let embedded = line.text.contains("(@");
    !embedded
        && (4..=16).contains(&line.words)
        && line.end != End::Stop
        && words().any(time)
        && (has_day(line.text) || has_year(line.text))
        && when(line.text).is_none()
}

/// A label to answer a comment.
fn is_reply(line: &Line) -> bool {
    let first = line.text.split_whitespace().next().unwrap_or_default().to_lowercase();
    line.words <= 2 && ["antworten", "antwort", "reply", "respond", "permalink", "zitieren"].contains(&first.as_str())
}

/// Two or more teasers: a headline, a short paragraph, and each time the same label to read on.
fn teasers(lines: &[Line], own: &[Score], first: usize) -> Option<Section> {
    let leads_on = |index: &usize| {
        let (label, text, headline) = (&lines[*index], &lines[index - 1], &lines[index - 2]);
        let short = label.words <= 3 && text.words <= 45 && headline.words <= 16 && headline.end != End::Stop;
        short && own[*index].points >= 3 && Counts::of(label.text).pointers > 0
    };
    let labels: Vec<usize> = (first + 3..lines.len()).filter(leads_on).collect();
    let (start, end) = (*labels.first()?, *labels.last()?);
    let same = labels.iter().filter(|label| lines[**label].text == lines[start].text).count();
    (same >= 2 && end - start <= 5 * labels.len()).then_some((start - 2..end + 1, "related"))
}

/// The most links in a box.
const LINKS: usize = 8;

/// Labels that announce links (`Mehr zum Thema`, `Read next`) with the short lines below each.
fn link_boxes(lines: &[Line], own: &[Score], first: usize) -> Vec<Section> {
    let is_link = |line: &&Line| line.end == End::Open && (2..=16).contains(&line.words) && !line.is_prose();
    let boxed = |start: usize| {
        let count = lines.iter().skip(start + 1).take(LINKS).take_while(is_link).count();
        (count > 0 && announces(&lines[start], &own[start])).then_some((start..start + 1 + count, "related"))
    };
    (first + 1..lines.len()).filter_map(boxed).collect()
}

fn announces(line: &Line, own: &Score) -> bool {
    let counts = Counts::of(line.text);
    let related = match counts.theme() {
        Some(theme) => theme == "related",
        None => counts.pointers > 0 && line.words >= 2,
    };
    related && own.points >= 3 && counts.is_covered() && matches!(line.end, End::Open | End::Colon)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::furniture::signal::score;
    use crate::segment::line::lines;

    const PROSE: &str = "Der Rat hat am Montag nach langem Streit gegen den Neubau der alten Brücke gestimmt.";

    fn marked(page: &str) -> Vec<&'static str> {
        let lines = lines(page);
        let own: Vec<Score> = lines.iter().map(|line| score(line, &Counts::of(line.text), 1)).collect();
        sections(&lines, &own).into_iter().map(|reason| reason.unwrap_or("")).collect()
    }

    #[test]
    fn comments_are_found_by_their_times_and_answers() {
        let one = format!("Rita P.\n3. Mai 2024, 18:20 Uhr\n{PROSE}\nAntworten\n");
        let page = format!("{PROSE}\n{PROSE}\n{one}{one}");
        assert_eq!(marked(&page)[..2], ["", ""]);
        assert!(marked(&page)[2..].iter().all(|reason| *reason == "comments"));
        let unanswered =
            format!("{PROSE}\n{PROSE}\nEnde\n2 Kommentare\nRita\nvor 2 Tagen\n{PROSE}\nTom\nvor 3 Tagen\n{PROSE}\n");
        assert!(marked(&unanswered)[3..].iter().all(|reason| *reason == "comments"));
    }

    #[test]
    fn a_chronicle_has_no_comments() {
        let page = format!("{PROSE}\n3. Mai 2024\n{PROSE}\n4. Mai 2024\n{PROSE}\n5. Mai 2024\n{PROSE}\n");
        assert!(marked(&page).iter().all(|reason| reason.is_empty()));
    }

    #[test]
    fn a_box_of_links_ends_where_prose_goes_on() {
        let page = format!(
            "{PROSE}\nMehr zum Thema\nBrücke gesperrt\nStreit im Rat dauert an\n{PROSE}\nDie Brücke\n{PROSE}\n"
        );
        assert_eq!(marked(&page), ["", "related", "related", "related", "", "", ""]);
    }
}
