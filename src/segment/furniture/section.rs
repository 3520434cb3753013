//! Sections of a page that read like an article and are none: what readers wrote below it, and boxes of links.

use super::signal::{Score, is_ago};
use super::vocabulary::Counts;
use crate::segment::date::when;
use crate::segment::line::{End, Line};

/// Marks the lines of comments and of link boxes with the reason to leave them out. Both begin after the first
/// paragraph only, so that no headline is taken for a link.
pub(super) fn sections(lines: &[Line], own: &[Score]) -> Vec<Option<&'static str>> {
    let mut marked = vec![None; lines.len()];
    let Some(first) = lines.iter().zip(own).position(|(line, own)| line.is_prose() && own.points <= 1) else {
        return marked;
    };
    for (start, end, reason) in comments(lines, first).into_iter().chain(link_boxes(lines, own, first)) {
        marked[start..end].fill(Some(reason));
    }
    marked
}

/// The most lines between the time of a comment and the label to answer it.
const COMMENT: usize = 8;

/// The range from the first to the last comment: two or more times of writing, each with its text and a label to answer
/// it, or each with a name before it below a heading that says "comments".
fn comments(lines: &[Line], first: usize) -> Option<(usize, usize, &'static str)> {
    let stamps: Vec<usize> = (first + 1..lines.len()).filter(|index| is_stamp(&lines[*index])).collect();
    let answered = |stamp: &usize| {
        let end = (stamp + 1 + COMMENT).min(lines.len());
        (stamp + 1..end).take_while(|index| !stamps.contains(index)).find(|index| is_reply(&lines[*index]))
    };
    let units: Vec<(usize, usize)> =
        stamps.iter().filter_map(|stamp| Some((stamp.saturating_sub(1), answered(stamp)? + 1))).collect();
    if let [(start, _), .., (_, end)] = units[..] {
        return Some((start.max(first + 1), end, "comments"));
    }
    let headed = |index: &usize| {
        let line = &lines[*index];
        line.words <= 6 && line.end == End::Open && Counts::of(line.text).theme() == Some("comments")
    };
    let heading = (first + 2..lines.len()).find(headed)?;
    let signed =
        |stamp: &&usize| **stamp > heading + 1 && lines[**stamp - 1].words <= 4 && lines[**stamp - 1].end == End::Open;
    (stamps.iter().filter(signed).count() >= 2).then_some((heading, lines.len(), "comments"))
}

/// A line that is nothing but a time.
fn is_stamp(line: &Line) -> bool {
    line.words <= 8 && (is_ago(line) || when(line.text).is_some())
}

/// A label to answer a comment.
fn is_reply(line: &Line) -> bool {
    let first = line.text.split_whitespace().next().unwrap_or_default().to_lowercase();
    line.words <= 2 && ["antworten", "antwort", "reply", "respond", "permalink", "zitieren"].contains(&first.as_str())
}

/// The most links in a box.
const LINKS: usize = 8;

/// Ranges of a label that announces links (`Mehr zum Thema`, `Read next`) and the short lines below it.
fn link_boxes(lines: &[Line], own: &[Score], first: usize) -> Vec<(usize, usize, &'static str)> {
    let link = |index: &usize| {
        let line = &lines[*index];
        line.end == End::Open && (2..=16).contains(&line.words) && !line.is_prose()
    };
    let announces = |index: &usize| {
        let line = &lines[*index];
        let counts = Counts::of(line.text);
        let label = own[*index].points >= 3 && counts.is_covered() && matches!(line.end, End::Open | End::Colon);
        label
            && (counts.theme() == Some("related")
                || (counts.theme().is_none() && counts.pointers > 0 && line.words >= 2))
    };
    let ranges = (first + 1..lines.len()).filter(announces).map(|label| {
        let links = (label + 1..lines.len()).take(LINKS).take_while(link).count();
        (label, label + 1 + links, "related")
    });
    ranges.filter(|(label, end, _)| end > &(label + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::furniture::own_scores;
    use crate::segment::line::lines;

    const PROSE: &str = "Der Rat hat am Montag nach langem Streit gegen den Neubau der alten Brücke gestimmt.";

    fn marked(page: &str) -> Vec<&'static str> {
        let lines = lines(page);
        sections(&lines, &own_scores(&lines)).into_iter().map(|reason| reason.unwrap_or("")).collect()
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
