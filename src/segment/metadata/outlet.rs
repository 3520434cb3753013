//! The outlet, as far as the page names it: after the headline, in the copyright notice, under the logo, as the source.

use crate::segment::line::{End, Line};
use crate::segment::list::lists;

/// The outlet's name and the line that is nothing else; nothing if the page does not say it. `dropped` tells which
/// lines are part of the page, `beside` is the name that stood after the headline.
pub(in crate::segment) fn outlet(
    lines: &[Line],
    dropped: &[Option<&'static str>],
    beside: Option<&str>,
) -> Option<(String, Option<usize>)> {
    let furniture = || lines.iter().zip(dropped).filter(|(_, reason)| reason.is_some()).map(|(line, _)| line);
    let name = beside
        .map(str::to_owned)
        .or_else(|| furniture().find_map(|line| logo(line.text)))
        .or_else(|| furniture().find_map(|line| copyright(line.text)))
        .or_else(|| lines.iter().rev().take(8).find_map(source))?;
    let folded = name.to_lowercase();
    let alone = lines.iter().position(|line| line.words <= 6 && line.text.to_lowercase() == folded);
    Some(alone.map_or((name, None), |index| (lines[index].text.to_owned(), Some(index))))
}

/// The words before "Logo" in the text of a picture: `Lindentaler Bote Logo`.
fn logo(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words.iter().position(|word| word.eq_ignore_ascii_case("logo"))?;
    let before = words.get(..at)?;
    (1..=4).contains(&before.len()).then(|| before.join(" "))
}

/// Words of a copyright notice that are no part of a name.
const NOTICE: &str = "copyright|©|(c)|by|von|gmbh|ag|kg|co|mbh|inc|ltd|llc|plc|verlag|the|e|v|e.v";

/// The name in `© 2025 Lindentaler Bote GmbH. Alle Rechte vorbehalten.`
fn copyright(text: &str) -> Option<String> {
    let (_, after) = text.split_once('©')?;
    let name = after.split(['|', ',', '·']).next()?.split(". A").next()?;
    let is_year = |word: &str| word.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–'));
    let belongs = |word: &&str| !is_year(word) && !lists(NOTICE, &word.to_lowercase()) && *word != "&";
    let words: Vec<&str> = name.split_whitespace().map(|word| word.trim_end_matches('.')).filter(belongs).collect();
    let dated = text.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4);
    (dated && (1..=4).contains(&words.len()) && words.iter().all(|word| !word.starts_with(char::is_lowercase)))
        .then(|| words.join(" "))
}

/// The name in a last line such as `Quelle: Lindentaler Bote`.
fn source(line: &Line) -> Option<String> {
    let (label, name) = line.text.split_once(": ")?;
    let said = lists("quelle|source|zuerst erschienen in|originally published by", &label.to_lowercase());
    let short = (1..=4).contains(&name.split_whitespace().count()) && line.end == End::Open;
    (said && short && name.starts_with(char::is_uppercase) && !name.contains("://")).then(|| name.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::line::lines;

    fn named(page: &str, beside: Option<&str>) -> Option<String> {
        let lines = lines(page);
        outlet(&lines, &vec![Some("menu"); lines.len()], beside).map(|(name, _)| name)
    }

    #[test]
    fn the_outlet_is_found_where_pages_name_it() {
        assert_eq!(named("Text", Some("Lindentaler Bote")).as_deref(), Some("Lindentaler Bote"));
        assert_eq!(named("Bote Logo\nBOTE", None).as_deref(), Some("BOTE"));
        assert_eq!(named("© 2025 Lindentaler Bote GmbH & Co. KG", None).as_deref(), Some("Lindentaler Bote"));
        assert_eq!(
            named("© Lindentaler Bote e. V. 2025. Alle Rechte vorbehalten.", None).as_deref(),
            Some("Lindentaler Bote")
        );
        assert_eq!(named("Quelle: Lindentaler Bote", None).as_deref(), Some("Lindentaler Bote"));
        assert_eq!(named("Quelle", None), None);
        assert_eq!(named("© Alle Rechte vorbehalten", None), None);
    }
}
