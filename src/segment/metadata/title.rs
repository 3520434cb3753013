//! The headline: found among the lines before the first paragraph, or made from the lead.

use super::statement::Fact;
use crate::segment::furniture::Page;
use crate::segment::line::{End, Line};
use crate::text::BlockKind;

/// A headline that the page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::segment) struct Headline<'a> {
    /// Its text, without a mark before it or the outlet's name after it.
    pub(in crate::segment) text: &'a str,
    /// The number of its line.
    pub(in crate::segment) line: usize,
    /// The outlet's name that stood after it.
    pub(in crate::segment) outlet: Option<&'a str>,
}

/// The best line for a headline among those before the article's first paragraph, the first of equals; nothing if none
/// is good enough. `text` tells how sure it is of each line that it is the article's: a headline among menus is not
/// always. Captions are no headlines.
pub(in crate::segment) fn headline<'a>(
    lines: &[Line<'a>],
    text: &[f64],
    facts: &[Option<Fact>],
    page: &Page,
    paragraph: usize,
) -> Option<Headline<'a>> {
    let stop = |line: &Line| line.end == End::Stop || line.is_prose();
    let paragraph = if paragraph < lines.len() { paragraph } else { lines.iter().position(stop)? };
    let free = |index: &usize| lines[*index].credit.is_none() && facts[*index].is_none() && text[*index] >= UNLIKELY;
    let points = |index: usize| {
        let own = points(lines, facts, index);
        if own <= 0 { 0.0 } else { f64::from(own) + sense(&lines[index], text[index], page, paragraph) }
    };
    let scored = (0..paragraph).filter(free).map(|index| (points(index), index)).filter(|(points, _)| *points > ENOUGH);
    let best = scored.fold(None, |best: Option<(f64, usize)>, one| match best {
        Some(best) if best.0 >= one.0 => Some(best),
        _ => Some(one),
    });
    best.map(|(_, line)| {
        let (text, outlet) = without_outlet(unmarked(lines[line].text), lines, line);
        Headline {
            text,
            line,
            outlet: outlet.or_else(|| lines.iter().take(60).find_map(|other| window_outlet(other.text, text))),
        }
    })
}

/// A line that is less likely to be the article's is no headline.
const UNLIKELY: f64 = 0.02;

/// A headline has more points than this.
const ENOUGH: f64 = 4.0;

/// What speaks for a headline besides its shape: that the article tells of it, that it is likely the article's, that
/// the format takes it for a heading, and that it stands near the first paragraph.
fn sense(line: &Line, text: f64, page: &Page, paragraph: usize) -> f64 {
    let heading = line.mark.is_some_and(|mark| mark.kind == Some(BlockKind::Heading));
    // Half of its words are enough: what has nearly all of them is a standfirst.
    let told = (page.told_early(line) as f64 / 50.0).min(1.0);
    let near = match paragraph - line.number {
        0..=3 => 1.0,
        4..=10 => 0.5,
        _ => 0.0,
    };
    // Beyond that a standfirst is surer, because it reads like the text.
    let text = text.min(0.6);
    3.0 * told + 4.0 * text + 2.0 * f64::from(u8::from(heading)) + near
}

/// The line that says a headline which the format states: the same words, or most of them in a heading.
pub(in crate::segment) fn stated_headline<'a>(lines: &[Line<'a>], title: &str) -> Option<Headline<'a>> {
    if let Some(headline) = window_part(lines, title) {
        return Some(headline);
    }
    let wanted = plain_words(title);
    let shared = |line: &Line| {
        let words = plain_words(line.text);
        let both = words.iter().filter(|word| wanted.contains(word)).count();
        2 * both * 100 / (words.len() + wanted.len()).max(1)
    };
    let heading = |line: &Line| line.mark.is_some_and(|mark| mark.kind == Some(BlockKind::Heading));
    let rank = |line: &&Line| (shared(line) + 20 * usize::from(heading(line)), usize::MAX - line.number);
    let short = |line: &&Line| line.words <= 2 * wanted.len() + 4;
    let best = lines.iter().filter(short).max_by_key(rank)?;
    let same = shared(best) >= if heading(best) { 40 } else { 80 };
    // A kicker in the same element is no part of the headline.
    let text = unmarked(best.text);
    let own = best.text.get(best.text.len().saturating_sub(title.len())..).filter(|end| end == &title);
    same.then_some(Headline { text: own.unwrap_or(text), line: best.number, outlet: None })
}

/// The headline as a part of a window's title that stands on a line of its own: `Bote online - Lokales - Headline`.
fn window_part<'a>(lines: &[Line<'a>], title: &str) -> Option<Headline<'a>> {
    let parts: Vec<&str> = SEPARATORS.iter().fold(vec![title], |parts, separator| {
        parts.into_iter().flat_map(|part| part.split(separator)).map(str::trim).collect()
    });
    let long = |part: &&&str| parts.len() > 2 && part.split_whitespace().count() >= 4;
    let part = parts.iter().filter(long).max_by_key(|part| part.len())?;
    let line = lines.iter().find(|line| unmarked(line.text) == *part)?;
    Some(Headline { text: unmarked(line.text), line: line.number, outlet: None })
}

fn plain_words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The outlet's name in a window's title that begins with the headline.
pub(in crate::segment) fn window_outlet<'a>(text: &'a str, headline: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(headline)?;
    let name = SEPARATORS.iter().find_map(|separator| rest.strip_prefix(separator))?;
    (1..=4).contains(&name.split_whitespace().count()).then_some(name)
}

