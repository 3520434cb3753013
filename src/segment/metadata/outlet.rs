//! The outlet, as far as the page names it: after the headline, under the logo, in the copyright notice, as the source,
//! above the headline or at the very end.

use super::brand::brand;
use crate::segment::line::{End, Line};
use crate::segment::list::lists;

/// The outlet's name and the line that is nothing else; nothing if the page does not say it. `dropped` tells which
/// lines are part of the page, `beside` is the name that stood after the headline, `headline` the headline's line.
pub(in crate::segment) fn outlet(
    lines: &[Line],
    dropped: &[Option<&'static str>],
    beside: Option<&str>,
    headline: Option<usize>,
) -> Option<(String, Option<usize>)> {
    let furniture = || lines.iter().zip(dropped).filter(|(_, reason)| reason.is_some()).map(|(line, _)| line);
    let above = || lines.iter().take(headline.unwrap_or(0)).take(FAR);
    let end = || lines.iter().rev().take(FAR);
    let name = beside
        .map(str::to_owned)
        .or_else(|| end().find_map(source))
        .or_else(|| brand(&furniture().collect::<Vec<_>>()))
        .or_else(|| above().find_map(|line| masthead(line, lines)))
        .or_else(|| end().find_map(|line| masthead(line, lines)))?;
    let folded = name.to_lowercase();
    let alone = lines.iter().position(|line| line.words <= 6 && line.text.to_lowercase() == folded);
    Some(alone.map_or((name, None), |index| (lines[index].text.to_owned(), Some(index))))
}

/// How many lines above the headline and at the end are asked for a name.
const FAR: usize = 8;

/// What names of newspapers, magazines and agencies end with; a name is longer than that.
const NAMES: &str = "kurier|bote|zeitung|blatt|anzeiger|rundschau|warte|post|echo|magazin|merkur|\
     review|times|herald|tribune|gazette|ledger|chronicle|courier|observer|dispatch|telegraph|journal|\
     nachrichtendienst|tagesspiegel|standard";

/// What a line begins with that leads to another article and names no outlet: `Next Post`, `Neues Magazin`.
const LEADS: &str = "angebote|sonderangebote|stellenangebote|alle|all|next|previous|prev|latest|recent|\
     newest|older|newer|new|related|first|last|your|this|my|\
     nächster|nächste|nächstes|vorheriger|vorherige|voriger|vorige|letzter|letzte|neuer|neue|neues|älterer|ältere|\
     weitere|weiterer|aktuelle|aktueller|dieser|diese|dieses|mein|dein|ihr|unser";

/// Whether a name ends as those of newspapers, magazines and agencies do.
pub(super) fn ends_as_name(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    NAMES.split('|').any(|ending| last.ends_with(ending) && name.len() > ending.len() + 2)
}

/// A short line, or the first part of one, that is a name: it has the ending of one, or another line names it too.
fn masthead(line: &Line, lines: &[Line]) -> Option<String> {
    let part = line.text.split('|').next()?.trim();
    let words: Vec<&str> = part.split_whitespace().collect();
    let small = |word: &str| lists("&|und|and|of|the|for|der|die|das|für", word);
    if part.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let capital = words.iter().all(|word| small(word) || word.starts_with(char::is_uppercase));
    let ending = ends_as_name(part);
    let credited = words.len() >= 2 && lines.iter().any(|other| other.credit.is_some() && other.text.contains(part));
    let leads = words.first().is_some_and(|word| lists(LEADS, &word.to_lowercase()));
    let name = words.len() <= 4 && !leads && capital && line.end == End::Open && line.words <= 12;
    (name && (ending || credited)).then(|| part.to_owned())
}

/// Words of a copyright notice that are no part of a name.
const NOTICE: &str =
    "copyright|©|(c)|by|von|gmbh|ug|ag|kg|co|mbh|inc|ltd|llc|plc|verlag|medien|the|e|v|e.v|media|group";

/// The name in `© 2025 Lindentaler Bote GmbH. Alle Rechte vorbehalten.`
pub(super) fn copyright(text: &str) -> Option<String> {
    let (_, after) = text.split_once('©')?;
    let name = first_sentence(after.split(['|', ',', '·']).next()?);
    let is_year = |word: &str| word.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | '/'));
    let belongs = |word: &&str| !is_year(word) && !lists(NOTICE, &word.to_lowercase());
    let mut words: Vec<&str> = name.split_whitespace().map(|word| word.trim_end_matches('.')).filter(belongs).collect();
    while words.last() == Some(&"&") {
        words.pop();
    }
    let dated = text.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4);
    (dated && (1..=4).contains(&words.len()) && words.iter().all(|word| !word.starts_with(char::is_lowercase)))
        .then(|| words.join(" "))
}

/// A text up to the first full stop that ends no short form: `Bote e. V. 2025` of `Bote e. V. 2025. Alle Rechte …`
fn first_sentence(text: &str) -> &str {
    let long = |before: &str| before.rsplit(' ').next().is_some_and(|word| word.chars().count() > 3);
    let mut stops = text.match_indices('.').filter_map(|(at, _)| text.get(..at));
    stops.find(|before| long(before)).unwrap_or(text)
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
        outlet(&lines, &vec![Some("menu"); lines.len()], beside, Some(1)).map(|(name, _)| name)
    }

    #[test]
    fn the_outlet_is_found_where_pages_name_it() {
        assert_eq!(named("Text", Some("Lindentaler Bote")).as_deref(), Some("Lindentaler Bote"));
        assert_eq!(named("Bote Logo\nBOTE", None).as_deref(), Some("BOTE"));
        assert_eq!(
            named("© 2025 Lindentaler Bote GmbH & Co. KG\nÜber Lindentaler Bote", None).as_deref(),
            Some("Lindentaler Bote")
        );
        assert_eq!(
            named("Lindentaler Bote\n© Lindentaler Bote e. V. 2025. Alle Rechte vorbehalten.", None).as_deref(),
            Some("Lindentaler Bote")
        );
        assert_eq!(named("Quelle: Lindentaler Bote", None).as_deref(), Some("Lindentaler Bote"));
        assert_eq!(named("© 2025 Holz & Leim Media\nHolz & Leim", None).as_deref(), Some("Holz & Leim"));
        assert_eq!(
            named("Fernblick\n© 2025 Fernblick. Nachdruck nur nach Absprache.", None).as_deref(),
            Some("Fernblick")
        );
        assert_eq!(named("Lindentaler Bote | Seit 1871\nStreit", None).as_deref(), Some("Lindentaler Bote"));
        assert_eq!(named("Holz & Leim\nDie Brücke (Foto: Kolbe / Holz & Leim)", None).as_deref(), Some("Holz & Leim"));
        assert_eq!(named("Börsen & Märkte\nStreit", None), None);
        assert_eq!(named("Post\nStreit", None), None);
        assert_eq!(named("Next Post\nStreit", None), None);
        assert_eq!(named("Quelle", None), None);
        assert_eq!(named("© Alle Rechte vorbehalten", None), None);
    }
}
