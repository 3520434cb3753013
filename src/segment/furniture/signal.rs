//! What a line says about itself, before its place on the page is looked at: points for being part of the page.

use super::vocabulary::Counts;
use crate::segment::line::{End, Line};
use crate::segment::list::lists;

/// Points for being part of the page around the article, and the weightiest reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Score {
    pub(super) points: i32,
    pub(super) reason: &'static str,
    weight: i32,
}

/// A label has no more words than this; what is longer is judged by the share of page words in it.
const LABEL_WORDS: usize = 8;

impl Score {
    /// Adds points with the reason for them; the weightiest reason stays.
    pub(super) fn add(&mut self, points: i32, reason: &'static str) {
        self.points += points;
        if points > self.weight {
            (self.weight, self.reason) = (points, reason);
        }
    }
}

/// Scores a line by its words and its shape. `copies` is how often it stands on the page.
pub(super) fn score(line: &Line, counts: &Counts, copies: usize) -> Score {
    let mut score = Score::default();
    let theme = counts.theme().unwrap_or("menu");
    if is_figure(line.text) {
        score.add(4, "mark");
    } else if is_address(line.text) {
        score.add(4, "link");
    }
    score.add(if line.words <= LABEL_WORDS { label(line, counts) } else { share(counts) }, theme);
    score.add(4 * i32::from(is_code(line.text)), "script");
    score.add(introduced(line), "related");
    score.add(legal(line), "legal");
    score.add(asks_for_praise(line, counts), "menu");
    score.add(shape(line), "menu");
    if line.words <= 12 && line.end != End::Colon {
        score.add(repeated(line, copies), "repeated");
    }
    score
}

/// A line that stands on the page more than once, or says the same twice.
fn repeated(line: &Line, copies: usize) -> i32 {
    match copies {
        3.. => 3,
        2 => 2,
        _ => i32::from(is_doubled(line.text)),
    }
}

/// A short line that is page words and no more.
fn label(line: &Line, counts: &Counts) -> i32 {
    let content = counts.strong + counts.weak;
    let points_on = content * 2 >= counts.words || counts.address + counts.pointers > 0;
    let rest = counts.words.saturating_sub(counts.function).max(1);
    let points = match counts.strong {
        1.. if counts.is_covered() => 4,
        0 if counts.is_covered() && points_on => 3,
        0 if counts.is_covered() => 1,
        1.. if content * 4 >= rest * 3 => 2 + i32::from(counts.address + counts.pointers > 0),
        1.. if content * 2 >= rest && counts.pointers > 0 => 2,
        0 if content * 4 >= rest * 3 => 1,
        _ => 0,
    };
    let sentence = line.words >= 4 && matches!(line.end, End::Stop | End::Question | End::Exclamation);
    points - i32::from(sentence && points > 0)
}

/// A longer line with many page words, above all one that speaks to the reader: banners, forms, offers.
fn share(counts: &Counts) -> i32 {
    let points = match (counts.strong, counts.density()) {
        (1.., 25..) | (0, 35..) => 3,
        (1.., 15..) => 2,
        (1.., 10..) | (0, 25..) => 1,
        _ => return 0,
    };
    let address = counts.address > 0 || counts.points_first;
    points + i32::from(address) + i32::from(address && counts.we > 0)
}

/// A link with its label before it: `Mehr zum Thema: …`, `Read more: …`, `Anzeige: …`.
fn introduced(line: &Line) -> i32 {
    let Some((before, after)) = line.text.split_once(':') else { return 0 };
    let counts = Counts::of(before);
    let points_on = counts.pointers > 0 && counts.words >= 2;
    let advertises = counts.theme() == Some("advertisement") && counts.words <= 2;
    if counts.is_covered() && (points_on || advertises) && counts.words <= 5 && !after.trim().is_empty() {
        4
    } else {
        0
    }
}

/// Whether the page asks about itself: `War dieser Artikel hilfreich?`
fn asks_for_praise(line: &Line, counts: &Counts) -> i32 {
    let itself = "artikel|beitrag|article|story|page|seite";
    let named = || line.text.split(|c: char| !c.is_alphanumeric()).any(|word| lists(itself, &word.to_lowercase()));
    let asks = line.end == End::Question && line.words <= 8 && counts.words <= counts.function + counts.weak + 1;
    if asks && named() { 3 - label(line, counts).min(3) } else { 0 }
}

/// A copyright notice, by its year or by its words.
fn legal(line: &Line) -> i32 {
    let lower = line.text.to_lowercase();
    if line.words <= 40 && ["all rights reserved", "alle rechte vorbehalten"].iter().any(|words| lower.contains(words))
    {
        return 4;
    }
    let notice = line.text.contains('©') || line.text.contains("(c)") || line.text.contains("(C)");
    if notice && line.words <= 20 && has_year(line.text) { 4 } else { 0 }
}