/// Between a headline and an outlet's name.
const SEPARATORS: [&str; 4] = [" | ", " – ", " — ", " - "];

/// The text of a Markdown heading, or the text as it is.
fn unmarked(text: &str) -> &str {
    let bare = text.trim_start_matches('#');
    if bare.starts_with(char::is_whitespace) { bare.trim_start() } else { text }
}

fn points(lines: &[Line], facts: &[Option<Fact>], index: usize) -> i32 {
    let line = &lines[index];
    let kind = line.mark.and_then(|mark| mark.kind);
    let marked = unmarked(line.text).len() < line.text.len();
    let heading = marked || kind == Some(BlockKind::Heading);
    let (text, outlet) = without_outlet(unmarked(line.text), lines, index);
    if (line.end == End::Stop && !heading) || line.end == End::Colon || line.text.len() > 300 {
        return 0;
    }
    let mut points = match text.split_whitespace().count() {
        4..=14 => 3,
        3 | 15..=16 => 2,
        2 | 17..=25 => 1,
        1 => 0,
        _ => return 0,
    };
    let shouted = !line.text.contains(char::is_lowercase) && line.words <= 4;
    points += 5 * i32::from(marked);
    points -= 2 * i32::from(kind == Some(BlockKind::ListItem));
    points += i32::from(facts.iter().skip(index + 1).take(2).any(Option::is_some));
    points += 2 * i32::from(is_repeated(lines, index));
    // A standfirst has a sentence and goes on; a headline stops.
    points -= 2 * i32::from(text.contains(". "));
    points -= 2 * i32::from(shouted);
    points -= 3 * i32::from(outlet.is_none() && (text.contains(" | ") || text.contains(" › ")));
    points -= 2 * i32::from(line.text.starts_with(char::is_lowercase));
    points
}

/// Whether another line says the same, alone or as a window's title.
fn is_repeated(lines: &[Line], index: usize) -> bool {
    let text = lines[index].text;
    let same = |other: &Line| other.text == text || window_outlet(other.text, text).is_some();
    lines[index].words > 1 && lines.iter().take(60).enumerate().any(|(other, line)| other != index && same(line))
}

/// Cuts an outlet's name from a window's title: `Headline | Outlet`, and with a dash if the page has the name elsewhere
/// too.
fn without_outlet<'a>(text: &'a str, lines: &[Line], own: usize) -> (&'a str, Option<&'a str>) {
    for separator in SEPARATORS {
        let Some((headline, name)) = text.rsplit_once(separator) else { continue };
        let mut others = lines.iter().enumerate().filter(|(index, _)| *index != own);
        let said = separator == " | " || others.any(|(_, line)| line.words <= 12 && line.text.contains(name));
        if said && headline.split_whitespace().count() >= 3 && name.split_whitespace().count() <= 4 {
            return (headline.trim(), Some(name.trim()));
        }
    }
    (text, None)
}

/// A made headline has at most this many characters.
const LENGTH: usize = 80;

/// A headline from the first sentence of the lead: whole if it is short, otherwise cut after a word.
pub(in crate::segment) fn made_title(lead: &str) -> String {
    let mut title = String::new();
    for word in lead.split_whitespace() {
        if !title.is_empty() && title.chars().count() + 1 + word.chars().count() > LENGTH {
            return format!("{} …", title.trim_end_matches([',', ';', ':', '–', '-', ' ']));
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    if title.ends_with('.') && !title.ends_with("..") {
        title.pop();
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::line::lines;

    fn found(page: &str) -> Option<Headline<'_>> {
        let lines = lines(page);
        let paragraph = lines.iter().position(Line::is_prose).unwrap_or(lines.len());
        headline(&lines, &vec![0.9; lines.len()], &vec![None; lines.len()], &Page::new(&lines), paragraph)
    }

    const LEAD: &str = "Der Rat hat am Montag nach langem Streit gegen den Neubau der alten Brücke gestimmt.";

    #[test]
    fn the_headline_is_told_from_kicker_menu_and_deck() {
        for page in [
            "LINDENTAL\nStreit um die alte Brücke\n",
            "Politik\nStreit um die alte Brücke\nWas der Rat beschloss und warum er nun vor der Frage steht, wie es weitergehen \
             soll mit der Brücke\n",
            "# Streit um die alte Brücke\n",
            "Stadt | Land\nStreit um die alte Brücke\n",
            "Streit um die alte Brücke - Lindentaler Bote\nStreit um die alte Brücke\nLindentaler Bote\n",
        ] {
            let page = format!("{page}{LEAD}\n");
            assert_eq!(found(&page).map(|headline| headline.text), Some("Streit um die alte Brücke"), "{page}");
        }
    }

    #[test]
    fn the_outlet_is_cut_from_a_window_s_title() {
        let page = format!("Streit um die alte Brücke | Lindentaler Bote\n{LEAD}\n");
        let headline = found(&page).expect("a headline stands there");
        assert_eq!((headline.text, headline.outlet), ("Streit um die alte Brücke", Some("Lindentaler Bote")));
    }

    #[test]
    fn a_page_that_begins_with_its_lead_has_no_headline() {
        assert_eq!(found(&format!("{LEAD}\nEine Zwischenzeile\n{LEAD}\n")), None);
    }

    #[test]
    fn a_made_title_ends_with_a_word() {
        assert_eq!(made_title("Der  Rat\nhat entschieden."), "Der Rat hat entschieden");
        assert_eq!(made_title(LEAD), "Der Rat hat am Montag nach langem Streit gegen den Neubau der alten Brücke …");
        assert_eq!(made_title(""), "");
    }
}