/// Whether a text has a year of the net's age in it.
pub(super) fn has_year(text: &str) -> bool {
    let year = |word: &str| word.len() == 4 && word.parse().is_ok_and(|year: u16| (1990..=2100).contains(&year));
    text.split(|c: char| !c.is_alphanumeric()).any(year)
}

/// A bar of short parts between separators or wide blanks, a mark in brackets, a logo, how long ago.
fn shape(line: &Line) -> i32 {
    let parts = line.text.split(['|', '·', '•', '»', '›', '>', '→', '/']).map(|part| part.split_whitespace().count());
    let bar = parts.clone().count() >= 3 && parts.clone().all(|words| words <= 3) && line.end == End::Open;
    let mut columns =
        line.text.split("  ").map(str::trim).filter(|part| !part.is_empty()).map(|part| part.split(' ').count());
    let buttons = line.end == End::Open && columns.clone().count() >= 2 && columns.all(|words| words <= 3);
    let logo = line.words <= 5 && line.text.split_whitespace().any(|word| word.eq_ignore_ascii_case("logo"));
    match bracketed(line) {
        0 if (bar && line.words >= 3) || buttons || is_ago(line) || logo => 3,
        points => points,
    }
}

/// A mark in brackets; one with a figure or a low line in it was left by a machine: `[Block_2]`.
fn bracketed(line: &Line) -> i32 {
    let made = line.text.contains(|c: char| c == '_' || c.is_ascii_digit());
    let whole = line.text.starts_with('[') && line.text.ends_with(']') && line.words <= 3;
    if whole { 3 + i32::from(made) } else { 0 }
}

/// How long ago something was: `vor 3 Stunden`, `2 days ago`.
pub(super) fn is_ago(line: &Line) -> bool {
    let units = ["min", "std", "stunde", "tag", "woche", "monat", "hour", "day", "week", "month", "sec", "sek"];
    let words = || line.text.split_whitespace().map(str::to_lowercase);
    let unit = |word: String| units.iter().any(|unit| word.starts_with(unit));
    line.words <= 5 && words().any(|word| word == "vor" || word == "ago") && words().any(unit)
}

/// Whether a text is a program's: scripts that a scraper took for text.
pub(super) fn is_code(text: &str) -> bool {
    let is_sign = |byte: &u8| b"{};=<>&_()\\[]".contains(byte);
    let signs = text.bytes().filter(is_sign).count();
    // The letters are counted only where that decides, and only as far.
    signs >= 4 && text.chars().filter(|c| c.is_alphabetic()).nth(signs * 12).is_none()
}

/// Whether a text has no word in it, at most the `k` of `1.2k`.
fn is_figure(text: &str) -> bool {
    !text.contains(|c: char| c.is_alphabetic() && !matches!(c, 'k' | 'K'))
}

/// A single address of the net or of mail.
fn is_address(text: &str) -> bool {
    !text.contains(char::is_whitespace)
        && (text.contains("://") || text.starts_with("www.") || text.starts_with('@') || text.contains('@'))
}

/// Whether a text says the same twice: `Teilen Teilen`.
fn is_doubled(text: &str) -> bool {
    let middle = text.len() / 2;
    let halves = (text.get(..middle), text.get(middle + 1..));
    matches!(halves, (Some(first), Some(second)) if !first.is_empty() && first == second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::line::lines;

    fn points(text: &str) -> i32 {
        lines(text).first().map_or(0, |line| score(line, &Counts::of(text), 1).points)
    }

    #[test]
    fn labels_marks_and_bars_score_high() {
        for text in [
            "Zum Inhalt springen",
            "Newsletter abonnieren",
            "Share on Facebook",
            "***",
            "17",
            "https://beispiel.de/artikel",
            "Lesen Sie auch: Brücke gesperrt",
            "© 2025 Lindentaler Bote GmbH",
            "All rights reserved",
            "Anzeige",
        ] {
            assert!(points(text) >= 4, "{text}: {}", points(text));
        }
        for text in [
            "Mehr zum Thema",
            "Vorheriger Beitrag",
            "Home | Politik | Sport | Kultur",
            "vor 3 Stunden",
            "Das könnte Sie auch interessieren",
        ] {
            assert!(points(text) >= 3, "{text}: {}", points(text));
        }
    }

    #[test]
    fn offers_speak_to_the_reader() {
        let offer =
            "Melden Sie sich für unseren Newsletter an und erhalten Sie jeden Morgen die wichtigsten Nachrichten.";
        assert!(points(offer) >= 4, "{}", points(offer));
    }

    #[test]
    fn what_an_article_says_scores_low() {
        for text in [
            "Streit um die Brücke",
            "Rat stimmt für den Neubau",
            "Kommentar: Die Brücke muss bleiben",
            "Was die Politik jetzt tun muss",
            "Die Zeitung berichtete am Montag über den Streit, der seit Wochen die Stadt bewegt.",
            "Haben Sie mit Ihren Kollegen über das Angebot gesprochen, und was haben sie Ihnen gesagt?",
        ] {
            assert!(points(text) <= 1, "{text}: {}", points(text));
        }
    }
}
